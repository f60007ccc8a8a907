import { useEffect, useRef } from 'preact/hooks';
import { dateText, listText } from '../format';
import { Icon } from '../parts/icon';
import { GROUPS } from '../verdicts';
import { useKeep } from './use-keep';

function SharedBanner() {
  const { keeper, keep, k } = useKeep();
  if (!keep.shared) return null;
  return (
    <div class="note warn">
      <Icon name="lock" />
      <p>{k.shared.banner}</p>
      <p><button type="button" class="link" onClick={() => void keeper.eraseShared()}>{k.shared.end}</button></p>
    </div>
  );
}

/** The last minute before all is erased. Whatever closes it says that somebody is there. */
function Warning() {
  const { keeper, keep: { left }, k } = useKeep();
  const box = useRef<HTMLDialogElement>(null);
  const open = left !== undefined;
  useEffect(() => {
    if (open) box.current?.showModal();
    else box.current?.close();
  }, [open]);
  return (
    <dialog class="sheet stack" ref={box} aria-labelledby="still-there" onClose={() => open && keeper.stay()}>
      <h2 id="still-there">{k.shared.warning}</h2>
      <p class="num">{open && k.shared.left(left)}</p>
      <div class="actions">
        <button type="button" class="button" onClick={() => keeper.stay()}>{k.shared.stay}</button>
        <button type="button" class="button second danger" onClick={() => void keeper.eraseShared()}>{k.shared.end}</button>
      </div>
    </dialog>
  );
}

function UpdateOffer() {
  const { keeper, keep: { copy }, k, lang, edition } = useKeep();
  if (copy.refused) {
    return (
      <div class="error stack" role="status">
        <h2>{k.update.refusedTitle}</h2>
        <p>{k.update.refused(k.update.why[copy.refused] ?? '', dateText(edition!.issued, lang))}</p>
      </div>
    );
  }
  if (!copy.update) return null;
  return (
    <div class="note warn" role="status">
      <Icon name="info" />
      <h2>{k.update[copy.update]}</h2>
      <p>{k.update.text} {k.update.later}</p>
      <p><button type="button" class="link" onClick={() => void keeper.update()}>{k.update.take}</button></p>
    </div>
  );
}

function Changed() {
  const { keeper, keep: { opened }, k, t, lang } = useKeep();
  if (!opened) return null;
  const { changes, gone } = opened;
  const { moved, ended } = changes;
  const said = [
    ...GROUPS.filter((group) => moved[group]).map((group) => `${t.group[group]}: ${listText(moved[group]!, lang)}.`),
    ...(ended.length > 0 ? [k.opened.ended(listText(ended, lang))] : []),
    ...(gone.length > 0 ? [k.opened.gone(listText(gone, lang))] : []),
  ];
  return (
    <div class="note warn" role="status">
      <Icon name="info" />
      <h2>{k.opened.title}</h2>
      <p>{k.opened.text}</p>
      <ul class="bullets">{said.map((text) => <li key={text}>{text}</li>)}</ul>
      <p><button type="button" class="link" onClick={() => keeper.dismiss()}>{k.opened.close}</button></p>
    </div>
  );
}

/** What the person has to know of the work itself. */
function Worker() {
  const { site, k } = useKeep();
  const word = site.crew?.word;
  if (!word) return null;
  return (
    <div class="note" role="status">
      <Icon name="info" />
      <p>{k.worker[word]}</p>
      {word === 'resumed' && <p><button type="button" class="link" onClick={() => site.crew!.say(undefined)}>{k.opened.close}</button></p>}
    </div>
  );
}

/** Above every page: what the person has to know about what is kept, or newer. */
export function Notices() {
  return (
    <div class="wrap notices no-print">
      <SharedBanner />
      <Warning />
      <UpdateOffer />
      <Changed />
      <Worker />
    </div>
  );
}
