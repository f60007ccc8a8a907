import { useState } from 'preact/hooks';
import { useDesk } from '../state';
import { Ask } from './ask';

/** Erases a whole vault, after two signs that somebody means it. */
export function EraseVault({ vault }: { vault: number }) {
  const desk = useDesk();
  const { t } = desk;
  const [sure, setSure] = useState(false);
  const [asking, setAsking] = useState(false);
  const answer = (yes: boolean) => {
    setAsking(false);
    if (yes) void desk.vault.erase(vault);
  };
  return (
    <div class="stack">
      <label class="tick">
        <input type="checkbox" checked={sure} onChange={(event) => setSure(event.currentTarget.checked)} />
        <span>{t.unlock.sure}</span>
      </label>
      <p><button type="button" class="tool danger" disabled={!sure} onClick={() => setAsking(true)}>{t.unlock.erase}</button></p>
      {asking && <Ask title={`¿${t.unlock.erase}?`} text={t.settings.disk} yes={t.unlock.really} no={t.unlock.cancel} answer={answer} />}
    </div>
  );
}
