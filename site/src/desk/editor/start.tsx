// Where no draft is yet: begin one, or open what was saved.
import { useRef, useState } from 'preact/hooks';
import { Field } from '../parts/field';
import { editorWords as t } from '../words/editor';
import { BadFile, readFolder, readZip } from './files';
import { newFolder, type Folder } from './overlay';

const PICKER = { webkitdirectory: true } as object; // not in the types of elements

export function Start({ base, day, begin }: { base: string; day: string; begin(folder: Folder): void }) {
  const [name, setName] = useState('');
  const [bad, setBad] = useState('');
  const zip = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);
  const open = async (read: Promise<Folder>) => {
    try {
      setBad('');
      begin(await read);
    } catch (error) {
      if (!(error instanceof BadFile)) throw error;
      setBad(`${t.bad[error.why]} ${error.name}`.trim());
    }
  };
  const chosen = (input: HTMLInputElement, read: (files: File[]) => Promise<Folder>) => {
    const files = [...(input.files ?? [])];
    if (files.length > 0) void open(read(files));
    input.value = '';
  };
  return (
    <div class="stack">
      <p>{t.start.lede}</p>
      <p class="hint">{t.start.stays} {t.start.unsure}</p>
      <form class="stack" onSubmit={(event) => { event.preventDefault(); if (name.trim()) begin(newFolder(name.trim(), base, day)); }}>
        <Field id="whose" label={t.start.name} hint={t.start.nameHint}>
          {(attributes) => <input {...attributes} class="input wide" autocomplete="off" required value={name} onInput={(event) => setName(event.currentTarget.value)} />}
        </Field>
        <p><button class="tool go">{t.start.go}</button></p>
      </form>
      <h2>{t.start.open}</h2>
      <input ref={zip} id="open-zip" type="file" accept=".zip" hidden onChange={(event) => chosen(event.currentTarget, ([file]) => readZip(file!, base))} />
      <input ref={folder} {...PICKER} id="open-folder" type="file" hidden onChange={(event) => chosen(event.currentTarget, (files) => readFolder(files, base))} />
      <p class="row">
        <button type="button" class="tool" onClick={() => zip.current!.click()}>{t.start.zip}</button>
        <button type="button" class="tool" onClick={() => folder.current!.click()}>{t.start.folder}</button>
      </p>
      <div role="alert">{bad && <p class="note warn"><span>{bad}</span></p>}</div>
    </div>
  );
}
