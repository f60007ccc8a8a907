// One household before and after a change: two results of the engine side by side.
import { monthlyCash, sumAmounts } from './amounts';
import type { CatalogWords } from './catalog';
import type { Range, Result } from './contract';
import { entriesOf, GROUPS, type Entry, type Group } from './verdicts';

export type Outcome = 'gained' | 'lost' | 'more' | 'less' | 'opened' | 'unsure' | 'closed';

export const OUTCOMES: Outcome[] = ['gained', 'more', 'lost', 'less', 'opened', 'unsure', 'closed'];

export interface Difference {
  id: string;
  outcome: Outcome;
  before: Entry;
  after: Entry;
}

// Where somebody still chooses, meeting the rules is a chance.
const RANK: Record<Group, number> = { no: 0, shut: 0, ask: 1, may: 1, invited: 1, yes: 2, have: 2 };

// Of each program the best that it is for anybody.
function bestOf(result: Result, words: CatalogWords): Map<string, Entry> {
  const entries = entriesOf(result, words);
  const best = new Map<string, Entry>();
  for (const entry of GROUPS.flatMap((group) => entries[group])) {
    const known = best.get(entry.id);
    if (!known || RANK[entry.group] > RANK[known.group]) best.set(entry.id, entry);
  }
  return best;
}

function outcomeOf(before: Entry, after: Entry, words: CatalogWords): Outcome | undefined {
  const [was, is] = [RANK[before.group], RANK[after.group]];
  if (was < 2 && is === 2) return 'gained';
  if (was === 2 && is < 2) return is === 1 ? 'unsure' : 'lost';
  if (was !== is) return is === 1 ? 'opened' : 'closed';
  if (is < 2) return undefined;
  const paid = ({ id, results }: Entry) => sumAmounts(words.programs[id]!, results.map(({ amounts }) => amounts));
  const [old, now] = [paid(before), paid(after)];
  const change = (end: keyof Range) => {
    const all = (sums: typeof old, id: string) => sums.filter((sum) => sum.words.id === id).reduce((most, sum) => most + sum[end], 0);
    return [...new Set([...now, ...old].map((sum) => sum.words.id))].map((id) => all(now, id) - all(old, id)).find((jump) => jump !== 0) ?? 0;
  };
  const [least, most] = [change('min'), change('max')];
  if (least === 0) return most === 0 ? undefined : most > 0 ? 'opened' : 'less';
  return least > 0 ? 'more' : 'less';
}

/** The programs that are not as they were, in the order of OUTCOMES. */
export function differences(before: Result, after: Result, words: CatalogWords): Difference[] {
  const [old, now] = [bestOf(before, words), bestOf(after, words)];
  const found = [...now].flatMap(([id, entry]) => {
    const was = old.get(id);
    const outcome = was && outcomeOf(was, entry, words);
    return outcome ? [{ id, outcome, before: was, after: entry }] : [];
  });
  return found.sort((a, b) => OUTCOMES.indexOf(a.outcome) - OUTCOMES.indexOf(b.outcome));
}

/** The money of each month: what is sure, up to what is probable, and how much more is still open. */
export function monthly({ totals }: Result): Range & { open: number } {
  const cash = monthlyCash(totals);
  return cash ? { min: cash.certain.min, max: cash.likely.max, open: cash.possible.max - cash.likely.max } : { min: 0, max: 0, open: 0 };
}
