// All cases beside the rules and the day: after unlocking, when rules or the day change, and of a case whenever it was saved. What is found is in memory until
// the desk is locked.
import type { Case, Standing } from '../case';
import { inTurns } from '../pause';
import type { OpenCase } from '../open-case';
import type { RulesSeat } from '../rules';
import type { Sealed } from '../vault/cases';
import type { Vault } from '../vault/vault';
import { Crew } from './crew';
import type { Change, Found } from './findings';
import type { Answers, Ask, Look } from './messages';
import { outlineOf } from './outline';

const AT_ONCE = 20; // cases that are open in a worker
const HANDS = Math.min(2, globalThis.navigator?.hardwareConcurrency || 1); // for who gains and who loses, which somebody waits for
const LONGEST = 160; // cases of a worker where nobody waits; what it leaves behind goes with it, and a browser would let it grow
const AHEAD = 2; // pieces for each worker
const TURNS = 6; // of a rehearsal
const FEW = 100; // cases for which none is worth its time
const KEPT = 60_000; // milliseconds that rehearsed workers wait for a passphrase
const QUIET = 500; // milliseconds after a save
const WATCH = 60_000; // milliseconds between looks at the day

const handsFor = (cases: number) => Math.min(HANDS, Math.ceil(cases / AT_ONCE));

/** looking: changes are not known yet; explaining: they are, and their reasons come; done; failed: a worker stopped. */
export type Phase = 'waiting' | 'looking' | 'explaining' | 'done' | 'failed';

export interface Given {
  vault: Vault;
  rules: RulesSeat;
  today(): string;
  tabOf(id: string): OpenCase | undefined;
  script(): string; // the worker's address
  wasm: WebAssembly.Module;
}

export class Caseload {
  phase: Phase = 'waiting';
  day = '';
  /** Another number whenever something else is known. */
  version = 0;
  readonly found = new Map<string, Found>(); // by id of the case
  readonly ahead = new Map<string, Change[]>();
  readonly #listeners = new Set<() => void>();
  readonly #seen = new Map<string, string>(); // which save of a case was looked at
  #crew: Crew | undefined; // once there are rules
  #text: string | undefined; // of the rules that the workers have
  #run = 0;
  #work: Promise<void> = Promise.resolve();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #called: (() => void) | undefined; // while they rehearse, and wait: ends it

