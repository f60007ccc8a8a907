// The municipal programs of this desk: a draft in the vault, which the desk may use beside the published rules. One for each desk, while it is open.
import type { EngineError } from '../../contract';
import { Engine, Refusal } from '../../engine';
import { nobodyKnown } from '../../household';
import type { Rules } from '../rules';
import { engineUrl } from '../scripts';
import type { Desk } from '../state';
import { VaultError, type VaultTrouble } from '../vault/errors';
import { compose, wordsOf, type Bundle } from './compose';
import { merged, type Clash } from './merge';
import { MANIFEST, put, textAt, whoseOf, type Folder } from './overlay';

const NAME = 'municipal programs';
const QUIET = 500; // ms without a change, until it is written
const STEP = 1000; // ms within which changes are undone together
const MOST_STEPS = 100;

// Rules are put in each other's place one after the other: what was asked last stays.
let turn: Promise<unknown> = Promise.resolve();
function inTurn(act: () => Promise<void>): Promise<void> {
  const done = turn.catch(() => {}).then(act);
  turn = done;
  return done;
}

const listeners = new Set<() => void>();
const tell = () => listeners.forEach((listener) => listener());

/** Tells when there is a draft, and of its changes. */
export const drafts = {
  listen(listener: () => void): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
};

interface Kept {
  folder: Folder | null;
  used: boolean;
  put?: string; // which state of it was put to use last: another one for other tabs to take
}

const isKept = (value: unknown): value is Kept => typeof value === 'object' && value !== null && 'folder' in value && 'used' in value;

/** Marks the name of a program that only this desk has. */
export const marked = (name: string) => `${name} (borrador municipal)`;

export class Draft {
  folder: Folder | null = null;
  used = false;
  here = false; // read from the vault
  damaged = false; // there was one that cannot be read
  trouble: VaultTrouble | undefined;
  refused: EngineError[] | undefined; // why it is not used
  saved = true;
  clashes: Clash[] = []; // with what another tab wrote; until somebody chooses, nothing is written over it
  #known: Kept = { folder: null, used: false }; // what lies in the vault, as this tab saw it last
  #put = '';
  #theirs: Kept | undefined; // with which it clashes
  #writing = false;
  #steps: (Folder | null)[] = [];
  #changed = -STEP;
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #unhook: () => void;

