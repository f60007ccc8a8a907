// Which of two copies of a case knows what the other does: how often each device saved it.

/** By device. */
export type Revision = Record<string, number>;

export type Relation = 'same' | 'newer' | 'older' | 'diverged';

const has = (whole: Revision, part: Revision) => Object.entries(part).every(([device, count]) => (whole[device] ?? 0) >= count);

/** What `theirs` is to `mine`: newer when it knows all of mine and more. */
export function relationOf(theirs: Revision, mine: Revision): Relation {
  const [knowsMine, knowsTheirs] = [has(theirs, mine), has(mine, theirs)];
  if (knowsMine) return knowsTheirs ? 'same' : 'newer';
  return knowsTheirs ? 'older' : 'diverged';
}

/** After one more save by this device. */
export const advanced = (revision: Revision, device: string): Revision => ({ ...revision, [device]: (revision[device] ?? 0) + 1 });

/** Knows all that either knows. */
export const joined = (a: Revision, b: Revision): Revision =>
  Object.fromEntries([...new Set([...Object.keys(a), ...Object.keys(b)])].map((device) => [device, Math.max(a[device] ?? 0, b[device] ?? 0)]));
