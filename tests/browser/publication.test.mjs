// The page takes only what was published by a key that it pins, whole, of today and not older than itself; in a browser that verifies Ed25519 itself, and in
// one that does not.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { withAltered } from './altered.mjs';
import { isReady, mouse, readTrouble, shows } from './person.mjs';
import { PLAIN_HOST, startServer, useSite } from './support.mjs';
import { alter, ALTERED_FILES, ALTERED_INDEX, flipped, published, signed, TAKEN } from './troubles.mjs';
import { interfaceIn } from './words.mjs';
import { byTurn, everything } from './turn.mjs';

const site = useSite();

const { trouble } = await interfaceIn('es');

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

const visit = (altered, way, options) => withAltered(altered, ({ url }) => site.visit(way, { url, ...options }));

for (const [browser, first] of BROWSERS) {
  // What checks the files is the same, whatever checks the signature.
  for (const [index, [what, altered, says]] of (first && !everything ? ALTERED_INDEX : [...ALTERED_FILES, ...ALTERED_INDEX]).entries()) {
    test(`${browser}: ${what} is refused, and the page says so`, byTurn(index + !first), () =>
      visit(
        altered,
        async (page) => {
          await readTrouble(page, trouble[says]);
          assert.equal(await page.getByText('Listo: puede cortar internet.').count(), 0);
        },
        { first },
      ));
  }

  for (const [what, altered] of TAKEN) {
    test(`${browser}: ${what} is taken`, () => visit(altered, (page) => isReady(page), { first }));
  }

  test(`${browser}: a newer catalog than the page's own is taken, and shown`, () =>
    visit(
      signed({
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
  visit(alter(published.rules.file), async (page) => {
    await shows(page, trouble.altered);
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
  site.visit((page) => readTrouble(page, trouble.insecure), { url: site.server.url.replace('localhost', PLAIN_HOST), errors: true }));

test('other sites may fetch the catalog, and nothing else', async () => {
  const allowed = async (path) => (await fetch(new URL(path, site.server.url))).headers.get('access-control-allow-origin');
  for (const path of ['catalog/index.json', `catalog/${published.rules.file}`, 'catalog/feed.es.atom']) assert.equal(await allowed(path), '*', path);
  for (const path of ['', 'en/']) assert.equal(await allowed(path), null, path);
});
