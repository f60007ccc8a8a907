// On which day something turns for a case, of many at once: first whether anything does, then the day, by halves.
import { addDays } from '../../format';
import { kindOf, type Stand } from './kinds';
import type { Asked, Quick, QuickLook } from './quick';
import type { Known } from './sift';

export const HORIZON = [30, 60, 90]; // days

/** Days count from today. */
export interface Turn {
  known: Known;
  index: number; // of the program
  from: Stand;
  to: Stand;
  before: number; // it still is as now
  after: number; // it is not
}

export function firstTurns(all: Known[], quick: QuickLook, today: string): Turn[] {
  const on = (days: number) => quick.at(all.map((known) => known.on(addDays(today, days))));
  const now = on(0);
  const turned = new Set<string>();
  return HORIZON.flatMap((after, step) =>
    on(after).flatMap((look, place) => {
      const [known, was] = [all[place]!, now[place]];
      return (look && was ? look.stands : []).flatMap((to, index): Turn[] => {
        const from = was!.stands[index]!;
        const key = `${place} ${index}`;
        if (from === to || turned.has(key)) return [];
        turned.add(key);
        return kindOf(from, to) ? [{ known, index, from, to, before: HORIZON[step - 1] ?? 0, after }] : [];
      });
    }),
  );
}

const middle = ({ before, after }: Turn) => (before + after) >> 1;

/** The same, with the days right before and after the turn. */
export function narrowed(turns: Turn[], quick: QuickLook, today: string): Turn[] {
  const keyOf = (turn: Turn) => `${middle(turn)} ${turn.known.record.id}`;
  while (turns.some(({ before, after }) => after - before > 1)) {
    const asked = new Map<string, Asked>();
    for (const turn of turns) asked.set(keyOf(turn), turn.known.on(addDays(today, middle(turn))));
    const each = [...asked].sort(([, a], [, b]) => (a.day < b.day ? -1 : 1)); // days of one regime are screened together
    const looks = new Map<string, Quick | undefined>();
    quick.at(each.map(([, one]) => one)).forEach((look, index) => looks.set(each[index]![0], look));
    turns = turns.map((turn) => {
      const then = looks.get(keyOf(turn))?.stands[turn.index];
      return then === turn.from ? { ...turn, before: middle(turn) } : { ...turn, after: middle(turn), to: then ?? turn.to };
    });
  }
  return turns;
}
