// The amounts of programs as people are told them, and the order that they make.
import { monthlyMost, sumAmounts, type Paying, type Sum } from './amounts';
import { valueOf } from './answers';
import type { ProgramWords } from './catalog';
import type { Ref } from './contract';
import type { Speaker } from './say';
import type { Entry } from './verdicts';

/** The sums of a program. One that still hangs on money nobody told of has no most that is worth saying. */
export function sumsFor(program: ProgramWords, lists: (Paying[] | undefined)[], { words, answers }: Speaker): Sum[] {
  const untold = (ref: Ref) => words.facts[ref.fact]?.unit === 'CLP' && (valueOf(answers, ref) ?? null) === null;
  return sumAmounts(program, lists).map((sum) => (sum.min < sum.max && sum.missing.some(untold) ? { ...sum, vague: true } : sum));
}

export const sumsOf = (entry: Entry, speaker: Speaker) =>
  sumsFor(speaker.words.programs[entry.id]!, entry.results.map((result) => result.amounts), speaker);

/** Those that pay most first. */
export function byCash(entries: Entry[], speaker: Speaker): Entry[] {
  const most = new Map(entries.map((entry) => [entry, monthlyMost(sumsOf(entry, speaker))]));
  return [...entries].sort((a, b) => most.get(b)! - most.get(a)!);
}
