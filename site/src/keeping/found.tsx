import { useState } from 'preact/hooks';
import { isEmpty } from '../answers';
import { dateText } from '../format';
import { useKeep } from './use-keep';

/** On the start page, over its lower edge, so that nothing moves when it comes: the answers that were kept here earlier. They are shown only when somebody asks for them. */
export function Found() {
  const { keeper, keep: { found }, k, answers, words, lang } = useKeep();
  const [refused, setRefused] = useState(false);
  if (!found || !isEmpty(answers)) return null;
  const resume = () => void keeper.resume().then((taken) => setRefused(!taken));
  return (
    <section class="found" aria-labelledby="found">
      <h2 id="found">{k.found.title}</h2>
      <p>{k.found.text(dateText(found.saved, lang))}</p>
      {refused && <p role="alert">{k.opened.refused}</p>}
      <div class="actions">
        <button type="button" class="button" disabled={!words} onClick={resume}>{k.found.go}</button>
        <button type="button" class="button second danger" onClick={() => void keeper.forget()}>{k.found.erase}</button>
      </div>
    </section>
  );
}

/** That the page stands without a network, and on which rules. */
export function Alone() {
  const { keep: { copy }, k, lang, edition } = useKeep();
  return copy.alone && edition ? <p class="note">{k.update.alone(dateText(edition.issued, lang))}</p> : null;
}

/** Beside a trouble: what was kept is not lost. */
export function FoundStays() {
  const { keep, k } = useKeep();
  return keep.found || keep.consent === 'yes' ? <p>{k.found.stays}</p> : null;
}
