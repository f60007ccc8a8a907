// A desk that lies on this computer already, with cases that nobody has to type: records of a vault, as the desk's own modules write them, put into a browser's store.
import { LAPTOP } from '../browser/support.mjs';
import { opened, PHRASE, unlock } from './desk.mjs';
import { LEAST, stretch, Vault } from './modules.mjs';

const STORES = ['heads', 'card', 'case', 'named'];

const asked = (request) => new Promise((resolve, reject) => Object.assign(request, { onsuccess: () => resolve(request.result), onerror: () => reject(request.error) }));

let made = 0;

/** What lies in the store of a desk with these cases: { store: [[key, text or base64]] }. */
export async function storeOf(cases = [], { phrase = PHRASE, prefix = 'A' } = {}) {
  const name = `made ${++made}`;
  const vault = await Vault.at({ name, stretch, cost: LEAST });
  await vault.create(phrase, { prefix });
  await vault.put(cases.map((record) => ({ record, over: {} })));
  vault.close();
  const database = await asked(indexedDB.open(name));
  const all = async (store) => {
    const place = database.transaction(store).objectStore(store);
    const [keys, values] = await Promise.all([asked(place.getAllKeys()), asked(place.getAll())]);
    return keys.map((key, index) => [key, typeof values[index] === 'string' ? values[index] : Buffer.from(values[index]).toString('base64')]);
  };
  return Object.fromEntries(await Promise.all(STORES.map(async (store) => [store, await all(store)])));
}

async function put({ name, given }) {
  const opening = indexedDB.open(name, 1);
  const database = await new Promise((resolve, reject) => Object.assign(opening, {
    onupgradeneeded: () => Object.keys(given).forEach((store) => opening.result.createObjectStore(store)),
    onsuccess: () => resolve(opening.result),
    onerror: () => reject(opening.error),
  }));
  const transaction = database.transaction(Object.keys(given), 'readwrite');
  for (const [store, records] of Object.entries(given)) for (const [key, value] of records) transaction.objectStore(store).put(store === 'heads' ? value : Uint8Array.from(atob(value), (sign) => sign.charCodeAt(0)), key);
  await new Promise((resolve, reject) => Object.assign(transaction, { oncomplete: resolve, onabort: reject }));
  database.close();
}

/** Opens the site's desk in a page that stands anywhere on the site but there. */
export async function openDesk(page, given, phrase = PHRASE) {
  await page.evaluate(put, { name: 'ventanilla desk /', given });
  await page.goto(new URL('/meson/', page.url()).href);
  await unlock(page, phrase);
  await opened(page);
}

/** The open desk in another tab of the same browser. */
export async function openAnother(page, { first } = {}) {
  const second = await page.context().newPage();
  second.setDefaultTimeout(10_000);
  await second.setViewportSize(LAPTOP);
  if (first) await second.addInitScript(first);
  await second.goto(new URL('/meson/', page.url()).href);
  await unlock(second);
  await opened(second);
  return second;
}

/** The same in a browser that keeps a profile: where one begins, before the desk itself is opened. */
export const startAt = (server) => new URL('meson/para-municipios/', server).href;

/** A way through a desk that is open and holds these cases. */
export const visitDesk = (site, way, { cases, ...options } = {}) =>
  site.visit(async (page) => {
    await openDesk(page, await storeOf(cases));
    await way(page);
  }, { path: 'meson/para-municipios/', viewport: LAPTOP, ...options });