  constructor(readonly given: Given) {
    given.vault.subscribe(({ kind }) => {
      if (kind === 'cards') this.#soon();
      if (kind !== 'locked') return;
      this.#forget();
      this.#crew?.end();
    });
    given.rules.listen(() => this.#takeRules());
    const look = () => given.vault.isOpen && this.day !== '' && this.day !== given.today() && this.again();
    setInterval(look, WATCH);
    addEventListener('visibilitychange', look);
    this.#takeRules();
  }

  listen(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  get ready() {
    return this.#text !== undefined;
  }

  /** How many cases have something new. */
  get count() {
    return [...this.found.values()].filter(({ changes }) => changes.length > 0).length;
  }

  /** Somebody may be about to unlock a vault: the workers for its cases come, look at cases of nobody, and wait. */
  rehearse(vault: number) {
    const crew = this.#crew;
    if (!crew || this.#called) return;
    const call = new Promise<void>((end) => (this.#called = end));
    let called = false;
    void call.then(() => (called = true));
    const look = async () => {
      const cases = await this.given.vault.count(vault);
      if (cases >= FEW && crew.size === 0 && !called) {
        const hands = await crew.take(handsFor(cases));
        for (let turn = 0; turn < TURNS && !called; ++turn) await Promise.all(hands.map((hand) => hand.ask({ kind: 'rehearse', today: this.given.today() })));
      }
      setTimeout(this.#called!, KEPT);
      await call;
    };
    void crew.during(look).catch(() => {}).then(() => (this.#called = undefined));
  }

  /** While it is stretched, which needs the processor: the workers for so many cases are there when the cases are. */
  prepare(cases: number) {
    this.#called?.();
    void this.#crew?.during(() => this.#crew!.take(handsFor(cases))).catch(() => {});
  }

  /** Looks at all of them anew. */
  again() {
    const { vault } = this.given;
    if (!vault.isOpen || !this.ready) return;
    this.#forget();
    this.#look(vault.cards().map(({ id }) => id), true);
  }

  /** What the rules say today of answers that were given today. */
  async standing(record: Case): Promise<Standing | null> {
    const crew = this.#crew!;
    try {
      return await crew.during(async () => (await crew.take(1))[0]!.ask({ kind: 'standing', record, today: this.given.today() }));
    } catch (error) {
      if (crew !== this.#crew) return this.standing(record); // other rules came meanwhile
      throw error;
    }
  }

  /** Keeps with these cases what is found now: from then on only what comes later is new. */
  async see(ids: string[]) {
    const { vault, tabOf } = this.given;
    for await (const some of inTurns(ids, AT_ONCE)) {
      const read: Case[] = [];
      for (const id of some) {
        const now = this.found.get(id)?.now;
        const tab = tabOf(id);
        if (!now) continue;
        if (tab) tab.change((record) => ({ ...record, standing: now }));
        else read.push({ ...(await vault.read(id)), standing: now });
      }
      await vault.saveAll(read);
      for (const id of some) this.#take(id, { changes: [], now: null });
      this.#tell();
    }
  }

  /** Changes a case where it is open, else where it lies. */
  async change(id: string, change: (record: Case) => Case) {
    const { vault, tabOf } = this.given;
    const tab = tabOf(id);
    if (tab) return tab.change(change);
    await vault.save(change(await vault.read(id)));
  }

  #takeRules() {
    const { rules: { rules }, wasm, script } = this.given;
    if (!rules || rules.text === this.#text) return;
    this.#text = rules.text;
    this.#run += 1;
    this.#called?.();
    this.#crew?.end();
    this.#crew = new Crew(script, { kind: 'start', wasm, rules: rules.text, outline: outlineOf(rules.words), version: rules.edition.version });
    this.again();
  }

  #fail() {
    this.#crew?.end();
    this.phase = 'failed';
    this.#tell();
  }

  #forget() {
    this.#run += 1;
    clearTimeout(this.#timer);
    this.#timer = undefined;
    for (const known of [this.found, this.ahead, this.#seen]) known.clear();
    this.day = '';
    this.phase = 'waiting';
    this.#tell();
  }

  // Saves come in bursts.
  #soon() {
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      const { vault } = this.given;
      if (!vault.isOpen || !this.ready) return;
      if (this.day === '') return this.again();
      const gone = [...this.#seen.keys()].filter((id) => !vault.card(id));
      for (const id of gone) for (const known of [this.found, this.ahead, this.#seen]) known.delete(id);
      if (gone.length > 0) this.#tell();
      const others = vault.cards().filter(({ id, changed }) => this.#seen.get(id) !== changed).map(({ id }) => id);
      if (others.length > 0) this.#look(others, false);
    }, QUIET);
  }

  #look(ids: string[], all: boolean) {
    const run = this.#run;
    const { vault, today } = this.given;
    this.#called?.();
    this.day = today();
    for (const id of ids) this.#seen.set(id, vault.card(id)?.changed ?? '');
    const crew = this.#crew!;
    const look = async () => {
      if (run !== this.#run) return;
      const since = performance.now();
      try {
        if (all) this.#enter('looking');
        await this.#pass('now', ids, run, handsFor(ids.length), ({ found, damages }) => {
          for (const one of found) this.found.set(one.id, one);
          vault.note(damages);
        });
        if (run !== this.#run) return;
        if (all) performance.measure('caseload: who', { start: since });
        this.#enter('explaining');
        const changed = ids.filter((id) => (this.found.get(id)?.changes.length ?? 0) > 0);
        await this.#pass('explain', changed, run, 1, ({ changes }) => {
          for (const { id, changes: explained } of changes) this.#take(id, { changes: explained });
        });
        if (all) performance.measure('caseload: why', { start: since });
        for (const id of ids) this.ahead.delete(id);
        await this.#pass('ahead', ids, run, 1, ({ changes }) => {
          for (const one of changes) this.ahead.set(one.id, one.changes);
        });
        if (run !== this.#run) return;
        if (all) performance.measure('caseload: ahead', { start: since });
        this.#enter('done');
      } catch (error) {
        if (run !== this.#run) return;
        console.error(error);
        this.#fail();
      }
    };
    this.#work = this.#work.then(() => crew.during(look));
  }

  /** Hands pieces of the cases to the workers, not many more than they can look at. */
  async #pass<K extends Look>(kind: K, ids: string[], run: number, count: number, take: (answer: Answers[K]) => void) {
    if (ids.length === 0) return;
    const crew = this.#crew!;
    let hands = crew.take(count); // while they start, cases are read
    hands.catch(() => {}); // told below
    const { vault } = this.given;
    const busy = new Set<Promise<void>>();
    let turn = 0;
    for await (const sealed of vault.sealed(ids, AT_ONCE)) {
      if (run !== this.#run) return;
      if (kind !== 'now' && crew.looked > LONGEST) {
        await Promise.all(busy);
        crew.end();
        hands = crew.take(count);
      }
      const all = await hands;
      if (run !== this.#run) return;
      crew.looked += sealed.length;
      const hand = all[turn++ % all.length]!;
      const ask: Ask & { kind: K } = { kind, cipher: vault.cipher, sealed, today: this.day };
      const work = hand.ask(ask, sealed.map(({ bytes }: Sealed) => bytes.buffer as ArrayBuffer)).then((answer) => {
        busy.delete(work);
        if (run === this.#run) take(answer);
      });
      busy.add(work);
      if (busy.size >= AHEAD * all.length) await Promise.race(busy);
    }
    await Promise.all(busy);
  }

  #take(id: string, change: Partial<Found>) {
    const found = this.found.get(id);
    if (found) this.found.set(id, { ...found, ...change });
  }

  #enter(phase: Phase) {
    this.phase = phase;
    this.#tell();
  }

  #tell() {
    this.version += 1;
    for (const listener of this.#listeners) listener();
  }
}
