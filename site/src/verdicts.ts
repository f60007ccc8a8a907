// Results in the five groups that people see, one entry per program and group.
import type { CriterionWords } from './catalog';
import type { Finding, Node, ProgramResult, Ref, Result } from './contract';
import { sameRef } from './answers';

export type Group = 'yes' | 'ask' | 'have' | 'shut' | 'no';

export const GROUPS: Group[] = ['yes', 'ask', 'have', 'shut', 'no'];

export interface Entry {
  id: string;
  group: Group;
  results: ProgramResult[];
}

/** One child, applicant or subject of an entry, with what holds for it. */
export interface Case {
  person: string | null;
  finding: Finding;
}

export function groupOf(finding: Finding, open: boolean | null): Group {
  if (finding.receives === true) return 'have';
  if (finding.verdict === 'not_eligible') return 'no';
  if (open === false) return 'shut';
  return finding.verdict === 'undecided' ? 'ask' : 'yes';
}

export function entriesOf(result: Result): Record<Group, Entry[]> {
  const groups: Record<Group, Entry[]> = { yes: [], ask: [], have: [], shut: [], no: [] };
  for (const id of new Set(result.programs.map((program) => program.id))) {
    const results = result.programs.filter((program) => program.id === id);
    const found = new Map<Group, ProgramResult[]>();
    for (const one of results) {
      const group = groupOf(one, one.open);
      found.set(group, [...(found.get(group) ?? []), one]);
    }
    const said = GROUPS.filter((group) => group !== 'no' && found.has(group));
    for (const group of said) groups[group].push({ id, group, results: found.get(group)! });
    if (said.length === 0) groups.no.push({ id, group: 'no', results });
  }
  return groups;
}

/** The rows of a result, or the result itself when it has none. */
export const casesOf = (result: ProgramResult): Case[] =>
  result.rows?.length ? result.rows.map((row) => ({ person: row.person, finding: row })) : [{ person: result.subject, finding: result }];

/** For whom an entry holds: the rows that share its verdict, else the subjects. null is the household. */
export function peopleOf(entry: Entry): (string | null)[] {
  const people = entry.results.flatMap((result) => {
    const cases = casesOf(result).filter((one) => groupOf(one.finding, result.open) === entry.group);
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
  return refs.filter((ref, index) => refs.findIndex((other) => sameRef(other, ref)) === index);
}

/** The open facts of an entry that a person can know. */
export const missingOf = (entry: Entry) => distinct(entry.results.flatMap((result) => result.missing));
