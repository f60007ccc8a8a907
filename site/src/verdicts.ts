// Results in the groups that people see, one entry per program and group.
import type { CatalogWords, CriterionWords, ProgramWords } from './catalog';
import type { Finding, Node, ProgramResult, Ref, Result } from './contract';
import { keyOf } from './answers';
import { memo } from './memo';

export type Group = 'yes' | 'may' | 'invited' | 'ask' | 'have' | 'shut' | 'no';

export const GROUPS: Group[] = ['yes', 'may', 'invited', 'ask', 'have', 'shut', 'no'];

type Award = ProgramWords['award'];

// Where to meet the rules is not enough: somebody still chooses.
const CHOSEN: Partial<Record<Award, Group>> = { quota: 'may', competitive: 'may', invitation: 'invited' };

/** The programs of which somebody chooses whom. */
export const contestsIn = ({ programs }: Pick<CatalogWords, 'programs'>) => new Set(Object.keys(programs).filter((id) => CHOSEN[programs[id]!.award]));

/** Where all that a person can know is met. */
export const PROBABLE: Group[] = ['yes', 'may', 'invited'];

export interface Entry {
  id: string;
  group: Group;
  award: Award;
  results: ProgramResult[];
}

/** One child, applicant or subject of an entry, with what holds for it. */
export interface Case {
  person: string | null;
  finding: Finding;
}

export function groupOf(finding: Pick<Finding, 'receives' | 'verdict'>, open: boolean | null, award: Award): Group {
  if (finding.receives === true) return 'have';
  if (finding.verdict === 'not_eligible') return 'no';
  if (open === false) return 'shut';
  return finding.verdict === 'undecided' ? 'ask' : (CHOSEN[award] ?? 'yes');
}

type Awards = Record<string, Pick<ProgramWords, 'award'>>;

function grouped(result: Result, programs: Awards): Record<Group, Entry[]> {
  const groups = Object.fromEntries(GROUPS.map((group) => [group, []])) as unknown as Record<Group, Entry[]>;
  for (const id of new Set(result.programs.map((program) => program.id))) {
    const { award } = programs[id]!;
    const results = result.programs.filter((program) => program.id === id);
    const found = new Map<Group, ProgramResult[]>();
    for (const one of results) {
      const group = groupOf(one, one.open, award);
      found.set(group, [...(found.get(group) ?? []), one]);
    }
    const said = GROUPS.filter((group) => group !== 'no' && found.has(group));
    for (const group of said) groups[group].push({ id, group, award, results: found.get(group)! });
    if (said.length === 0) groups.no.push({ id, group: 'no', award, results });
  }
  return groups;
}

const groupsOf = memo((result: Result) => memo((programs: Awards) => grouped(result, programs)));

export const entriesOf = (result: Result, { programs }: { programs: Awards }) => groupsOf(result)(programs);

/** The rows of a result, or the result itself when it has none. */
export const casesOf = (result: ProgramResult): Case[] =>
  result.rows?.length ? result.rows.map((row) => ({ person: row.person, finding: row })) : [{ person: result.subject, finding: result }];

/** For whom an entry holds: the rows that share its verdict, else the subjects. null is the household. */
export function peopleOf(entry: Entry): (string | null)[] {
  const people = entry.results.flatMap((result) => {
    const cases = casesOf(result).filter((one) => groupOf(one.finding, result.open, entry.award) === entry.group);
    return cases.length > 0 ? cases.map((one) => one.person) : [result.subject];
  });
  return [...new Set(people)];
}

export interface Paired {
  node: Node;
  words: CriterionWords;
}

/** The nodes of a result beside their words. Both keep the catalog's order. */
export function paired(nodes: Node[] | undefined, words: CriterionWords): Paired[] {
  const children = words.all_of ?? words.any_of ?? [words];
  return (nodes ?? []).map((node, index) => ({ node, words: children[index] ?? {} }));
}

export const isRequirement = (node: Node) => (node.role ?? 'requirement') === 'requirement';

/** The requirements at the top: what "meets 6 of 7" counts. */
export const requirements = (pairs: Paired[]) => pairs.filter((pair) => isRequirement(pair.node));

/** The words of the first requirement with this status; a group without words of its own speaks by its first leaf. */
export function firstWith(status: Node['status'], nodes: Node[] | undefined, words: CriterionWords): Paired | undefined {
  for (const pair of requirements(paired(nodes, words))) {
    if (pair.node.status !== status) continue;
    if (pair.words.text) return pair;
    return firstWith(status, pair.node.any_of ?? pair.node.all_of, pair.words);
  }
  return undefined;
}

export function distinct(refs: Ref[]): Ref[] {
  const seen = new Set<string>();
  return refs.filter((ref) => !seen.has(keyOf(ref)) && seen.add(keyOf(ref)));
}

/** The open facts of an entry that a person can know. */
export const missingOf = memo((entry: Entry) => distinct(entry.results.flatMap((result) => result.missing)));
