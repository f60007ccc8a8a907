// A question with its words, and its answer put where the engine looks for it.
import { receivedProgram, type Band, type Fact, type Option } from '../../../site/src/catalog';
import { labelOf, say } from '../../../site/src/say';
import type { Answer, Household, Question, Ref } from '../../contract';
import type { Catalog } from './catalog';
import { refusal } from './error';
import { speakerOf, type SpeakOptions } from './speaker';

export interface AskOptions extends SpeakOptions {
  /** Only what matters to these. */
  programs?: string[];
}

export interface AskedQuestion extends Question {
  /** The words, where the catalog has been loaded with some. */
  words?: {
    text: string;
    label: string;
    help?: string;
    type: Fact['type'];
    unit?: string;
    min?: number | string;
    max?: number | string;
    options?: Option[];
    bands?: Band[];
    /** Nobody has to answer it. */
    sensitive?: boolean;
    /** Usually only an agency knows. */
    known_to?: 'agency';
  };
}

/** @internal */
export function asked(question: Question, catalog: Catalog | undefined, options: AskOptions): AskedQuestion {
  if (!catalog) return question;
  const speaker = speakerOf(catalog, '', {}, question.person === null ? [] : [question.person], undefined, options);
  const { t, words, answers } = speaker;
  const name = question.person === null ? t.question.yourHome : answers.people[0]!.name;
  const label = labelOf(question.fact, speaker);
  const program = receivedProgram(words, question.fact);
  if (program) return { ...question, words: { type: 'boolean', label, text: say(speaker, t.question.receivesOne(words.programs[program]!.name), name) } };
  const { question: text, help, type, unit, min, max, options: choices, bands, sensitive, known_to } = words.facts[question.fact]!;
  const own = { text: say(speaker, text, name), label, help: help && say(speaker, help, name), type, unit, min, max, options: choices, bands, sensitive, known_to };
  return { ...question, words: Object.fromEntries(Object.entries(own).filter(([, value]) => value !== undefined)) as typeof own };
}

const RECEIVES = 'receives.';

/** The household with one more answer; null is "asked, and nobody knows". What was given stays as it was. */
export function withAnswer(household: Household, { fact, person }: Ref, answer: Answer): Household {
  const put = <T extends { receives?: Record<string, boolean | null> }>(facts: T): T =>
    fact.startsWith(RECEIVES) ? { ...facts, receives: { ...facts.receives, [fact.slice(RECEIVES.length)]: answer } } : { ...facts, [fact]: answer };
  if (person === null) return { ...household, household: put(household.household ?? {}) };
  if (!household.people.some(({ id }) => id === person)) throw refusal('no-such-person', `There is nobody with the id "${person}" in the household.`);
  return { ...household, people: household.people.map((one) => (one.id === person ? put(one) : one)) };
}
