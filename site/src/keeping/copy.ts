// The copy of the page on this device: a service worker serves it, with or without internet. A browser or a host that has none goes without.
import { at, fetchIndex, fetchNamed, indexName, LoadError, serviceWorkerUrl } from '../load';
import { editionIn, isOlder, type Distrust, type Edition } from '../publication';
import type { Asked } from './service-worker';

/** What is there to take instead of what this page is made of. */
export type Update = 'page' | 'catalog';

export interface Copy {
  kept: boolean; // the page opens without internet
  alone: boolean; // this visit stands on the copy: nothing answers
  update?: Update;
  refused?: Distrust; // why newer rules were not taken
}

const NO_COPY: Copy = { kept: false, alone: false };

const container = () => (globalThis.isSecureContext ? navigator.serviceWorker : undefined);

const scope = () => at('./');
const names = () => `ventanilla ${new URL(scope()).pathname} `;

// Until what is arriving has arrived whole, or failed.
async function settled(registration: ServiceWorkerRegistration) {
  const { installing } = registration;
  if (!installing) return;
  await new Promise<void>((resolve) => {
    const look = () => {
      const { state } = installing;
      if (state === 'activated' || state === 'redundant' || (state === 'installed' && registration.active)) resolve();
    };
    installing.addEventListener('statechange', look);
    look();
  });
}

/** Has the browser keep the page, or look for a newer one; ends when nothing more will be fetched. */
export async function keepCopy(today: string, edition: Edition): Promise<Copy> {
  try {
    const workers = container();
    if (!workers) return NO_COPY;
    const served = workers.controller !== null;
    const known = served ? await workers.getRegistration(scope()) : undefined;
    const registration = known ?? (await workers.register(serviceWorkerUrl(), { scope: scope(), updateViaCache: 'none' }));
    if (!registration) return NO_COPY;
    const answered = !served || (await registration.update().then(() => true, () => false));
    await settled(registration);
    const { active } = registration;
    const kept = active !== null && (await ask<boolean>(active, { kind: 'page' }, LONGEST));
    if (!served) return { ...NO_COPY, kept };
    if (registration.waiting) return { kept, alone: false, update: 'page' };
    return { kept, alone: !answered, ...(answered && (await newerCatalog(today, edition))) };
  } catch {
    return NO_COPY;
  }
}

/** Fetches a later catalog whole, and puts its list in place when every file is here: from then on it serves. */
async function newerCatalog(today: string, known: Edition): Promise<Pick<Copy, 'update' | 'refused' | 'alone'>> {
  try {
    const { index, text } = await fetchIndex(today, known);
    if (!isOlder(known, editionIn(index))) return { alone: false };
    const cache = await caches.open(`${names()}catalog`);
    const files = [index.rules, ...Object.values(index.words), ...Object.values(index.more)];
    const put = (file: string, content: BodyInit) => cache.put(at(file), new Response(content, { headers: { 'Content-Type': 'application/json' } }));
    for (const named of files) await put(`catalog/${named.file}`, await fetchNamed(named));
    await put(indexName(), text);
    const current = [indexName(), ...files.map(({ file }) => `catalog/${file}`)].map(at);
    for (const request of await cache.keys()) if (!current.includes(request.url)) await cache.delete(request);
    return { alone: false, update: 'catalog' };
  } catch (error) {
    const trouble = error instanceof LoadError ? error.trouble : 'fetch';
    return trouble === 'fetch' ? { alone: true } : { alone: false, refused: trouble as Distrust };
  }
}

function ask<T>(worker: ServiceWorker, asked: Asked, patience = REPLY): Promise<T> {
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve, reject) => {
    port1.onmessage = ({ data }) => resolve(data as T);
    setTimeout(() => reject(new Error('no reply')), patience);
    worker.postMessage(asked, [port2]);
  });
}

const REPLY = 2000; // milliseconds
const LONGEST = 60_000; // where files are fetched

/** Loads the page anew, of its newest version. What is to be held waits in the service worker's memory, and nowhere else; `safe` is called once it does. */
export async function takeUpdate(held: unknown, safe: () => void) {
  const registration = await container()!.getRegistration(scope());
  const next = registration?.waiting ?? registration?.active;
  if (!next) return;
  await ask(next, { kind: 'hold', held });
  if (next === registration!.waiting) {
    const taken = new Promise((resolve) => container()!.addEventListener('controllerchange', resolve, { once: true }));
    next.postMessage({ kind: 'take' } satisfies Asked);
    await taken;
  }
  safe();
  location.reload();
}

/** What was held while the page was loaded anew. */
export async function claimHeld(): Promise<unknown> {
  const controller = container()?.controller;
  return controller ? ask(controller, { kind: 'claim' }).catch(() => undefined) : undefined;
}

export async function hasCopy(): Promise<boolean> {
  return 'caches' in globalThis && (await caches.keys().catch(() => [])).some((name) => name.startsWith(names()));
}

/** Takes the copy off this device. */
export async function removeCopy() {
  await (await container()?.getRegistration(scope()))?.unregister();
  for (const name of await caches.keys()) if (name.startsWith(names())) await caches.delete(name);
}
