// What is kept of a visit, on the device or in a file: the answers, where she was, what they led to, and what she means to do. What comes back is not trusted: its shape is
// checked here, its values by the engine.
import { valueOf, type Answers, type Page, type Person } from '../answers';
import type { EngineError, Ref, Value } from '../contract';
import type { Plan } from '../plan';
import type { Route } from '../router';
import { GROUPS, type Group } from '../verdicts';
import type { Standing } from './changes';

export const FORMAT = 1;

export interface Kept {
  format: number;
  saved: string; // the day
  catalog: { version: string };
  at: Route;
  answers: Answers;
  plan: Plan;
  labels: Record<string, string>; // what each fact was called, for when it is no more
  standing: Standing;
}

/** `later`: a page that is newer than this one made it; `foreign`: it is no such file at all. */
export class Unreadable extends Error {
  constructor(readonly why: 'later' | 'altered' | 'foreign') {
    super(why);
  }
}

type Tree = Record<string, unknown>;

const isTree = (value: unknown): value is Tree => typeof value === 'object' && value !== null && !Array.isArray(value);
const isText = (value: unknown): value is string => typeof value === 'string';
const textOr = (value: unknown, other: string) => (isText(value) ? value : other);
const treeOf = (value: unknown): Tree => (isTree(value) ? value : {});
const textsIn = (value: unknown) => Object.fromEntries(Object.entries(treeOf(value)).filter(([, text]) => isText(text))) as Record<string, string>;
const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

const MOST_LETTERS = 100; // of a name

function personOf(value: unknown): Person {
  if (!isTree(value) || !isText(value.id) || !/^p\d+$/.test(value.id) || !isText(value.name)) throw new Unreadable('altered');
  return { id: value.id, name: value.name.slice(0, MOST_LETTERS), resident: value.resident !== false, facts: treeOf(value.facts) as Record<string, Value> };
}

const refOf = (value: unknown): Ref[] => (isTree(value) && isText(value.fact) ? [{ fact: value.fact, person: isText(value.person) ? value.person : null }] : []);

const pageOf = (value: unknown): Page[] =>
  isTree(value) ? [{ group: isText(value.group) ? value.group : null, asks: listOf(value.asks).flatMap(refOf), programs: listOf(value.programs).filter(isText) }] : [];

function answersOf(value: unknown): Answers {
  const tree = treeOf(value);
  const people = listOf(tree.people).map(personOf);
  const numbers = people.map(({ id }) => Number(id.slice(1)));
  if (people.length === 0 || new Set(numbers).size < people.length) throw new Unreadable('altered');
  return {
    concern: isText(tree.concern) ? tree.concern : null,
    people,
    household: treeOf(tree.household) as Record<string, Value>,
    pages: listOf(tree.pages).flatMap(pageOf),
    made: Math.max(Number(tree.made) || 0, ...numbers),
    goals: listOf(tree.goals).filter(isText),
  };
}

function planOf(value: unknown): Plan {
  const { wanted, gathered } = treeOf(value);
  const said = Object.entries(treeOf(wanted)).filter(([, one]) => typeof one === 'boolean');
  return { wanted: Object.fromEntries(said) as Record<string, boolean>, gathered: listOf(gathered).filter(isText) };
}

const standingIn = (value: unknown): Standing =>
  Object.fromEntries(
    Object.entries(treeOf(value)).flatMap(([id, one]) =>
      isTree(one) && isText(one.name) && GROUPS.includes(one.group as Group) ? [[id, { group: one.group as Group, name: one.name }]] : [],
    ),
  );

export function keptOf(value: unknown): Kept {
  const tree = treeOf(value);
  if (typeof tree.format !== 'number') throw new Unreadable('altered');
  if (tree.format > FORMAT) throw new Unreadable('later');
  const at = treeOf(tree.at);
  return {
    format: FORMAT,
    saved: textOr(tree.saved, ''),
    catalog: { version: textOr(treeOf(tree.catalog).version, '') },
    at: { page: textOr(at.page, 'personas'), id: textOr(at.id, '') },
    answers: answersOf(tree.answers),
    plan: planOf(tree.plan),
    labels: textsIn(tree.labels),
    standing: standingIn(tree.standing),
  };
}

/** The facts at which errors of the engine point: "/people/0/receives/suf" to { fact: "receives.suf", person: "p1" }. */
export function refusedRefs(errors: EngineError[], { people }: Answers): Ref[] {
  return errors.flatMap(({ pointer = '' }) => {
    const [, owner, ...rest] = pointer.split('/');
    const person = owner === 'people' ? people[Number(rest.shift())]?.id : owner === 'household' ? null : undefined;
    if (person === undefined || !rest[0]) return [];
    return [{ fact: rest[0] === 'receives' && rest[1] ? `receives.${rest[1]}` : rest[0], person }];
  });
}

/** Without these answers, and without screens on which nothing is left. */
export function withoutRefs(answers: Answers, refs: Ref[]): Answers {
  const out = (person: string | null) => new Set(refs.filter((ref) => ref.person === person).map((ref) => ref.fact));
  const left = (facts: Record<string, Value>, person: string | null) => Object.fromEntries(Object.entries(facts).filter(([fact]) => !out(person).has(fact)));
  const rest = {
    ...answers,
    household: left(answers.household, null),
    people: answers.people.map((person) => ({ ...person, facts: left(person.facts, person.id) })),
  };
  const pages = answers.pages.map((page) => ({ ...page, asks: page.asks.filter((ask) => valueOf(rest, ask) !== undefined) }));
  return { ...rest, pages: pages.filter((page) => page.asks.length > 0) };
}
