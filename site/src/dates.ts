// A day as typed in three fields; the year alone is a range.
import type { Value } from './contract';

export interface DayDraft {
  day: string;
  month: string;
  year: string;
}

export type DayError = 'empty' | 'year' | 'date' | 'early' | 'late';

export const isoDate = (year: number, month: number, day: number) =>
  `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;

function exists(year: number, month: number, day: number) {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

const whole = (text: string) => (/^\d+$/.test(text.trim()) ? Number(text) : undefined);

/** ISO dates compare as text. */
export function readDay(draft: DayDraft, earliest: string, latest: string): { value: Value } | { error: DayError } {
  if (!draft.year && !draft.month && !draft.day) return { error: 'empty' };
  const year = whole(draft.year);
  if (year === undefined || draft.year.trim().length !== 4) return { error: 'year' };
  if (isoDate(year, 1, 1) > latest) return { error: 'late' };
  if (isoDate(year, 12, 31) < earliest) return { error: 'early' };
  if (!draft.month && !draft.day) {
    const [first, last] = [isoDate(year, 1, 1), isoDate(year, 12, 31)];
    return { value: { min: first > earliest ? first : earliest, max: last < latest ? last : latest } };
  }
  const month = whole(draft.month);
  const day = whole(draft.day);
  if (month === undefined || day === undefined || !exists(year, month, day)) return { error: 'date' };
  const date = isoDate(year, month, day);
  if (date > latest) return { error: 'late' };
  return date < earliest ? { error: 'early' } : { value: date };
}

/** The fields that give this value. */
export function draftOfDay(value: Value | undefined): DayDraft {
  if (typeof value === 'string') {
    const [year = '', month = '', day = ''] = value.split('-');
    return { year, month: String(Number(month)), day: String(Number(day)) };
  }
  const range = value !== null && typeof value === 'object' && !Array.isArray(value) ? value : undefined;
  return { year: typeof range?.min === 'string' ? range.min.slice(0, 4) : '', month: '', day: '' };
}
