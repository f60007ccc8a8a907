// What the pages of the catalog are made of, as build/catalog-pages.mjs hands it over.
import type { CatalogWords, ProgramWords, Source } from '../catalog';
import type { Amount, ParameterValue, Result, Value } from '../contract';
import type { Lang } from '../format';
import type { Speaker } from '../say';
import type { CatalogPageWords } from './words/es';

export interface CaseInput {
  as_of: string;
  household?: Record<string, unknown>;
  people: ({ id: string; resident?: boolean } & Record<string, unknown>)[];
}

/** A worked case of the catalog, for one program; `expect` is keyed by its subjects, `result` is the engine's. */
export interface Example {
  title: Record<string, string>;
  input: CaseInput;
  expect: Record<string, unknown>;
  result: Result;
}

/** An amount over all that a home can be; it `grows` when more people mean more. */
export type Span = Amount & { grows: boolean };

export interface Dated {
  from: string;
  value?: number;
  table?: { from: number; value: number }[];
  source: { url: string | null; seen: Source['seen']; read?: string; note?: string };
}

export interface Parameter {
  id: string;
  unit?: string;
  decimals?: number;
  values: Dated[];
  until?: string;
  key?: string; // the fact or definition by which formulas look into its table
}

export interface ProgramMaterial {
  amounts: Span[];
  examples: Example[];
  facts: string[]; // that its formulas read
  amountParameters: string[]; // that its amounts read
  ruleParameters: string[]; // that only its rules read
  requirements: string; // the formulas of its requirements
}

export interface Material {
  words: Record<Lang, CatalogWords>;
  langs: Lang[];
  asOf: string;
  values: Record<string, ParameterValue>; // on that day
  parameters: Parameter[];
  definitions: Record<string, Record<string, string>>; // their words
  programs: Record<string, ProgramMaterial>;
  url: string; // where the site will stand, or nothing
}

/** What the parts of one page speak with. */
export interface Scene extends Speaker {
  c: CatalogPageWords;
  material: Material;
  path: string; // of this page
}

export interface Page {
  path: string;
  lang: Lang;
  tag: string;
  title: string;
  description: string;
  body: string;
  data?: object; // schema.org
  twins: { tag: string; path: string }[]; // the same page in each language
}

export const programOf = (scene: Scene, id: string): ProgramWords => scene.words.programs[id]!;

export type Facts = Record<string, Value>;
