// The page takes only what was published by a key that it pins, whole, of today and not older than itself; in a browser that verifies Ed25519 itself, and in
// one that does not.
import assert from 'node:assert/strict';
import { generateKeyPairSync } from 'node:crypto';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { isReady, mouse, readTrouble, shows } from './person.mjs';
import { developmentKey, filesOf, named, readIndex, seal, signAnew } from './signing.mjs';
import { copyOfSite, dist, PLAIN_HOST, startServer, useSite } from './support.mjs';

const site = useSite();

const ALTERED = 'Un archivo de las reglas no es el que se publicó. No lo usamos. Intente de nuevo o avise a quien publica esta página.';
const SIGNATURE = 'Las reglas no llevan la firma que esta página espera. No las usamos. Avise a quien publica esta página.';
const EXPIRED = 'Estas reglas ya vencieron. No las usamos. Revise la fecha del aparato o busque una copia más nueva de esta página.';
const OLDER = 'El servidor entregó reglas más antiguas que esta página. No las usamos. Intente de nuevo más tarde.';
const INSECURE = 'Esta dirección no es segura: empieza con http. Aquí el navegador no puede revisar la firma de las reglas. Ábrala con https.';

const LIBRARY = /GET \/app\.ed25519-library\.\w+\.js 200/;

// A browser that does not know Ed25519 says so when it is to take such a key.
function withoutEd25519() {
  const { importKey } = SubtleCrypto.prototype;
  SubtleCrypto.prototype.importKey = function (format, key, algorithm, ...rest) {
    if ((algorithm.name ?? algorithm) === 'Ed25519') return Promise.reject(new DOMException('Unrecognized name.', 'NotSupportedError'));
    return importKey.call(this, format, key, algorithm, ...rest);
  };
}

const BROWSERS = [
  ['with native Ed25519', undefined],
  ['without native Ed25519', withoutEd25519],
];

const published = await readIndex(dist);
const other = generateKeyPairSync('ed25519').privateKey;
const trust = (by) => seal({ type: 'ventanilla-key', format: 1, key: named(other), issued: published.issued }, by);

async function visitCopy(change, way, options) {
  const root = await copyOfSite(change);
  const server = await startServer({ root });
  try {
    await site.visit((page) => way(page, server), { url: server.url, ...options });
  } finally {
    await server.stop();
    await rm(root, { recursive: true });
  }
}

const flipped = (bytes, at) => Buffer.from(bytes).fill(bytes[at] ^ 1, at, at + 1);

async function flipByte(file, find) {
  const bytes = await readFile(file);
  const at = find ? bytes.indexOf(find) + find.length : bytes.length >> 1;
  await writeFile(file, flipped(bytes, at));
}

const alter = (name, find) => (folder) => flipByte(join(folder, 'catalog', name), find);

const REFUSED_FILES = Object.entries(filesOf(published)).map(([part, file]) => [`one altered byte in ${part}`, alter(file), ALTERED]);

const REFUSED_INDEX = [
  ['one altered byte in the signed text of index.json', alter('index.json', '\\"expires\\":\\"'), ALTERED],
  ['one altered byte in the signature of index.json', alter('index.json', '"signature": "'), ALTERED],
  ['one altered byte in the key that index.json names', alter('index.json', '"key": "'), SIGNATURE],
  ['an index that expired yesterday', (folder) => signAnew(folder, { change: { expires: '2026-11-20' } }), EXPIRED],
  ['an index of an older version', (folder) => signAnew(folder, { change: { catalog: { ...published.catalog, version: '2025.12.31' } } }), OLDER],
  ['an older index of the same version', (folder) => signAnew(folder, { change: { issued: '2020-01-01' } }), OLDER],
  ['an index that a wrong key signed', (folder) => signAnew(folder, { key: other }), SIGNATURE],
  ['a wrong key that trusts itself', (folder) => signAnew(folder, { key: other, keys: [trust(other)] }), SIGNATURE],
];

const TAKEN = [
  ['an index that expires today', (folder) => signAnew(folder, { change: { expires: '2026-11-21' } })],
  ['an index of a key that the pinned one trusts', (folder) => signAnew(folder, { key: other, keys: [trust(developmentKey)] })],
];

const everything = process.env.VENTANILLA_ROUNDS === undefined; // ./dev test --all

for (const [browser, first] of BROWSERS) {
  // What checks the files is the same, whatever checks the signature.
  for (const [what, change, text] of first && !everything ? REFUSED_INDEX : [...REFUSED_FILES, ...REFUSED_INDEX]) {
    test(`${browser}: ${what} is refused, and the page says so`, () =>
      visitCopy(
        change,
        async (page) => {
          await readTrouble(page, text);
          assert.equal(await page.getByText('Listo: puede cortar internet.').count(), 0);
        },
        { first },
      ));
  }

  for (const [what, change] of TAKEN) {
    test(`${browser}: ${what} is taken`, () => visitCopy(change, (page) => isReady(page), { first }));
  }

  test(`${browser}: a newer catalog than the page's own is taken, and shown`, () =>
    visitCopy(
      (folder) =>
        signAnew(folder, {
          change: { catalog: { ...published.catalog, version: '2099.1.1' } },
          files: { 'words.es': (text) => text.replace('"version":"', '"version":"new ').replace('Subsidio Familiar (SUF)', 'Subsidio Nuevo') },
        }),
      async (page) => {
        await isReady(page);
        await shows(page, /versión new /);
        await mouse.press(page.getByRole('link', { name: 'Todos los programas' }));
        await shows(page, 'Subsidio Nuevo');
      },
      { first },
    ));

  test(`${browser}: the library is ${first ? '' : 'not '}fetched, before the rules are`, async () => {
    const server = await startServer();
    try {
      await site.visit((page) => isReady(page), { url: server.url, first });
      const log = await server.log();
      const [library, rules] = [LIBRARY, /GET \/catalog\/rules\./].map((line) => log.findIndex((one) => line.test(one)));
      assert.ok(rules > 0);
      if (first) assert.ok(library > 0 && library < rules, log.join('\n'));
      else assert.equal(library, -1);
    } finally {
      await server.stop();
    }
  });
}

test('a file that was altered is refused before the engine sees it', () =>
  visitCopy(alter(published.rules.file), async (page) => {
    await shows(page, ALTERED);
    assert.deepEqual(page.workers(), []);
  }));

test('a file that was damaged on its way is fetched once more, past the cache', () =>
  site.visit(async (page) => {
    let damaged = 0;
    await page.context().route(`**/${published.rules.file}`, async (route) => {
      const response = await route.fetch();
      const body = await response.body();
      await route.fulfill({ response, body: damaged++ === 0 ? flipped(body, body.length >> 1) : body });
    });
    await page.reload();
    await isReady(page);
    assert.equal(damaged, 2);
  }));

test('over http from another computer nothing can be checked: the page says so, and how to mend it', () =>
  site.visit((page) => readTrouble(page, INSECURE), { url: site.server.url.replace('localhost', PLAIN_HOST), errors: true }));

test('other sites may fetch the catalog, and nothing else', async () => {
  const allowed = async (path) => (await fetch(new URL(path, site.server.url))).headers.get('access-control-allow-origin');
  for (const path of ['catalog/index.json', `catalog/${published.rules.file}`, 'catalog/feed.es.atom']) assert.equal(await allowed(path), '*', path);
  for (const path of ['', 'en/']) assert.equal(await allowed(path), null, path);
});
