// Where two copies of a case differ, for a person to see them side by side.
import type { Case } from '../case';

type Tree = Record<string, unknown>;

export const PARTS = ['people', 'household', 'attentions', 'plan', 'referrals', 'agenda', 'note', 'keep', 'number'] as const;
export type Part = (typeof PARTS)[number];

/** One thing that is not the same; undefined on the side that has none. `of` is the id of whom or what it belongs to, `name` the fact or member. */
export interface Difference {
  part: Part;
  of: string;
  name: string;
  mine: unknown;
  theirs: unknown;
}

const byId = (items: { id: string }[]) => Object.fromEntries(items.map((item) => [item.id, item]));

// Each part as owners with members: an owner that one side lacks differs as a whole.
const OWNERS: Record<Part, (record: Case) => Record<string, Tree>> = {
  people: ({ answers }) => Object.fromEntries(answers.people.map(({ id, name, resident, facts }) => [id, { name, resident, ...facts }])),
  household: ({ answers }) => ({ '': answers.household }),
  attentions: ({ attentions }) => byId(attentions) as Record<string, never>,
  plan: ({ plan }) => ({ '': { ...plan } }),
  referrals: ({ referrals }) => byId(referrals) as Record<string, never>,
  agenda: ({ agenda }) => byId(agenda) as Record<string, never>,
  note: ({ note }) => ({ '': { note } }),
  keep: ({ keep }) => ({ '': { until: keep.until } }),
  number: ({ number }) => ({ '': { number } }),
};

const namesOf = (...trees: Tree[]) => [...new Set(trees.flatMap((tree) => Object.keys(tree)))];

const isSame = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

export function differences(mine: Case, theirs: Case): Difference[] {
  return PARTS.flatMap((part) => {
    const [left, right] = [OWNERS[part](mine), OWNERS[part](theirs)];
    return namesOf(left, right).flatMap((of): Difference[] => {
      const [a, b] = [left[of], right[of]];
      if (!a || !b) return [{ part, of, name: '', mine: a, theirs: b }];
      return namesOf(a, b).filter((name) => !isSame(a[name], b[name])).map((name) => ({ part, of, name, mine: a[name], theirs: b[name] }));
    });
  });
}
