import { useState } from 'preact/hooks';
import { useDesk } from '../state';
import { Field, toMend } from '../parts/field';
import { Heading } from '../parts/heading';
import { ChoosePhrase, faultOf, NO_PHRASE } from '../parts/phrase';
import { VaultError } from '../vault/errors';

const PREFIX = /^\p{L}{1,4}$/u;

/** A new vault. What lies here already stays. */
export function Create() {
  const desk = useDesk();
  const { t } = desk;
  const [phrase, setPhrase] = useState(NO_PHRASE);
  const [prefix, setPrefix] = useState('A');
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState('');
  const fault = faultOf(phrase);
  const badPrefix = !PREFIX.test(prefix.trim());
  const submit = async (event: Event) => {
    event.preventDefault();
    setTried(true);
    if (fault || badPrefix) return toMend(event.currentTarget as HTMLFormElement);
    setBusy(true);
    await desk.create(phrase.phrase, prefix.trim().toUpperCase()).catch((error) => {
      setTrouble(t.trouble[error instanceof VaultError ? error.trouble : 'denied']);
      setBusy(false);
    });
  };
  return (
    <form class="desk-page stack" noValidate autocomplete="off" onSubmit={(event) => void submit(event)}>
      <Heading title={t.create.title}>{t.create.title}</Heading>
      <p>{t.create.lede}</p>
      <div class="note warn">
        <p><b>{t.create.lost}</b></p>
        <p>{t.create.copies}</p>
      </div>
      {trouble && <p class="error" role="alert">{trouble}</p>}
      <ChoosePhrase id="phrase" label={t.phrase.label} value={phrase} fault={tried ? fault : undefined} set={setPhrase} />
      <Field id="prefix" label={t.create.prefix} hint={t.create.prefixHint} error={tried && badPrefix ? t.create.badPrefix : undefined}>
        {(attributes) => <input {...attributes} class="input w4" value={prefix} onInput={(event) => setPrefix(event.currentTarget.value)} />}
      </Field>
      <p><button class="tool go" disabled={busy}>{busy ? t.phrase.working : t.create.go}</button></p>
    </form>
  );
}
