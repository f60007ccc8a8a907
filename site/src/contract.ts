// What the engine answers: ids and numbers only.
export type Verdict = 'eligible' | 'likely' | 'undecided' | 'not_eligible';

export interface Ref {
  fact: string;
  person: string | null;
}

export interface Range {
  min: number;
  max: number;
}

export interface Node {
  id?: string;
  role?: 'requirement' | 'priority' | 'condition';
  status: 'holds' | 'fails' | 'undecided';
  facts?: Ref[];
  missing?: Ref[];
  agency?: Ref[];
  any_of?: Node[];
  all_of?: Node[];
}

export interface Amount extends Partial<Range> {
  id: string;
  schedule?: Range[];
  missing: Ref[];
}

/** What holds for a subject, or for one child or applicant of it. */
export interface Finding {
  verdict: Verdict;
  receives: boolean | null;
  criteria?: Node[];
  amounts?: Amount[];
  missing: Ref[];
  agency: Ref[];
}

export interface Row extends Finding {
  person: string;
}

export interface ProgramResult extends Finding {
  id: string;
  subject: string | null;
  open: boolean | null;
  rows?: Row[];
}

export interface Question extends Ref {
  programs: string[];
  for: 'verdict' | 'amount' | 'receives';
  bands?: NumberBand[]; // at their ends some rule changes
}

export interface NumberBand {
  min: number;
  max: number;
}

export interface Total {
  kind: string;
  unit: string;
  per: string;
  certain: Range; // of eligible programs
  likely: Range; // of those and likely ones
  possible: Range; // of those and undecided ones
}

/** A program for the household or one person and, where it is per child, one of them. */
export interface Benefit {
  program: string;
  subject: string | null;
  person: string | null;
}

export interface BestSet {
  benefits: (Benefit & { first_year: Range })[];
  lost: (Benefit & {
    first_year: Range;
    because: 'received' | 'preference' | 'undecided' | 'in_kind' | 'worth' | 'certainty' | 'tie' | 'unproved';
    to: Benefit[];
    instead?: Range;
  })[];
}

/** What can be received together: two sets where the least and the most of the amounts disagree, and what decides. */
export interface Best {
  proved: 'exact' | 'sound';
  sets: BestSet[];
  missing: Ref[];
  agency: Ref[];
}

/** What a benefit would change for other programs, if it were received. */
export interface Unlock {
  program: string;
  person: string | null; // who receives it; null for the household
  better: (Benefit & { verdict: Verdict })[];
  worse: (Benefit & { verdict: Verdict })[];
}

export type ParameterValue = number | { from: number; value: number }[];

export interface Result {
  as_of: string;
  catalog: { id: string; version: string };
  parameters: Record<string, ParameterValue>;
  provisional: string[];
  programs: ProgramResult[];
  best: Best;
  unlocks: Unlock[];
  totals: Total[];
  questions: Question[];
}

export interface EngineError {
  code: string;
  pointer?: string;
  message: string;
}

/** A value as the engine takes it; null is "asked, and the person does not know". */
export type Value =
  | boolean
  | number
  | string
  | null
  | string[]
  | { min?: number | string; max?: number | string; any_of?: (string | null)[] }; // any_of of a choice or a tie: one of these
