// Amounts of several results of one program, added by component. Kinds are never added to each other.
import type { AmountWords, ProgramWords } from './catalog';
import type { Amount, Range, Ref, Total } from './contract';

export interface Sum extends Range {
  words: AmountWords;
  payments?: Range[];
  missing: Ref[];
  vague?: boolean; // its most is only the most that could be answered
}

const plus = (a: Range, b: Range): Range => ({ min: a.min + b.min, max: a.max + b.max });

/** What is paid, wherever it was worked out. */
export type Paying = Pick<Amount, 'id' | 'min' | 'max' | 'schedule' | 'missing'>;

function rangeOf(amount: Paying): Range {
  if (amount.schedule) return amount.schedule.reduce(plus, { min: 0, max: 0 });
  return { min: amount.min ?? 0, max: amount.max ?? 0 };
}

export function sumAmounts(program: ProgramWords, lists: (Paying[] | undefined)[]): Sum[] {
  const sums: Sum[] = [];
  for (const words of program.amounts ?? []) {
    const found = lists.flatMap((list) => list ?? []).filter((amount) => amount.id === words.id);
    if (found.length === 0) continue;
    const { min, max } = found.map(rangeOf).reduce(plus);
    if (max === 0 && words.kind !== 'in_kind') continue;
    const schedule = found.length === 1 ? found[0]!.schedule : undefined;
    const missing = found.flatMap((amount) => amount.missing);
    sums.push({ words, min, max, missing, ...(schedule && { payments: schedule.filter((payment) => payment.max > 0) }) });
  }
  return sums;
}

export type Cash = Pick<Total, 'certain' | 'likely' | 'possible'>;

/** The cash of each month. */
export function monthlyCash(totals: Total[]): Cash | undefined {
  return totals.find((total) => total.kind === 'cash' && total.unit === 'CLP' && total.per === 'month');
}

/** The most cash that an entry pays each month, for ordering. A few payments are no monthly pay. */
export const monthlyMost = (sums: Sum[]) =>
  sums.filter(({ words, payments }) => words.kind === 'cash' && words.per === 'month' && !payments).reduce((most, sum) => most + (sum.vague ? sum.min : sum.max), 0);
