import { useState } from 'preact/hooks';
import { useDesk } from '../state';
import { EraseVault } from '../parts/erase';
import { Field, toMend } from '../parts/field';
import { Heading } from '../parts/heading';
import { ChoosePhrase, faultOf, NO_PHRASE, Phrase } from '../parts/phrase';
import { VaultError, type VaultTrouble } from '../vault/errors';
import { IDLE_MINUTES, KEEP_MONTHS, type Settings } from '../vault/settings';

type Numbers = { [K in keyof Settings]: Settings[K] extends number ? K : never }[keyof Settings];

function Choose({ name, label, among, say }: { name: Numbers; label: string; among: number[]; say(n: number): string }) {
  const { vault } = useDesk();
  return (
    <Field id={name} label={label}>
      {(attributes) => (
        <select {...attributes} value={vault.settings[name]} onChange={({ currentTarget: { value } }) => void vault.configure((settings) => ({ ...settings, [name]: Number(value) }))}>
          {among.map((one) => <option key={one} value={one}>{say(one)}</option>)}
        </select>
      )}
    </Field>
  );
}

function ChangePhrase() {
  const { t, vault } = useDesk();
  const [now, setNow] = useState('');
  const [next, setNext] = useState(NO_PHRASE);
  const [tried, setTried] = useState(false);
  const [trouble, setTrouble] = useState<VaultTrouble>();
  const [said, setSaid] = useState('');
  const fault = faultOf(next);
  const submit = async (event: Event) => {
    event.preventDefault();
    const form = event.currentTarget as HTMLFormElement;
    setTried(true);
    setTrouble(undefined);
    setSaid('');
    if (fault) return toMend(form);
    setSaid(t.phrase.working);
    try {
      await vault.changePassphrase(now, next.phrase);
      setNow('');
      setNext(NO_PHRASE);
      setTried(false);
      setSaid(t.settings.changed);
    } catch (error) {
      setSaid('');
      setTrouble(error instanceof VaultError ? error.trouble : 'denied');
      toMend(form);
    }
  };
  return (
    <form class="stack" noValidate autocomplete="off" aria-labelledby="change-phrase" onSubmit={(event) => void submit(event)}>
      <h2 id="change-phrase">{t.settings.phrase}</h2>
      <p>{t.settings.phraseText}</p>
      <Phrase id="now" label={t.settings.now} value={now} error={trouble && t.trouble[trouble]} set={setNow} />
      <ChoosePhrase id="next" label={t.settings.next} value={next} fault={tried ? fault : undefined} set={setNext} />
      <p><button class="tool go">{t.settings.change}</button></p>
      <p role="status">{said}</p>
    </form>
  );
}

export function SettingsPage() {
  const { t, vault } = useDesk();
  return (
    <div class="desk-page stack-l">
      <div class="stack">
        <Heading title={t.settings.title}>{t.settings.title}</Heading>
        <Choose name="idleMinutes" label={t.settings.idle} among={IDLE_MINUTES} say={t.settings.minutes} />
        <Choose name="keepMonths" label={t.settings.keep} among={KEEP_MONTHS} say={t.settings.months} />
      </div>
      <ChangePhrase />
      <section class="stack" aria-labelledby="erase">
        <h2 id="erase">{t.settings.erase}</h2>
        <p>{t.settings.eraseText}</p>
        <p class="hint">{t.settings.disk}</p>
        <EraseVault vault={vault.number} />
      </section>
    </div>
  );
}
