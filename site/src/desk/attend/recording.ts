// An attention as it is noted in the case, with how the programs stand then.
import type { CatalogWords } from '../../catalog';
import type { Result } from '../../contract';
import { entriesOf, GROUPS, PROBABLE, type Group } from '../../verdicts';
import { newId, withItem, type Attention, type Case, type Standing } from '../case';

const MINUTE = 60_000;

/** Of a program that stands differently for several people the best, as GROUPS has them. */
export function standingOf(result: Result, words: CatalogWords, date: string): Standing {
  const entries = entriesOf(result, words);
  const groups: Record<string, Group> = {};
  for (const group of [...GROUPS].reverse()) for (const { id } of entries[group]) groups[id] = group;
  const had = entries.have.filter(({ results }) => results.every(({ verdict }) => verdict === 'not_eligible')).map(({ id }) => id);
  return { catalog: result.catalog.version, date, groups, had };
}

export const foundIn = ({ groups }: Standing) => Object.keys(groups).filter((id) => PROBABLE.includes(groups[id]!));

export const minutesBetween = (opened: number, now: number) => Math.max(1, Math.round((now - opened) / MINUTE));

/** Notes an attention, or notes the one with `id` anew: its note stays. */
export function withAttention(record: Case, standing: Standing, minutes: number, id?: string): { record: Case; id: string } {
  const before = record.attentions.find((one) => one.id === id);
  const attention: Attention = { id: before?.id ?? newId(), date: standing.date, minutes, note: before?.note ?? '', found: foundIn(standing), catalog: standing.catalog };
  return { record: { ...record, attentions: withItem(record.attentions, attention), standing }, id: attention.id };
}

export const withNote = (record: Case, id: string, note: string): Case =>
  ({ ...record, attentions: record.attentions.map((one) => (one.id === id ? { ...one, note } : one)) });
