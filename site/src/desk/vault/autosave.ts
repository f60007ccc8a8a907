// Saves a case while somebody works on it: a moment after each change, at least every two seconds, one save at a time, always the newest.
import type { Case } from '../case';
import type { Revision } from '../revision';
import { VaultError, type VaultTrouble } from './errors';

/** saved: on the disk as it stands; waiting: a change is not there yet; else why it could not be saved, and it stays here. */
export type SaveState = 'saved' | 'waiting' | VaultTrouble;

const QUIET = 300; // milliseconds without a change
const LONGEST = 2000; // milliseconds that a change may wait
const AGAIN = 5000; // milliseconds after a failure that may pass

const PASSING: SaveState[] = ['full', 'denied'];

type Timer = ReturnType<typeof setTimeout>;

export class Autosave {
  state: SaveState = 'saved';
  #record: Case;
  #since: number | undefined; // when the oldest change came that is not saved
  #timer: Timer | undefined;
  #writing: Promise<void> | undefined;

  /** `record` as it was read; `told` hears of each state. */
  constructor(record: Case, readonly save: (record: Case) => Promise<Case>, readonly told: (state: SaveState) => void = () => {}) {
    this.#record = record;
  }

  /** As it stands, with the revision of the last save. */
  get record() {
    return this.#record;
  }

  get saved() {
    return this.#since === undefined && !this.#writing;
  }

  /** Another in its place, as it lies in the store. */
  replace(record: Case) {
    this.end();
    this.#record = record;
    this.#tell('saved');
  }

  /** Takes another past for what is here: the next save stands on it. */
  rebase(revision: Revision) {
    this.#record = { ...this.#record, revision };
    this.#since ??= Date.now();
  }

  change(record: Case) {
    this.#record = { ...record, revision: this.#record.revision, changed: this.#record.changed };
    this.#since ??= Date.now();
    if (this.state === 'saved') this.#tell('waiting');
    this.#plan(Math.max(0, Math.min(QUIET, this.#since + LONGEST - Date.now())));
  }

  /** Saves what waits, now. Throws VaultError when that fails: the change stays here. */
  async flush(): Promise<void> {
    clearTimeout(this.#timer);
    while (this.#writing) await this.#writing.catch(() => {});
    while (this.#since !== undefined) await this.#write();
  }

  /** Forgets what waits. */
  end() {
    clearTimeout(this.#timer);
    this.#since = undefined;
  }

  #tell(state: SaveState) {
    this.state = state;
    this.told(state);
  }

  #plan(wait: number) {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#write().catch(() => {}), wait);
  }

  #write(): Promise<void> {
    this.#writing ??= this.#once().finally(() => (this.#writing = undefined));
    return this.#writing;
  }

  async #once() {
    const sent = this.#record;
    const since = this.#since;
    this.#since = undefined;
    try {
      const { revision, changed, keep } = await this.save(sent);
      const same = this.#record === sent;
      this.#record = { ...this.#record, revision, changed, keep: same ? keep : this.#record.keep };
      if (this.#since === undefined) this.#tell('saved');
      else this.#plan(QUIET);
    } catch (error) {
      this.#since = since;
      const trouble = error instanceof VaultError ? error.trouble : 'denied';
      this.#tell(trouble);
      if (PASSING.includes(trouble)) this.#plan(AGAIN);
      throw error;
    }
  }
}
