// What an open vault holds: cases, files of cases, and what else the desk remembers. Vault (vault.ts) says what is open.
import { newCase, withRetention, type Case } from '../case';
import { inTurns } from '../pause';
import { advanced, type Revision } from '../revision';
import type { Card } from './card';
import type { Damage, FoundDamage, Sealed } from './cases';
import { VaultError } from './errors';
import type { VaultEvent } from './events';
import { slotOf } from './keys';
import { assertLong, SETTINGS, type Open, type Stretching } from './opening';
import { numbered, type Settings } from './settings';
import type { Hold, Tabs } from './tabs';
import { arrivedIn, casesIn, fileOf, written, type Arrived, type Choice, type Incoming } from './transfer';

const PIECES = 4; // of sealed cases, that are read with one request

export abstract class Holdings {
  protected open: Open | undefined; // while a key is here
  protected abstract readonly tabs: Tabs;
  protected abstract readonly options: Stretching;
  protected abstract say(event: VaultEvent): void;

  protected key(): Open {
    if (!this.open) throw new VaultError('locked');
    return this.open;
  }

  protected changed({ vault }: Open, slots: string[]) {
    this.tabs.tell({ kind: 'changed', vault, slots });
  }

  // --- Cases

  /** In no order; none while it is locked. */
  cards(): Card[] {
    return [...(this.open?.cases.held.values() ?? [])].map(({ card }) => card);
  }

  card(id: string): Card | undefined {
    return this.open?.cases.held.get(id)?.card;
  }

  damages(): Damage[] {
    return [...(this.open?.cases.damages.values() ?? [])];
  }

  /** Throws VaultError: `gone`, or what its damage is, which is listed from then on. */
  async read(id: string): Promise<Case> {
    const { cases } = this.key();
    const known = cases.damages.size;
    try {
      return await cases.read(id);
    } finally {
      if (cases.damages.size !== known) this.say({ kind: 'cards' });
    }
  }

  /** Every case that can be opened, some at a time; the others are listed as damages. Ends early when it is locked. */
  async *readAll(atOnce = 20): AsyncGenerator<Case[]> {
    const open = this.key();
    for await (const ids of inTurns([...open.cases.held.keys()], atOnce)) {
      if (this.open !== open) return;
      const read = await Promise.allSettled(ids.map((id) => this.read(id)));
      if (this.open === open) yield read.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
    }
  }

  /** These cases as they lie here, some at a time, for whoever has the cipher and opens them elsewhere. Ends early when it is locked. */
  async *sealed(ids: string[], atOnce: number): AsyncGenerator<Sealed[]> {
    const open = this.key();
    for await (const some of inTurns(open.cases.inOrder(ids), PIECES * atOnce)) {
      if (this.open !== open) return;
      const found = await open.cases.sealed(some);
      for (const id of some) if (!found.some((one) => one.id === id)) await this.read(id).catch(() => {}); // lists what is wrong with it
      for (let from = 0; from < found.length && this.open === open; from += atOnce) yield found.slice(from, from + atOnce);
    }
  }

  /** What opens the records of this vault. It cannot be read, but a worker of the page can hold it. */
  get cipher(): CryptoKey {
    return this.key().keys.cipher;
  }

  /** Lists what was found damaged elsewhere. */
  note(found: FoundDamage[]) {
    this.key().cases.note(found);
    if (found.length > 0) this.say({ kind: 'cards' });
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
    const open = this.key();
    try {
      this.changed(open, await open.cases.put(records));
    } finally {
      this.say({ kind: 'cards' });
    }
  }

  /** Cases and all of their past, by their ids; by its slot what is left of a damaged one. */
  async remove(names: string[]): Promise<void> {
    const open = this.key();
    this.changed(open, await open.cases.remove(names));
    this.say({ kind: 'cards' });
  }

  /** Reads everything once, so that what is damaged is listed before somebody needs it. */
  async check(): Promise<void> {
    for await (const _ of this.readAll());
  }

  // --- Files

  /** Cases as a file under a passphrase of its own. Throws VaultError `weak`. */
  async file(cases: Case[], today: string, passphrase: string): Promise<string> {
    assertLong(passphrase);
    return fileOf(cases, today, passphrase, this.options.stretch, this.options.cost);
  }

  /** What a file holds, beside what lies here. Nothing changes. Throws VaultError. */
  async arrivedIn(text: string, passphrase: string): Promise<Arrived> {
    const here = (id: string) => (this.card(id) ? this.read(id).catch(() => undefined) : undefined); // a damaged one is replaced
    return arrivedIn(await casesIn(text, passphrase, this.options.stretch), here);
  }

  /** Writes what somebody chose, all of it or none. Throws VaultError `stale` where a case changed since `arrivedIn`. */
  async settle(chosen: { incoming: Incoming; choice: Choice }[]): Promise<void> {
    const { device } = this.settings;
    return this.put(chosen.flatMap(({ incoming, choice }) => written(incoming, choice, device)));
  }

  /** The turn to write a case, among the tabs of this browser; see Tabs.hold. */
  async hold(id: string, turn: (writable: boolean) => void): Promise<Hold> {
    const { vault, keys } = this.key();
    return this.tabs.hold(`${vault} ${await slotOf(id, keys)}`, turn);
  }

  // --- What else the desk remembers

  get settings(): Settings {
    return this.key().settings;
  }

  /** Changes them as they are now, also by another tab. */
  async configure(change: (settings: Settings) => Settings): Promise<void> {
    const open = this.key();
    await this.update(SETTINGS, (before) => (open.settings = change({ ...open.settings, ...(before as Partial<Settings>) })));
  }

  /** What `update` put under a name; undefined where nothing has it. Throws VaultError `altered`. */
  async recall(name: string): Promise<unknown> {
    return this.key().named.recall(name);
  }

  /** Encrypted like a case, for what the desk has to remember beside cases; see Named.update. */
  async update(name: string, change: (before: unknown) => unknown): Promise<void> {
    const { named, vault } = this.key();
    await named.update(name, change);
    this.tabs.tell({ kind: 'named', vault });
    this.say({ kind: 'named' });
  }
}
