// A case as the caseload reads it. No two families tell the same facts in the same order: of each object of theirs the browser would keep a description that serves
// no other, which took longer than the rules. So facts are read as lists.
import type { Answers, Person } from '../../answers';
import type { Value } from '../../contract';
import { CASE_FORMAT, type Case } from '../case';
import { caseOf, caseShapeOf } from '../case-check';
import { isTree, where, type Reader } from '../shape';
import { parsed, utf8 } from '../vault/bytes';
import { bytesHere, unpackedHere } from './unpack';

/** By fact, or one after the other: [fact, value, fact, value, ...]. */
export type Told = Record<string, Value> | (string | Value)[];

export type Glimpse = Omit<Case, 'answers'> & { answers: Omit<Answers, 'household' | 'people'> & { household: Told; people: (Omit<Person, 'facts'> & { facts: Told })[] } };

const byFact = (told: Told): Record<string, Value> =>
  Array.isArray(told) ? Object.fromEntries(told.flatMap((fact, at): [string, Value][] => (at % 2 === 0 ? [[fact as string, told[at + 1] as Value]] : []))) : told;

/** Its answers by fact. */
export const answersIn = ({ answers }: Glimpse): Answers => ({
  ...answers, household: byFact(answers.household), people: answers.people.map((person) => ({ ...person, facts: byFact(person.facts) })),
});

const [QUOTE, BACKSLASH, COMMA, COLON, LIST, END_LIST, TREE, END_TREE] = utf8('"\\,:[]{}');
const NAMES = ['facts', 'household'].map(utf8);

/** In JSON without spaces, as it is stored: { "facts": { "a": 1, "b": 2 } } becomes { "facts": ["a", 1, "b", 2] }, and so does what is called "household". In place. */
export function listFacts(json: Uint8Array): void {
  const isName = (from: number, to: number) => NAMES.some((name) => name.length === to - from && name.every((sign, index) => json[from + index] === sign));
  let depth = 0;
  let inside = -1; // at this depth there are facts
  for (let at = 0; at < json.length; ++at) {
    const sign = json[at];
    if (sign === QUOTE) {
      const from = at + 1;
      while (++at < json.length && json[at] !== QUOTE) if (json[at] === BACKSLASH) ++at;
      if (inside >= 0 || json[at + 1] !== COLON || json[at + 2] !== TREE || !isName(from, at)) continue;
      at += 2;
      json[at] = LIST!;
      inside = ++depth;
    } else if (sign === TREE || sign === LIST) {
      ++depth;
    } else if (sign === END_TREE || sign === END_LIST) {
      if (depth-- !== inside) continue;
      json[at] = END_LIST!;
      inside = -1;
    } else if (sign === COLON && depth === inside) {
      json[at] = COMMA!;
    }
  }
}

/** Unpacks a case with its facts as lists; one of an older format as it is, since whatever leads it to this one expects that. */
export function unpackedAsLists(whole: ArrayBuffer): unknown {
  const bytes = bytesHere(whole);
  listFacts(bytes);
  const given = parsed(bytes);
  return isTree(given) && given.format === CASE_FORMAT ? given : unpackedHere(whole);
}

const told = where<Told>((facts) => Array.isArray(facts) || isTree(facts));
const SHAPE = caseShapeOf(told as Reader<never> as Reader<Person['facts']>);

/** Throws a VaultError where it is no case. */
export const glimpseOf = (given: unknown): Glimpse => caseOf(given, undefined, undefined, SHAPE);
