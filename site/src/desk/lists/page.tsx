// The lists as a page of an open desk: its mappings are kept in the vault, and a list goes when the desk is locked.
import { useEffect, useState } from 'preact/hooks';
import { useRules, type Rules } from '../rules';
import { useDesk } from '../state';
import type { Vault } from '../vault/vault';
import { lists as t } from '../words/lists';
import { listSeat } from './load';
import { vaultMemory } from './mapping';
import type { ListSeat } from './seat';
import { Lists } from './view';

// The list that is open, of which rules.
let held: { rules: Rules; seat: Promise<ListSeat> } | undefined;

const drop = () => {
  held?.seat.then((seat) => seat.end(), () => {});
  held = undefined;
};

function seatFor(rules: Rules, vault: Vault): Promise<ListSeat> {
  if (held?.rules !== rules) {
    drop();
    const seat = listSeat({ rules: rules.text, words: rules.words, memory: vaultMemory(vault) });
    held = { rules, seat };
    seat.catch(() => (held = undefined));
    const end = vault.subscribe(({ kind }) => {
      if (kind !== 'locked') return;
      end();
      drop();
    });
  }
  return held!.seat;
}

export function ListsPage() {
  const { t: said, vault } = useDesk();
  const { rules } = useRules();
  const [seat, setSeat] = useState<ListSeat>();
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    document.title = said.titled(t.title);
    if (rules) seatFor(rules, vault).then(setSeat, () => setFailed(true));
  }, [rules]);
  return seat ? <Lists seat={seat} /> : <p class="desk-page" role="status">{failed ? t.noRules : t.loading}</p>;
}
