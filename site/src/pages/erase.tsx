import { useState } from 'preact/hooks';
import { isEmpty } from '../answers';
import { Heading } from '../parts/heading';
import { way } from '../router';
import { useSite } from '../site';

/** Asks once, then forgets every answer, and what was kept of them. */
export function ErasePage() {
  const { site, t, answers, keeper, keeping } = useSite();
  const there = { page: !isEmpty(answers), kept: keeper?.keeps ?? false };
  const [erased, setErased] = useState<typeof there | undefined>(there.page || there.kept ? undefined : there);
  if (erased) {
    return (
      <div class="stack column">
        <Heading key="erased" title={t.erased.title}>{t.erased.title}</Heading>
        <p>{t.erased.text}</p>
        {keeping && <keeping.Erased {...erased} />}
        <p><a class="button" href="#/">{t.erased.again}</a></p>
      </div>
    );
  }
  const erase = async () => {
    site.erase();
    await keeper?.forget();
    setErased(there);
  };
  return (
    <div class="stack column">
      <Heading key="ask" title={t.erased.ask}>{t.erased.ask}</Heading>
      <p>{t.erased.askText}</p>
      {keeping && <keeping.AskKept />}
      <div class="actions">
        <button type="button" class="button second danger" onClick={() => void erase()}>{t.erased.yes}</button>
        <button type="button" class="button second" onClick={() => way.back()}>{t.erased.no}</button>
      </div>
    </div>
  );
}
