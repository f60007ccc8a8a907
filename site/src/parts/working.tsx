import { useSite } from '../site';

/** While the engine works, or while it is still on its way. */
export function Working({ waiting }: { waiting: boolean }) {
  const { t } = useSite();
  return <p class="hint working" role="status">{waiting ? t.loading : t.whatIf.working}</p>;
}

export function Failed({ again }: { again(): void }) {
  const { t } = useSite();
  return (
    <div role="alert">
      <p>{t.whatIf.failed}</p>
      <p><button type="button" class="button second" onClick={again}>{t.whatIf.again}</button></p>
    </div>
  );
}
