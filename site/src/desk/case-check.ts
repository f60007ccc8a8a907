// A case as it comes from a file, or from a store that an older page wrote: its shape is checked here, the values of its answers by the engine.
// What has no place stays with the case in `unread`, by its path. A page for a later format leaves such a case alone.
import { NOTHING, type Answers, type Ask, type Page, type Person } from '../answers';
import type { Value } from '../contract';
import { GROUPS, type Group } from '../verdicts';
import { CASE_FORMAT, STATES, type AgendaItem, type Attention, type Case, type CasePlan, type Referral, type Standing, type Step } from './case';
import type { Revision } from './revision';
import { anything, byName, count, day, isTree, listOf, named, oneOf, orNull, shape, text, where, yesNo, type Reader } from './shape';
import { VaultError } from './vault/errors';

const value = anything as Reader<Value>;
const texts = listOf(text);

type Facts = Person['facts'];

const personOf = (facts: Reader<Facts>) => shape<Person>({
  id: { read: where((id) => typeof id === 'string' && /^p\d+$/.test(id)) },
  name: { read: text, or: '' },
  resident: { read: yesNo, or: true },
  facts: { read: facts, or: {} },
});

// Bands of a question hang on the catalog, which puts the question anew.
const asked: Reader<Ask> = (given, path, unread) =>
  isTree(given) ? shape<Ask>({ fact: { read: named }, person: { read: orNull(named), or: null } })({ fact: given.fact, person: given.person ?? null }, path, unread) : where<Ask>(() => false)(given, path, unread);

const page = shape<Page>({
  group: { read: orNull(text), or: null },
  asks: { read: listOf(asked), or: [] },
  programs: { read: texts, or: [] },
});

const answersShape = (facts: Reader<Facts>) => shape<Answers>({
  concern: { read: orNull(text), or: null },
  people: { read: listOf(personOf(facts)), or: [] },
  household: { read: facts, or: {} },
  pages: { read: listOf(page), or: [] },
  made: { read: count, or: 0 },
  goals: { read: texts, or: [] },
});

const numberOf = ({ id }: Person) => Number(id.slice(1));

function answersOf(facts: Reader<Facts>): Reader<Answers> {
  const shaped = answersShape(facts);
  return (given, path, unread) => {
    const read = shaped(given, path, unread);
    if (!read) return undefined;
    const twice = read.people.filter(({ id }, index) => read.people.findIndex((one) => one.id === id) < index);
    for (const one of twice) unread(`${path}/people/${one.id}`, one);
    const people = read.people.filter((one) => !twice.includes(one));
    return { ...read, people, made: Math.max(read.made, ...people.map(numberOf)) };
  };
}

const attention = shape<Attention>({
  id: { read: named },
  date: { read: day },
  minutes: { read: orNull(count), or: null },
  note: { read: text, or: '' },
  found: { read: texts, or: [] },
  catalog: { read: text, or: '' },
});

const step = shape<Step>({
  state: { read: oneOf(STATES) },
  date: { read: day },
  note: { read: text, or: '' },
  cause: { read: text, or: '' },
});

const filled = <T>(list: Reader<T[]>): Reader<T[]> => (given, path, unread) => {
  const read = list(given, path, unread);
  return read?.length ? read : undefined;
};

const referral = shape<Referral>({
  id: { read: named },
  program: { read: named },
  people: { read: texts, or: [] },
  office: { read: text, or: '' },
  steps: { read: filled(listOf(step)) },
  due: { read: orNull(day), or: null },
});

const item = shape<AgendaItem>({
  id: { read: named },
  date: { read: day },
  text: { read: text, or: '' },
  done: { read: yesNo, or: false },
  referral: { read: orNull(named), or: null },
});

const plan = shape<CasePlan>({
  programs: { read: texts, or: [] },
  seen: { read: texts, or: [] },
  brings: { read: byName(text), or: {} },
});

const standing = shape<Standing>({
  catalog: { read: text, or: '' },
  date: { read: day },
  groups: { read: byName(oneOf<Group>(GROUPS)), or: {} },
  had: { read: texts, or: [] },
  answered: { read: orNull(day), or: null },
});

const keep = shape<Case['keep']>({ until: { read: day }, chosen: { read: yesNo, or: false } });

/** `facts` reads those of a household or of a person. */
export const caseShapeOf = (facts: Reader<Facts>) => shape<Case>({
  format: { read: count },
  id: { read: named },
  number: { read: named },
  created: { read: day },
  changed: { read: text, or: '' },
  revision: { read: byName(count) as Reader<Revision>, or: {} },
  answers: { read: answersOf(facts), or: NOTHING },
  attentions: { read: listOf(attention), or: [] },
  plan: { read: plan, or: { programs: [], seen: [], brings: {} } },
  referrals: { read: listOf(referral), or: [] },
  agenda: { read: listOf(item), or: [] },
  standing: { read: orNull(standing), or: null },
  note: { read: text, or: '' },
  keep: { read: keep },
  unread: { read: byName(anything as Reader<unknown>), or: {} },
});

const CASE = caseShapeOf(byName(value));

/** By the format from which it leads to the next. Formats are those of a whole case. */
export type Migrations = Record<number, (older: Record<string, unknown>) => Record<string, unknown>>;

export const MIGRATIONS: Migrations = {};

/** Throws a VaultError: `later` for a format that this page does not know, `altered` where it is no case at all. */
export function caseOf(given: unknown, migrations = MIGRATIONS, newest = CASE_FORMAT, whole = CASE): Case {
  if (!isTree(given) || !Number.isInteger(given.format)) throw new VaultError('altered');
  if ((given.format as number) > newest) throw new VaultError('later');
  let tree = given;
  for (let format = given.format as number; format < newest; format++) {
    const next = migrations[format];
    if (!next) throw new VaultError('altered');
    tree = { ...next(tree), format: format + 1 };
  }
  const unread: Record<string, unknown> = {};
  const read = whole(tree, '', (path, one) => void (unread[path.slice(1)] = one));
  if (!read) throw new VaultError('altered');
  return { ...read, unread: { ...read.unread, ...unread } };
}
