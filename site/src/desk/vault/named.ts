// What the desk remembers beside its cases, each under a name that the store does not show.
import { VaultError } from './errors';
import { slotOf, type Keys } from './keys';
import { closed, newStamp, opened, stampOf } from './record';
import type { Store } from './store';

const TRIES = 5; // against other tabs that are always first

export class Named {
  constructor(readonly store: Store, readonly vault: number, readonly keys: Keys) {}

  /** undefined where nothing has that name. Throws VaultError `altered`. */
  async recall(name: string): Promise<unknown> {
    const slot = await slotOf(name, this.keys);
    const bytes = await this.store.read(this.vault, 'named', slot);
    return bytes && opened(bytes, 'named', slot, this.keys);
  }

  /** Puts what `change` makes of it in its place, also of what another tab just wrote. Of what is damaged `change` gets undefined. */
  async update(name: string, change: (before: unknown) => unknown): Promise<void> {
    const slot = await slotOf(name, this.keys);
    for (let tries = 1; ; tries++) {
      const found = await this.store.read(this.vault, 'named', slot);
      const before = found && (await opened(found, 'named', slot, this.keys).catch(() => undefined));
      const bytes = await closed(change(before), 'named', slot, newStamp(), this.keys);
      try {
        return await this.store.write(this.vault, [{ kind: 'named', slot, over: found ? stampOf(found) : null, bytes }]);
      } catch (error) {
        if (!(error instanceof VaultError && error.trouble === 'stale') || tries === TRIES) throw error;
      }
    }
  }
}
