// Numbers and ranges as people in Chile write them: "$ 1.234.567", "350000,5", "100000-200000", "hasta 40", "más de 18".
import { parseNumber } from '../../format';
import { plain } from './plain-text';

export interface Span {
  min: number; // -Infinity: open
  max: number;
}

const numberOf = (text: string): number | undefined => {
  const bare = text.replace(/\b(pesos|uf|clp|anos|meses|tramo|del|el|la)\b/g, '').replace(/[%$\s]/g, '');
  return /^\d+$/.test(bare) ? Number(bare) : parseNumber(bare, 'es');
};

const PAIRS = [/^(.*\d.*?)\s*\.\.\s*(.*\d.*)$/, /^(.*\d\D*?)\s*[-–]\s*(\D*\d.*)$/, /^(?:entre|de|desde)\s+(.*\d.*?)\s+(?:y|a|hasta)\s+(.*\d.*)$/, /^(.*\d.*?)\s+a\s+(.*\d.*)$/];

const pair = (low: string, high: string): Span | undefined => {
  const min = numberOf(low);
  const max = numberOf(high);
  return min === undefined || max === undefined || min > max ? undefined : { min, max };
};

/** undefined when the text says no number. */
export function readSpan(text: string): Span | undefined {
  const given = plain(text);
  const single = numberOf(given);
  if (single !== undefined) return { min: single, max: single };
  for (const form of PAIRS) {
    const found = form.exec(given);
    const span = found && pair(found[1]!, found[2]!);
    if (span) return span;
  }
  const above = /^(?:desde|al menos|minimo)\s+(.*\d.*)$/.exec(given) ?? /^(.*\d.*?)\s*(?:\.\.|y mas|o mas)$/.exec(given);
  if (above) return open(numberOf(above[1]!), 'max');
  const below = /^(?:hasta|maximo|\.\.)\s*(.*\d.*)$/.exec(given);
  return below ? open(numberOf(below[1]!), 'min') : undefined;
}

const open = (value: number | undefined, side: 'min' | 'max'): Span | undefined =>
  value === undefined ? undefined : side === 'max' ? { min: value, max: Infinity } : { min: -Infinity, max: value };