  constructor(readonly desk: Desk) {
    const ends = [desk.vault.beforeLock(() => this.flush()), desk.vault.subscribe(({ kind }) => void (kind === 'named' && this.here && this.#heard().catch(() => {})))];
    this.#unhook = () => ends.forEach((end) => end());
  }

  async open() {
    const kept = await this.desk.vault.recall(NAME).catch(() => void (this.damaged = true));
    if (isKept(kept)) [this.folder, this.#known] = [kept.folder, kept];
    this.here = true;
    tell();
    await this.#follow(this.#known);
  }

  change(folder: Folder | null) {
    const now = performance.now();
    if (now - this.#changed > STEP) this.#steps = [...this.#steps, this.folder].slice(-MOST_STEPS);
    this.#changed = this.folder === null ? -STEP : now; // to begin, or to open a folder, is a step of its own
    this.folder = folder;
    this.#later();
  }

  get canUndo() {
    return this.#steps.length > 0;
  }

  undo() {
    const [before] = this.#steps.splice(-1);
    if (before === undefined) return;
    this.folder = before;
    this.#changed = -STEP;
    this.#later();
  }

  /** Writes what is new, together with what another tab wrote. Throws VaultError `stale` where both changed the same. */
  async flush() {
    clearTimeout(this.#timer);
    if (this.saved) return;
    const [base, mine] = [this.#known, { folder: this.folder, used: this.used, put: this.#put }];
    let written: Kept = mine;
    [this.saved, this.#writing] = [true, true];
    try {
      await this.desk.vault.update(NAME, (before) => (written = this.#joined(base, mine, isKept(before) ? before : base)));
      this.#known = written;
      [this.trouble, this.clashes] = [undefined, []];
      this.folder = merged(mine.folder, this.folder, written.folder).folder; // somebody may have gone on
      if (this.used === mine.used && this.#put === mine.put) void this.#follow(written).catch(() => {});
    } catch (error) {
      this.saved = false;
      this.trouble = error instanceof VaultError ? error.trouble : 'denied';
      throw error;
    } finally {
      this.#writing = false;
      tell();
    }
    void this.#heard().catch(() => {}); // what came meanwhile
  }

  #joined(base: Kept, mine: Kept, theirs: Kept): Kept {
    const { folder, clashes } = merged(base.folder, mine.folder, theirs.folder);
    if (clashes.length > 0) {
      [this.clashes, this.#theirs] = [clashes, theirs];
      throw new VaultError('stale');
    }
    return { ...(mine.used === base.used && mine.put === (base.put ?? '') ? theirs : mine), folder };
  }

  /** Where it clashes, one of both stays; the other comes back by `undo`. */
  settle(prefer: 'mine' | 'theirs') {
    if (!this.#theirs || this.clashes.length === 0) return;
    const as = (one: typeof prefer) => merged(this.#known.folder, this.folder, this.#theirs!.folder, one).folder;
    const [stays, goes] = [as(prefer), as(prefer === 'mine' ? 'theirs' : 'mine')];
    this.#steps = [...this.#steps, goes].slice(-MOST_STEPS);
    [this.folder, this.#known, this.clashes, this.trouble, this.#changed] = [stays, this.#theirs, [], undefined, -STEP];
    this.#later();
  }

  /** Puts the draft, as it stands, beside the published rules of this desk. */
  use() {
    return inTurn(async () => {
      await this.#use();
      this.#later();
    });
  }

  // What another tab put to use, or took out of use, is so in this one.
  async #follow({ used, put = '' }: Kept) {
    if (used === this.used && put === this.#put) return;
    await (used ? inTurn(() => this.#use()) : this.#back());
    [this.used, this.#put] = [used && !this.refused, put];
    tell();
  }

  async #use() {
    const { rules: seat } = this.desk;
    const published = seat.published ?? seat.rules;
    if (!published || !this.folder) return;
    const { bundle } = compose(JSON.parse(published.text) as Bundle, published.words, this.folder);
    const version = await versionOf(published.edition.version, this.folder);
    const text = JSON.stringify({ ...bundle, files: { ...bundle.files, [MANIFEST]: put(bundle.files[MANIFEST], ['version'], version) } });
    const words = wordsOf(published.words, this.folder, marked);
    try {
      const rules = await rulesOf(published, text, { ...words, catalog: { ...words.catalog, version } }, this.desk.today());
      seat.take({ ...rules, edition: { ...rules.edition, version } }, whoseOf(this.folder));
      [this.used, this.#put, this.refused] = [true, version, undefined];
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      this.refused = error.errors;
    }
  }

  /** The published rules alone again. */
  async leave() {
    await this.#back();
    this.used = false;
    this.#later();
  }

  /** When the desk is locked. */
  end() {
    clearTimeout(this.#timer);
    this.#unhook();
    void this.#back().catch(() => {});
  }

  #back() {
    return inTurn(async () => {
      const { rules: seat } = this.desk;
      const { published } = seat;
      if (published && seat.draft !== undefined) seat.take(await rulesOf(published, published.text, published.words, this.desk.today()));
    });
  }

  // What another tab wrote. With what is still to be written here it is put together when that is.
  async #heard() {
    if (this.clashes.length > 0 && !this.#writing) return this.flush(); // it may have been taken back
    const kept = this.saved && !this.#writing ? await this.desk.vault.recall(NAME).catch(() => undefined) : undefined;
    if (!this.saved || this.#writing || !isKept(kept)) return;
    const changed = JSON.stringify(kept.folder) !== JSON.stringify(this.folder);
    [this.folder, this.#known] = [kept.folder, kept];
    if (changed) tell();
    await this.#follow(kept);
  }

  #later() {
    this.saved = false;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.flush().catch(() => {}), QUIET);
    tell();
  }
}

/** Another one for each state of the draft, so that what was found by it is known from what another finds: "2026.11.1+los-aromos.0f1e2d3c". */
export async function versionOf(base: string, folder: Folder): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(JSON.stringify(folder)))).subarray(0, 4);
  return `${base}+${textAt(folder[MANIFEST], ['id'])}.${Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('')}`;
}

// Rules in an engine of their own. Rejects with what the engine refuses.
async function rulesOf(published: Rules, text: string, words: Rules['words'], today: string): Promise<Rules> {
  const engine = new Engine(engineUrl());
  try {
    await engine.start(published.engine.given!.wasm, text);
    const { parameters } = await engine.assess(nobodyKnown(today));
    return { edition: published.edition, text, words, parameters, engine };
  } catch (error) {
    engine.end();
    throw error;
  }
}

let current: Draft | undefined;

/** Of the desk that is open. */
export const draftHere = () => current;

/** When a desk opens, once its rules are here; the answer ends it. */
export function beginDraft(desk: Desk): () => void {
  const draft = (current = new Draft(desk));
  void draft.open();
  return () => {
    draft.end();
    if (current === draft) current = undefined;
    tell();
  };
}
