// A copy of the built site that brings later versions while it is being served.
import { createHash } from 'node:crypto';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isReady } from './person.mjs';
import { readIndex, signAnew } from './signing.mjs';
import { copyOfSite, startServer } from './support.mjs';

/** Gives what visits such a copy, which `way(page, folder, server)` may alter meanwhile. */
export const useCopies = (site) => async (way, options = {}) => {
  const folder = await copyOfSite(() => {});
  const server = await startServer({ root: folder });
  try {
    await site.visit((page) => way(page, folder, server), { url: server.url, serviceWorkers: 'allow', reducedMotion: 'reduce', ...options });
  } finally {
    await server.stop();
    await rm(folder, { recursive: true });
  }
};

export const offer = (page) => page.getByRole('heading', { name: /^Hay (reglas nuevas|una versión nueva)/ });

export async function back(page, lang) {
  await page.reload();
  await isReady(page, lang);
}

export const later = (folder, more = {}) => readIndex(folder).then(({ catalog }) => signAnew(folder, { change: { catalog: { ...catalog, version: '2099.1.1' } }, ...more }));

/** Has the service worker of the folder name the files as they are now, as a build would have done. */
export async function restamp(folder) {
  const file = join(folder, 'service-worker.js');
  let text = await readFile(file, 'utf8');
  for (const [, name, sha256] of [...text.matchAll(/\["([^"]+)","([0-9a-f]{64})"\]/g)]) {
    const now = createHash('sha256').update(await readFile(join(folder, name))).digest('hex');
    text = text.replace(sha256, now);
  }
  const id = createHash('sha256').update(text).digest('hex').slice(0, 16);
  await writeFile(file, text.replace(/(id:")[0-9a-f]{16}(")/, `$1${id}$2`));
}

/** Marks a start page, so that one sees which version serves. */
export async function mark(folder, text, page = 'index.html') {
  const file = join(folder, page);
  await writeFile(file, (await readFile(file, 'utf8')).replace('</head>', `<meta name="made" content="${text}"></head>`));
}

export const marked = (page) => page.evaluate(() => document.querySelector('meta[name="made"]')?.content);

/** Rules in which a program asks for what nobody has. */
export const withoutProgram = (id) => (text) => {
  const rules = JSON.parse(text);
  const { criteria } = rules.files[`programs/${id}.json`];
  criteria.all_of[0].when = 'as_of < date(1990, 1, 1)';
  return JSON.stringify(rules);
};
