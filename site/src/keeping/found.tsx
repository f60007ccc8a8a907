import { useState } from 'preact/hooks';
import { isEmpty } from '../answers';
import { dateText } from '../format';
import { useKeep } from './use-keep';

/** On the start page: the answers that were kept here earlier. They are shown only when somebody asks for them. */
export function Found() {
  const { keeper, keep: { found, copy }, k, answers, words, lang, edition } = useKeep();
  const [refused, setRefused] = useState(false);
  const resume = () => void keeper.resume().then((taken) => setRefused(!taken));
  return (
    <>
      {found && isEmpty(answers) && (
        <section class="sheet stack" aria-labelledby="found">
          <h2 id="found">{k.found.title}</h2>
          <p>{k.found.text(dateText(found.saved, lang))}</p>
          {refused && <p role="alert">{k.opened.refused}</p>}
          <div class="actions">
            <button type="button" class="button" disabled={!words} onClick={resume}>{k.found.go}</button>
            <button type="button" class="button second danger" onClick={() => void keeper.forget()}>{k.found.erase}</button>
          </div>
        </section>
      )}
      {copy.alone && edition && <p class="note">{k.update.alone(dateText(edition.issued, lang))}</p>}
    </>
  );
}

/** Beside a trouble: what was kept is not lost. */
export function FoundStays() {
  const { keep, k } = useKeep();
  return keep.found || keep.consent === 'yes' ? <p>{k.found.stays}</p> : null;
}
