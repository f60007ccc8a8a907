// A refusal and what in the records would make it right.
import { withValues, type Answers } from './answers';
import type { CatalogWords, CriterionWords, Fact, ProgramWords } from './catalog';
import type { Node, ProgramResult, Ref, Value } from './contract';
import type { SetAnswer } from './contract-explore';
import { casesOf, distinct, paired, requirements, type Paired } from './verdicts';

/** A rule as a reason that an office may give, and how it stands with what was answered. */
export interface Reason {
  id: string;
  words: CriterionWords;
  status: Node['status'];
  facts: Ref[];
  missing: Ref[];
  agency: boolean; // what is left of it only an agency knows
}

const refsOf = (node: Node, key: 'facts' | 'missing' | 'agency'): Ref[] => [...(node[key] ?? []), ...(node.any_of ?? node.all_of ?? []).flatMap((one) => refsOf(one, key))];

// Groups without words of their own speak by their rules.
const worded = (pairs: Paired[]): Paired[] =>
  requirements(pairs).flatMap((pair) => (pair.words.text ? [pair] : worded(paired(pair.node.any_of ?? pair.node.all_of, pair.words))));

// Of several children the one that fares worst is the one that was refused.
const WORST: Node['status'][] = ['holds', 'undecided', 'fails'];

/** The requirements of a program, each once, over all its cases. */
export function reasonsOf(result: ProgramResult, program: ProgramWords): Reason[] {
  const found = new Map<string, Reason>();
  for (const { finding } of casesOf(result)) {
    for (const { node, words } of worded(paired(finding.criteria, program.criteria))) {
      const id = words.id ?? words.text!;
      const before = found.get(id);
      const missing = distinct([...(before?.missing ?? []), ...refsOf(node, 'missing')]);
      found.set(id, {
        id,
        words,
        status: before && WORST.indexOf(before.status) > WORST.indexOf(node.status) ? before.status : node.status,
        facts: distinct([...(before?.facts ?? []), ...refsOf(node, 'facts')]),
        missing,
        agency: missing.length === 0 && ((before?.agency ?? false) || refsOf(node, 'agency').length > 0),
      });
    }
  }
  return [...found.values()];
}

/** Facts that together would make a refusal right, with the answers that do, and the rules that then fail. */
export interface Explaining {
  facts: Ref[];
  answers: SetAnswer[][];
  rules: string[];
}

/** The rules that fail, and did not before. */
export function newlyFailing(after: ProgramResult | undefined, before: ProgramResult, program: ProgramWords): string[] {
  const failing = (result: ProgramResult) => reasonsOf(result, program).filter(({ status }) => status === 'fails').map(({ id }) => id);
  return after ? failing(after).filter((id) => !failing(before).includes(id)) : [];
}

function valueFor(answer: SetAnswer, fact: Fact | undefined): Value {
  if (answer === null) return []; // a tie to nobody
  return Array.isArray(answer) && fact?.type === 'choice' ? { any_of: answer } : answer;
}

/** The answers as they would be with one of a set's. */
export const supposing = (answers: Answers, facts: Ref[], way: SetAnswer[], words: CatalogWords): Answers =>
  withValues(answers, facts.map((ref, index) => [ref, valueFor(way[index]!, words.facts[ref.fact])]));

/** Several options of one fact as one answer: "one of these". */
export function merged(answers: SetAnswer[][]): SetAnswer[][] {
  const lists = answers.filter((one) => one.length === 1 && Array.isArray(one[0])).map(([list]) => list as string[]);
  if (lists.length < 2 || lists.length < answers.length) return answers;
  return [[[...new Set(lists.flat())]]];
}
