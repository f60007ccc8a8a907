// What else the engine answers of one household (data/schema: timeline, sets, cliffs): ids and numbers only.
import type { Benefit, Range, Ref, Verdict } from './contract';

/** What holds of a program on a day, by ranges: what every completion of the open answers agrees with. */
export interface Standing {
  verdict: Verdict;
  open: boolean | null; // the window for applying; null where none is known
  amounts: { id: string; payments: Range[] }[]; // none when not eligible
}

export interface Change extends Benefit {
  date: string; // the first day on which it is so
  from: Standing;
  to: Standing;
}

/** What changes with nothing but time. */
export interface Timeline {
  as_of: string;
  until: string; // the last day that was looked at
  impossible_from: string | null; // where the answers can then no longer be true
  changes: Change[]; // by date
}

/** An answer for a fact: whom a reference means, any of these options, or any number or day from min to max. */
export type SetAnswer = boolean | string | null | string[] | { min: number | string; max: number | string };

/** The facts that would have to be otherwise, one or two together; none where the verdict is so already. */
export interface Sets {
  program: string;
  subject: string | null;
  verdict: Verdict; // now
  sets: { facts: Ref[]; answers: SetAnswer[][] }[]; // each of the answers makes it so: one for each of the facts
}

/** How a number goes along a piece of values: data/schema/cliffs.schema.json has the formula. */
export interface Course {
  form: 'constant' | 'linear' | 'rounded' | 'one_way';
  from: number; // at the first value
  to: number; // at the last one
  slope: number;
  step?: number;
  rounded?: { times: number; numerator: number; step: number; divisor: number; rounding: 'truncated' | 'half_away' }[];
}

export interface Band {
  min: Course;
  max: Course;
}

export interface Paid {
  kind: string;
  unit: string;
  per: 'first_year' | 'month' | 'semester' | 'year' | 'once';
  decimals: number;
}

export interface Piece {
  from: number | string; // the first value
  to: number | string; // the last one
  possible: boolean; // false where the answers cannot all be true; nothing else is said then
  proved: 'exact' | 'sound';
  totals: (Paid & { amount: Band })[]; // of the best set of what is at least likely; first the cash of the first year
  benefits: (Benefit & {
    verdict: Verdict;
    received: boolean;
    chosen: 'yes' | 'no' | 'open'; // in the best set
    first_year: Band;
    amounts: { id: string; payments: Band[] }[];
  })[];
}

/** What the household would receive as one number or day grows, and where one more of it loses a lot. */
export interface Cliffs extends Ref {
  domain: { min: number | string; max: number | string; step: number };
  complete: boolean; // false where the pieces end before the domain does
  pieces: Piece[]; // one after the other, without gaps
  cliffs: {
    before: number | string; // the last value before the fall
    at: number | string; // the first one after it
    falls: (Paid & { before: Range; after: Range })[];
    lost: (Benefit & { verdict: Verdict })[];
  }[];
}
