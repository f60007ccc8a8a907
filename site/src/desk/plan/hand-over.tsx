import { saveFile } from '../../save-file';
import type { OpenCase } from '../open-case';
import { useFileForm } from '../parts/file-form';
import { ChoosePhrase } from '../parts/phrase';
import { useDesk } from '../state';
import { plan as words } from '../words/plan';

const t = words.file;

/** The case in a file under a passphrase of its own, for the desk of the office that receives it. */
export function HandOver({ tab }: { tab: OpenCase }) {
  const { vault, today } = useDesk();
  const form = useFileForm(async (passphrase) => {
    await tab.flush();
    const name = `derivacion-${tab.record.number}-${today()}.ventanilla`;
    saveFile(name, 'application/octet-stream', await vault.file([tab.record], today(), passphrase));
    return t.done(name);
  });
  return (
    <details class="hand-over">
      <summary>{t.title}</summary>
      <form class="stack" noValidate autocomplete="off" aria-label={t.title} onSubmit={form.submit}>
        <p>{t.text}</p>
        <p class="small">{t.phraseHint}</p>
        <ChoosePhrase id="hand-over" label={t.phrase} {...form.phrase} />
        <p><button class="tool go">{t.go}</button></p>
        <p role="status">{form.said}</p>
      </form>
    </details>
  );
}
