// Everything that a page can leave in a browser.
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

/** What is kept of a household, as text; undefined when there is no database. */
export const keptText = (page) =>
  page.evaluate(async () => {
    const [known] = await indexedDB.databases();
    if (!known) return undefined;
    const database = await new Promise((resolve, reject) => Object.assign(indexedDB.open(known.name), { onsuccess: ({ target }) => resolve(target.result), onerror: reject }));
    try {
      const all = await new Promise((resolve, reject) => Object.assign(database.transaction('kept').objectStore('kept').getAll(), { onsuccess: ({ target }) => resolve(target.result), onerror: reject }));
      return JSON.stringify(all);
    } finally {
      database.close();
    }
  });
