import { stateOf, type Referral, type State } from '../case';
import { STATE_WORDS } from '../words/referrals';

const TONE: Record<State, string> = { referred: 'have', applied: 'have', review: 'have', granted: 'yes', refused: 'no', withdrawn: 'no' };

/** Where a referral is, in a word. */
export const StateChip = ({ referral }: { referral: Referral }) => {
  const state = stateOf(referral);
  return <span class={`chip state v-${TONE[state]}`}>{STATE_WORDS[state]}</span>;
};
