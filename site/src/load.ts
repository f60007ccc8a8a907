// Fetches everything that the site will ever need, once: what is asked for never depends on an answer.
import type { CatalogWords } from './catalog';
import { verifier } from './ed25519';
import { Engine } from './engine';
import type { Lang } from './format';
import { checked, Distrusted, editionOf, isOlder, openIndex, type Distrust, type Edition, type Index, type NamedFile } from './publication';
import { firstWords } from './reading';
import { scriptUrl } from './script-url';

declare const ASSETS: { catalog: string; known: Edition; keys: string[]; wasm: string; explorer: string; worker: string };

export const at = (name: string) => new URL(name, import.meta.url).href;

const SERVICE_WORKER = 'service-worker.js'; // by this name for ever: browsers look for a new one there

const scriptAt = (name: string) => scriptUrl(at(name), [ASSETS.worker, SERVICE_WORKER].map(at));

/** The service worker's address, as the browser wants it. */
export const serviceWorkerUrl = () => scriptAt(SERVICE_WORKER);

export type Trouble = 'fetch' | 'wasm' | 'worker' | 'catalog' | 'dates' | 'insecure' | Distrust;

export class LoadError extends Error {
  constructor(readonly trouble: Trouble, cause?: unknown) {
    super(trouble, { cause });
  }
}

// Whatever stops it is told apart by what it means to people.
async function fetched<T>(name: string, read: (response: Response) => Promise<T>, cache: RequestCache = 'default'): Promise<T> {
  try {
    const response = await fetch(at(name), { credentials: 'omit', cache });
    if (!response.ok) throw new Error(`${name}: ${response.status}`);
    return await read(response);
  } catch (error) {
    throw new LoadError(error instanceof Distrusted ? error.why : 'fetch', error);
  }
}

const bytesOf = (response: Response) => response.arrayBuffer();

/** A file of the site itself. */
export const fetchBytes = (name: string) => fetched(name, bytesOf);

export async function fetchNamed(named: NamedFile | undefined): Promise<ArrayBuffer> {
  if (!named) throw new LoadError('format');
  const get = (cache?: RequestCache) => fetched(ASSETS.catalog + named.file, async (response) => checked(await bytesOf(response), named), cache);
  // What was damaged on its way may stay in the browser's cache for a year: it is asked for once more, past the cache.
  return get().catch((error) => (error instanceof LoadError && error.trouble === 'altered' ? get('reload') : Promise.reject(error)));
}

const textOf = async (named: NamedFile | undefined) => new TextDecoder().decode(await fetchNamed(named));

/** The id of the catalog of this site. */
export const ownId = () => ASSETS.known.id;

export const indexName = () => `${ASSETS.catalog}index.json`;

/** A list that the server sends now, past every cache, when it is proved to be ours and not older than `known`. */
export async function fetchIndex(today: string, known: Edition, cache: RequestCache = 'no-store'): Promise<{ index: Index; text: string }> {
  const verifying = verifier().catch((error) => {
    throw new LoadError('fetch', error);
  });
  const [verify, text] = await Promise.all([verifying, fetched(indexName(), (response) => response.text(), cache)]);
  try {
    return { index: await openIndex(text, { keys: ASSETS.keys, known, today, verify }), text };
  } catch (error) {
    throw new LoadError(error instanceof Distrusted ? error.why : 'catalog', error);
  }
}

/** The list of the catalog's files, once it is proved to be ours: the one that a service worker holds while it is good, else the server's. */
export async function openCatalog(today: string): Promise<Index> {
  // Browsers give it to https and to localhost only; without it nothing can be checked.
  if (!globalThis.crypto?.subtle) throw new LoadError('insecure');
  const { known } = ASSETS;
  const held = navigator.serviceWorker?.controller;
  const { index } = await fetchIndex(today, known, 'no-cache').catch(async (error) => {
    if (!held) throw error;
    return fetchIndex(today, await remembered().catch(() => known)).catch((second: LoadError) => Promise.reject(second.trouble === 'fetch' ? error : second));
  });
  return index;
}

/** The newest edition that the page knows of: the one that it was built with, or a later one that was verified and kept. */
async function remembered(): Promise<Edition> {
  const { known } = ASSETS;
  const held = editionOf(await fetched(indexName(), (response) => response.text()));
  return isOlder(known, held) ? held : known;
}

/** What questions and the first result show. */
export const fetchWords = async ({ words }: Index, lang: Lang): Promise<CatalogWords> => firstWords(JSON.parse(await textOf(words[lang])));

/** The longer texts. */
export const fetchMore = async ({ more }: Index, lang: Lang): Promise<unknown> => JSON.parse(await textOf(more[lang]));

export const fetchRules = (index: Index) => textOf(index.rules);

export const newWorker = () => new Engine(scriptAt(ASSETS.worker));

export async function startEngine(given: Promise<string>, make = newWorker): Promise<Engine> {
  if (typeof Worker !== 'function') throw new LoadError('worker');
  if (typeof WebAssembly !== 'object') throw new LoadError('wasm');
  const [wasm, rules] = await Promise.all([fetched(ASSETS.wasm, bytesOf), given]);
  let engine: Engine | undefined;
  try {
    engine = make(); // where a policy refuses it, some browsers throw here, others stop it later
    await engine.start(wasm, rules);
    return engine;
  } catch (error) {
    engine?.end();
    throw new LoadError(!engine || engine.broken ? 'worker' : String(error).includes('no-engine') ? 'wasm' : 'catalog', error);
  }
}

/** The module for what is asked only after a result. */
export const fetchExplorer = () => fetched(ASSETS.explorer, bytesOf);

/** What this copy of the site is made of, and by what: see build/release.mjs. */
export interface Release {
  commit: string; // empty where nobody gave it
  tools: Record<string, string>;
  files: { name: string; size: number; sha256: string }[];
}

/** For the page on privacy, which can do without. */
export const fetchRelease = () => fetched<Release>('release.json', (response) => response.json(), 'no-cache').catch(() => undefined);

/** Whether the host sends the policy with the worker too, which takes none from the page. */
export async function hostProtects(): Promise<boolean> {
  const own = await fetch(at(ASSETS.worker), { method: 'HEAD', credentials: 'omit' }).catch(() => undefined);
  return own?.headers.get('content-security-policy')?.includes("connect-src 'self'") ?? false;
}

/** Tries to break the policy of the page. A `data:` address never leaves the browser, whether the policy holds or not. */
export const pageIsClosed = () => fetch('data:text/plain,').then(() => false, () => true);

/** Once the browser has nothing better to do. */
export const idle = () =>
  new Promise<void>((resolve) => {
    if ('requestIdleCallback' in window) requestIdleCallback(() => resolve(), { timeout: 2000 });
    else setTimeout(resolve, 200);
  });
