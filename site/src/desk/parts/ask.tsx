import { useEffect, useRef } from 'preact/hooks';

/** Asks once more before something that cannot be taken back. The focus is on "no". */
export function Ask({ title, text, yes, no, answer }: { title: string; text: string; yes: string; no: string; answer(yes: boolean): void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} class="note warn stack" aria-labelledby="ask" onCancel={() => answer(false)}>
      <h2 id="ask">{title}</h2>
      <p>{text}</p>
      <p class="row">
        <button type="button" class="tool" autofocus onClick={() => answer(false)}>{no}</button>
        <button type="button" class="tool danger" onClick={() => answer(true)}>{yes}</button>
      </p>
    </dialog>
  );
}
