// A case in a tab of the desk: as it stands, what of it is saved, and whether it is this browser tab's turn to write it.
import type { Case } from './case';
import { Autosave, type SaveState } from './vault/autosave';
import type { Hold } from './vault/tabs';
import type { Vault } from './vault/vault';

export class OpenCase {
  /** undefined until the browser has said. */
  writable: boolean | undefined;
  readonly #vault: Vault;
  readonly #told: () => void;
  readonly #autosave: Autosave;
  #hold: Hold | undefined;
  #endFlush: () => void;
  #ended = false;

  private constructor(readonly key: number, record: Case, vault: Vault, told: () => void) {
    this.#vault = vault;
    this.#told = told;
    this.#autosave = new Autosave(record, (changed) => vault.save(changed), told);
    this.#endFlush = vault.beforeLock(() => this.flush());
  }

  static async of(key: number, id: string, vault: Vault, told: () => void): Promise<OpenCase> {
    const open = new OpenCase(key, await vault.read(id), vault, told);
    const hold = await vault.hold(id, (writable) => void open.#turn(writable));
    if (open.#ended) hold.release();
    else open.#hold = hold;
    return open;
  }

  get record(): Case {
    return this.#autosave.record;
  }

  get saved(): SaveState {
    return this.#autosave.state;
  }

  change(change: (record: Case) => Case) {
    if (!this.writable) return;
    this.#autosave.change(change(this.record));
    this.#told();
  }

  flush() {
    return this.#autosave.saved ? Promise.resolve() : this.#autosave.flush();
  }

  /** As it lies in the store, also over what could not be saved. */
  async reload() {
    this.#autosave.replace(await this.#vault.read(this.record.id));
    this.#told();
  }

  /** Writes what is here over what another device or tab wrote: somebody saw both, and chose. */
  async overwrite() {
    const { revision } = await this.#vault.read(this.record.id);
    this.#autosave.rebase(revision);
    await this.flush();
  }

  /** Gives the turn to the next. */
  end() {
    this.#ended = true;
    this.#autosave.end();
    this.#endFlush();
    this.#hold?.release();
  }

  async #turn(writable: boolean) {
    const late = writable && this.writable === false;
    this.writable = writable;
    if (late) await this.reload().catch(() => {}); // whoever had the turn before may have written
    this.#told();
  }
}
