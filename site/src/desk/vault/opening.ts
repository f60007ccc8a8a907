// How a vault is made, opened and given another passphrase. What comes out of here is open: it holds the keys.
import { random } from './bytes';
import { Cases } from './cases';
import { VaultError } from './errors';
import { DATA_KEY, keysFrom, slotOf, type Keys } from './keys';
import { Named } from './named';
import { closed, newStamp } from './record';
import { inspect, seal, unseal } from './sealed';
import { newSettings, type Settings } from './settings';
import type { Store } from './store';
import { isLong, type Cost, type Stretch } from './stretching';

export const VAULT = { kind: 'ventanilla-desk', version: 1 };
export const SETTINGS = 'settings';

/** How a passphrase is stretched; `cost`: of what is sealed here. */
export interface Stretching {
  stretch: Stretch;
  cost?: Cost;
}

export interface Open {
  vault: number;
  keys: Keys;
  cases: Cases;
  named: Named;
  settings: Settings;
}

const openedBy = (store: Store, vault: number, keys: Keys, settings: Settings): Open => ({
  vault, keys, settings, cases: new Cases(store, vault, keys), named: new Named(store, vault, keys),
});

async function headOf(store: Store, vault: number): Promise<string> {
  const head = await store.head(vault);
  if (head === undefined) throw new VaultError('gone');
  return head;
}

/** Throws VaultError `weak`. */
export function assertLong(passphrase: string) {
  if (!isLong(passphrase)) throw new VaultError('weak');
}

/** Whether a vault can be opened at all. Throws VaultError `later`, `altered`, `foreign` or `gone`. */
export const inspectVault = async (store: Store, vault: number) => void (await inspect(await headOf(store, vault), VAULT));

/** A new vault beside those that lie here. Throws VaultError `weak` or `full`. */
export async function madeVault(store: Store, passphrase: string, given: Partial<Settings>, { stretch, cost }: Stretching): Promise<Open> {
  assertLong(passphrase);
  const vault = ((await store.vaults()).at(-1) ?? 0) + 1;
  const data = random(DATA_KEY);
  const head = await seal(data, passphrase, VAULT, stretch, cost);
  const keys = await keysFrom(data);
  const settings = { ...newSettings(), ...given };
  const slot = await slotOf(SETTINGS, keys);
  await store.write(vault, [{ kind: 'named', slot, over: null, bytes: await closed(settings, 'named', slot, newStamp(), keys) }], head);
  return openedBy(store, vault, keys, settings);
}

/** With its settings and every card that can be read. Throws VaultError `wrong`. */
export async function openedVault(store: Store, vault: number, passphrase: string, stretch: Stretch): Promise<Open> {
  const keys = await keysFrom(await unseal(await headOf(store, vault), passphrase, VAULT, stretch));
  const open = openedBy(store, vault, keys, newSettings());
  const known = await open.named.recall(SETTINGS).catch(() => undefined);
  open.settings = { ...open.settings, ...(known as Partial<Settings> | undefined) };
  await open.cases.open();
  return open;
}

/** Wraps the same key anew: no case is written. Throws VaultError `wrong` or `weak`. */
export async function rewrapVault(store: Store, vault: number, before: string, after: string, { stretch, cost }: Stretching): Promise<void> {
  assertLong(after);
  const data = await unseal(await headOf(store, vault), before, VAULT, stretch);
  const head = await seal(data, after, VAULT, stretch, cost);
  data.fill(0);
  await store.write(vault, [], head);
}
