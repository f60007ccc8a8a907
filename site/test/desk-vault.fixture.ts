// Vaults over a real IndexedDB's rules, and a way to read and write past them.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Case } from '../src/desk/case';
import { VaultError, type VaultTrouble } from '../src/desk/vault/errors';
import { Vault } from '../src/desk/vault/vault';
import { LEAST, PHRASE, stretch, whole } from './desk.fixture';

export const OTHER = 'otra frase muy distinta';
export const TODAY = '2026-11-21';

let made = 0;
const open: Vault[] = [];
export const vaultAt = async (name: string) => {
  const vault = await Vault.at({ name, stretch, cost: LEAST });
  open.push(vault);
  return vault;
};
export const newName = () => `vault ${++made}`;

/** A new vault in which `cases` lie. */
export async function vaultWith(cases: Partial<Case>[] = [], name = newName()) {
  const vault = await vaultAt(name);
  await vault.create(PHRASE);
  const saved = [];
  for (const one of cases) saved.push(await vault.add(TODAY, (record) => ({ ...record, ...one })));
  return { vault, saved, name };
}

test.afterEach(() => {
  for (const vault of open.splice(0)) vault.close();
});

export const fails = (work: Promise<unknown>, trouble: VaultTrouble) => assert.rejects(work, (error) => error instanceof VaultError && error.trouble === trouble, trouble);

export type Place = [store: string, key: IDBValidKey];
export const asked = <T>(request: IDBRequest<T>) => new Promise<T>((resolve, reject) => Object.assign(request, { onsuccess: () => resolve(request.result), onerror: () => reject(request.error) }));
const STORES = ['heads', 'card', 'case', 'named'];

/** Everything that lies in the database, and a way to write past the vault. */
export async function raw(name: string) {
  const database = await asked(indexedDB.open(name));
  const all: [Place, Uint8Array | string][] = [];
  for (const store of STORES) {
    const place = database.transaction(store).objectStore(store);
    const [keys, values] = [await asked(place.getAllKeys()), await asked(database.transaction(store).objectStore(store).getAll())];
    keys.forEach((key, index) => all.push([[store, key], values[index] as Uint8Array]));
  }
  const of = (store: string) => all.filter(([[one]]) => one === store) as [Place, Uint8Array][];
  const put = async ([store, key]: Place, value: unknown) => {
    const place = database.transaction(store, 'readwrite').objectStore(store);
    await asked(value === undefined ? place.delete(key) : place.put(value, key));
  };
  return { all, of, put, close: () => database.close() };
}

export async function reopened(name: string, phrase = PHRASE) {
  const vault = await vaultAt(name);
  await vault.unlock(phrase, 1);
  return vault;
}

export const same = (record: Case) => ({ ...whole, id: record.id, number: record.number, created: record.created, changed: record.changed, revision: record.revision, keep: record.keep });
const { id: _, number: __, revision: ___, ...content } = whole;
export { content };
