// Why a day changed what holds for a program: which rule reads otherwise, and whose birthday it was.
import type { Node, ProgramResult, Ref } from '../../contract';
import { yearsAt } from '../../format';
import { casesOf, isRequirement } from '../../verdicts';
import type { Person } from '../../answers';
import type { Cause } from './findings';

interface Leaf {
  key: string; // of whom, and which
  id: string;
  status: Node['status'];
  facts: Ref[];
}

const leavesOf = (nodes: Node[], of: string): Leaf[] =>
  nodes.filter(isRequirement).flatMap((node) => {
    const below = node.all_of ?? node.any_of;
    return below ? leavesOf(below, of) : [{ key: `${of} ${node.id}`, id: node.id ?? '', status: node.status, facts: node.facts ?? [] }];
  });

const leavesIn = (results: ProgramResult[]) =>
  results.flatMap((result) => casesOf(result).flatMap(({ person, finding }) => leavesOf(finding.criteria ?? [], `${result.subject} ${person}`)));

/** The first rule that reads otherwise, a settled one before one that is open. */
function turned(before: ProgramResult[], after: ProgramResult[]): Leaf | undefined {
  const was = new Map(leavesIn(before).map(({ key, status }) => [key, status]));
  const other = leavesIn(after).filter(({ key, status }) => was.has(key) && was.get(key) !== status);
  return other.find(({ status }) => status !== 'undecided') ?? other[0];
}

/** Of the people of whom a rule read the day of birth, the one who had a birthday between the days. */
function birthday({ facts }: Leaf, people: Person[], from: string, to: string): Cause['age'] {
  for (const { fact, person } of facts) {
    const who = people.find(({ id }) => id === person);
    const born = who?.facts.birth_date;
    if (fact !== 'birth_date' || !who || typeof born !== 'string') continue;
    const years = yearsAt(born, to);
    if (yearsAt(born, from) === years) continue;
    const day = `${Number(born.slice(0, 4)) + years}${born.slice(4)}`;
    return { name: who.name, years, date: day > to ? to : day }; // of 29 February the 28th
  }
  return undefined;
}

/** The first rule that now fails; of rules that changed themselves there is no before. */
export const failingIn = (results: ProgramResult[]): Cause => {
  const leaf = leavesIn(results).find(({ status }) => status === 'fails');
  return leaf ? { criterion: leaf.id } : {};
};

/** What a program's results on two days show, with the same rules and answers. */
export function causeOf(before: ProgramResult[], after: ProgramResult[], people: Person[], from: string, to: string): Cause {
  const [was, is] = [before[0]?.open, after[0]?.open];
  if (was !== is && (was === false || is === false)) return { window: is === false ? 'closes' : 'opens' };
  const leaf = turned(before, after);
  return leaf ? { criterion: leaf.id, age: birthday(leaf, people, from, to) } : {};
}
