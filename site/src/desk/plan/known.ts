// What the plan of a case stands on: its sentences, and what the rules say of it today.
import { shortName, type CatalogWords } from '../../catalog';
import type { Result } from '../../contract';
import type { Speaker } from '../../say';
import { entriesOf, GROUPS, type Entry, type Group } from '../../verdicts';
import type { Case } from '../case';
import { useDeskSpeaker } from '../parts/speaker';
import { useAssessed } from '../rules';

export type Entries = Record<Group, Entry[]>;

export interface Known {
  speaker: Speaker;
  refused: boolean; // the engine refuses the answers
  result: Result | undefined; // none where they are refused, or nobody is listed
  entries: Entries | undefined;
}

/** undefined while there are no rules, or no answer of theirs. */
export function useKnown({ answers }: Case): Known | undefined {
  const speaker = useDeskSpeaker(answers);
  const { said } = useAssessed(answers);
  if (!speaker || (answers.people.length > 0 && !said)) return undefined;
  const result = said?.result;
  return { speaker, refused: said?.errors !== undefined, result, entries: result && entriesOf(result, speaker.words) };
}

/** A program by its short name; one that these rules do not have by its id. */
export const programName = ({ programs }: Pick<CatalogWords, 'programs'>, id: string) => (programs[id] ? shortName(programs[id]) : id);

/** What the rules say of a program today: the best for anybody. */
export const entryOf = (entries: Entries | undefined, id: string): Entry | undefined => entries && GROUPS.flatMap((group) => entries[group]).find((entry) => entry.id === id);
