// The service worker: holds one version of the page, whole and with every byte as it was built, and serves it with or without internet.
// A version whose files do not all arrive with their hashes is thrown away, and the one before it goes on serving.
import { checked, editionOf, isOlder } from '../publication';

interface Version {
  id: string;
  files: [path: string, sha256: string][];
  desk: [path: string, sha256: string]; // a list like `files`, of what is kept only where somebody opened the desk
  pages: [folder: string, app: string][]; // folders of the catalog's pages, and where the app tells the same
}

declare const VERSION: Version;

interface Extendable extends Event {
  waitUntil(promise: Promise<unknown>): void;
}

interface Fetch extends Extendable {
  readonly request: Request;
  respondWith(response: Promise<Response>): void;
}

interface Message extends Extendable {
  readonly data: Asked;
  readonly ports: MessagePort[];
}

/** What the page asks: to take over now, to hold something through a reload, to give it back; and whether the page or the desk is kept, which is mended where it is not. */
export type Asked = { kind: 'take' } | { kind: 'hold'; held: unknown } | { kind: 'claim' } | { kind: 'page' } | { kind: 'desk' };

const worker = self as unknown as {
  skipWaiting(): Promise<void>;
  addEventListener<E extends Event>(kind: string, listener: (event: E) => void): void;
};

const LONGEST = 60_000; // milliseconds for one file
const RELOAD = 20_000; // in which a page is back

const root = new URL('./', self.location.href);
const names = `ventanilla ${root.pathname} `;
const own = names + VERSION.id;
const DESK = ' desk';
const DESK_FOLDER = 'meson/';
const ownDesk = own + DESK;
const CATALOG = `${names}catalog`; // newer than this version's, put there by a page that verified it
const INDEX = 'catalog/index.json';
const PAST_CACHES = ['no-store', 'reload'];

const withoutIndex = (path: string) => path.replace(/(^|\/)index\.html$/, '$1');
const urlOf = (path: string) => new URL(withoutIndex(path), root).href;
const files = new Set(VERSION.files.map(([path]) => withoutIndex(path)));

const found = (path: string, cacheName: string) => caches.match(urlOf(path), { cacheName, ignoreVary: true });

async function verified(path: string, sha256: string): Promise<Response> {
  const url = urlOf(path);
  const get = (cache: RequestCache) => fetch(url, { credentials: 'omit', cache, signal: AbortSignal.timeout(LONGEST) });
  // What an earlier version has, then what the browser has or the server sends, then the server past every cache.
  for (const source of [() => caches.match(url, { ignoreVary: true }), () => get('default'), () => get('reload')]) {
    const response = await source();
    if (!response?.ok || response.redirected) continue;
    const bytes = await response.clone().arrayBuffer();
    if (await checked(bytes, { file: path, sha256 }).then(() => true, () => false)) return response;
  }
  throw new Error(`${path} is not what was built`);
}

async function fill(name: string, listed: Version['files']) {
  const cache = await caches.open(name);
  try {
    await Promise.all(listed.map(async ([path, sha256]) => cache.put(urlOf(path), await verified(path, sha256))));
  } catch (error) {
    await caches.delete(name);
    throw error;
  }
}

async function fillDesk() {
  const listed = (await (await verified(...VERSION.desk)).json()) as Version['files'];
  await fill(ownDesk, [VERSION.desk, ...listed]);
}

// A desk that was kept goes on with the page: they share files.
async function install() {
  await fill(own, VERSION.files);
  const desk = (await caches.keys()).some((name) => name.startsWith(names) && name.endsWith(DESK));
  if (desk) await fillDesk();
}

// Some browsers let people empty the caches, or do so themselves, and go on with the worker.
const keep = async (name: string, make: () => Promise<void>) => (await caches.has(name)) || make().then(() => true, () => false);
const keepers: { [kind: string]: () => Promise<boolean> } = { page: () => keep(own, () => fill(own, VERSION.files)), desk: () => keep(ownDesk, fillDesk) };

const editionIn = async (cacheName: string) => {
  const response = await found(INDEX, cacheName);
  return response && editionOf(await response.text());
};

async function activate() {
  const [built, later] = await Promise.all([editionIn(own), editionIn(CATALOG)]);
  const keep = built && later && isOlder(built, later) ? [own, ownDesk, CATALOG] : [own, ownDesk];
  const old = (await caches.keys()).filter((name) => name.startsWith(names) && !keep.includes(name));
  await Promise.all(old.map((name) => caches.delete(name)));
}

async function serve(request: Request, path: string): Promise<Response> {
  const response = (await found(path, CATALOG)) ?? (await found(path, own)) ?? (await found(path, ownDesk));
  if (!response) return fetch(request);
  return request.method === 'HEAD' ? new Response(null, { headers: response.headers }) : response;
}

/** A page of the catalog is not kept: without internet the app tells the same. */
function visit(request: Request, path: string): Promise<Response> {
  return fetch(request).catch((error) => {
    const [folder, app] = VERSION.pages.find(([one]) => path.startsWith(one)) ?? [];
    if (folder === undefined) throw error;
    return Response.redirect(new URL(app + path.slice(folder.length).replace(/\.html$/, ''), root).href);
  });
}

worker.addEventListener<Extendable>('install', (event) => event.waitUntil(install()));
worker.addEventListener<Extendable>('activate', (event) => event.waitUntil(activate()));

worker.addEventListener<Fetch>('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (origin !== root.origin || !pathname.startsWith(root.pathname)) return;
  if (!['GET', 'HEAD'].includes(request.method) || PAST_CACHES.includes(request.cache)) return;
  const path = withoutIndex(pathname.slice(root.pathname.length));
  if (files.has(path) || [DESK_FOLDER, 'catalog/'].some((folder) => path.startsWith(folder))) event.respondWith(serve(request, path));
  else if (request.mode === 'navigate') event.respondWith(visit(request, path));
});

// In this worker's memory, while the page that holds the answers is loaded anew into another version.
let held: unknown;

worker.addEventListener<Message>('message', (event) => {
  const [port] = event.ports;
  const { data } = event;
  if (data.kind === 'take') event.waitUntil(worker.skipWaiting());
  if (data.kind === 'hold') {
    held = data.held;
    event.waitUntil(new Promise((resolve) => setTimeout(resolve, RELOAD)).then(() => (held = undefined)));
    port?.postMessage(true);
  }
  if (data.kind in keepers) event.waitUntil(keepers[data.kind]!().then((kept) => port?.postMessage(kept)));
  if (data.kind === 'claim') {
    port?.postMessage(held);
    held = undefined;
  }
});
