import { useState } from 'preact/hooks';
import { saveFile } from '../../save-file';
import type { Case } from '../case';
import { useDesk } from '../state';
import { toMend } from '../parts/field';
import { ChoosePhrase, faultOf, NO_PHRASE } from '../parts/phrase';

/** All cases, or those that were chosen in the list, into a file under a passphrase of its own. */
export function SaveCases() {
  const desk = useDesk();
  const { t, vault, today } = desk;
  const all = vault.cards().length;
  const chosen = desk.state.chosen.filter((id) => vault.card(id));
  const [some, setSome] = useState(chosen.length > 0);
  const [phrase, setPhrase] = useState(NO_PHRASE);
  const [tried, setTried] = useState(false);
  const [said, setSaid] = useState('');
  const fault = faultOf(phrase);
  const submit = async (event: Event) => {
    event.preventDefault();
    setTried(true);
    if (fault) return toMend(event.currentTarget as HTMLFormElement);
    setSaid(t.phrase.working);
    await desk.flush();
    const cases: Case[] = [];
    for await (const part of vault.readAll()) cases.push(...(some ? part.filter(({ id }) => chosen.includes(id)) : part));
    const name = `meson-${today()}.ventanilla`;
    saveFile(name, 'application/octet-stream', await vault.file(cases, today(), phrase.phrase));
    if (!some) await vault.configure((settings) => ({ ...settings, copied: today() }));
    const missing = (some ? chosen.length : all) - cases.length;
    setPhrase(NO_PHRASE);
    setTried(false);
    setSaid([t.transfer.done(name, cases.length), ...(missing > 0 ? [t.transfer.missing(missing)] : [])].join(' '));
  };
  return (
    <form class="stack" noValidate autocomplete="off" aria-labelledby="save-cases" onSubmit={(event) => void submit(event)}>
      <h2 id="save-cases">{t.transfer.save}</h2>
      <p>{t.transfer.saveText}</p>
      {chosen.length > 0 && (
        <fieldset class="seg" aria-label={t.transfer.which}>
          <label><input type="radio" name="which" checked={some} onChange={() => setSome(true)} />{t.transfer.chosen(chosen.length)}</label>
          <label><input type="radio" name="which" checked={!some} onChange={() => setSome(false)} />{t.transfer.all(all)}</label>
        </fieldset>
      )}
      <ChoosePhrase id="file-phrase" label={t.transfer.filePhrase} value={phrase} fault={tried ? fault : undefined} set={setPhrase} />
      <p><button class="tool go" disabled={all === 0}>{t.transfer.saveGo}</button></p>
      <p role="status">{said}</p>
    </form>
  );
}
