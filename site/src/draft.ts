// What stands in the fields of one question, and the value that it means.
import type { Fact } from './catalog';
import type { Value } from './contract';
import { draftOfDay, readDay, type DayDraft } from './dates';
import { numberText, parseNumber, type Lang } from './format';

/** `choice` is "yes", "no", "unknown", "none", "band 2", "option rural", "person p1", or "" for nothing yet. */
export interface Draft extends DayDraft {
  choice: string;
  text: string;
  many: string[];
}

export const EMPTY_DRAFT: Draft = { choice: '', text: '', many: [], day: '', month: '', year: '' };

export type DraftError = 'choose' | 'number' | 'whole' | 'low' | 'high' | 'date';

const isRange = (value: Value | undefined): value is { min?: number | string; max?: number | string } =>
  value !== null && typeof value === 'object' && !Array.isArray(value);

/** The band that this value is, or -1. */
export function bandOf(fact: Fact, value: Value | undefined): number {
  return (fact.bands ?? []).findIndex((band) =>
    isRange(value) ? value.min === band.min && value.max === band.max : value === band.min && band.min === band.max,
  );
}

export function draftOf(fact: Fact, value: Value | undefined, lang: Lang): Draft {
  const draft = { ...EMPTY_DRAFT };
  if (value === undefined) return draft;
  if (value === null) return { ...draft, choice: 'unknown' };
  switch (fact.type) {
    case 'boolean':
      return { ...draft, choice: value ? 'yes' : 'no' };
    case 'choice':
      return { ...draft, choice: `option ${value}` };
    case 'set':
      return { ...draft, choice: Array.isArray(value) && value.length === 0 ? 'none' : '', many: Array.isArray(value) ? value : [] };
    case 'reference':
      return { ...draft, choice: Array.isArray(value) && value.length === 0 ? 'none' : `person ${value}` };
    case 'date':
      return { ...draft, ...draftOfDay(value) };
    default: {
      const band = bandOf(fact, value);
      if (band >= 0) return { ...draft, choice: `band ${band}` };
      return typeof value === 'number' ? { ...draft, text: numberText(value, lang, fact.decimals ?? 6) } : draft;
    }
  }
}

function readNumber(fact: Fact, draft: Draft, lang: Lang): { value: Value } | { error: DraftError } {
  const number = parseNumber(draft.text, lang);
  if (number === undefined) return { error: 'number' };
  if (fact.type === 'int' && !Number.isInteger(number)) return { error: 'whole' };
  if (typeof fact.min === 'number' && number < fact.min) return { error: 'low' };
  if (typeof fact.max === 'number' && number > fact.max) return { error: 'high' };
  const step = fact.step ?? (fact.type === 'decimal' ? 10 ** -(fact.decimals ?? 0) : fact.type === 'int' ? 1 : 0);
  if (step === 0) return { value: number };
  const start = typeof fact.min === 'number' ? fact.min : 0;
  const snapped = start + Math.round((number - start) / step) * step;
  return { value: Number(snapped.toFixed(fact.decimals ?? 0)) };
}

export function readDraft(fact: Fact, draft: Draft, lang: Lang): { value: Value } | { error: DraftError } {
  const [kind, id = ''] = draft.choice.split(' ');
  const exact = draft.text.trim() !== '' && ['int', 'decimal', 'double'].includes(fact.type);
  if (exact) return readNumber(fact, draft, lang);
  switch (kind) {
    case 'yes':
      return { value: true };
    case 'no':
      return { value: false };
    case 'unknown':
      return { value: null };
    case 'none':
      return { value: [] };
    case 'option':
      return { value: id };
    case 'person':
      return { value: id };
    case 'band': {
      const { min, max } = fact.bands![Number(id)]!;
      return { value: min !== undefined && min === max ? min : { ...(min !== undefined && { min }), ...(max !== undefined && { max }) } };
    }
  }
  if (fact.type === 'set' && draft.many.length > 0) return { value: draft.many };
  if (fact.type === 'date') {
    const read = readDay(draft, String(fact.min ?? '1900-01-01'), String(fact.max ?? '2100-12-31'));
    return 'value' in read ? read : { error: read.error === 'empty' ? 'choose' : 'date' };
  }
  return { error: fact.bands || !['int', 'decimal', 'double'].includes(fact.type) ? 'choose' : 'number' };
}
