// What stands in a field of an attention, to the answer that it means, and back: cellText and readCell undo each other. "?" is "nobody knows", nothing is "not asked".
import type { Person } from '../../answers';
import { isNumber, type Fact } from '../../catalog';
import type { Value } from '../../contract';
import { plain } from '../lists/plain-text';
import { labelIn, readChoice, readSet, readYesNo, type ChoiceFault } from './choices';
import { dateCell, readDate, type DateFault, type DateScene } from './dates';
import { numberCell, readNumber, type NumberFault } from './numbers';

export type Fault = ChoiceFault | DateFault | NumberFault | 'person';

/** `value` undefined: not asked. */
export type Reading = { value: Value | undefined } | { fault: Fault };

export interface Scene {
  today: string;
  people: Person[];
}

const UNKNOWN = new Set(['?', 'ns', 'no se', 'no sabe', 'ns/nr']);

// People know these by the end of their bracket.
const isBracket = (id: string) => id.startsWith('rsh_percentile');

const dateScene = (id: string, fact: Fact, today: string): DateScene =>
  ({ today, ages: id === 'birth_date', least: String(fact.min ?? '1900-01-01'), most: id === 'birth_date' ? today : String(fact.max ?? '2100-12-31') });

const NOBODY = new Set(['-', 'nadie', 'no', 'n', '0']);

// By number in the list, or by initials where only one has them.
function personIn(text: string, people: Person[]): string | undefined {
  const word = plain(text);
  const bare = (name: string) => plain(name).replace(/[.\s]/g, '');
  const number = /^\d+/.exec(word)?.[0];
  if (number) return people[Number(number) - 1]?.id;
  const named = people.filter(({ name }) => bare(name) !== '' && bare(name) === bare(text));
  return named.length === 1 ? named[0]!.id : undefined;
}

function readPerson(text: string, people: Person[]): Reading {
  const found = text.split('|').map((part) => (NOBODY.has(plain(part)) ? null : personIn(part, people)));
  if (found.includes(undefined)) return { fault: 'person' };
  const all = found as (string | null)[];
  if (all.length > 1) return { value: { any_of: all } };
  return { value: all[0] ?? [] };
}

/** The answer to the fact `id` that this text means. */
export function readCell(text: string, id: string, fact: Fact, { today, people }: Scene): Reading {
  const word = plain(text);
  if (word === '') return { value: undefined };
  if (UNKNOWN.has(word)) return { value: null };
  switch (fact.type) {
    case 'boolean': return readYesNo(text);
    case 'choice': return readChoice(text, id, fact);
    case 'set': return readSet(text, id, fact);
    case 'reference': return readPerson(text, people);
    case 'date': return readDate(text, dateScene(id, fact, today));
    default: return readNumber(text, fact, isBracket(id));
  }
}

const isSpan = (value: Value): value is { min?: number; max?: number } => typeof value === 'object' && value !== null && !Array.isArray(value) && !('any_of' in value);

function personText(id: string | null, people: Person[]): string {
  const at = people.findIndex((person) => person.id === id);
  return at < 0 ? '-' : `${at + 1} ${people[at]!.name}`.trim();
}

const choicesOf = (value: Value): (string | null)[] => (typeof value === 'object' && value !== null && 'any_of' in value ? value.any_of! : [value as string]);

/** What readCell reads as this answer. */
export function cellText(value: Value | undefined, id: string, fact: Fact, { today, people }: Scene): string {
  if (value === undefined) return '';
  if (value === null) return '?';
  if (fact.type === 'boolean') return value ? 'Sí' : 'No';
  if (fact.type === 'date') return dateCell(value as string, dateScene(id, fact, today));
  if (fact.type === 'choice') return choicesOf(value).map((one) => labelIn(fact, one!)).join(' | ');
  if (fact.type === 'set') return (value as string[]).length === 0 ? 'ninguna' : (value as string[]).map((one) => labelIn(fact, one)).join(' + ');
  if (fact.type === 'reference') return Array.isArray(value) ? '-' : choicesOf(value).map((one) => personText(one, people)).join(' | ');
  return isNumber(fact) && (typeof value === 'number' || isSpan(value)) ? numberCell(value, fact, isBracket(id)) : String(value);
}
