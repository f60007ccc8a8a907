// What is done with the draft as a whole: taken along as a file or a folder, used on this desk, begun anew.
import { useState } from 'preact/hooks';
import { Ask } from '../parts/ask';
import { saveBlob } from '../lists/save-blob';
import { useRules } from '../rules';
import { editorWords as t } from '../words/editor';
import type { Draft } from './draft';
import { textOf, zipOf } from './files';
import { finished, MANIFEST, textAt, type Folder } from './overlay';

// Chromium's, and not in the types yet.
interface Directory {
  getDirectoryHandle(name: string, options: { create: true }): Promise<Directory>;
  getFileHandle(name: string, options: { create: true }): Promise<{ createWritable(): Promise<{ write(text: string): Promise<void>; close(): Promise<void> }> }>;
}
const picker = () => (globalThis as { showDirectoryPicker?: (options: { mode: 'readwrite' }) => Promise<Directory> }).showDirectoryPicker;

/** Writes each file at its path; what else lies there stays. */
async function writeInto(directory: Directory, folder: Folder) {
  for (const [path, tree] of Object.entries(folder)) {
    const names = path.split('/');
    let place = directory;
    for (const name of names.slice(0, -1)) place = await place.getDirectoryHandle(name, { create: true });
    const file = await (await place.getFileHandle(names.at(-1)!, { create: true })).createWritable();
    await file.write(textOf(tree));
    await file.close();
  }
}

export function Saving({ draft, folder, drafts, used }: { draft: Draft; folder: Folder; drafts: string[]; used: boolean }) {
  const seat = useRules();
  const [said, say] = useState('');
  const [asking, setAsking] = useState(false);
  const whole = () => finished(folder, drafts);
  const saveFile = () => {
    saveBlob(`${textAt(folder[MANIFEST], ['id'])}.zip`, new Blob([zipOf(whole())], { type: 'application/zip' }));
    say(t.bar.written(Object.keys(folder).length));
  };
  const saveFolder = async () => {
    const directory = await picker()!({ mode: 'readwrite' }).catch(() => undefined); // nobody chose one
    if (directory) await writeInto(directory, whole()).then(() => say(t.bar.written(Object.keys(folder).length)), () => say(t.bar.unwritten));
  };
  return (
    <div class="ed-saving">
      <span class="row">
        <button type="button" class="tool" onClick={saveFile}>{t.bar.zip}</button>
        {picker() && <button type="button" class="tool" onClick={() => void saveFolder()}>{t.bar.folder}</button>}
        <button type="button" class="tool go" onClick={() => void draft.use()}>{used ? t.bar.again : t.bar.use}</button>
        {used && <button type="button" class="tool" onClick={() => void draft.leave()}>{t.bar.leave}</button>}
        <button type="button" class="tool" disabled={!draft.canUndo} onClick={() => draft.undo()}>{t.bar.undo}</button>
        <button type="button" class="tool" onClick={() => setAsking(true)}>{t.bar.close}</button>
      </span>
      <span role="status" class="hint">
        {draft.clashes.length > 0 ? t.saved.clash : draft.trouble ? t.saved.no : draft.saved ? t.saved.yes : t.saved.waiting} · {seat.draft !== undefined ? t.bar.used : t.bar.unused}{said && ` · ${said}`}
      </span>
      {draft.refused && <p class="note warn" role="alert"><span>{t.bar.refused} <span lang="en">{draft.refused[0]?.message}</span></span></p>}
      {asking && <Ask title={t.bar.closeTitle} text={t.bar.closeText} yes={t.bar.closeYes} no={t.bar.closeNo} answer={(yes) => { setAsking(false); if (yes) void draft.leave().then(() => draft.change(null)); }} />}
    </div>
  );
}
