// How long referrals take: people complain of nothing more often.
import { isOpen, stateOf, type Referral, type State, type Step } from '../case';

const DAY = 86_400_000;

export const daysBetween = (from: string, to: string) => Math.round((Date.parse(to) - Date.parse(from)) / DAY);

/** A state, and the days in it: until the next one, or until today. null: it ended there. */
export interface Stay {
  step: Step;
  days: number | null;
}

export function staysOf(referral: Referral, today: string): Stay[] {
  const { steps } = referral;
  const end = isOpen(referral) ? today : undefined;
  return steps.map((step, index) => {
    const next = steps[index + 1]?.date ?? end;
    return { step, days: next === undefined ? null : daysBetween(step.date, next) };
  });
}

/** Who desists got no answer. */
const ANSWERS: readonly State[] = ['granted', 'refused'];

/** Days from the referral to its answer, or undefined. */
export const answeredIn = (referral: Referral): number | undefined =>
  ANSWERS.includes(stateOf(referral)) ? daysBetween(referral.steps[0]!.date, referral.steps.at(-1)!.date) : undefined;

/** Days since the referral, while somebody waits. */
export const waitingFor = (referral: Referral, today: string): number | undefined => (isOpen(referral) ? daysBetween(referral.steps[0]!.date, today) : undefined);

/** The middle one, or of two the mean; undefined of none. */
export function median(numbers: number[]): number | undefined {
  const sorted = [...numbers].sort((a, b) => a - b);
  const [a, b] = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.floor(sorted.length / 2)]];
  return a === undefined || b === undefined ? undefined : (a + b) / 2;
}

export interface Delay {
  key: string;
  answered: number;
  toAnswer: number | undefined; // median of days
  waiting: number;
  soFar: number | undefined;
}

/** By program, office, or what else `keyOf` tells them apart by: those that answer last first. */
export function delaysBy(referrals: Referral[], keyOf: (referral: Referral) => string, today: string): Delay[] {
  const delays = [...new Set(referrals.map(keyOf))].map((key): Delay => {
    const some = referrals.filter((one) => keyOf(one) === key);
    const [answers, waits] = [some.flatMap((one) => answeredIn(one) ?? []), some.flatMap((one) => waitingFor(one, today) ?? [])];
    return { key, answered: answers.length, toAnswer: median(answers), waiting: waits.length, soFar: median(waits) };
  });
  const slowest = ({ toAnswer, soFar }: Delay) => Math.max(toAnswer ?? -1, soFar ?? -1);
  return delays.sort((a, b) => slowest(b) - slowest(a) || a.key.localeCompare(b.key, 'es'));
}
