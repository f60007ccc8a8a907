import { useState } from 'preact/hooks';
import { saveFile } from '../save-file';
import { sealed, SHORTEST_PASSPHRASE } from './cipher';
import { Field, Summary, type FormProps } from './file-form';
import { useKeep } from './use-keep';

const FIELDS = ['phrase', 'phrase-again'];

export function SaveFile({ errors, setErrors }: FormProps) {
  const { keeper, k, asOf } = useKeep();
  const [phrase, setPhrase] = useState('');
  const [again, setAgain] = useState('');
  const [shown, setShown] = useState(false);
  const [said, setSaid] = useState('');
  const save = async (event: Event) => {
    event.preventDefault();
    const record = keeper.record();
    if (phrase.trim().length < SHORTEST_PASSPHRASE) return setErrors([{ field: 'phrase', text: k.page.short(SHORTEST_PASSPHRASE) }]);
    if (phrase !== again && !shown) return setErrors([{ field: 'phrase-again', text: k.page.differ }]);
    setErrors([]);
    setSaid(k.page.working);
    const name = `ventanilla-${asOf}.ventanilla`;
    saveFile(name, 'application/octet-stream', await sealed(record, phrase));
    setPhrase('');
    setAgain('');
    setSaid(k.page.saved(name));
  };
  const type = shown ? 'text' : 'password';
  return (
    <form class="stack" noValidate onSubmit={(event) => void save(event)} aria-labelledby="save-file">
      <h2 id="save-file">{k.page.file}</h2>
      <p>{k.page.fileText}</p>
      <Summary errors={errors} fields={FIELDS} />
      <Field id="phrase" label={k.page.phrase} hint={k.page.phraseHint(SHORTEST_PASSPHRASE)} errors={errors}>
        {(attributes) => <input {...attributes} class="input wide" type={type as 'password'} autocomplete="off" value={phrase} onInput={(event) => setPhrase(event.currentTarget.value)} />}
      </Field>
      <label class="tick">
        <input type="checkbox" checked={shown} onChange={(event) => setShown(event.currentTarget.checked)} />
        <span>{k.page.show}</span>
      </label>
      {!shown && (
        <Field id="phrase-again" label={k.page.again} errors={errors}>
          {(attributes) => <input {...attributes} class="input wide" type="password" autocomplete="off" value={again} onInput={(event) => setAgain(event.currentTarget.value)} />}
        </Field>
      )}
      <p><button class="button second">{k.page.save}</button></p>
      <p role="status">{said}</p>
    </form>
  );
}
