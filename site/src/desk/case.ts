// A case: one family at the counter, as a plain JSON value. Values in, values out; nothing here keeps anything. Who reads one from a file or a store
// goes through case-check.ts.
import { NOTHING, type Answers } from '../answers';
import type { Group } from '../verdicts';
import { addDays } from '../format';
import type { Revision } from './revision';

export const CASE_FORMAT = 1;

/** A conversation at the counter. */
export interface Attention {
  id: string;
  date: string; // the day
  minutes: number | null; // null: nobody measured
  note: string;
  found: string[]; // programs that were probable then
  catalog: string; // the version of the rules that said so
}

/** The states through which a referral moves, in their usual order; the last three end it. */
export const STATES = ['referred', 'applied', 'review', 'granted', 'refused', 'withdrawn'] as const;
export type State = (typeof STATES)[number];
export const ENDED: readonly State[] = ['granted', 'refused', 'withdrawn'];

/** Why an office refused, as it is counted; what else it said stands in the step's note. */
export const CAUSES = ['requirement', 'bracket', 'document', 'record', 'receives', 'places', 'late', 'absent', 'unsaid', 'other'] as const;
export type Cause = (typeof CAUSES)[number];

/** A state that a referral reached. */
export interface Step {
  state: State;
  date: string;
  note: string;
  cause: string; // of a refusal; read it with `causeOf`
}

export interface Referral {
  id: string;
  program: string;
  people: string[]; // ids of the members for whom it is
  office: string;
  steps: Step[]; // in the order in which they were reached; never empty
  due: string | null; // the day on which somebody should look again
}

export interface AgendaItem {
  id: string;
  date: string;
  text: string;
  done: boolean;
  referral: string | null;
}

export interface CasePlan {
  programs: string[]; // chosen, in order
  seen: string[]; // documents that were shown
  brings: Record<string, string>; // document to the member who brings it
}

/** What the rules said last, to tell what a later day or catalog changes. See standing.ts. */
export interface Standing {
  catalog: string;
  date: string;
  groups: Record<string, Group>; // by program; none is 'no'
  had: string[]; // of those that are received: whose rules were not met then either
  answered?: string | null; // the day of the answers, from which durations elapse; that of the standing where none is
}

export interface Case {
  format: number;
  id: string; // random; the same on every desk that holds this case
  number: string; // given by the desk: "A-0412"
  created: string; // the day
  changed: string; // the instant, in UTC
  revision: Revision;
  answers: Answers; // a member's name holds initials
  attentions: Attention[];
  plan: CasePlan;
  referrals: Referral[];
  agenda: AgendaItem[];
  standing: Standing | null;
  note: string;
  keep: { until: string; chosen: boolean }; // the last day to keep it; not chosen: follows the last attention
  unread: Record<string, unknown>; // by path, what came with this case and has no place in it
}

/** For cases, attentions, referrals, steps of the agenda. */
export const newId = () => crypto.randomUUID();

/** `months` later; a day that the month lacks becomes its last. */
export function addMonths(day: string, months: number): string {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))).toISOString().slice(0, 10);
}

export const newCase = (number: string, today: string, keepMonths: number, answers: Answers = NOTHING): Case => ({
  format: CASE_FORMAT, id: newId(), number, created: today, changed: '', revision: {}, answers, attentions: [],
  plan: { programs: [], seen: [], brings: {} }, referrals: [], agenda: [], standing: null, note: '',
  keep: { until: addMonths(today, keepMonths), chosen: false }, unread: {},
});

/** The day of the last attention, or the first of the case. */
export const lastSeen = ({ created, attentions }: Pick<Case, 'created' | 'attentions'>) => attentions.reduce((last, { date }) => (date > last ? date : last), created);

/** Moves the day to which the case is kept along with its attentions, unless somebody chose one. */
export const withRetention = (record: Case, keepMonths: number): Case =>
  record.keep.chosen ? record : { ...record, keep: { until: addMonths(lastSeen(record), keepMonths), chosen: false } };

/** How somebody at the counter knows whose case it is: initials of the first member. */
export const initialsOf = ({ answers }: Case) => answers.people[0]?.name ?? '';

export const stateOf = ({ steps }: Referral) => steps.at(-1)!.state;

/** A desk of another day may have counted by causes of its own. */
export const causeOf = ({ cause }: Step): Cause => (cause === '' ? 'unsaid' : (CAUSES.find((one) => one === cause) ?? 'other'));

export const isOpen = (referral: Referral) => !ENDED.includes(stateOf(referral));

/** What is waited for, and was due before this day. */
export const isOverdue = (referral: Referral, today: string) => isOpen(referral) && referral.due !== null && referral.due < today;

export const withStep = (referral: Referral, step: Step): Referral => ({ ...referral, steps: [...referral.steps, step] });

/** Replaces the one of the same id, or adds it at the end. */
export const withItem = <T extends { id: string }>(items: T[], item: T): T[] =>
  items.some(({ id }) => id === item.id) ? items.map((one) => (one.id === item.id ? item : one)) : [...items, item];

/** Cases that are kept until a day that is near, or past. */
export const isExpiring = (until: string, today: string, days = 30) => until <= addDays(today, days);
