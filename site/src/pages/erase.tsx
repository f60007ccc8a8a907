import { useState } from 'preact/hooks';
import { isEmpty } from '../answers';
import { Heading } from '../parts/heading';
import { useSite } from '../site';

/** Asks once, then forgets every answer. */
export function ErasePage() {
  const { site, t, answers } = useSite();
  const [erased, setErased] = useState(isEmpty(answers));
  if (erased) {
    return (
      <div class="stack column">
        <Heading key="erased" title={t.erased.title}>{t.erased.title}</Heading>
        <p>{t.erased.text}</p>
        <p><a class="button" href="#/">{t.erased.again}</a></p>
      </div>
    );
  }
  const erase = () => {
    site.erase();
    setErased(true);
  };
  return (
    <div class="stack column">
      <Heading key="ask" title={t.erased.ask}>{t.erased.ask}</Heading>
      <p>{t.erased.askText}</p>
      <div class="actions">
        <button type="button" class="button second danger" onClick={erase}>{t.erased.yes}</button>
        <button type="button" class="button second" onClick={() => history.back()}>{t.erased.no}</button>
      </div>
    </div>
  );
}
