// Dates and ages as extracts write them, to days since 1970-01-01.
import type { Ends } from './cells';

const DAY = 86_400_000;

/** undefined where the calendar has no such day; a part may be NaN. */
export function dayNumber(year: number, month: number, day: number): number | undefined {
  if (!(year >= 1000 && month >= 1 && month <= 12 && day >= 1)) return undefined;
  const time = Date.UTC(year, month - 1, day);
  return day <= 28 || new Date(time).getUTCDate() === day ? time / DAY : undefined;
}

export const dayOfIso = (iso: string) => dayNumber(Number(iso.slice(0, 4)), Number(iso.slice(5, 7)), Number(iso.slice(8, 10)));

const whole = (day: number | undefined): Ends | undefined => (day === undefined ? undefined : { lo: day, hi: day });

const ZERO = 48; // the letter "0"; before it stand -, . and /

/** Of digits alone, from `at` up to `end`; else NaN. */
export function digitsOf(text: string, at: number, end: number): number {
  let number = at < end ? 0 : NaN;
  for (; at < end; ++at) {
    const digit = text.charCodeAt(at) - ZERO;
    number = digit >= 0 && digit <= 9 ? 10 * number + digit : NaN;
  }
  return number;
}

const parts = (text: string, at: number) => text.charCodeAt(at) >= ZERO - 3 && text.charCodeAt(at) < ZERO;

/** As readDay() of the two forms in which most extracts write days, 1990-12-31 and 31-12-1990, without a closer look; NaN for others. */
export function quickDay(text: string): number {
  const [year, month, day] = parts(text, 4) ? [0, 5, 8] : [6, 3, 0];
  if (text.length !== 10 || !parts(text, month - 1) || !parts(text, month + 2)) return NaN;
  return dayNumber(digitsOf(text, year, year + 4), digitsOf(text, month, month + 2), digitsOf(text, day, day + 2)) ?? NaN;
}

/** Of "31-12-1990", "31/12/1990", "1990-12-31" (with a time behind or not) or "1990", which is any day of that year. */
export function readDay(text: string): Ends | undefined {
  const given = text.trim();
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ].*)?$/.exec(given);
  if (iso) return whole(dayNumber(Number(iso[1]), Number(iso[2]), Number(iso[3])));
  const local = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})(?:[T ].*)?$/.exec(given);
  if (local) return whole(dayNumber(Number(local[3]), Number(local[2]), Number(local[1])));
  if (!/^(1[89]|20)\d\d$/.test(given)) return undefined;
  return { lo: dayNumber(Number(given), 1, 1)!, hi: dayNumber(Number(given), 12, 31)! };
}

// The same day so many years before; of 29 February, where that year has none, 1 March.
const yearsBefore = (day: number, years: number) => {
  const date = new Date(day * DAY);
  return Date.UTC(date.getUTCFullYear() - years, date.getUTCMonth(), date.getUTCDate()) / DAY;
};

/** On which days somebody may be born who is so old on `today`: one day more where a leap year leaves a doubt. */
export function bornAtAge(age: number, today: number): Ends {
  const ofLeap = new Date((today + 1) * DAY).getUTCDate() === 1 ? 1 : 0;
  return { lo: yearsBefore(today, age + 1), hi: yearsBefore(today, age) + ofLeap };
}
