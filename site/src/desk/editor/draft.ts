// The municipal programs of this desk: a draft in the vault, which the desk may use beside the published rules. One for each desk, while it is open.
import type { EngineError } from '../../contract';
import { Engine, Refusal } from '../../engine';
import { nobodyKnown } from '../../household';
import type { Rules } from '../rules';
import { engineUrl } from '../scripts';
import type { Desk } from '../state';
import { VaultError, type VaultTrouble } from '../vault/errors';
import { compose, wordsOf, type Bundle } from './compose';
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

/** Hears when there is a draft, and of its changes. */
export function listenDraft(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

interface Kept {
  folder: Folder | null;
  used: boolean;
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
    if (isKept(kept)) [this.folder, this.used] = [kept.folder, kept.used];
    this.here = true;
    this.#tell();
    if (this.used) await this.use();
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

  async flush() {
    clearTimeout(this.#timer);
    if (this.saved) return;
    const kept: Kept = { folder: this.folder, used: this.used };
    this.saved = true;
    try {
      await this.desk.vault.update(NAME, () => kept);
      this.trouble = undefined;
    } catch (error) {
      this.saved = false;
      this.trouble = error instanceof VaultError ? error.trouble : 'denied';
      throw error;
    } finally {
      this.#tell();
    }
  }

  /** Puts the draft, as it stands, beside the published rules of this desk. */
  use() {
    return inTurn(() => this.#use());
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
      [this.used, this.refused] = [true, undefined];
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      this.refused = error.errors;
    }
    this.#later();
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

  // What another tab wrote, unless something here is still to be written.
  async #heard() {
    const kept = this.saved ? await this.desk.vault.recall(NAME).catch(() => undefined) : undefined;
    if (!this.saved || !isKept(kept) || JSON.stringify(kept.folder) === JSON.stringify(this.folder)) return;
    this.folder = kept.folder;
    this.#tell();
  }

  #later() {
    this.saved = false;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.flush().catch(() => {}), QUIET);
    this.#tell();
  }

  #tell() {
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
