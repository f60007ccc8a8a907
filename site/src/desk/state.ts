// The state of the desk, and the few things that change it. What it shows of cases ends when it is locked.
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { go, goInstead, routeOf, way } from '../router';
import type { Case } from './case';
import type { Caseload } from './caseload/caseload';
import { keepDesk } from './offline';
import { OpenCase } from './open-case';
import type { RulesSeat } from './rules';
import { VaultError, type VaultTrouble } from './vault/errors';
import { Idle, watchIdle } from './vault/idle';
import type { Vault } from './vault/vault';
import { es, type DeskWords } from './words/es';

/** none: no vault lies here. */
export type Phase = 'none' | 'locked' | 'open';

export interface DeskState {
  phase: Phase;
  vaults: number[];
  tabs: OpenCase[];
  chosen: string[]; // ids of cases, in the list
  left: number | undefined; // seconds until it locks itself, once it is time to warn
  offline: boolean; // opens without internet
  why: 'idle' | undefined; // it locked itself
  unsaved: VaultTrouble | undefined; // why it could not lock
}

const WARN = 60; // seconds

// What is typed before the other case is there must not land in this one.
const nowhere = () => (document.activeElement as HTMLElement | null)?.blur();

const troubleOf = (error: unknown) => (error instanceof VaultError ? error.trouble : 'denied');

export class Desk {
  state: DeskState = { phase: 'locked', vaults: [], tabs: [], chosen: [], left: undefined, offline: false, why: undefined, unsaved: undefined };
  readonly t: DeskWords = es;
  caseload: Caseload | undefined; // once it came
  readonly #listeners = new Set<() => void>();
  #made = 0;
  #watch: ReturnType<typeof watchIdle> | undefined;

  constructor(readonly vault: Vault, readonly today: () => string, readonly rules: RulesSeat) {
    vault.subscribe((event) => void this.#hear(event).catch(() => {}));
    for (const sign of ['pagehide', 'visibilitychange']) addEventListener(sign, () => document.visibilityState === 'hidden' && void this.flush().catch(() => {}), { capture: true });
    addEventListener('pageshow', (event) => event.persisted && void this.vault.lock({ forced: true }));
  }

  async start() {
    if (routeOf(way.at()).id !== '') goInstead(''); // a case of an earlier visit
    await this.#look();
    this.set({ offline: await keepDesk() });
  }

  listen(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  set(change: Partial<DeskState>) {
    this.state = { ...this.state, ...change };
    for (const listener of this.#listeners) listener();
  }

  // --- Opening and closing

  async create(passphrase: string, prefix: string) {
    await this.vault.create(passphrase, { prefix });
    void navigator.storage?.persist?.().catch(() => {}); // some browsers ask somebody first
    this.#opened();
  }

  async unlock(passphrase: string, vault: number) {
    void this.vault.count(vault).then((cases) => this.caseload?.prepare(cases), () => {});
    await this.vault.unlock(passphrase, vault);
    this.#opened();
  }

  /** Saves and locks; where something cannot be saved it says so, and stays open unless it is forced. */
  async lock(forced = false, why?: DeskState['why']) {
    try {
      this.set({ why });
      await this.vault.lock({ forced });
    } catch (error) {
      this.set({ unsaved: troubleOf(error) });
    }
  }

  flush() {
    return Promise.all(this.state.tabs.map((tab) => tab.flush()));
  }

  // --- Cases in tabs

  tab(key: string) {
    return this.state.tabs.find((tab) => tab.key === Number(key));
  }

  async add(fill?: (record: Case) => Case) {
    nowhere();
    try {
      const { id } = await this.vault.add(this.today(), fill);
      this.set({ unsaved: undefined });
      await this.open(id);
    } catch (error) {
      this.set({ unsaved: troubleOf(error) });
    }
  }

  async open(id: string, page = 'caso') {
    nowhere();
    const known = this.state.tabs.find((tab) => tab.record.id === id);
    const tab = known ?? (await OpenCase.of(++this.#made, id, this.vault, () => this.set({})));
    if (!this.vault.card(id)) return tab.end(); // locked meanwhile
    if (!known) this.set({ tabs: [...this.state.tabs, tab] });
    go(page, tab.key);
  }

  async shut(tab: OpenCase) {
    await tab.flush();
    this.#drop(tab);
    goInstead('');
  }

  async remove(names: string[]) {
    for (const tab of this.state.tabs.filter(({ record }) => names.includes(record.id))) this.#drop(tab);
    await this.vault.remove(names);
  }

  #drop(tab: OpenCase) {
    tab.end();
    this.set({ tabs: this.state.tabs.filter((one) => one !== tab) });
  }

  // --- Inside

  async #look() {
    const vaults = await this.vault.vaults();
    this.set({ vaults, phase: this.vault.isOpen ? 'open' : vaults.length > 0 ? 'locked' : 'none' });
  }

  #opened() {
    const { wall, steady } = { wall: () => Date.now(), steady: () => performance.now() };
    const idle = new Idle({ wall, steady }, this.vault.settings.idleMinutes);
    this.#watch?.end();
    this.#watch = watchIdle(idle, {
      left: (seconds) => {
        idle.minutes = this.vault.isOpen ? this.vault.settings.idleMinutes : idle.minutes;
        const left = seconds <= WARN ? Math.ceil(seconds) : undefined;
        if (left !== this.state.left) this.set({ left });
      },
      active: () => this.vault.active(),
      over: () => void this.lock(false, 'idle'),
    });
    this.set({ phase: 'open', why: undefined, unsaved: undefined });
  }

  async #hear(event: Parameters<Parameters<Vault['subscribe']>[0]>[0]) {
    if (event.kind === 'active') return this.#watch?.touched();
    if (event.kind === 'vaults') return this.#look();
    if (event.kind === 'locked') {
      this.#watch?.end();
      for (const tab of this.state.tabs) tab.end();
      this.rules.forget();
      this.set({ phase: 'locked', tabs: [], chosen: [], left: undefined, unsaved: undefined });
      goInstead('');
      return this.#look();
    }
    if (event.kind === 'case') {
      const tab = this.state.tabs.find(({ record }) => record.id === event.id);
      if (tab && !this.vault.card(event.id)) this.#drop(tab);
      else if (tab && tab.writable === false) await tab.reload();
    }
    this.set({});
  }
}

export const DeskContext = createContext<Desk>(undefined as unknown as Desk);

export const useDesk = () => useContext(DeskContext);
