// The vault: cases on this device, which only a passphrase opens. README, "What stays on the device", has the format. One object for a tab; everything that reads
// or writes cases asks it, and rejects with a VaultError where that fails: `locked` while no key is here.
import { newCase, withRetention, type Case } from '../case';
import { inTurns } from '../pause';
import { advanced, type Revision } from '../revision';
import type { Card } from './card';
import type { Damage, Sealed } from './cases';
import { VaultError } from './errors';
import { Events, type VaultEvent } from './events';
import { slotOf } from './keys';
import { assertLong, inspectVault, madeVault, openedVault, rewrapVault, SETTINGS, type Open, type Stretching } from './opening';
import { numbered, type Settings } from './settings';
import { Store } from './store';
import { Tabs, type Hold, type Told } from './tabs';
import { arrivedIn, casesIn, fileOf, written, type Arrived, type Choice, type Incoming } from './transfer';

export type { VaultEvent } from './events';
export { VAULT } from './opening';
export type { Arrived } from './transfer';

export interface VaultOptions extends Stretching {
  name: string; // of the database, the locks and the channel
}

export class Vault {
  readonly #store: Store;
  readonly #tabs: Tabs;
  readonly #options: VaultOptions;
  readonly #events = new Events();
  readonly #before = new Set<() => Promise<void>>();
  #open: Open | undefined;

  private constructor(store: Store, options: VaultOptions) {
    this.#store = store;
    this.#options = options;
    this.#tabs = new Tabs(options.name, (told) => void this.#hear(told).catch(() => {}));
  }

  /** Looks at what lies on this device. Throws VaultError `later` or `denied`. */
  static async at(options: VaultOptions): Promise<Vault> {
    return new Vault(await Store.open(options.name), options);
  }

  /** Of this tab. */
  close() {
    this.#open = undefined;
    this.#tabs.close();
    this.#store.close();
  }

  // --- Opening and closing

  get isOpen() {
    return this.#open !== undefined;
  }

  /** The number of the open one. */
  get number() {
    return this.#key().vault;
  }

  /** The numbers of the vaults on this device, the oldest first. */
  vaults() {
    return this.#store.vaults();
  }

