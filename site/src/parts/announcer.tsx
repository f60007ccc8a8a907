import { useSite } from '../site';
import { entriesOf } from '../verdicts';

/** Says in one sentence what is known now, once per answer. It stays in place while pages come and go. */
export function Announcer({ silent }: { silent: boolean }) {
  const { t, result, words } = useSite();
  const entries = result && words && !silent ? entriesOf(result, words) : undefined;
  return <p class="hidden" role="status">{entries && t.live.said(entries.yes.length, entries.ask.length)}</p>;
}
