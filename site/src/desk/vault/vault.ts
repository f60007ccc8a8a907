// The vault: cases on this device, which only a passphrase opens. README, "What stays on the device", has the format. One object for a tab; everything that reads
// or writes cases asks it, and rejects with a VaultError where that fails: `locked` while no key is here.
import { Events, type VaultEvent } from './events';
import { Holdings } from './holdings';
import { inspectVault, madeVault, openedVault, rewrapVault, SETTINGS, type Stretching } from './opening';
import type { Settings } from './settings';
import { Store } from './store';
import { Tabs, type Told } from './tabs';

export type { VaultEvent } from './events';
export { VAULT } from './opening';
export type { Arrived } from './transfer';

export interface VaultOptions extends Stretching {
  name: string; // of the database, the locks and the channel
}

export class Vault extends Holdings {
  readonly #store: Store;
  protected readonly tabs: Tabs;
  protected readonly options: VaultOptions;
  readonly #events = new Events();
  readonly #before = new Set<() => Promise<void>>();

  private constructor(store: Store, options: VaultOptions) {
    super();
    this.#store = store;
    this.options = options;
    this.tabs = new Tabs(options.name, (told) => void this.#hear(told).catch(() => {}));
  }

  /** Looks at what lies on this device. Throws VaultError `later` or `denied`. */
  static async at(options: VaultOptions): Promise<Vault> {
    return new Vault(await Store.open(options.name), options);
  }

  /** Of this tab. */
  close() {
    this.open = undefined;
    this.tabs.close();
    this.#store.close();
  }

  // --- Opening and closing

  get isOpen() {
    return this.open !== undefined;
  }

  /** The number of the open one. */
  get number() {
    return this.key().vault;
  }

  /** The numbers of the vaults on this device, the oldest first. */
  vaults() {
    return this.#store.vaults();
  }

  /** How many cases lie in a vault, whether it is open or not. */
  count(vault: number) {
    return this.#store.count(vault, 'case');
  }

  /** Whether a vault can be opened at all, before anybody types. Throws VaultError `later`, `altered`, `foreign` or `gone`. */
  inspect(vault: number) {
    return inspectVault(this.#store, vault);
  }

  /** A new vault, open. What lies here already stays as it is. Throws VaultError `weak` or `full`. */
  async create(passphrase: string, given: Partial<Settings> = {}): Promise<void> {
    this.open = await madeVault(this.#store, passphrase, given, this.options);
    this.tabs.tell({ kind: 'vaults' });
    this.say({ kind: 'vaults' });
    this.say({ kind: 'cards' });
  }

  /** Throws VaultError: `wrong` for another passphrase. Single cases that are damaged do not keep it from opening: see `damages`. */
  async unlock(passphrase: string, vault: number): Promise<void> {
    this.open = await openedVault(this.#store, vault, passphrase, this.options.stretch);
    this.say({ kind: 'cards' });
  }

  /** Forgets the key and every card, in all tabs. What waits to be saved is saved first; where that fails it rejects and stays open, unless it is `forced`. */
  async lock({ forced = false } = {}): Promise<void> {
    if (!this.open) return;
    const saved = Promise.all([...this.#before].map((flush) => flush()));
    await (forced ? saved.catch(() => {}) : saved);
    this.tabs.tell({ kind: 'lock' });
    this.#forget();
  }

  /** Called before it locks, to save what waits. Gives what ends that. */
  beforeLock(flush: () => Promise<void>): () => void {
    this.#before.add(flush);
    return () => this.#before.delete(flush);
  }

  /** Wraps the same key anew: no case is written. Throws VaultError `wrong` or `weak`. */
  async changePassphrase(before: string, after: string): Promise<void> {
    await rewrapVault(this.#store, this.key().vault, before, after, this.options);
  }

  /** A vault with all its cases, for good. */
  async erase(vault: number): Promise<void> {
    if (this.open?.vault === vault) await this.lock({ forced: true });
    await this.#store.erase(vault);
    this.tabs.tell({ kind: 'vaults' });
    this.say({ kind: 'vaults' });
  }

  // --- Who listens

  subscribe(listener: (event: VaultEvent) => void): () => void {
    return this.#events.subscribe(listener);
  }

  /** Tells the other tabs that somebody is at work. */
  active() {
    this.tabs.tell({ kind: 'active' });
  }

  // --- Inside

  #forget() {
    this.open = undefined;
    this.say({ kind: 'locked' });
  }

  protected say(event: VaultEvent) {
    this.#events.say(event);
  }

  async #hear(told: Told) {
    if (told.kind === 'active' || told.kind === 'vaults') return this.say(told);
    const open = this.open;
    if (!open) return;
    if (told.kind === 'lock') {
      await Promise.all([...this.#before].map((flush) => flush()));
      return this.#forget();
    }
    if (told.vault !== open.vault) return;
    if (told.kind === 'named') {
      open.settings = { ...open.settings, ...((await open.named.recall(SETTINGS)) as Partial<Settings>) };
      return this.say(told);
    }
    for (const id of await open.cases.refresh(told.slots)) this.say({ kind: 'case', id });
    this.say({ kind: 'cards' });
  }
}
