// The words of the catalog, in one language, as `ventanilla publish` writes them. What comes later than the first words is optional or empty
// until then (reading.ts).
import type { Lent } from './lent';

export interface Option {
  id: string;
  label: string;
}

export interface Band {
  min?: number;
  max?: number;
  label: string;
}

export interface Fact {
  of: 'household' | 'person';
  type: 'boolean' | 'int' | 'decimal' | 'double' | 'date' | 'choice' | 'set' | 'reference';
  min?: number | string;
  max?: number | string;
  step?: number;
  decimals?: number;
  unit?: string;
  options?: Option[];
  bands?: Band[];
  question: string;
  label: string;
  help?: string;
  group?: string;
  known_to?: 'agency';
  ask?: 'form' | 'page';
  sensitive?: boolean;
  actionable?: boolean; // the person can make it so
  elapses?: 'month' | 'year' | 'no'; // a duration, or what is over and can only be told
  after?: string[]; // facts on which it depends whether this one is asked at all
}

export interface Source {
  id: string;
  title: string;
  url: string | null;
  about?: string;
  seen: 'direct' | 'transcribed' | 'own_knowledge';
  read: string;
}

export interface CriterionWords {
  id?: string;
  text?: string;
  source?: string;
  role?: 'requirement' | 'priority' | 'condition';
  doubt?: string;
  decides?: string;
  all_of?: CriterionWords[];
  any_of?: CriterionWords[];
}

export interface AmountWords {
  id: string;
  kind: 'cash' | 'discount' | 'in_kind' | 'voucher';
  unit: string;
  per: 'month' | 'year' | 'once' | 'semester';
  text?: string;
  source?: string;
  doubt?: string;
}

export interface Apply {
  channel: 'online' | 'office' | 'phone' | 'automatic';
  text: string;
  url?: string | null;
}

export interface ProgramWords {
  name: string;
  short?: string;
  summary: string;
  agency: string;
  sector: string;
  award: 'entitlement' | 'quota' | 'competitive' | 'invitation' | 'automatic';
  law?: string;
  status: { state: 'active' | 'seasonal' | 'uncertain' | 'ended'; seen: string; reason?: string };
  windows?: { from: string; to: string; text?: string }[];
  subject: 'person' | 'household';
  for_each?: object; // looked at for one child or dependant after the other
  applicant?: object; // looked at for each who could apply
  sources: Source[];
  criteria: CriterionWords;
  amounts?: AmountWords[];
  excludes?: { program: string; scope: string; prefer?: 'this' | 'other'; text?: string; source?: string }[];
  documents?: string[];
  apply?: Apply[];
  doubts?: string[];
}

export interface CatalogWords {
  whole: boolean; // with the longer texts
  format: 1;
  lang: string;
  catalog: { id: string; version: string; title: string; name?: string; disclaimer: string; contact?: string; licence: string; currency: string; languages: string[]; valid: { from: string; to: string } };
  groups: Record<string, string>;
  facts: Record<string, Fact>;
  constraints: Record<string, string>; // what can never be, in words
  parameters: Record<string, { name?: string; unit?: string; decimals?: number }>;
  documents: Record<string, { text: string; note?: string }>;
  programs: Record<string, ProgramWords>;
  lent?: Lent; // the texts that a draft takes from the first language
}

export const shortName = (program: ProgramWords) => program.short ?? program.name;

/** The facts that are filled in the form of a person, in the catalog's order. */
export const formFacts = (words: CatalogWords): [string, Fact][] =>
  Object.entries(words.facts).filter(([, fact]) => fact.of === 'person' && fact.ask === 'form');

export const isNumber = (fact: Fact) => ['int', 'decimal', 'double'].includes(fact.type);

const RECEIVES = 'receives.';

/** The program whose receipt this fact is, or undefined. Every program makes such a fact: "receives.suf". */
export function receivedProgram(words: CatalogWords, fact: string): string | undefined {
  if (!fact.startsWith(RECEIVES)) return undefined;
  const key = fact.slice(RECEIVES.length);
  return Object.keys(words.programs).find((id) => id.replaceAll('-', '_') === key);
}

export const receivesFact = (program: string) => RECEIVES + program.replaceAll('-', '_');

/** What a program does with others: declared on either side, it counts for both. */
export function exclusionsOf(words: CatalogWords, id: string): { program: string; text: string | undefined }[] {
  const own = (words.programs[id]!.excludes ?? []).map(({ program, text }) => ({ program, text }));
  const theirs = Object.entries(words.programs).flatMap(([other, { excludes = [] }]) =>
    excludes.filter(({ program }) => program === id).map(({ text }) => ({ program: other, text })),
  );
  return [...own, ...theirs.filter(({ program }) => !own.some((mine) => mine.program === program))].filter(({ program }) => words.programs[program]);
}