  /** Whether a vault can be opened at all, before anybody types. Throws VaultError `later`, `altered`, `foreign` or `gone`. */
  inspect(vault: number) {
    return inspectVault(this.#store, vault);
  }

  /** A new vault, open. What lies here already stays as it is. Throws VaultError `weak` or `full`. */
  async create(passphrase: string, given: Partial<Settings> = {}): Promise<void> {
    this.#open = await madeVault(this.#store, passphrase, given, this.#options);
    this.#tabs.tell({ kind: 'vaults' });
    this.#say({ kind: 'vaults' });
    this.#say({ kind: 'cards' });
  }

  /** Throws VaultError: `wrong` for another passphrase. Single cases that are damaged do not keep it from opening: see `damages`. */
  async unlock(passphrase: string, vault: number): Promise<void> {
    this.#open = await openedVault(this.#store, vault, passphrase, this.#options.stretch);
    this.#say({ kind: 'cards' });
  }

  /** Forgets the key and every card, in all tabs. What waits to be saved is saved first; where that fails it rejects and stays open, unless it is `forced`. */
  async lock({ forced = false } = {}): Promise<void> {
    if (!this.#open) return;
    const saved = Promise.all([...this.#before].map((flush) => flush()));
    await (forced ? saved.catch(() => {}) : saved);
    this.#tabs.tell({ kind: 'lock' });
    this.#forget();
  }

  /** Called before it locks, to save what waits. Gives what ends that. */
  beforeLock(flush: () => Promise<void>): () => void {
    this.#before.add(flush);
    return () => this.#before.delete(flush);
  }

  /** Wraps the same key anew: no case is written. Throws VaultError `wrong` or `weak`. */
  async changePassphrase(before: string, after: string): Promise<void> {
    await rewrapVault(this.#store, this.#key().vault, before, after, this.#options);
  }

  /** A vault with all its cases, for good. */
  async erase(vault: number): Promise<void> {
    if (this.#open?.vault === vault) await this.lock({ forced: true });
    await this.#store.erase(vault);
    this.#tabs.tell({ kind: 'vaults' });
    this.#say({ kind: 'vaults' });
  }

  // --- Cases

  /** In no order; none while it is locked. */
  cards(): Card[] {
    return [...(this.#open?.cases.held.values() ?? [])].map(({ card }) => card);
  }

  card(id: string): Card | undefined {
    return this.#open?.cases.held.get(id)?.card;
  }

  damages(): Damage[] {
    return [...(this.#open?.cases.damages.values() ?? [])];
  }

  /** Throws VaultError: `gone`, or what its damage is, which is listed from then on. */
  async read(id: string): Promise<Case> {
    const { cases } = this.#key();
    const known = cases.damages.size;
    try {
      return await cases.read(id);
    } finally {
      if (cases.damages.size !== known) this.#say({ kind: 'cards' });
    }
  }

  /** Every case that can be opened, some at a time; the others are listed as damages. Ends early when it is locked. */
  async *readAll(atOnce = 20): AsyncGenerator<Case[]> {
    const open = this.#key();
    for await (const ids of inTurns([...open.cases.held.keys()], atOnce)) {
      if (this.#open !== open) return;
      const read = await Promise.allSettled(ids.map((id) => this.read(id)));
      if (this.#open === open) yield read.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
    }
  }

  /** These cases as they lie here, some at a time, for whoever has the cipher and opens them elsewhere (`unseal.ts`). Ends early when it is locked. */
  async *sealed(ids: string[], atOnce: number): AsyncGenerator<Sealed[]> {
    const open = this.#key();
    for await (const some of inTurns(ids, atOnce)) {
      if (this.#open !== open) return;
      const found = await open.cases.sealed(some);
      for (const id of some) if (!found.some((one) => one.id === id)) await this.read(id).catch(() => {}); // lists what is wrong with it
      if (this.#open === open) yield found;
    }
  }

  /** What opens the records of this vault. It cannot be read, but a worker of the page can hold it. */
  get cipher(): CryptoKey {
    return this.#key().keys.cipher;
  }

  /** Lists what was found damaged elsewhere, and leaves out what is well by now. */
  note(found: Damage[]) {
    const { cases } = this.#key();
    for (const damage of found) cases.damages.set(damage.slot, damage);
    if (found.length > 0) this.#say({ kind: 'cards' });
  }

  /** A new one, with the next number of this desk, saved. */
  async add(today: string, fill: (record: Case) => Case = (record) => record): Promise<Case> {
    const taken = new Set(this.cards().map(({ number }) => number));
    let number = '';
    await this.configure((settings) => {
      const given = numbered(settings, taken);
      number = given.number;
      return given.settings;
    });
    return this.save(fill(newCase(number, today, this.settings.keepMonths)));
  }

  /** Saves what was read and changed; gives it with the revision that it has now, for the next save. Throws VaultError `stale`, `full`, `gone`. */
  async save(record: Case): Promise<Case> {
    return (await this.saveAll([record]))[0]!;
  }

  /** The same of several, all of them or none. */
  async saveAll(records: Case[]): Promise<Case[]> {
    const { device, keepMonths } = this.settings;
    const changed = new Date().toISOString();
    const next = records.map((record) => ({ ...withRetention(record, keepMonths), changed, revision: advanced(record.revision, device) }));
    await this.put(next.map((record, index) => ({ record, over: records[index]!.revision })));
    return next;
  }

  /** Writes all of them or none, as they are: see Cases.put. */
  async put(records: { record: Case; over: Revision }[]): Promise<void> {
    const open = this.#key();
    try {
      this.#changed(open, await open.cases.put(records));
    } finally {
      this.#say({ kind: 'cards' });
    }
  }

  /** Cases and all of their past, by their ids; by its slot what is left of a damaged one. */
  async remove(names: string[]): Promise<void> {
    const open = this.#key();
    this.#changed(open, await open.cases.remove(names));
    this.#say({ kind: 'cards' });
  }

  /** Reads everything once, so that what is damaged is listed before somebody needs it. */
  async check(): Promise<void> {
    for await (const _ of this.readAll());
  }

  // --- Files

  /** Cases as a file under a passphrase of its own. Throws VaultError `weak`. */
  async file(cases: Case[], today: string, passphrase: string): Promise<string> {
    assertLong(passphrase);
    return fileOf(cases, today, passphrase, this.#options.stretch, this.#options.cost);
  }

  /** What a file holds, beside what lies here. Nothing changes. Throws VaultError. */
  async arrivedIn(text: string, passphrase: string): Promise<Arrived> {
    const here = (id: string) => (this.card(id) ? this.read(id).catch(() => undefined) : undefined); // a damaged one is replaced
    return arrivedIn(await casesIn(text, passphrase, this.#options.stretch), here);
  }

  /** Writes what somebody chose, all of it or none. Throws VaultError `stale` where a case changed since `arrivedIn`. */
  settle(chosen: { incoming: Incoming; choice: Choice }[]): Promise<void> {
    const { device } = this.settings;
    return this.put(chosen.flatMap(({ incoming, choice }) => written(incoming, choice, device)));
  }

  /** The turn to write a case, among the tabs of this browser; see Tabs.hold. */
  async hold(id: string, turn: (writable: boolean) => void): Promise<Hold> {
    const { vault, keys } = this.#key();
    return this.#tabs.hold(`${vault} ${await slotOf(id, keys)}`, turn);
  }

  // --- What else the desk remembers

  get settings(): Settings {
    return this.#key().settings;
  }

  /** Changes them as they are now, also by another tab. */
  async configure(change: (settings: Settings) => Settings): Promise<void> {
    const open = this.#key();
    await this.update(SETTINGS, (before) => (open.settings = change({ ...open.settings, ...(before as Partial<Settings>) })));
  }

  /** What `update` put under a name; undefined where nothing has it. Throws VaultError `altered`. */
  recall(name: string): Promise<unknown> {
    return this.#key().named.recall(name);
  }

  /** Encrypted like a case, for what the desk has to remember beside cases; see Named.update. */
  async update(name: string, change: (before: unknown) => unknown): Promise<void> {
    const { named, vault } = this.#key();
    await named.update(name, change);
    this.#tabs.tell({ kind: 'named', vault });
    this.#say({ kind: 'named' });
  }

  // --- Who listens

  subscribe(listener: (event: VaultEvent) => void): () => void {
    return this.#events.subscribe(listener);
  }

  /** Tells the other tabs that somebody is at work. */
  active() {
    this.#tabs.tell({ kind: 'active' });
  }

  // --- Inside

  #key(): Open {
    if (!this.#open) throw new VaultError('locked');
    return this.#open;
  }

  #forget() {
    this.#open = undefined;
    this.#say({ kind: 'locked' });
  }

  #say(event: VaultEvent) {
    this.#events.say(event);
  }

  #changed({ vault }: Open, slots: string[]) {
    this.#tabs.tell({ kind: 'changed', vault, slots });
  }

  async #hear(told: Told) {
    if (told.kind === 'active' || told.kind === 'vaults') return this.#say(told);
    const open = this.#open;
    if (!open) return;
    if (told.kind === 'lock') {
      await Promise.all([...this.#before].map((flush) => flush()));
      return this.#forget();
    }
    if (told.vault !== open.vault) return;
    if (told.kind === 'named') {
      open.settings = { ...open.settings, ...((await open.named.recall(SETTINGS)) as Partial<Settings>) };
      return this.#say(told);
    }
    for (const id of await open.cases.refresh(told.slots)) this.#say({ kind: 'case', id });
    this.#say({ kind: 'cards' });
  }
}
