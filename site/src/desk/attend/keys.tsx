import { useEffect, useRef, useState } from 'preact/hooks';
import { useDesk } from '../state';
import { attend as t } from '../words/attend';
import { DESK_KEYS } from '../keys';
import { ALT } from './shortcuts';

/** Seen only: the name of a control is what it does. */
export const Kbd = ({ name }: { name: keyof typeof ALT }) => <kbd aria-hidden="true">Alt {ALT[name]}</kbd>;

type Name = keyof typeof t.keys.rows;

const { enter, delete: del, arrows, shift, or } = t.keys;

const ROWS: [Name, string[]][] = [
  ['help', ['?']],
  ...(Object.keys(DESK_KEYS) as (keyof typeof DESK_KEYS)[]).map((name): [Name, string[]] => [name, [`Alt ${DESK_KEYS[name]}`]]),
  ...(Object.keys(ALT) as (keyof typeof ALT)[]).map((name): [Name, string[]] => [name, [`Alt ${ALT[name]}`]]),
  ['next', [enter]],
  ['yes', ['S', 'N', '?']],
  ['all', [`${shift} S`, `${shift} N`]],
  ['clear', [del]],
  ['move', [arrows]],
  ['escape', ['Esc']],
];

/** Every key that does something here. */
export function KeysDialog({ close }: { close(): void }) {
  const { vault } = useDesk();
  const [alone, setAlone] = useState(vault.settings.helpKey); // what is drawn meanwhile for another reason keeps what was pressed
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  const shut = () => {
    dialog.current?.close();
    close();
  };
  return (
    <dialog ref={dialog} class="sheet-dialog stack" aria-labelledby="keys" onCancel={close}>
      <h2 id="keys">{t.keys.title}</h2>
      <table class="grid">
        <thead><tr><th scope="col">{t.keys.key}</th><th scope="col">{t.keys.what}</th></tr></thead>
        <tbody>
          {ROWS.map(([name, keys]) => (
            <tr key={name}><td>{keys.map((key, index) => <>{index > 0 && ` ${or} `}<kbd>{key}</kbd></>)}</td><td>{t.keys.rows[name]}</td></tr>
          ))}
        </tbody>
      </table>
      <label class="tick">
        <input
          type="checkbox"
          checked={alone}
          onChange={({ currentTarget: { checked } }) => {
            setAlone(checked);
            void vault.configure((settings) => ({ ...settings, helpKey: checked }));
          }}
        />
        <span>{t.keys.alone}</span>
      </label>
      <p class="row"><button type="button" class="tool" autofocus onClick={shut}>{t.keys.close}</button></p>
    </dialog>
  );
}
