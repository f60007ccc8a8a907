// What an answer in a field makes of the answers of a family. Values in, values out.
import { withPerson, withValue, type Answers } from '../../answers';
import type { Ref, Value } from '../../contract';
import { withMutualTies } from '../../form';

// To be tied to somebody in this way takes this civil status: with another there is nobody.
const NEEDS: Record<string, string> = { spouse: 'married', civil_partner: 'civil_union' };

const mayBe = (value: Value | undefined, option: string) =>
  value === undefined || value === null || value === option || (typeof value === 'object' && 'any_of' in value && value.any_of!.includes(option));

const isNobody = (value: Value | undefined) => Array.isArray(value) && value.length === 0;

function without(answers: Answers, { fact, person }: Ref): Answers {
  const bare = (facts: Record<string, Value>) => Object.fromEntries(Object.entries(facts).filter(([one]) => one !== fact));
  if (person === null) return { ...answers, household: bare(answers.household) };
  return { ...answers, people: answers.people.map((one) => (one.id === person ? { ...one, facts: bare(one.facts) } : one)) };
}

function withPartners(answers: Answers, person: string, status: Value | undefined): Answers {
  return Object.entries(NEEDS).reduce((so_far, [fact, needed]) => {
    const ref = { fact, person };
    const told = so_far.people.find(({ id }) => id === person)?.facts[fact];
    if (!mayBe(status, needed)) return withValue(so_far, ref, []);
    return isNobody(told) ? without(so_far, ref) : so_far;
  }, answers);
}

/** undefined: it was not asked after all. */
export function withAnswer(answers: Answers, ref: Ref, value: Value | undefined): Answers {
  const told = value === undefined ? without(answers, ref) : withValue(answers, ref, value);
  if (ref.person === null) return told;
  if (ref.fact === 'marital_status') return withPartners(told, ref.person, value);
  return ref.fact in NEEDS ? withMutualTies(told, told.people.find(({ id }) => id === ref.person)!) : told;
}

/** The member at this place of the list; one place behind the last a new one. */
export function withMemberAt(answers: Answers, index: number): { answers: Answers; id: string } {
  const known = answers.people[index];
  if (known) return { answers, id: known.id };
  const more = withPerson(answers, { name: '', resident: true, facts: {} });
  return { answers: more, id: more.people.at(-1)!.id };
}

export const withName = (answers: Answers, id: string, name: string): Answers =>
  ({ ...answers, people: answers.people.map((one) => (one.id === id ? { ...one, name } : one)) });

export const withResident = (answers: Answers, id: string, resident: boolean): Answers =>
  ({ ...answers, people: answers.people.map((one) => (one.id === id ? { ...one, resident } : one)) });
