// What a list shows of a case without opening it.
import { initialsOf, isOpen, lastSeen, type Case } from '../case';
import { isTree } from '../shape';
import type { Revision } from '../revision';

const CARD = 1;

export interface Card {
  card: number;
  id: string;
  number: string;
  initials: string;
  people: number;
  seen: string; // the day of the last attention
  changed: string;
  until: string; // the last day to keep it
  open: number; // referrals that nobody has answered
  due: string | null; // the first day on which somebody should look at one
  revision: Revision;
}

export function cardOf(record: Case): Card {
  const open = record.referrals.filter(isOpen);
  const due = open.flatMap((one) => one.due ?? []).sort();
  return {
    card: CARD, id: record.id, number: record.number, initials: initialsOf(record), people: record.answers.people.length, seen: lastSeen(record),
    changed: record.changed, until: record.keep.until, open: open.length, due: due[0] ?? null, revision: record.revision,
  };
}

/** Of what this page wrote: one of another page is made anew from its case. */
export const isCard = (value: unknown): value is Card => isTree(value) && value.card === CARD;
