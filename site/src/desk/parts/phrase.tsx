import { useState } from 'preact/hooks';
import { useDesk } from '../state';
import { isLong, SHORTEST } from '../vault/stretching';
import { Field } from './field';

/** A passphrase that somebody has. */
export function Phrase({ id, label, value, error, set }: { id: string; label: string; value: string; error?: string | undefined; set(value: string): void }) {
  const { t } = useDesk();
  const [shown, setShown] = useState(false);
  return (
    <>
      <Field id={id} label={label} error={error}>
        {(attributes) => <input {...attributes} class="input wide" type={(shown ? 'text' : 'password') as 'text'} autocomplete="off" spellcheck={false} value={value} onInput={(event) => set(event.currentTarget.value)} />}
      </Field>
      <label class="tick">
        <input type="checkbox" checked={shown} onChange={(event) => setShown(event.currentTarget.checked)} />
        <span>{t.phrase.show}</span>
      </label>
    </>
  );
}

export interface NewPhrase {
  phrase: string;
  again: string;
  shown: boolean;
}

export const NO_PHRASE: NewPhrase = { phrase: '', again: '', shown: false };

/** What is wrong with a new passphrase: with it, or with its repetition. */
export const faultOf = ({ phrase, again, shown }: NewPhrase): 'short' | 'differ' | undefined => (!isLong(phrase) ? 'short' : !shown && phrase !== again ? 'differ' : undefined);

/** A new passphrase, twice unless it can be seen. */
export function ChoosePhrase({ id, label, value, fault, set }: { id: string; label: string; value: NewPhrase; fault: ReturnType<typeof faultOf>; set(value: NewPhrase): void }) {
  const { t } = useDesk();
  const type = (value.shown ? 'text' : 'password') as 'text';
  return (
    <>
      <Field id={id} label={label} hint={t.phrase.hint(SHORTEST)} error={fault === 'short' ? t.trouble.weak : undefined}>
        {(attributes) => <input {...attributes} class="input wide" type={type} autocomplete="off" spellcheck={false} value={value.phrase} onInput={(event) => set({ ...value, phrase: event.currentTarget.value })} />}
      </Field>
      <label class="tick">
        <input type="checkbox" checked={value.shown} onChange={(event) => set({ ...value, shown: event.currentTarget.checked })} />
        <span>{t.phrase.show}</span>
      </label>
      {!value.shown && (
        <Field id={`${id}-again`} label={t.phrase.again} error={fault === 'differ' ? t.phrase.differ : undefined}>
          {(attributes) => <input {...attributes} class="input wide" type="password" autocomplete="off" value={value.again} onInput={(event) => set({ ...value, again: event.currentTarget.value })} />}
        </Field>
      )}
    </>
  );
}
