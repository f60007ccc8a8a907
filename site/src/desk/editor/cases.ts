// Test households: what is expected of each beside what the engine says, as `ventanilla test` compares it (engine/cli/cases.cpp).
import type { Node, ProgramResult, Ref, Result, Row } from '../../contract';
import { at, casesFile, isObject, itemsAt, put, textAt, type Folder, type Tree } from './overlay';

export const VERDICTS = ['eligible', 'likely', 'undecided', 'not_eligible'] as const;

const HOUSEHOLD = 'household';

export const leavesOf = (nodes: Node[] | undefined): Node[] => (nodes ?? []).flatMap((node) => (node.all_of || node.any_of ? leavesOf(node.all_of ?? node.any_of) : [node]));

const quantity = ({ min, max }: { min?: number; max?: number }): Tree => (min === max ? min ?? null : { min, max });
const refs = (list: Ref[]) => list.map(({ fact, person }) => `${person ?? HOUSEHOLD}.${fact}`).sort();

type Found = ProgramResult | Row;

function standing(found: Found, key: string): Tree | undefined {
  if (key === 'verdict') return found.verdict;
  if (key === 'fails') return leavesOf(found.criteria).filter(({ status }) => status === 'fails').map(({ id }) => id ?? '').sort();
  if (key === 'missing' || key === 'agency') return refs(found[key] ?? []);
  if (key === 'amounts') return Object.fromEntries((found.amounts ?? []).map((amount) => [amount.id, amount.schedule ? amount.schedule.map(quantity) : quantity(amount)]));
  return (found as unknown as Record<string, Tree>)[key];
}

const canonical = (tree: Tree | undefined): string =>
  JSON.stringify(tree, (_, part: unknown) => (isObject(part) ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1))) : part));

const sorted = (tree: Tree | undefined) => (Array.isArray(tree) ? [...tree].sort() : tree);

/** What is otherwise than expected, by its key: "verdict", "amounts", "rows". */
function differences(found: Found, expected: Tree | undefined): string[] {
  return Object.entries(isObject(expected) ? expected : {}).flatMap(([key, value]) => {
    if (key === 'rows') {
      const rows = ('rows' in found && found.rows) || [];
      return Object.entries(isObject(value) ? value : {}).flatMap(([person, row]) => {
        const mine = rows.find((one) => one.person === person);
        return mine ? differences(mine, row) : ['rows'];
      });
    }
    const list = key === 'fails' || key === 'missing' || key === 'agency';
    return canonical(list ? sorted(value) : value) === canonical(standing(found, key)) ? [] : [key];
  });
}

export interface Standing {
  subject: string; // a person's id, or "household"
  expected: string;
  found: ProgramResult | undefined;
  otherwise: string[]; // none: it is as expected
}

export const findingOf = (result: Result, program: string, subject: string) =>
  result.programs.find((one) => one.id === program && (one.subject ?? HOUSEHOLD) === subject);

/** Of one case, for one program. */
export function standingsOf(test: Tree, program: string, result: Result): Standing[] {
  const expect = at(test, ['expect', program]);
  return Object.entries(isObject(expect) ? expect : {}).map(([subject, expected]) => {
    const found = findingOf(result, program, subject);
    return { subject, expected: textAt(expected, ['verdict']), found, otherwise: found ? differences(found, expected) : ['verdict'] };
  });
}

/** Whether a case that is wrong on purpose is refused where it says. */
export const refusedAsSaid = (test: Tree, errors: { pointer?: string }[]) => errors.some(({ pointer }) => pointer === textAt(test, ['error']));

/** By criterion, what no test household showed of it: "holds", "fails". */
export function unseen(program: string, results: Result[]): Map<string, string[]> {
  const seen = new Map<string, Set<string>>();
  for (const found of results.flatMap(({ programs }) => programs.filter(({ id }) => id === program))) {
    const leaves = [found, ...(found.rows ?? [])].flatMap((one) => leavesOf(one.criteria));
    for (const { id, status } of leaves) if (id) seen.set(id, (seen.get(id) ?? new Set()).add(status));
  }
  return new Map([...seen].map(([id, statuses]): [string, string[]] => [id, ['holds', 'fails'].filter((one) => !statuses.has(one))]).filter(([, missing]) => missing.length > 0));
}

/** Facts that the rules read, of the home and of each person, in the order in which the engine names them. */
export function factsRead(program: string, result: Result): Ref[] {
  const found = result.programs.filter(({ id }) => id === program);
  const all = found.flatMap((one) => [one, ...(one.rows ?? [])].flatMap((each) => leavesOf(each.criteria).flatMap(({ facts = [], missing = [], agency = [] }) => [...facts, ...missing, ...agency])));
  return [...new Map(all.map((ref) => [`${ref.person} ${ref.fact}`, ref])).values()];
}

export function withCase(folder: Folder, program: string, index: number, test: Tree | undefined): Folder {
  const file = casesFile(program);
  const cases = put(folder[file] ?? { $schema: '../../schema/cases.schema.json', cases: [] }, ['cases', index], test);
  const { [file]: _, ...others } = folder;
  return itemsAt(cases, ['cases']).length === 0 ? others : { ...folder, [file]: cases };
}

/** A home of one person of whom nothing is known. */
export const newCase = (id: string, title: string, program: string, subject: 'household' | 'person', day: string): Tree => ({
  id, title: { es: title }, input: { as_of: day, household: {}, people: [{ id: 'ana' }] },
  expect: { [program]: { [subject === 'person' ? 'ana' : HOUSEHOLD]: { verdict: 'eligible' } } },
});
