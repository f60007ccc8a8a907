// What a change of standing means for a family.
import { PROBABLE, type Group } from '../../verdicts';

/** A group, or `had`: they receive it, and do not meet its rules any more. */
export type Stand = Group | 'had';

export type Kind = 'gain' | 'lose' | 'ask';

const isProbable = (stand: Stand) => PROBABLE.includes(stand as Group);

/** undefined: nothing for which somebody would go and see them. */
export function kindOf(from: Stand, to: Stand): Kind | undefined {
  if (from === to) return undefined;
  if (to === 'had') return from === 'have' ? 'lose' : undefined;
  if (from === 'have' || to === 'have' || from === 'had') return undefined; // an answer, and nothing that time or rules do
  if (isProbable(to)) return isProbable(from) ? undefined : 'gain';
  if (to === 'ask') return 'ask';
  return isProbable(from) ? 'lose' : undefined;
}
