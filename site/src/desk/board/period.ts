// The days of which the board tells: a month, a quarter, a year, or any.
import { addMonths } from '../case';
import { addDays, dateText, monthText } from '../../format';

/** Both days are of it. */
export interface Period {
  from: string;
  to: string;
}

export const SPANS = ['month', 'quarter', 'year', 'own'] as const;
export type Span = (typeof SPANS)[number];
export type Calendar = Exclude<Span, 'own'>;

const MONTHS: Record<Calendar, number> = { month: 1, quarter: 3, year: 12 };

/** The one in which a day lies. */
export function periodOf(span: Calendar, day: string): Period {
  const months = MONTHS[span];
  const month = Math.floor((Number(day.slice(5, 7)) - 1) / months) * months + 1;
  const from = `${day.slice(0, 4)}-${String(month).padStart(2, '0')}-01`;
  return { from, to: addDays(addMonths(from, months), -1) };
}

/** The one so many later, or earlier. */
export const moved = (span: Calendar, { from }: Period, by: number) => periodOf(span, addMonths(from, MONTHS[span] * by));

export const spanOf = ({ from, to }: Period): Span => SPANS.find((span) => span === 'own' || isSame(periodOf(span, from), { from, to })) ?? 'own';

export const isSame = (a: Period, b: Period) => a.from === b.from && a.to === b.to;

export const isPeriod = ({ from, to }: Period) => /^\d{4}-\d\d-\d\d$/.test(from) && /^\d{4}-\d\d-\d\d$/.test(to) && from <= to;

const upper = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** "Noviembre de 2026", "Trimestre 4 de 2026", "Año 2026", "Del 2 al …". */
export function periodText(period: Period): string {
  const year = period.from.slice(0, 4);
  const texts: Record<Span, () => string> = {
    month: () => upper(monthText(period.from, 'es')),
    quarter: () => `Trimestre ${(Number(period.from.slice(5, 7)) + 2) / 3} de ${year}`,
    year: () => `Año ${year}`,
    own: () => `Del ${dateText(period.from, 'es')} al ${dateText(period.to, 'es')}`,
  };
  return texts[spanOf(period)]();
}

/** What of a period that is not over lies after today is not told. */
export const untilToday = ({ from, to }: Period, today: string): Period => ({ from, to: to < today ? to : today });

/** The Monday of a day's week. */
export function mondayOf(day: string): string {
  const weekday = (new Date(day).getUTCDay() + 6) % 7;
  return addDays(day, -weekday);
}

/** The Mondays of all weeks of which some day is in the period. */
export function mondaysIn({ from, to }: Period): string[] {
  const mondays: string[] = [];
  for (let monday = mondayOf(from); monday <= to; monday = addDays(monday, 7)) mondays.push(monday);
  return mondays;
}
