// A date of birth as people know it: the day, only the year, or an age.
import type { Value } from './contract';
import { draftOfDay, readDay, type DayDraft, type DayError } from './dates';
import { yearsAt } from './format';

export interface BirthDraft extends DayDraft {
  by: 'date' | 'age';
  age: string;
  about: boolean; // the age may be two years off
}

export const EMPTY_BIRTH: BirthDraft = { by: 'date', day: '', month: '', year: '', age: '', about: false };

export type BirthError = DayError | 'age';

const OFF = 2;
const OLDEST = 120;

// The same day `years` before, `days` later.
function before(date: string, years: number, days = 0) {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  return new Date(Date.UTC(year - years, month - 1, day + days)).toISOString().slice(0, 10);
}

export function readBirth(draft: BirthDraft, today: string): { value: Value } | { error: BirthError } {
  if (draft.by === 'date') return readDay(draft, before(today, OLDEST), today);
  const age = /^\d+$/.test(draft.age.trim()) ? Number(draft.age) : undefined;
  if (age === undefined || age > OLDEST - OFF) return { error: 'age' };
  const off = draft.about ? OFF : 0;
  return { value: { min: before(today, age + off + 1, 1), max: before(today, Math.max(0, age - off)) } };
}

/** The fields that give this value; a range that is no whole year comes back as an age. */
export function draftOfBirth(value: Value | undefined, today: string): BirthDraft {
  const ages = agesOf(value, today);
  if (!ages) return EMPTY_BIRTH;
  if (typeof value === 'string' || isYear(value)) return { ...EMPTY_BIRTH, ...draftOfDay(value) };
  const [youngest, oldest] = ages;
  const about = oldest - youngest >= OFF;
  return { ...EMPTY_BIRTH, by: 'age', age: String(about ? oldest - OFF : oldest), about };
}

const range = (value: Value | undefined) =>
  value !== null && typeof value === 'object' && !Array.isArray(value) && typeof value.min === 'string' && typeof value.max === 'string'
    ? { min: value.min, max: value.max }
    : undefined;

function isYear(value: Value | undefined) {
  const ends = range(value);
  return ends !== undefined && ends.min.endsWith('-01-01') && ends.max.slice(0, 4) === ends.min.slice(0, 4);
}

/** The lowest and highest age that this date of birth leaves possible, or undefined. */
export function agesOf(value: Value | undefined, today: string): [number, number] | undefined {
  if (typeof value === 'string') return [yearsAt(value, today), yearsAt(value, today)];
  const ends = range(value);
  return ends && [yearsAt(ends.max, today), yearsAt(ends.min, today)];
}
