// The one thing that is ever kept of a person, and only when she asked for it: her answers, in this browser's IndexedDB.
import { deleteDB, openDB } from 'idb';
import { at } from '../load';

const STORE = 'kept';
const KEY = 'household';

const name = () => `ventanilla ${new URL(at('./')).pathname}`;

const opened = async () => openDB(name(), 1, { upgrade: (database) => void database.createObjectStore(STORE) });

/** What is kept, or undefined, also where the browser lets nothing be kept. Looking makes no database. */
export async function readKept(): Promise<unknown> {
  try {
    const database = await openDB(name(), 1, {
      upgrade(_, __, ___, transaction) {
        transaction.done.catch(() => {});
        transaction.abort();
      },
    });
    const kept: unknown = await database.get(STORE, KEY);
    database.close();
    return kept;
  } catch {
    return undefined;
  }
}

export async function writeKept(kept: unknown) {
  const database = await opened();
  try {
    await database.put(STORE, kept, KEY);
  } finally {
    database.close();
  }
}

export const eraseKept = async () => deleteDB(name());
