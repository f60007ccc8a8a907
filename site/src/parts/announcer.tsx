import { useSite } from '../site';
import { entriesOf } from '../verdicts';

/** Says in one sentence what is known now, once per answer. It stays in place while pages come and go. */
export function Announcer({ silent }: { silent: boolean }) {
  const { t, result } = useSite();
  const entries = result && !silent ? entriesOf(result) : undefined;
  return <p class="hidden" role="status">{entries && t.live.said(entries.yes.length, entries.ask.length)}</p>;
}
