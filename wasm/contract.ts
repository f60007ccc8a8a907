// What goes into the engine and comes out of it: ids and numbers only. Made by wasm/package/types.mjs from data/schema: change it there.

/** An answer. Numbers and dates may be ranges, choices may be sets of options still possible. null: asked, not known. */
export type Answer =
  | (null | boolean | number | string)
  | string[]
  | { min?: number | string; max?: number | string }
  | {
      any_of: (string | null)[];
    }
  | { includes?: string[]; excludes?: string[] };
export type Verdict = 'eligible' | 'likely' | 'undecided' | 'not_eligible';
export type SetAnswer = boolean | (string | null) | string[] | { min: number | string; max: number | string };
/** a number, or a day */
export type FactValue = number | string;
/** An amount, or the steps of a table */
export type ParameterValue = number | { from: number; value: number }[];
/** exact: each outcome that is left open was seen to be possible. sound: nothing that is said is wrong */
export type Proof = 'exact' | 'sound';
/** of a criterion */
export type Status = 'holds' | 'fails' | 'undecided';

/** A household to assess: the input of every door */
export interface Household {
  as_of: string;
  /** How a caseload calls the household; results repeat it */
  household_id?: string;
  /** Day of the answers, from which durations elapse; as_of when missing */
  answered_on?: string;
  household?: {
    /** Programs that are received already */
    receives?: { [k: string]: boolean | null };
    [k: string]: Answer | { [k: string]: boolean | null } | undefined;
  };
  people: {
    id: string;
    resident?: boolean;
    /** Programs that are received already */
    receives?: { [k: string]: boolean | null };
    [k: string]: Answer | string | boolean | { [k: string]: boolean | null } | undefined;
  }[];
}
/** On which days a verdict, an amount or a window changes for a household with nothing but time */
export interface Timeline {
  as_of: string;
  /** by date, then program, subject and person */
  changes: Change[];
  /** the last day that was looked at */
  until: string;
  /** the day after `until` where the answers can then no longer be true */
  impossible_from: string | null;
}
export interface Change {
  /** the first day on which it is so */
  date: string;
  program: string;
  subject: string | null;
  /** bound by for_each or applicant; null for the program as a whole */
  person: string | null;
  from: Standing;
  to: Standing;
}
/** by ranges: what every completion of the open answers agrees with */
export interface Standing {
  verdict: Verdict;
  /** the window for applying; null where none is known */
  open: boolean | null;
  /** none when not eligible */
  amounts: {
    id: string;
    /** one, or one per payment of a schedule */
    payments: Range[];
  }[];
}
export interface Range {
  min: number;
  max: number;
}
/** The smallest sets of facts that would make the verdict of one program another */
export interface Sets {
  program: string;
  subject: string | null;
  /** now, by ranges */
  verdict: Verdict;
  /** none where the verdict is so already; all of one fact, or all of two */
  sets: {
    facts: Ref[];
    /** each of them makes it so: an answer for each of the facts */
    answers: SetAnswer[][];
  }[];
}
/** A fact of the household, or of a person */
export interface Ref {
  fact: string;
  person: string | null;
}
/** By ranges: for each value of the fact what every completion of the other open answers agrees with */
export interface Cliffs {
  /** a number or a day */
  fact: string;
  person: string | null;
  /** the values of the fact: its grid; of days the step is a number of days */
  domain: { min: FactValue; max: FactValue; step: number };
  /** false where the pieces end before the domain does: it has too many */
  complete: boolean;
  /** one after the other, without gaps */
  pieces: Piece[];
  /** where from one value to the next a total falls by more than its slope on either side; cash in pesos by the first year */
  cliffs: Cliff[];
}
export interface Piece {
  /** the first value */
  from: FactValue;
  /** the last one */
  to: FactValue;
  /** false where the answers cannot all be true; nothing else is said then */
  possible: boolean;
  /** exact: all amounts are known for each value. sound: verdicts and best sets are; amounts are at both ends, and go one way between */
  proved: 'exact' | 'sound';
  /** what the best compatible set pays of what is at least likely: first the cash of the first year, then as in a result */
  totals: PieceTotal[];
  /** all that are received or not certainly refused; others are not eligible */
  benefits: PieceBenefit[];
}
export interface PieceTotal {
  kind: string;
  unit: string;
  per: 'first_year' | 'month' | 'semester' | 'year' | 'once';
  decimals: number;
  amount: Band;
}
/** of what is possible the least and the most */
export interface Band {
  min: Course;
  max: Course;
}
/** How a number goes along the piece. After k steps of the domain it is from + k * step + the sum over `rounded` of times * (round((numerator + k * step) / divisor) - round(numerator / divisor)); of the form one_way it lies somewhere between from and to, and never turns back */
export interface Course {
  form: 'constant' | 'linear' | 'rounded' | 'one_way';
  /** at the first value */
  from: number;
  /** at the last one */
  to: number;
  /** what one more of the fact adds, on average where numbers are rounded */
  slope: number;
  /** of linear and rounded */
  step?: number;
  /** of linear and rounded: none in the former; whole numbers but for `times` */
  rounded?: {
    times: number;
    numerator: number;
    step: number;
    divisor: number;
    /** towards 0; to the nearest, half away from 0 */
    rounding: 'truncated' | 'half_away';
  }[];
}
export interface PieceBenefit {
  program: string;
  subject: string | null;
  /** bound by for_each */
  person: string | null;
  verdict: Verdict;
  received: boolean;
  /** in the best set; open: only by amounts at their least, or at their most */
  chosen: 'yes' | 'no' | 'open';
  first_year: Band;
  amounts: { id: string; payments: Band[] }[];
}
export interface Cliff {
  /** the last value before the fall */
  before: FactValue;
  /** the first one after it */
  at: FactValue;
  falls: Fall[];
  /** benefits that are in the best set before and not after, with their verdict then */
  lost: BenefitVerdict[];
}
export interface Fall {
  kind: string;
  unit: string;
  per: 'first_year' | 'month' | 'semester' | 'year' | 'once';
  decimals: number;
  before: Range;
  after: Range;
}
export interface BenefitVerdict {
  program: string;
  subject: string | null;
  person: string | null;
  verdict: Verdict;
}
export interface Result {
  as_of: string;
  catalog: { id: string; version: string };
  /** in force at as_of */
  parameters: { [k: string]: ParameterValue };
  /** Parameters of which the amount of that day is not published yet: the last known one stands in */
  provisional: string[];
  programs: ProgramResult[];
  best: Best;
  totals: Total[];
  /** How many can remain, however they are answered */
  most_questions: number;
  /** by benefit that may be granted and is not received */
  unlocks: Unlock[];
  /** Open facts, in the order in which to ask them */
  questions: Question[];
}
/** A program for the household or one person. It has criteria, or rows where it is per child or applicant */
export interface ProgramResult {
  id: string;
  /** a person; null for the household */
  subject: string | null;
  verdict: Verdict;
  proved: Proof;
  /** whether it is received already; null when that is not known */
  receives: boolean | null;
  /** Whether one may apply now: null when no window is known, false when it is closed or the program has ended */
  open: boolean | null;
  criteria?: Node[];
  rows?: Row[];
  /** unless not eligible */
  amounts?: Amount[];
  /** open facts that people can tell */
  missing: Ref[];
  /** open facts that an agency knows */
  agency: Ref[];
}
/** A criterion with its role, or a group of which all or any must hold */
export interface Node {
  id?: string;
  role?: 'requirement' | 'priority' | 'condition';
  status: Status;
  /** that it reads */
  facts?: Ref[];
  missing?: Ref[];
  agency?: Ref[];
  all_of?: Node[];
  any_of?: Node[];
}
/** One child or applicant of a program */
export interface Row {
  person: string;
  verdict: Verdict;
  proved: Proof;
  receives: boolean | null;
  criteria: Node[];
  amounts?: Amount[];
  missing: Ref[];
  agency: Ref[];
}
/** From min to max, or the payments of a schedule; its kind, unit and period stand in the catalog */
export interface Amount {
  id: string;
  min?: number;
  max?: number;
  schedule?: Range[];
  proved: Proof;
  missing: Ref[];
  agency: Ref[];
}
/** What could be received together: one set, or two where the least and the most of the amounts lead to different ones; then the facts that decide */
export interface Best {
  proved: Proof;
  sets: BestSet[];
  missing: Ref[];
  agency: Ref[];
}
export interface BestSet {
  benefits: ChosenBenefit[];
  lost: LostBenefit[];
}
export interface ChosenBenefit {
  program: string;
  subject: string | null;
  person: string | null;
  /** cash, whole */
  first_year: Range;
}
export interface LostBenefit {
  program: string;
  subject: string | null;
  person: string | null;
  /** cash, whole */
  first_year: Range;
  /** another is received already; the law grants another; another is at least likely; another pays no cash, so the household chooses; the others bring more in the first year; more of the others is certain; all is equal; the search was cut off */
  because: 'received' | 'preference' | 'undecided' | 'in_kind' | 'worth' | 'certainty' | 'tie' | 'unproved';
  /** of benefits that stand or fall together the first */
  to: Benefit[];
  /** cash, whole */
  instead?: Range;
}
/** A program for the household or one person (subject) and, where it is per child or applicant, one of them (person) */
export interface Benefit {
  program: string;
  subject: string | null;
  person: string | null;
}
export interface Total {
  kind: 'cash' | 'discount' | 'in_kind' | 'voucher';
  unit: 'CLP' | 'UF';
  per: 'month' | 'year' | 'once' | 'semester';
  /** of eligible programs */
  certain: Range;
  /** of those and likely ones */
  likely: Range;
  /** of those and undecided ones */
  possible: Range;
}
/** The verdicts on other programs that would be better or worse if a benefit were received */
export interface Unlock {
  program: string;
  /** who receives it; null for the household */
  person: string | null;
  better: BenefitVerdict[];
  worse: BenefitVerdict[];
}
export interface Question {
  fact: string;
  person: string | null;
  /** that wait for it */
  programs: string[];
  for: 'verdict' | 'amount' | 'receives';
  /** Of a number or a day: apart, and together all that it may be; at their ends some rule changes */
  bands?: QuestionBand[];
}
export interface QuestionBand {
  min: number | string;
  max: number | string;
}
export interface Errors {
  errors: Diagnostic[];
}
/** What is wrong with a catalog or a household */
export interface Diagnostic {
  code: string;
  /** of the catalog */
  file?: string;
  /** where in the file or the household: a JSON Pointer, such as /people/0/birth_date */
  pointer?: string;
  line?: number;
  column?: number;
  message: string;
  /** what to do about it */
  mend?: string;
  /** the line, with a mark under it */
  excerpt?: string;
}
