import { useDesk } from '../state';

/** Whether what one sees is on the disk, for the bar. */
export function SaveState({ id }: { id: string }) {
  const { t, tab, state } = useDeskTab(id);
  return (
    <span class="small save-state" role="status">
      {[tab?.writable && (tab.saved === 'saved' || tab.saved === 'waiting') ? t.saved[tab.saved] : '', state.offline ? t.shell.offline : ''].filter(Boolean).join(' · ')}
    </span>
  );
}

/** What stops it from getting there, and what can be done. */
export function SaveTrouble({ id }: { id: string }) {
  const { t, tab } = useDeskTab(id);
  if (!tab) return null;
  if (tab.writable === false) return <p class="note" role="status">{t.saved.elsewhere}</p>;
  const { saved } = tab;
  if (saved === 'saved' || saved === 'waiting') return null;
  return (
    <div class="note warn" role="alert">
      <p>{(t.saved as Record<string, string>)[saved] ?? t.saved.denied}</p>
      {saved === 'stale' && (
        <p class="row">
          <button type="button" class="tool" onClick={() => void tab.reload()}>{t.saved.theirs}</button>
          <button type="button" class="tool" onClick={() => void tab.overwrite().catch(() => {})}>{t.saved.mine}</button>
        </p>
      )}
    </div>
  );
}

function useDeskTab(id: string) {
  const desk = useDesk();
  return { t: desk.t, state: desk.state, tab: desk.tab(id) };
}
