import { useRef, useState } from 'preact/hooks';
import { isEmpty } from '../answers';
import { unsealed, WrongPassphrase } from './cipher';
import { Field, Summary, type FormProps } from './file-form';
import { keptOf, Unreadable } from './record';
import { useKeep } from './use-keep';

const FIELDS = ['file', 'open-phrase'];
const LARGEST = 4_000_000; // bytes: no file of ours comes near

export function OpenFile({ errors, setErrors }: FormProps) {
  const { keeper, k, answers, words } = useKeep();
  const input = useRef<HTMLInputElement>(null);
  const [phrase, setPhrase] = useState('');
  const [busy, setBusy] = useState(false);

  const read = async (file: File) => {
    if (file.size > LARGEST) throw new Unreadable('foreign');
    return keptOf(await unsealed(await file.text(), phrase));
  };
  const open = async (event: Event) => {
    event.preventDefault();
    const file = input.current?.files?.[0];
    if (!file) return setErrors([{ field: 'file', text: k.page.noFile }]);
    if (!phrase) return setErrors([{ field: 'open-phrase', text: k.page.noPhrase }]);
    setErrors([]);
    setBusy(true);
    try {
      const refused = await keeper.open(await read(file));
      if (refused.length > 0) setErrors([{ field: 'file', text: k.opened.refused }]);
    } catch (error) {
      if (error instanceof WrongPassphrase) setErrors([{ field: 'open-phrase', text: k.page.wrong }]);
      else setErrors([{ field: 'file', text: k.page[error instanceof Unreadable ? error.why : 'altered'] }]);
    }
    setBusy(false);
  };
  return (
    <form class="stack" noValidate onSubmit={(event) => void open(event)} aria-labelledby="open-file">
      <h2 id="open-file">{k.page.open}</h2>
      <p>{k.page.openText} {!isEmpty(answers) && k.page.replace}</p>
      <Summary errors={errors} fields={FIELDS} />
      <Field id="file" label={k.page.choose} errors={errors}>
        {(attributes) => <input {...attributes} class="input wide" type="file" ref={input} />}
      </Field>
      <Field id="open-phrase" label={k.page.openPhrase} errors={errors}>
        {(attributes) => <input {...attributes} class="input wide" type="password" autocomplete="off" value={phrase} onInput={(event) => setPhrase(event.currentTarget.value)} />}
      </Field>
      <p><button class="button second" disabled={busy || !words}>{k.page.openIt}</button></p>
      <p role="status">{busy && k.page.working}</p>
    </form>
  );
}
