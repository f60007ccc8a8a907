import { useSite } from '../site';
import { openOf } from '../goals';
import { entriesOf } from '../verdicts';

/** Says in one sentence what is known now, once per answer. It stays in place while pages come and go. */
export function Announcer({ silent }: { silent: boolean }) {
  const { t, result, words, answers } = useSite();
  const entries = result && words && !silent ? entriesOf(result, words) : undefined;
  const goals = answers.goals.length;
  const open = entries ? openOf(answers.goals, result!.questions).length : 0;
  return <p class="hidden" role="status">{entries && `${t.live.said(entries.yes.length, entries.ask.length)} ${goals > 0 ? t.first.settled(goals - open, goals) : ''}`}</p>;
}
