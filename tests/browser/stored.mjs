// Everything that a page can leave in a browser.
import { keptHere } from './in-page.mjs';

export const stored = (page) =>
  page.evaluate(async () => ({
    local: { ...localStorage },
    session: { ...sessionStorage },
    cookies: document.cookie,
    databases: await indexedDB.databases(),
    caches: await caches.keys(),
    workers: ((await navigator.serviceWorker?.getRegistrations()) ?? []).length,
    name: window.name,
    state: history.state,
  }));

export const NOTHING = { local: {}, session: {}, cookies: '', databases: [], caches: [], workers: 0, name: '', state: null };

/** What the site's caches hold, as [address, text]. */
export const cached = (page) =>
  page.evaluate(async () => {
    const entries = [];
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const request of await cache.keys()) entries.push([request.url, await (await cache.match(request)).text()]);
    }
    return entries;
  });

export const keptText = (page) => page.evaluate(keptHere);
