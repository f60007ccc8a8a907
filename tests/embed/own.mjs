// A catalog of somebody else: published, served from a host of its own, and embedded in a page of theirs by the loader.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { createHash, generateKeyPairSync } from 'node:crypto';
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { VENTANILLA } from '../../site/build/catalog.mjs';
import { named, seal } from '../browser/signing.mjs';
import { inRepository, until, witnessed } from '../browser/support.mjs';
import { hostPage, startHost } from './host.mjs';

export const pair = () => generateKeyPairSync('ed25519');
export const PUBLISHER = pair(); // of the municipality that does not exist

/** `ventanilla publish` of an overlay of this repository, signed by PUBLISHER: the folder. */
export async function publishOverlay(overlay = 'data/ejemplo-municipal') {
  const folder = await mkdtemp(join(tmpdir(), 'ventanilla-own-'));
  const key = join(folder, 'key.pem');
  await writeFile(key, PUBLISHER.privateKey.export({ type: 'pkcs8', format: 'pem' }));
  await promisify(execFile)(VENTANILLA, ['publish', inRepository(overlay), join(folder, 'catalog'), '--key', key, '--issued', '2026-11-21', '--expires', '2027-05-20']);
  return folder;
}

const indexOf = async (folder) => JSON.parse(JSON.parse(await readFile(join(folder, 'index.json'), 'utf8')).signed);

/**
 * A copy of a publication with other contents, validly signed: `files` makes new texts of old ones, by "rules" or "words.es"; `change` alters the
 * list, `alter(folder, index)` what was signed already.
 */
export async function republish(folder, { files = {}, change = {}, key = PUBLISHER.privateKey, alter = () => {} } = {}) {
  const copy = await mkdtemp(join(tmpdir(), 'ventanilla-own-'));
  await cp(join(folder, 'catalog'), join(copy, 'catalog'), { recursive: true });
  const catalog = join(copy, 'catalog');
  const index = await indexOf(catalog);
  for (const [name, make] of Object.entries(files)) {
    const [part, lang] = name.split('.');
    const entry = lang ? index[part][lang] : index[part];
    const text = make(await readFile(join(catalog, entry.file), 'utf8'));
    entry.sha256 = createHash('sha256').update(text).digest('hex');
    entry.file = `${name}.${entry.sha256.slice(0, 10)}.json`;
    await writeFile(join(catalog, entry.file), text);
  }
  const list = { ...index, ...change };
  await writeFile(join(catalog, 'index.json'), JSON.stringify({ format: 1, ...seal(list, key) }));
  await alter(catalog, list);
  return copy;
}

/** With the words of a file as a tree. */
export const tree = (change) => (text) => {
  const read = JSON.parse(text);
  change(read);
  return JSON.stringify(read);
};

/** Serves a publication at a third address; `asked` lists each request in its order. */
export async function serveCatalog(folder, { cors = true } = {}) {
  const names = await readdir(join(folder, 'catalog'));
  const asked = [];
  const server = createServer(async (request, response) => {
    const name = new URL(request.url, 'http://x').pathname.slice(1);
    asked.push(`${request.method} ${request.url}${request.headers.cookie ? ' with a cookie' : ''}`);
    const found = names.includes(name) || name === 'index.json' || (await readdir(join(folder, 'catalog'))).includes(name);
    response.writeHead(found ? 200 : 404, { 'Content-Type': 'application/json', 'Cache-Control': 'no-store', ...(cors && { 'Access-Control-Allow-Origin': '*' }) });
    response.end(found ? await readFile(join(folder, 'catalog', name)) : '');
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${server.address().port}/`;
  return { url, asked, stop: () => new Promise((resolve) => { server.closeAllConnections(); server.close(resolve); }) };
}

// Notes every event of the widget, for the host's page to be asked.
const NOTES = `window.heard = [];
for (const name of ['ready', 'step', 'result', 'error']) addEventListener('ventanilla:' + name, ({ detail }) => heard.push([name, detail]));
addEventListener('message', ({ data }) => heard.push(['message', data]));`;

/**
 * Opens the page of a host that embeds the catalog in `folder` by one line, and goes the way: way({ page, frame, catalog, heard }). `options` are
 * attributes of the line, beside data-catalog and data-key.
 */
export async function visitOwn(site, folder, way, { options = {}, key = named(PUBLISHER.publicKey), address, cors, errors = false, ...visit } = {}) {
  const catalog = await serveCatalog(folder, { cors });
  const home = new URL(site.server.url.replace('127.0.0.1', 'localhost'));
  const all = { catalog: address ?? `${catalog.url}index.json`, key, ...options };
  const line = `<script src="${home.origin}/v1/embed.js" ${Object.entries(all).map(([name, value]) => `data-${name}="${value}"`).join(' ')}></script>`;
  const host = await startHost({ site: home.origin, reads: new URL(catalog.url).origin, files: { 'blank.html': '', 'favicon.ico': '', 'index.html': hostPage({ main: line, scripts: ['notes.js'] }), 'notes.js': NOTES } });
  try {
    await site.visit(
      async (page) => {
        const asked = [];
        page.on('request', (request) => asked.push([request.frame() === page.mainFrame() ? 'host' : 'frame', request.url()]));
        await page.goto(host.url);
        const frame = await until(() => page.frames().find((one) => one.url().includes('/v1/')), 'the frame');
        const heard = () => page.evaluate('heard');
        await witnessed(way({ page, frame, catalog, host, heard, asked: () => asked }), page);
      },
      { url: host.url, path: 'blank.html', errors, ...visit },
    );
  } finally {
    await Promise.all([catalog.stop(), host.stop()]);
  }
}

export const codesOf = (heard) => heard.flatMap(([name, detail]) => (name === 'error' ? [detail.code] : []));

/** That the frame shows no page of this catalog, why, and that the host is told why. */
export const refuses = (site, folder, code, text, options) =>
  visitOwn(
    site,
    folder,
    async ({ frame, heard }) => {
      await frame.getByRole('heading', { level: 1, name: 'No mostramos estas reglas' }).waitFor({ timeout: 60_000 });
      assert.ok((await frame.getByRole('alert').innerText()).includes(text), `${await frame.getByRole('alert').innerText()} / ${text}`);
      await until(async () => codesOf(await heard()).length > 0, 'an error event');
      assert.deepEqual(codesOf(await heard()), [`catalog-${code}`]);
      assert.ok((await heard()).every(([name]) => name !== 'ready'), 'it was never said to be ready');
    },
    { errors: true, ...options },
  );

export const remove = (folder) => rm(folder, { recursive: true, force: true });
