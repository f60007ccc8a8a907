// What the rules say of a case on a day, in few words that are kept with it: so that a later day, or later rules, can be told apart from it.
import type { ProgramWords } from '../catalog';
import type { Result } from '../contract';
import { entriesOf, GROUPS, type Group } from '../verdicts';
import type { Standing } from './case';

/** By program the first of its groups, in the order in which people see them; none where all of it is 'no'. */
export function groupsIn(result: Result, words: { programs: Record<string, Pick<ProgramWords, 'award'>> }): Record<string, Group> {
  const entries = entriesOf(result, words);
  const groups: Record<string, Group> = {};
  for (const group of GROUPS) if (group !== 'no') for (const { id } of entries[group]) groups[id] ??= group;
  return groups;
}

/** The day of the answers: from it durations elapse. */
export const answeredOn = ({ answered, date }: Standing) => answered ?? date;
