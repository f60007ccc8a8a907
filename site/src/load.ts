// Fetches everything that the site will ever need, once: what is asked for never depends on an answer.
import type { CatalogWords } from './catalog';
import { Engine } from './engine';
import type { Lang } from './format';

declare const ASSETS: { rules: string; words: Record<Lang, string>; wasm: string; worker: string };

const at = (name: string) => new URL(name, import.meta.url).href;

async function fetched(name: string): Promise<Response> {
  const response = await fetch(at(name), { credentials: 'omit' });
  if (!response.ok) throw new Error(`${name}: ${response.status}`);
  return response;
}

export type Trouble = 'fetch' | 'wasm' | 'catalog' | 'dates';

export class LoadError extends Error {
  constructor(readonly trouble: Trouble, cause?: unknown) {
    super(trouble, { cause });
  }
}

export const fetchWords = async (lang: Lang): Promise<CatalogWords> => (await fetched(ASSETS.words[lang])).json();

export async function startEngine(): Promise<Engine> {
  if (typeof WebAssembly !== 'object' || typeof Worker !== 'function') throw new LoadError('wasm');
  let wasm: ArrayBuffer;
  let rules: string;
  try {
    [wasm, rules] = await Promise.all([
      fetched(ASSETS.wasm).then((response) => response.arrayBuffer()),
      fetched(ASSETS.rules).then((response) => response.text()),
    ]);
  } catch (error) {
    throw new LoadError('fetch', error);
  }
  const engine = new Engine(at(ASSETS.worker));
  try {
    await engine.start(wasm, rules);
  } catch (error) {
    engine.end();
    throw new LoadError(String(error).includes('no-engine') ? 'wasm' : 'catalog', error);
  }
  return engine;
}

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
