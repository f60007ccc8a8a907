// The days on which something changes for a household with nothing but time, as far as it can do something about it or will notice.
import type { Verdict } from './contract';
import type { Change, Standing, Timeline } from './contract-explore';
import { addDays } from './format';

export type Turn = 'opens' | 'closes' | 'begins' | 'ends' | 'unsure' | 'amount';

export interface Moment {
  date: string; // of "closes" the last day on which one can still ask; else the first day on which it is so
  turn: Turn;
  program: string;
  people: (string | null)[];
  amounts: Standing['amounts'];
}

/** Days on which there is something to do. */
export const TO_DO: Turn[] = ['opens', 'closes', 'begins'];

const probable = (verdict: Verdict) => verdict === 'eligible' || verdict === 'likely';

function turnOf({ from, to }: Change): Turn | undefined {
  if (probable(from.verdict) !== probable(to.verdict)) return probable(to.verdict) ? 'begins' : to.verdict === 'undecided' ? 'unsure' : 'ends';
  if (!probable(to.verdict)) return undefined;
  if (from.open !== to.open && (to.open === true || from.open === true)) return to.open === true ? 'opens' : 'closes';
  return JSON.stringify(from.amounts) === JSON.stringify(to.amounts) ? undefined : 'amount';
}

/** What turns for a program, and how many other changes are only of what is still to find out. */
export function momentsOf({ changes }: Timeline): { moments: Moment[]; others: number } {
  const turns = changes.flatMap((change) => {
    const turn = turnOf(change);
    return turn ? [{ change, turn }] : [];
  });
  const same = (a: Change, b: Change) => a.date === b.date && a.program === b.program && a.subject === b.subject;
  const moments = new Map<string, Moment>();
  for (const { change, turn } of turns) {
    // A program for several children turns as a whole too: the children say more.
    if (change.person === null && turns.some((other) => other.change.person !== null && same(other.change, change))) continue;
    const date = turn === 'closes' ? addDays(change.date, -1) : change.date;
    const amounts = turn === 'begins' || turn === 'amount' ? change.to.amounts : [];
    const key = JSON.stringify([date, turn, change.program, amounts]);
    const people = [...(moments.get(key)?.people ?? []), change.person ?? change.subject];
    moments.set(key, { date, turn, program: change.program, people: [...new Set(people)], amounts });
  }
  const programs = new Set(turns.map(({ change }) => change.program));
  const others = new Set(changes.map(({ program }) => program).filter((program) => !programs.has(program)));
  return { moments: [...moments.values()].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0)), others: others.size };
}
