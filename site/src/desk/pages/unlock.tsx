import { useEffect, useState } from 'preact/hooks';
import { useDesk } from '../state';
import { EraseVault } from '../parts/erase';
import { Field, toMend } from '../parts/field';
import { Heading } from '../parts/heading';
import { Phrase } from '../parts/phrase';
import { VaultError, type VaultTrouble } from '../vault/errors';
import { Create } from './create';

/** Which vault, where several lie here. */
function Which({ vault, choose }: { vault: number; choose(vault: number): void }) {
  const { t, state: { vaults } } = useDesk();
  if (vaults.length < 2) return null;
  return (
    <Field id="which" label={t.unlock.which}>
      {(attributes) => (
        <select {...attributes} value={vault} onChange={(event) => choose(Number(event.currentTarget.value))}>
          {[...vaults].reverse().map((one) => <option key={one} value={one}>{t.unlock.vault(one, one === vaults.at(-1))}</option>)}
        </select>
      )}
    </Field>
  );
}

export function Unlock() {
  const desk = useDesk();
  const { t, state } = desk;
  const [chosen, setChosen] = useState<number>();
  const vault = state.vaults.includes(chosen!) ? chosen! : state.vaults.at(-1)!;
  const [phrase, setPhrase] = useState('');
  const [trouble, setTrouble] = useState<VaultTrouble>();
  const [shut, setShut] = useState<VaultTrouble>();
  const [busy, setBusy] = useState(false);
  const [fresh, setFresh] = useState(false);
  useEffect(() => {
    setShut(undefined);
    setTrouble(undefined);
    desk.vault.inspect(vault).catch((error) => setShut(error instanceof VaultError ? error.trouble : 'denied'));
  }, [vault]);
  const rehearse = () => void (document.hidden || desk.caseload?.rehearse(vault)); // somebody may be about to unlock it
  useEffect(rehearse, [vault, desk.caseload?.ready]);
  if (fresh) return <Create />;
  const submit = async (event: Event) => {
    event.preventDefault();
    const form = event.currentTarget as HTMLFormElement;
    setBusy(true);
    setTrouble(undefined);
    try {
      await desk.unlock(phrase, vault);
    } catch (error) {
      setTrouble(error instanceof VaultError ? error.trouble : 'denied');
      setBusy(false);
      toMend(form);
    }
  };
  return (
    <div class="desk-page stack-l" onPointerMove={rehearse} onKeyDown={rehearse}>
      <form class="stack" noValidate autocomplete="off" onSubmit={(event) => void submit(event)}>
        <Heading title={t.unlock.title}>{t.unlock.title}</Heading>
        {state.why && <p class="note">{t.unlock.idle}</p>}
        <Which vault={vault} choose={setChosen} />
        {shut ? (
          <p class="error" role="alert">{t.unlock.damaged} {t.trouble[shut]}</p>
        ) : (
          <>
            <Phrase id="phrase" label={t.phrase.label} value={phrase} error={trouble && t.trouble[trouble]} set={setPhrase} />
            <p><button class="tool go" disabled={busy}>{busy ? t.phrase.working : t.unlock.go}</button></p>
          </>
        )}
      </form>
      <details class="more">
        <summary>{t.unlock.forgot}</summary>
        <div class="stack">
          <p>{t.unlock.forgotText}</p>
          <p><button type="button" class="tool" onClick={() => setFresh(true)}>{t.unlock.fresh}</button></p>
          <p>{t.unlock.freshText}</p>
          <EraseVault vault={vault} />
        </div>
      </details>
    </div>
  );
}
