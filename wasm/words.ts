// What people read of a published catalog, in one language. Made by wasm/package/types.mjs from data/schema: change it there.

export type Owner = 'household' | 'person';
export type Url = string | null;
/** How well the source was seen: the page itself, a third party's transcription, or no source */
export type Seen = 'direct' | 'transcribed' | 'own_knowledge';

/** What people read of a published catalog, in one language: the file `words`, and the same with the keys of `more` beside its own */
export interface PublishedWords {
  format: 1;
  lang: string;
  catalog: CatalogHead;
  /** Questions for several facts at once */
  groups: { [k: string]: string };
  /** What can never be */
  constraints: { [k: string]: string };
  facts: { [k: string]: Fact };
  parameters: { [k: string]: ParameterWords };
  programs: { [k: string]: PublishedProgram };
  /** in more */
  definitions?: { [k: string]: string };
  /** in more */
  documents?: { [k: string]: DocumentWords };
}
export interface CatalogHead {
  id: string;
  version: string;
  title: string;
  /** of whoever publishes it */
  name?: string;
  disclaimer: string;
  contact?: string;
  licence: string;
  currency: string;
  languages: string[];
  /** languages that nobody has revised */
  drafts?: string[];
  valid: { from: string; to: string };
}
export interface Fact {
  of: Owner;
  type: 'boolean' | 'int' | 'decimal' | 'double' | 'date' | 'choice' | 'set' | 'reference';
  min?: number | string;
  max?: number | string;
  step?: number;
  decimals?: number;
  unit?: string;
  options?: OptionWords[];
  bands?: FactBand[];
  /** what only an agency knows has none */
  question?: string;
  label: string;
  help?: string;
  /** of facts that are asked at once */
  group?: string;
  known_to?: 'agency';
  /** in the form of each person, or on a page of its own */
  ask?: 'form' | 'page';
  /** nobody has to answer */
  sensitive?: boolean;
  /** the person can make it so */
  actionable?: boolean;
  /** a duration, or what is over and can only be told */
  elapses?: 'month' | 'year' | 'no';
  /** of a reference: what the other is to this one */
  reverse?: string;
  /** facts on which it depends whether this one is asked at all */
  after?: string[];
}
export interface OptionWords {
  id: string;
  label: string;
}
export interface FactBand {
  min?: number;
  max?: number;
  label: string;
}
export interface ParameterWords {
  name?: string;
  type?: string;
  unit?: string;
  decimals?: number;
  /** the last day for which it is known */
  until?: string;
  /** what is said of it after that */
  after?: string;
}
export interface PublishedProgram {
  name: string;
  short?: string;
  summary: string;
  agency: string;
  sector: string;
  award: 'entitlement' | 'quota' | 'competitive' | 'invitation' | 'automatic';
  law?: string;
  status: { state: 'active' | 'seasonal' | 'uncertain' | 'ended'; seen: string; reason?: string };
  /** for applying */
  windows?: WindowWords[];
  subject: Owner;
  /** looked at for one child or dependant after the other */
  for_each?: {};
  /** looked at for each who could apply */
  applicant?: {};
  sources?: SourceWords[];
  criteria?: CriterionWords;
  amounts?: AmountWords[];
  excludes?: ExclusionWords[];
  documents?: string[];
  apply?: Apply[];
  doubts?: string[];
}
export interface WindowWords {
  from: string;
  to: string;
  text?: string;
  source?: string;
}
export interface SourceWords {
  id: string;
  title: string;
  url: Url;
  about?: string;
  seen: Seen;
  read?: string;
}
/** A rule, or a group of them */
export interface CriterionWords {
  id?: string;
  text?: string;
  source?: string;
  role?: 'requirement' | 'priority' | 'condition';
  doubt?: string;
  /** who looks at it */
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
export interface ExclusionWords {
  program: string;
  scope: string;
  prefer?: 'this' | 'other';
  text?: string;
  source?: string;
}
export interface Apply {
  channel: 'online' | 'office' | 'phone' | 'automatic';
  text: string;
  url?: Url;
}
export interface DocumentWords {
  text: string;
  note?: string;
}
