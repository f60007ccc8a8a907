// The words of the catalog, in one language, as `ventanilla publish` writes them. What comes later than the first words is optional or empty
// until then (reading.ts).
import type { Fact as PublishedFact, PublishedProgram, PublishedWords } from '../../wasm/words';
import type { Lent } from './lent';

export type { AmountWords, Apply, CriterionWords, FactBand as Band, OptionWords as Option, SourceWords as Source } from '../../wasm/words';

type Filled<T, K extends keyof T> = Omit<T, K> & Required<Pick<T, K>>;

/** A fact that is asked: one that only an agency knows has no question. */
export type Fact = Filled<PublishedFact, 'question'>;

export type ProgramWords = Filled<PublishedProgram, 'criteria' | 'sources'>;

export interface CatalogWords extends Filled<Omit<PublishedWords, 'facts' | 'programs'>, 'documents'> {
  whole: boolean; // with the longer texts
  facts: Record<string, Fact>;
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
