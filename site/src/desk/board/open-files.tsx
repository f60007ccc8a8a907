import { useState } from 'preact/hooks';
import { Field, toMend } from '../parts/field';
import { Phrase } from '../parts/phrase';
import { stretcherUrl } from '../scripts';
import { VaultError } from '../vault/errors';
import { stretchingIn } from '../vault/stretch';
import { board as t } from '../words/board';
import { unsealedParts, type Part } from './file';

const REFUSED = ['wrong', 'altered', 'foreign', 'later'] as const;

const whyNot = (error: unknown) => t.join[REFUSED.find((one) => error instanceof VaultError && error.trouble === one) ?? 'altered'];

/** Opens files of counts, one after the other: each takes the memory and the second that a guess at its phrase would take. */
export function OpenFiles({ take }: { take(parts: Part[]): string[] }) {
  const [files, setFiles] = useState<File[]>([]);
  const [phrase, setPhrase] = useState('');
  const [bad, setBad] = useState<{ files?: string; phrase?: string }>({});
  const [said, setSaid] = useState<string[]>([]);
  const open = async (event: Event) => {
    event.preventDefault();
    const form = event.currentTarget as HTMLFormElement;
    setBad({});
    if (files.length === 0) {
      setBad({ files: t.join.noFiles });
      return toMend(form);
    }
    const parts: Part[] = [];
    const refused: string[] = [];
    for (const [index, file] of files.entries()) {
      setSaid([...refused, t.join.opening(index + 1, files.length)]);
      try {
        parts.push(...(await unsealedParts(await file.text(), phrase, stretchingIn(stretcherUrl))));
      } catch (error) {
        refused.push(`${file.name}: ${whyNot(error)}`);
      }
    }
    setSaid([...refused, ...take(parts)]);
  };
  return (
    <form class="stack" noValidate autocomplete="off" onSubmit={(event) => void open(event)}>
      <Field id="count-files" label={t.join.files} error={bad.files}>
        {(attributes) => <input {...attributes} class="input" type="file" accept=".ventanilla" multiple onChange={(event) => setFiles([...(event.currentTarget.files ?? [])])} />}
      </Field>
      <Phrase id="count-phrase" label={t.join.phrase} value={phrase} set={setPhrase} />
      <p><button class="tool go">{t.join.go}</button></p>
      <ul role="status" class="said">{said.map((line) => <li key={line}>{line}</li>)}</ul>
    </form>
  );
}
