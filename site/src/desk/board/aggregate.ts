// What the cases of a desk add up to in a period: counts alone, so that what several desks have adds up too. The aggregate of all cases is the merge of the
// aggregates of any split of them; merging is associative and commutative.
import { causeOf, ENDED, STATES, type Case, type Cause, type State } from '../case';
import { mondayOf, untilToday, type Period } from './period';

/** Of a case, what is counted: nothing that anybody wrote about somebody. */
export interface Activity {
  people: number;
  attentions: { date: string; minutes: number | null; found: string[] }[];
  referrals: { program: string; office: string; due: string | null; steps: { state: State; date: string; cause: Cause }[] }[];
}

/** How often each number of days occurred. */
export type Days = Record<string, number>;

/** How far it came with what was found, in order: who got to one had the ones before. */
export const STAGES = ['found', 'referred', 'applied', 'granted'] as const;
export type Stage = (typeof STAGES)[number];

/** timed: those of which the minutes are known. */
export const WORK = ['attentions', 'timed', 'minutes'] as const;
export type Week = Record<(typeof WORK)[number], number>;

export interface Aggregate {
  families: number; // with an attention in the period
  people: number; // in those families
  weeks: Record<string, Week>; // by their Monday
  programs: Record<string, Record<Stage, number>>; // families for which one was found in the period, and what became of it until today
  offices: Record<string, Record<State, number>>; // referrals that were open in the period: their state at its end
  causes: Record<string, number>; // of those that were refused
  toGrant: Days; // from the referral, of those that were granted
  waiting: Days; // from the referral to the end of the period, of those that are open
  between: Record<string, Days>; // "referred applied": from one state to the next, reached in the period
}

/** The name of what is counted together. An office without a name has the empty one. */
export const OTHER = '*';

type Counts = { [name: string]: number | Counts };

// What people typed becomes a name here, also "__proto__".
const counts = <T = Counts>() => Object.create(null) as T;

export const nothing = (): Aggregate => ({
  families: 0, people: 0, weeks: counts(), programs: counts(), offices: counts(), causes: counts(), toGrant: counts(), waiting: counts(), between: counts(),
});

function add(into: Counts, from: Counts) {
  for (const [name, value] of Object.entries(from)) {
    if (typeof value === 'number') into[name] = ((into[name] as number | undefined) ?? 0) + value;
    else add((into[name] ??= counts()) as Counts, value);
  }
}

export function merge(all: Iterable<Aggregate>): Aggregate {
  const sum = nothing();
  for (const one of all) add(sum as unknown as Counts, one as unknown as Counts);
  return sum;
}

export const activityOf = ({ answers, attentions, referrals }: Case): Activity => ({
  people: answers.people.length,
  attentions: attentions.map(({ date, minutes, found }) => ({ date, minutes, found })),
  referrals: referrals.map(({ program, office, due, steps }) => ({ program, office: office.trim().replace(/\s+/g, ' '), due, steps: steps.map((step) => ({ state: step.state, date: step.date, cause: causeOf(step) })) })),
});

const none = <K extends string>(names: readonly K[]): Record<K, number> => Object.assign(counts<Record<K, number>>(), Object.fromEntries(names.map((name) => [name, 0])));

const DAY = 86_400_000;
const daysBetween = (from: string, to: string) => Math.round((Date.parse(to) - Date.parse(from)) / DAY);

const countOne = (into: Record<string, number>, name: string | number) => void (into[name] = (into[name] ?? 0) + 1);

// A day that lies before the one from which it is counted was typed wrong, and measures nothing.
const countDays = (into: Days, from: string, to: string) => void (from <= to && countOne(into, daysBetween(from, to)));

const STAGE_OF: Record<State, Stage> = { referred: 'referred', applied: 'applied', review: 'applied', granted: 'granted', refused: 'applied', withdrawn: 'referred' };

const within = ({ from, to }: Period, date: string) => from <= date && date <= to;

function addAttentions(sum: Aggregate, { people, attentions, referrals }: Activity, period: Period) {
  const seen = attentions.filter(({ date }) => within(period, date));
  if (seen.length === 0) return;
  sum.families++;
  sum.people += people;
  for (const { date, minutes } of seen) {
    const week = (sum.weeks[mondayOf(date)] ??= none(WORK));
    week.attentions++;
    if (minutes === null) continue;
    week.timed++;
    week.minutes += minutes;
  }
  for (const program of new Set(seen.flatMap(({ found }) => found))) {
    const reached = referrals.filter((one) => one.program === program).flatMap(({ steps }) => steps.map(({ state }) => STAGES.indexOf(STAGE_OF[state])));
    const stages = (sum.programs[program] ??= none(STAGES));
    for (const stage of STAGES.slice(0, Math.max(0, ...reached) + 1)) stages[stage]++;
  }
}

function addReferral(sum: Aggregate, { office, steps }: Activity['referrals'][number], period: Period) {
  const until = steps.filter(({ date }) => date <= period.to);
  const [first, last] = [until[0], until.at(-1)];
  if (!first || !last) return;
  for (const [index, step] of until.entries()) {
    const before = until[index - 1];
    if (before && within(period, step.date)) countDays((sum.between[`${before.state} ${step.state}`] ??= counts()), before.date, step.date);
  }
  if (ENDED.includes(last.state) && last.date < period.from) return;
  (sum.offices[office] ??= none(STATES))[last.state]++;
  if (last.state === 'refused') countOne(sum.causes, last.cause);
  if (last.state === 'granted') countDays(sum.toGrant, first.date, last.date);
  if (!ENDED.includes(last.state)) countDays(sum.waiting, first.date, period.to);
}

export function aggregateOf(activities: Iterable<Activity>, given: Period, today: string): Aggregate {
  const period = untilToday(given, today);
  const sum = nothing();
  for (const activity of activities) {
    addAttentions(sum, activity, period);
    for (const referral of activity.referrals) addReferral(sum, referral, period);
  }
  return sum;
}

/** Referrals on which somebody should have looked before this day. */
export const overdueIn = (activities: Iterable<Activity>, today: string) =>
  [...activities].flatMap(({ referrals }) => referrals).filter(({ due, steps }) => due !== null && due < today && !ENDED.includes(steps.at(-1)!.state)).length;

/** The names that `keeps` accepts; the others are counted together as OTHER. */
export function folded<T extends number | Counts>(by: Record<string, T>, keeps: (name: string, value: T) => boolean): Record<string, T> {
  const sum = counts();
  for (const [name, value] of Object.entries(by)) add(sum, { [keeps(name, value) ? name : OTHER]: value });
  return sum as Record<string, T>; // adding keeps the shape of what is added
}

export const sumOf = (values: Iterable<number>) => [...values].reduce((sum, value) => sum + value, 0);
