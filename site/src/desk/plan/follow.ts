// The referrals of all cases, as the follow-up lists them.
import { initialsOf, isOpen, isOverdue, type AgendaItem, type Case, type Referral } from '../case';

/** What is followed of a case. */
export interface Followed {
  id: string;
  number: string;
  initials: string;
  referrals: Referral[];
  agenda: AgendaItem[];
}

export interface FollowRow extends Pick<Followed, 'id' | 'number' | 'initials'> {
  referral: Referral;
}

/** undefined of a case in which there is nothing to follow. */
export const followedOf = (record: Case): Followed | undefined =>
  record.referrals.length + record.agenda.length > 0
    ? { id: record.id, number: record.number, initials: initialsOf(record), referrals: record.referrals, agenda: record.agenda } : undefined;

export const WHICH = ['late', 'open', 'ended'] as const;
export type Which = (typeof WHICH)[number];

const IS: Record<Which, (referral: Referral, today: string) => boolean> = { late: isOverdue, open: isOpen, ended: (referral) => !isOpen(referral) };

export const rowsOf = (all: Followed[]): FollowRow[] => all.flatMap(({ id, number, initials, referrals }) => referrals.map((referral) => ({ id, number, initials, referral })));

const last = ({ steps }: Referral) => steps.at(-1)!.date;

/** Those of a kind: what waits by the day on which somebody should look, so that overdue ones come first; what ended by its last day, the newest first. */
export function chosenOf(rows: FollowRow[], which: Which, today: string): FollowRow[] {
  const some = rows.filter(({ referral }) => IS[which](referral, today));
  const due = ({ referral }: FollowRow) => referral.due ?? '\uffff'; // without a day: at the end
  const compare = which === 'ended'
    ? (a: FollowRow, b: FollowRow) => (last(a.referral) < last(b.referral) ? 1 : -1)
    : (a: FollowRow, b: FollowRow) => (due(a) < due(b) ? -1 : due(a) > due(b) ? 1 : 0);
  return some.sort(compare);
}

export const countOf = (rows: FollowRow[], which: Which, today: string) => rows.filter(({ referral }) => IS[which](referral, today)).length;
