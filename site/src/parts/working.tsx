import { useSite } from '../site';
import { furtherWords } from '../words/further/load';

/** While the engine works, or while it is still on its way. */
export function Working({ waiting }: { waiting: boolean }) {
  const { t, lang } = useSite();
  const w = furtherWords(lang).whatIf;
  return <p class="hint working" role="status">{waiting ? t.loading : w.working}</p>;
}

export function Failed({ again }: { again(): void }) {
  const { lang } = useSite();
  const w = furtherWords(lang).whatIf;
  return (
    <div role="alert">
      <p>{w.failed}</p>
      <p><button type="button" class="button second" onClick={again}>{w.again}</button></p>
    </div>
  );
}
