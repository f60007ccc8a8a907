// What the person has answered. Values in, values out: nothing here keeps anything.
import type { QuestionBand, Ref, Value } from './contract';

export interface Person {
  id: string;
  name: string;
  resident: boolean;
  facts: Record<string, Value>;
}

/** A question that was put, with the bands of its number or day that mattered then. */
export interface Ask extends Ref {
  bands?: QuestionBand[];
}

/** One screen of questions. */
export interface Page {
  group: string | null;
  asks: Ask[];
  programs: string[];
}

export interface Answers {
  concern: string | null;
  people: Person[];
  household: Record<string, Value>;
  pages: Page[]; // those shown so far, in order
  made: number; // people ever added, so that no id comes back
  goals: string[]; // the programs to settle first
}

export const NOTHING: Answers = { concern: null, people: [], household: {}, pages: [], made: 0, goals: [] };

export const isEmpty = (answers: Answers) => answers.people.length === 0;

export const personOf = (answers: Answers, id: string | null) => answers.people.find((person) => person.id === id);

export const nameOf = (answers: Answers, id: string | null) => personOf(answers, id)?.name ?? '';

/** undefined = not asked; null = asked, and the person does not know. */
export function valueOf(answers: Answers, ref: Ref): Value | undefined {
  return ref.person === null ? answers.household[ref.fact] : personOf(answers, ref.person)?.facts[ref.fact];
}

export const isUnknown = (answers: Answers, ref: Ref) => valueOf(answers, ref) === null;

const OF_A_COUPLE = ['wedding_date'];

// Of whom an answer is: the day on which two people married is the day of both.
const ownersOf = (answers: Answers, { fact, person }: Ref): unknown[] => [person, OF_A_COUPLE.includes(fact) && personOf(answers, person)?.facts.spouse];

export function withValue(answers: Answers, ref: Ref, value: Value): Answers {
  if (ref.person === null) return { ...answers, household: { ...answers.household, [ref.fact]: value } };
  const owners = ownersOf(answers, ref);
  const people = answers.people.map((person) =>
    owners.includes(person.id) ? { ...person, facts: { ...person.facts, [ref.fact]: value } } : person,
  );
  return { ...answers, people };
}

export const withValues = (answers: Answers, values: [Ref, Value][]) =>
  values.reduce((so_far, [ref, value]) => withValue(so_far, ref, value), answers);

export function withPerson(answers: Answers, person: Omit<Person, 'id'> & { id?: string }): Answers {
  if (person.id === undefined) {
    const made = answers.made + 1;
    return { ...answers, made, people: [...answers.people, { ...person, id: `p${made}` }] };
  }
  const known = { ...person, id: person.id };
  return {
    ...answers,
    people: answers.people.map((one) => (one.id === known.id ? { ...known, facts: { ...one.facts, ...known.facts } } : one)),
  };
}

/** Who was listed, for what: while it stays the same, so do the goals. Dates of birth stand for the form. */
export const listing = ({ concern, people }: Answers) =>
  JSON.stringify([concern, people.map(({ id, resident, facts }) => [id, resident, facts.birth_date, facts.guardian])]);

const names = (value: Value, id: string) => value === id || (Array.isArray(value) && value.includes(id));

/** Takes the person out, with every answer that names them. */
export function withoutPerson(answers: Answers, id: string): Answers {
  const people = answers.people
    .filter((person) => person.id !== id)
    .map((person) => ({
      ...person,
      facts: Object.fromEntries(Object.entries(person.facts).filter(([, value]) => !names(value, id))),
    }));
  const pages = answers.pages
    .map((page) => ({ ...page, asks: page.asks.filter((ask) => ask.person !== id) }))
    .filter((page) => page.asks.length > 0);
  return { ...answers, people, pages };
}

export const withPage = (answers: Answers, page: Page): Answers => ({ ...answers, pages: [...answers.pages, page] });

/** One text for each fact of each owner. */
export const keyOf = ({ fact, person }: Ref) => `${fact} ${person ?? ''}`;

export const sameRef = (a: Ref, b: Ref) => a.fact === b.fact && a.person === b.person;

/** The number (from 1) of the screen on which this was asked, or 0. */
export const pageOf = (answers: Answers, ref: Ref) => answers.pages.findIndex((page) => page.asks.some((ask) => ask.fact === ref.fact && ownersOf(answers, ref).includes(ask.person))) + 1;

/** Everything answered with "I don't know". */
export function unknowns(answers: Answers): Ref[] {
  const open = (facts: Record<string, Value>, person: string | null) =>
    Object.entries(facts).filter(([, value]) => value === null).map(([fact]) => ({ fact, person }));
  return [...open(answers.household, null), ...answers.people.flatMap((person) => open(person.facts, person.id))];
}
