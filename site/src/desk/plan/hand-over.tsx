import { useState } from 'preact/hooks';
import { saveFile } from '../../save-file';
import type { OpenCase } from '../open-case';
import { toMend } from '../parts/field';
import { ChoosePhrase, faultOf, NO_PHRASE } from '../parts/phrase';
import { useDesk } from '../state';
import { plan as words } from '../words/plan';

const t = words.file;

/** The case in a file under a passphrase of its own, for the desk of the office that receives it. */
export function HandOver({ tab }: { tab: OpenCase }) {
  const { vault, today } = useDesk();
  const [phrase, setPhrase] = useState(NO_PHRASE);
  const [tried, setTried] = useState(false);
  const [said, setSaid] = useState('');
  const fault = faultOf(phrase);
  const submit = async (event: Event) => {
    event.preventDefault();
    setTried(true);
    if (fault) return toMend(event.currentTarget as HTMLFormElement);
    setSaid(t.working);
    try {
      await tab.flush();
      const name = `derivacion-${tab.record.number}-${today()}.ventanilla`;
      saveFile(name, 'application/octet-stream', await vault.file([tab.record], today(), phrase.phrase));
      setPhrase(NO_PHRASE);
      setTried(false);
      setSaid(t.done(name));
    } catch {
      setSaid(t.failed);
    }
  };
  return (
    <details class="hand-over">
      <summary>{t.title}</summary>
      <form class="stack" noValidate autocomplete="off" aria-label={t.title} onSubmit={(event) => void submit(event)}>
        <p>{t.text}</p>
        <p class="small">{t.phraseHint}</p>
        <ChoosePhrase id="hand-over" label={t.phrase} value={phrase} fault={tried ? fault : undefined} set={setPhrase} />
        <p><button class="tool go">{t.go}</button></p>
        <p role="status">{said}</p>
      </form>
    </details>
  );
}
