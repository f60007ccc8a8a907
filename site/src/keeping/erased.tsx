import { useEffect, useState } from 'preact/hooks';
import { useKeep } from './use-keep';

/** Before erasing: that what is kept goes too. */
export function AskKept() {
  const { keeper, k, device } = useKeep();
  return keeper.keeps ? <p>{k.erase.askKept(device)}</p> : null;
}

export interface Erasure {
  page: boolean;
  kept: boolean;
}

/** After it: what was erased, and what else is on this device. */
export function Erased({ page, kept }: Erasure) {
  const { keeper, k, device } = useKeep();
  const [copy, setCopy] = useState<'none' | 'there' | 'gone'>('none');
  useEffect(() => void keeper.hasCopy().then((there) => setCopy(there ? 'there' : 'none')), []);
  const items = [page && k.erase.page, kept && k.erase.kept(device), copy === 'gone' && k.erase.copy].filter(Boolean);
  return (
    <>
      {items.length > 0 && (
        <div role="status">
          <p>{k.erase.what}</p>
          <ul class="bullets">{items.map((item) => <li key={String(item)}>{item}</li>)}</ul>
        </div>
      )}
      <p class="hint">{k.erase.files}</p>
      {copy === 'there' && (
        <div class="sheet stack">
          <p>{k.erase.copyStays}</p>
          <p><button type="button" class="button second danger" onClick={() => void keeper.removeCopy().then(() => setCopy('gone'))}>{k.erase.copyToo}</button></p>
        </div>
      )}
    </>
  );
}
