// Dates and ages as extracts write them, to days since 1970-01-01.
import type { Ends } from './cells';

const DAY = 86_400_000;

/** undefined where the calendar has no such day. */
export function dayNumber(year: number, month: number, day: number): number | undefined {
  const time = Date.UTC(year, month - 1, day);
  const date = new Date(time);
  return year >= 1000 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? time / DAY : undefined;
}

export const dayOfIso = (iso: string) => dayNumber(Number(iso.slice(0, 4)), Number(iso.slice(5, 7)), Number(iso.slice(8, 10)));

const whole = (day: number | undefined): Ends | undefined => (day === undefined ? undefined : { lo: day, hi: day });

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
