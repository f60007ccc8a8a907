// Days as somebody types them at the counter, to what they can be, and back.
//
//   a day    14-02-1988  14/2/88  14021988
//   a span   1988 (that year)  02-1988 (that month)  2010..2012  14-02-1988..03-03-1990
//   one end  >=2010  <=2012  desde 2010  hasta 2012
//   born     38 (so old today)  ~38 (two years more or less)  30-40
import type { Value } from '../../contract';
import { isoDate } from '../../dates';
import { addDays, yearsAt } from '../../format';
import { plain } from '../lists/plain-text';

export type DateFault = 'date' | 'early' | 'late' | 'order';
export type DateRead = { value: Value } | { fault: DateFault };

export interface DateScene {
  today: string;
  least: string;
  most: string;
  ages: boolean; // a small number is an age
}

interface Span {
  min?: string;
  max?: string;
}

const OFF = 2; // years, of an age that is about right
const OLDEST = 130;

const lastOf = (year: number, month: number) => new Date(Date.UTC(year, month, 0)).getUTCDate();

// Two digits mean the last hundred years.
function yearOf(text: string, today: string) {
  if (text.length !== 2) return Number(text);
  const year = Number(today.slice(0, 2)) * 100 + Number(text);
  return year > Number(today.slice(0, 4)) ? year - 100 : year;
}

function daySpan(day: string, month: string, year: string, today: string): Span | undefined {
  const [y, m, d] = [yearOf(year, today), Number(month), Number(day)];
  if (m < 1 || m > 12 || d < 1 || d > lastOf(y, m)) return undefined;
  return { min: isoDate(y, m, d), max: isoDate(y, m, d) };
}

type Form = [shape: RegExp, span: (parts: string[], today: string) => Span | undefined];

const FORMS: Form[] = [
  [/^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4}|\d{2})$/, ([d, m, y], today) => daySpan(d!, m!, y!, today)],
  [/^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/, ([y, m, d], today) => daySpan(d!, m!, y!, today)],
  [/^(\d\d)(\d\d)(\d{4}|\d{2})$/, ([d, m, y], today) => daySpan(d!, m!, y!, today)],
  [/^(\d{1,2})[-/.](\d{4})$/, ([m, y]) => (Number(m) >= 1 && Number(m) <= 12 ? { min: isoDate(Number(y), Number(m), 1), max: isoDate(Number(y), Number(m), lastOf(Number(y), Number(m))) } : undefined)],
  [/^((?:19|20)\d\d)$/, ([y]) => ({ min: isoDate(Number(y), 1, 1), max: isoDate(Number(y), 12, 31) })],
];

function spanOf(text: string, today: string): Span | undefined {
  for (const [shape, span] of FORMS) {
    const found = shape.exec(text);
    if (found) return span(found.slice(1), today);
  }
  return undefined;
}

// The same day `years` before; of 29 February, where that year has none, the 28th.
function yearsBefore(day: string, years: number): string {
  const [y, m, d] = day.split('-').map(Number) as [number, number, number];
  return isoDate(y - years, m, Math.min(d, lastOf(y - years, m)));
}

// On which days somebody may be born who has from `young` to `old` completed years.
function bornAt(young: number, old: number, today: string): Span {
  let first = yearsBefore(today, old + 1);
  while (yearsAt(first, today) > old) first = addDays(first, 1);
  const late = yearsBefore(today, young);
  return { min: first, max: yearsAt(addDays(late, 1), today) >= young ? addDays(late, 1) : late };
}

function ageSpan(text: string, today: string): Span | undefined {
  const found = /^(~?)(\d{1,3})(?:(?:-|\.\.| a )(\d{1,3}))?(?: ?anos?| ?a)?$/.exec(text);
  if (!found) return undefined;
  const off = found[1] ? OFF : 0;
  const [young, old] = [Number(found[2]), Number(found[3] ?? found[2])];
  if (young > old || old > OLDEST) return undefined;
  return bornAt(Math.max(0, young - off), old + off, today);
}

const ENDS: [RegExp, 'min' | 'max'][] = [[/^(?:>=|desde )(.+)$/, 'min'], [/^(?:<=|hasta )(.+)$/, 'max']];

function anySpan(text: string, { today, ages }: DateScene): Span | undefined {
  const [first, last, more] = text.split('..').map((one) => spanOf(one.trim(), today));
  if (text.includes('..') && first && last && !more) return { min: first.min!, max: last.max! };
  for (const [shape, end] of ENDS) {
    const found = shape.exec(text);
    const span = found && spanOf(found[1]!, today);
    if (span) return { [end]: span[end]! };
  }
  return spanOf(text, today) ?? (ages ? ageSpan(text, today) : undefined);
}

export function readDate(text: string, scene: DateScene): DateRead {
  const { least, most } = scene;
  const span = anySpan(plain(text), scene);
  if (!span) return { fault: 'date' };
  const { min, max } = span;
  if (min !== undefined && max !== undefined && min > max) return { fault: 'order' };
  if (min !== undefined && min > most) return { fault: 'late' };
  if (max !== undefined && max < least) return { fault: 'early' };
  const [low, high] = [min && min < least ? least : min, max && max > most ? most : max];
  if (low === high) return { value: low! };
  return { value: { ...(low && { min: low }), ...(high && { max: high }) } };
}

const written = (iso: string) => iso.split('-').reverse().join('-');

// The ages that leave exactly these days, if any do.
function agesIn({ min, max }: { min: string; max: string }, today: string): string | undefined {
  const [young, old] = [yearsAt(max, today), yearsAt(min, today)];
  if (young < 0 || old > OLDEST) return undefined;
  const span = bornAt(young, old, today);
  if (span.min !== min || span.max !== max) return undefined;
  return young === old ? `${young} años` : `${young}-${old} años`;
}

/** What readDate reads as this value. */
export function dateCell(value: string | Span, { today, ages, least, most }: DateScene): string {
  if (typeof value === 'string') return written(value);
  const { min, max } = value;
  if (max === undefined) return `>=${written(min!)}`;
  if (min === undefined) return `<=${written(max)}`;
  const year = min.slice(0, 4);
  const [first, last] = [`${year}-01-01`, `${year}-12-31`];
  if (min === (first < least ? least : first) && max === (last > most ? most : last)) return year;
  return (ages && agesIn({ min, max }, today)) || `${written(min)}..${written(max)}`;
}
