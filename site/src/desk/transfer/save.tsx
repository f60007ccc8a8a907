import { useState } from 'preact/hooks';
import { saveFile } from '../../save-file';
import type { Case } from '../case';
import { useDesk } from '../state';
import { useFileForm } from '../parts/file-form';
import { ChoosePhrase } from '../parts/phrase';

/** All cases, or those that were chosen in the list, into a file under a passphrase of its own. */
export function SaveCases() {
  const desk = useDesk();
  const { t, vault, today } = desk;
  const all = vault.cards().length;
  const chosen = desk.state.chosen.filter((id) => vault.card(id));
  const [some, setSome] = useState(chosen.length > 0);
  const form = useFileForm(async (passphrase) => {
    await desk.flush();
    const cases: Case[] = [];
    for await (const part of vault.readAll()) cases.push(...(some ? part.filter(({ id }) => chosen.includes(id)) : part));
    const name = `meson-${today()}.ventanilla`;
    saveFile(name, 'application/octet-stream', await vault.file(cases, today(), passphrase));
    if (!some) await vault.configure((settings) => ({ ...settings, copied: today() }));
    const missing = (some ? chosen.length : all) - cases.length;
    return [t.transfer.done(name, cases.length), ...(missing > 0 ? [t.transfer.missing(missing)] : [])].join(' ');
  });
  return (
    <form class="stack" noValidate autocomplete="off" aria-labelledby="save-cases" onSubmit={form.submit}>
      <h2 id="save-cases">{t.transfer.save}</h2>
      <p>{t.transfer.saveText}</p>
      {chosen.length > 0 && (
        <fieldset class="seg" aria-label={t.transfer.which}>
          <label><input type="radio" name="which" checked={some} onChange={() => setSome(true)} />{t.transfer.chosen(chosen.length)}</label>
          <label><input type="radio" name="which" checked={!some} onChange={() => setSome(false)} />{t.transfer.all(all)}</label>
        </fieldset>
      )}
      <ChoosePhrase id="file-phrase" label={t.transfer.filePhrase} {...form.phrase} />
      <p><button class="tool go" disabled={all === 0}>{t.transfer.saveGo}</button></p>
      <p role="status">{form.said}</p>
    </form>
  );
}
