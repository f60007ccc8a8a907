// The vault's place in IndexedDB: bytes under names that say nothing. Several vaults may lie beside each other, each under its number: whoever forgot a
// passphrase starts another, and destroys nothing by it.
import { openDB, type IDBPDatabase } from 'idb';
import type { Bytes } from './bytes';
import { VaultError } from './errors';
import { KINDS, stampOf, type Kind, type Stamp } from './record';

const VERSION = 1;
const HEADS = 'heads';

/** One record to write; `over`: the stamp that the one in its place must have, null for none. Without `bytes` it goes away. */
export interface Write {
  kind: Kind;
  slot: string;
  over?: Stamp | null;
  bytes?: Bytes;
}

export type Record = [slot: string, bytes: Uint8Array];

const troubleOf = (error: unknown) => {
  if (error instanceof VaultError) return error;
  const { name } = error as Error;
  return new VaultError(name === 'QuotaExceededError' ? 'full' : name === 'VersionError' ? 'later' : 'denied', error);
};

const AT_ONCE = 100; // records

const all = (vault: number) => IDBKeyRange.bound([vault], [vault, []]);

export class Store {
  readonly #database: IDBPDatabase;

  private constructor(database: IDBPDatabase) {
    this.#database = database;
  }

  /** Throws VaultError: `later` where a newer page has been, `denied` where the browser keeps nothing. */
  static async open(name: string): Promise<Store> {
    try {
      const database = await openDB(name, VERSION, {
        upgrade(made) {
          for (const store of [HEADS, ...KINDS]) made.createObjectStore(store);
        },
        blocking: (_, __, { target }) => (target as IDBDatabase).close(), // a newer page in another tab
      });
      return new Store(database);
    } catch (error) {
      throw troubleOf(error);
    }
  }

  close() {
    this.#database.close();
  }

  async #run<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      throw troubleOf(error);
    }
  }

  /** The numbers of the vaults that lie here, the oldest first. */
  vaults(): Promise<number[]> {
    return this.#run(async () => (await this.#database.getAllKeys(HEADS)) as number[]);
  }

  head(vault: number): Promise<string | undefined> {
    return this.#run(() => this.#database.get(HEADS, vault) as Promise<string | undefined>);
  }

  read(vault: number, kind: Kind, slot: string): Promise<Uint8Array | undefined> {
    return this.#run(() => this.#database.get(kind, [vault, slot]) as Promise<Uint8Array | undefined>);
  }

  /** Those in these slots, in their order; undefined where none is. */
  readSome(vault: number, kind: Kind, slots: string[]): Promise<(Uint8Array | undefined)[]> {
    return this.#run(() => {
      const { store } = this.#database.transaction(kind);
      return Promise.all(slots.map((slot) => store.get([vault, slot]) as Promise<Uint8Array | undefined>));
    });
  }

  /** All from this slot to that one, in their order. */
  readRange(vault: number, kind: Kind, first: string, last: string): Promise<Record[]> {
    return this.#run(() => this.#records(kind, IDBKeyRange.bound([vault, first], [vault, last])));
  }

  /** All of a kind, some at a time, so that a page stays at hand while they arrive. */
  async *readAll(vault: number, kind: Kind): AsyncGenerator<Record[]> {
    let after = '';
    for (;;) {
      const range = IDBKeyRange.bound([vault, after], [vault, []], true);
      const some = await this.#run(() => this.#records(kind, range, AT_ONCE));
      if (some.length === 0) return;
      yield some;
      after = some.at(-1)![0];
    }
  }

  async #records(kind: Kind, range: IDBKeyRange, most?: number): Promise<Record[]> {
    const { store } = this.#database.transaction(kind);
    const [keys, values] = await Promise.all([store.getAllKeys(range, most), store.getAll(range, most)]);
    return keys.map((key, index) => [(key as [number, string])[1], values[index] as Uint8Array]);
  }

  count(vault: number, kind: Kind): Promise<number> {
    return this.#run(() => this.#database.count(kind, all(vault)));
  }

  /** The names of all of a kind. */
  slots(vault: number, kind: Kind): Promise<string[]> {
    return this.#run(async () => (await this.#database.getAllKeys(kind, all(vault))).map((key) => (key as [number, string])[1]));
  }

  /** All of it or nothing, on the disk when it ends. Throws VaultError `stale` when another was there first, `full` when there is no room. */
  write(vault: number, writes: Write[], head?: string): Promise<void> {
    return this.#run(async () => {
      const transaction = this.#database.transaction([HEADS, ...KINDS], 'readwrite', { durability: 'strict' });
      const { done } = transaction;
      done.catch(() => {}); // told below
      try {
        for (const { kind, slot, over } of writes) {
          if (over === undefined) continue;
          const found = (await transaction.objectStore(kind).get([vault, slot])) as Uint8Array | undefined;
          if ((found ? stampOf(found) : null) !== over) throw new VaultError('stale');
        }
        const asked: Promise<unknown>[] = writes.map(async ({ kind, slot, bytes }) => {
          const store = transaction.objectStore(kind);
          await (bytes ? store.put(bytes, [vault, slot]) : store.delete([vault, slot]));
        });
        if (head !== undefined) asked.push(transaction.objectStore(HEADS).put(head, vault));
        await Promise.all([...asked, done]);
      } catch (error) {
        try {
          transaction.abort();
        } catch {
          // the browser has done so
        }
        await done.catch(() => {});
        throw transaction.error ?? error; // what stopped it, before what stopped because of it
      }
    });
  }

  /** A vault with all that it holds. */
  erase(vault: number): Promise<void> {
    return this.#run(async () => {
      const transaction = this.#database.transaction([HEADS, ...KINDS], 'readwrite', { durability: 'strict' });
      await Promise.all([transaction.objectStore(HEADS).delete(vault), ...KINDS.map((kind) => transaction.objectStore(kind).delete(all(vault)))]);
      await transaction.done;
    });
  }
}
