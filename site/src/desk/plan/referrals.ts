// A referral from its first day to its answer, as values.
import { isOpen, newId, withItem, withStep, type AgendaItem, type Case, type Referral, type Step } from '../case';

export interface NewReferral {
  program: string;
  people: string[];
  office: string;
  date: string;
  due: string;
  note: string;
}

export const LOOK_AGAIN = 14; // days after which somebody looks at a referral, unless another day is chosen

const withReferral = (record: Case, referral: Referral): Case => ({ ...record, referrals: withItem(record.referrals, referral) });

/** What is referred is in the plan. */
export function referred(record: Case, { program, people, office, date, due, note }: NewReferral): Case {
  const { programs } = record.plan;
  const first: Step = { state: 'referred', date, note, cause: '' };
  const next = withReferral(record, { id: newId(), program, people, office, steps: [first], due });
  return { ...next, plan: { ...next.plan, programs: programs.includes(program) ? programs : [...programs, program] } };
}

/** What has an answer is not looked at again. */
export function moved(record: Case, referral: Referral, step: Step, due: string | null): Case {
  const next = withStep(referral, step);
  return withReferral(record, { ...next, due: isOpen(next) ? due : null });
}

export const isMovable = ({ steps }: Referral, date: string, today: string) => date >= steps.at(-1)!.date && date <= today;

export const withDue = (record: Case, referral: Referral, due: string): Case => withReferral(record, { ...referral, due: due || null });

/** Takes the last step back. The first one is the referral itself. */
export const stepBack = (record: Case, referral: Referral): Case =>
  referral.steps.length > 1 ? withReferral(record, { ...referral, steps: referral.steps.slice(0, -1) }) : record;

export const withoutReferral = (record: Case, id: string): Case => ({
  ...record, referrals: record.referrals.filter((one) => one.id !== id), agenda: record.agenda.filter(({ referral }) => referral !== id),
});

/** The newest one of a program. */
export const referralOf = ({ referrals }: Case, program: string): Referral | undefined => referrals.filter((one) => one.program === program).at(-1);

const sameOffice = (a: string, b: string) => a.trim().toLowerCase() === b.trim().toLowerCase();

/** What goes on the same sheet: all that is open at that office, this one first. */
export const onSheet = ({ referrals }: Case, referral: Referral): Referral[] => [
  referral, ...referrals.filter((one) => one.id !== referral.id && isOpen(one) && sameOffice(one.office, referral.office)),
];

/** Something with a day: what was written down, or a referral to look at. */
export type Due = { date: string } & ({ item: AgendaItem; referral?: undefined } | { referral: Referral; item?: undefined });

/** What is still to do, by day. */
export function duesOf({ agenda, referrals }: Pick<Case, 'agenda' | 'referrals'>): Due[] {
  const items = agenda.filter(({ done }) => !done).map((item): Due => ({ date: item.date, item }));
  const open = referrals.filter(isOpen).flatMap((referral): Due[] => (referral.due ? [{ date: referral.due, referral }] : []));
  return [...items, ...open].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}
