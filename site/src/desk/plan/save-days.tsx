import { useState } from 'preact/hooks';
import type { CatalogWords } from '../../catalog';
import { plan as words } from '../words/plan';
import { daysOf, saveDays } from './calendar';
import type { Due } from './referrals';

const t = words.agenda;

/** What is to do, as a file for a calendar. */
export function SaveDays({ dues, words: catalog }: { dues: { due: Due; number: string }[]; words: Pick<CatalogWords, 'programs'> }) {
  const [named, setNamed] = useState(false);
  const [saved, setSaved] = useState(false);
  const save = () => {
    saveDays(daysOf(dues, catalog, named));
    setSaved(true);
  };
  return (
    <div>
      <label class="tick">
        <input type="checkbox" checked={named} onChange={({ currentTarget: { checked } }) => setNamed(checked)} />
        <span>{t.named} <small>{t.namedHint}</small></span>
      </label>
      <p><button type="button" class="tool" onClick={save}>{t.ics}</button></p>
      <p role="status" class="small">{saved && t.saved}</p>
    </div>
  );
}
