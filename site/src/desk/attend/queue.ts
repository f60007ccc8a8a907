// The facts to ask, a row each: in the engine's order, but nothing moves under the hands of who is answering.
import { valueOf, type Answers } from '../../answers';
import type { CatalogWords } from '../../catalog';
import type { Question } from '../../contract';

export interface Row {
  fact: string;
  people: (string | null)[]; // of whom it is asked, in the order of the list; null: the household
  programs: string[]; // that wait for it
}

/** What is still asked, but for what stands elsewhere. The first question of a fact says where its row comes. */
export function rowsOf(questions: Question[], { people }: Answers, elsewhere: Set<string>): Row[] {
  const place = new Map<string | null, number>(people.map(({ id }, index) => [id, index]));
  const rows = new Map<string, Row>();
  for (const { fact, person, programs } of questions) {
    if (elsewhere.has(fact)) continue;
    const row = rows.get(fact) ?? { fact, people: [], programs: [] };
    rows.set(fact, { fact, people: [...row.people, person], programs: [...new Set([...row.programs, ...programs])] });
  }
  return [...rows.values()].map((row) => ({ ...row, people: row.people.sort((a, b) => (place.get(a) ?? -1) - (place.get(b) ?? -1)) }));
}

const joined = (people: (string | null)[], more: (string | null)[]) => [...people, ...more.filter((one) => !people.includes(one))];

/** The facts that an answer opens and people can tell, by what the catalog says of them. */
export type Opens = (fact: string) => string[];

export const opensIn = ({ facts }: Pick<CatalogWords, 'facts'>): Opens => (fact) => Object.keys(facts).filter((one) => facts[one]!.known_to !== 'agency' && facts[one]!.after?.includes(fact));

const isClosed = (answers: Answers, fact: string, person: string | null) => [undefined, null, false].includes(valueOf(answers, { fact, person }) as never);

// What the answers of a row open and nobody answered yet, so that it can stand there before the engine asks it.
function openedBy(row: Row | undefined, opens: Opens, answers: Answers): Row[] {
  if (!row) return [];
  const people = row.people.filter((person) => !isClosed(answers, row.fact, person));
  return opens(row.fact).flatMap((fact) => {
    const waiting = people.filter((person) => valueOf(answers, { fact, person }) === undefined);
    return waiting.length > 0 ? [{ fact, people: waiting, programs: [] }] : [];
  });
}

/**
 * The rows to show after those that were shown. Down to the row `at`, where somebody is or was last, all stay where they are, answered or not;
 * what nobody answered and nobody asks any more goes. Below it comes what the answers of that row open, then the rest in its order.
 * `settled`: the engine asked `asked` of these answers, and not of some before them.
 */
export function arranged(shown: Row[], asked: Row[], at: string | undefined, answers: Answers, opens: Opens = () => [], settled = true): Row[] {
  const above = shown.slice(0, shown.findIndex(({ fact }) => fact === at) + 1);
  const still = above.flatMap((row): Row[] => {
    const now = asked.find(({ fact }) => fact === row.fact);
    const kept = row.people.filter((person) => now?.people.includes(person) || row.fact === at || valueOf(answers, { fact: row.fact, person }) !== undefined);
    const here = kept.filter((person) => person === null || answers.people.some(({ id }) => id === person));
    return here.length > 0 ? [{ ...row, people: joined(here, now?.people ?? []), programs: now?.programs ?? row.programs }] : [];
  });
  const below = asked.filter(({ fact }) => !still.some((row) => row.fact === fact));
  const opened = openedBy(still.find(({ fact }) => fact === at), opens, answers).filter(({ fact }) => !still.some((row) => row.fact === fact));
  const first = opened.flatMap((row) => below.find(({ fact }) => fact === row.fact) ?? (settled ? [] : [row]));
  return [...still, ...first, ...below.filter(({ fact }) => !first.some((row) => row.fact === fact))];
}

/** What is known already, to be looked at and changed; the household first. */
export function knownRows({ household, people }: Answers, elsewhere: Set<string>): Row[] {
  const owned: [string, string | null][] = [
    ...Object.keys(household).map((fact): [string, null] => [fact, null]),
    ...people.flatMap(({ id, facts }) => Object.keys(facts).map((fact): [string, string] => [fact, id])),
  ];
  const facts = [...new Set(owned.map(([fact]) => fact))].filter((fact) => !elsewhere.has(fact));
  return facts.map((fact) => ({ fact, people: owned.filter(([one]) => one === fact).map(([, person]) => person), programs: [] }));
}
