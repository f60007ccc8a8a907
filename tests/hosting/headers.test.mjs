// What real servers send with each kind of file, as site/hosting configures them.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { headersOf, TYPES } from '../../site/build/headers.mjs';
import { hostingFiles, isCurrent } from '../../site/build/hosting.mjs';
import { ask, dist, files, HOSTS } from './hosts.mjs';

const one = (pattern) => files.find((name) => pattern.test(name)) ?? assert.fail(`no file like ${pattern}`);

const FOR_EVER = /^public, max-age=31536000, immutable$/;
const ASK_FIRST = /^no-cache$/;
const SHORT = /^public, max-age=300$/;

// One file of each kind: how long it may be kept, and its type.
const KINDS = [
  [/^index\.html$/, ASK_FIRST, 'text/html; charset=utf-8'],
  [/^en\/index\.html$/, ASK_FIRST, 'text/html; charset=utf-8'],
  [/^programas\/suf\.html$/, ASK_FIRST, 'text/html; charset=utf-8'],
  [/^app\.\w+\.js$/, FOR_EVER, 'text/javascript; charset=utf-8'],
  [/^app\.chunk\.\w+\.js$/, FOR_EVER, 'text/javascript; charset=utf-8'],
  [/^worker\.\w+\.js$/, FOR_EVER, 'text/javascript; charset=utf-8'],
  [/^style\.\w+\.css$/, FOR_EVER, 'text/css; charset=utf-8'],
  [/^engine\.\w+\.wasm$/, FOR_EVER, 'application/wasm'],
  [/^explorer\.\w+\.wasm$/, FOR_EVER, 'application/wasm'],
  [/^pages\/catalog\.\w+\.js$/, FOR_EVER, 'text/javascript; charset=utf-8'],
  [/^service-worker\.js$/, ASK_FIRST, 'text/javascript; charset=utf-8'],
  [/^app\.webmanifest$/, ASK_FIRST, 'application/manifest+json'],
  [/^icons\/192\.png$/, ASK_FIRST, 'image/png'],
  [/^release\.json$/, ASK_FIRST, 'application/json; charset=utf-8'],
  [/^sha256sums\.txt$/, ASK_FIRST, 'text/plain; charset=utf-8'],
  [/^sitemap\.xml$/, ASK_FIRST, 'application/xml; charset=utf-8'],
  [/^v1\/index\.html$/, ASK_FIRST, 'text/html; charset=utf-8'],
  [/^v1\/frame\.\w+\.js$/, FOR_EVER, 'text/javascript; charset=utf-8'],
  [/^v1\/embed\.js$/, /^public, max-age=3600$/, 'text/javascript; charset=utf-8'],
  [/^v1\.\d+\.\d+\/embed\.js$/, FOR_EVER, 'text/javascript; charset=utf-8'],
  [/^v1\/preview\.html$/, ASK_FIRST, 'text/html; charset=utf-8'],
  [/^incrustar\/index\.html$/, ASK_FIRST, 'text/html; charset=utf-8'],
  [/^incrustar\/configurator\.\w+\.js$/, FOR_EVER, 'text/javascript; charset=utf-8'],
  [/^catalog\/index\.json$/, SHORT, 'application/json; charset=utf-8'],
  [/^catalog\/feed\.es\.atom$/, SHORT, 'application/atom+xml; charset=utf-8'],
  [/^catalog\/rules\.\w+\.json$/, FOR_EVER, 'application/json; charset=utf-8'],
  [/^catalog\/words\.es\.\w+\.json$/, FOR_EVER, 'application/json; charset=utf-8'],
];

const FOR_OTHERS = /^(v1[/.]|catalog\/|(worker|style|engine|explorer)\.)/;

// Who may show it in a frame.
const ANCESTORS = [[/^v1\/preview\.html$/, "'self'"], [/^v1[/.]/, '*'], [/./, "'none'"]];
const ancestorsOf = (path) => ANCESTORS.find(([pattern]) => pattern.test(path))[1];

const DECODE = { br: brotliDecompressSync, gzip: gunzipSync, identity: (bytes) => bytes };

test('what stands in site/hosting is what the table says: node site/build/hosting.mjs', async () => {
  for (const name of Object.keys(hostingFiles())) assert.ok(await isCurrent(name), name);
});

test('a file may be kept for ever exactly where its name says what is inside, or of which version it is', () => {
  const hashed = /\.[0-9A-Za-z]{8,10}\.[a-z]+$|^v\d+\.\d+\.\d+\//;
  const wrong = files.filter((name) => hashed.test(name) !== FOR_EVER.test(headersOf(`/${name}`)['Cache-Control']));
  assert.deepEqual(wrong, []);
});

test('every file has a type', () => {
  assert.deepEqual(files.filter((name) => !/(^|\/)[._]/.test(name) && !TYPES[name.split('.').at(-1)]), []);
});

test('_headers keeps to what hosts allow: 100 rules, one * in each, lines of 2000 signs', () => {
  const lines = hostingFiles()._headers.split('\n');
  const paths = lines.filter((line) => line.startsWith('/'));
  assert.ok(paths.length <= 100);
  assert.deepEqual(paths.filter((path) => path.split('*').length > 2), []);
  assert.deepEqual(lines.filter((line) => line.length > 2000), []);
});

for (const [name, { start, skip }] of Object.entries(HOSTS)) {
  describe(name, { skip }, () => {
    let host;
    before(async () => (host = await start()));
    after(() => host?.stop());
    const get = (path, options) => ask(new URL(path, host.url), options);

    for (const [pattern, kept, type] of KINDS) {
      test(`${pattern.source} is kept as ${kept.source}`, async () => {
        const path = one(pattern);
        const { status, headers } = await get(path);
        assert.equal(status, 200);
        assert.match(headers['cache-control'], kept);
        assert.equal(headers['content-type'].toLowerCase(), type);
        for (const [header, value] of Object.entries(headersOf(`/${path}`))) assert.equal(headers[header.toLowerCase()], value, header);
        assert.equal(headers['access-control-allow-origin'], FOR_OTHERS.test(path) ? '*' : undefined);
        const policy = headers['content-security-policy'];
        assert.match(policy, /^default-src 'none';[^,]*$/);
        assert.equal(policy.split('; ').at(-1), `frame-ancestors ${ancestorsOf(path)}`);
      });
    }

    test('a folder shows its page', async () => {
      const { status, headers, body } = await get('programas/');
      assert.equal(status, 200);
      assert.match(headers['cache-control'], ASK_FIRST);
      assert.equal(String(body), readFileSync(join(dist, 'programas/index.html'), 'utf8'));
    });

    test('each compression that a browser takes is sent, with the same content', async () => {
      for (const pattern of [/^index\.html$/, /^engine\.\w+\.wasm$/, /^catalog\/rules\.\w+\.json$/]) {
        const path = one(pattern);
        const plain = readFileSync(join(dist, path));
        for (const encoding of [...host.encodings, 'identity']) {
          const { headers, body } = await get(path, { headers: { 'Accept-Encoding': encoding } });
          assert.equal(headers['content-encoding'] ?? 'identity', encoding, path);
          assert.match(headers.vary, /accept-encoding/i);
          assert.ok(DECODE[encoding](body).equals(plain), `${path} as ${encoding}`);
          assert.equal(headers['cache-control'], headersOf(`/${path}`)['Cache-Control']);
          assert.equal(headers['content-type'].split(';')[0], TYPES[path.split('.').at(-1)].split(';')[0]);
        }
        const { headers } = await get(path, { headers: { 'Accept-Encoding': 'gzip, deflate, br' } });
        assert.equal(headers['content-encoding'], host.encodings[0]);
      }
    });

    test('what is not there is protected as well, and not kept', async () => {
      for (const path of ['nothing.html', 'app.GONE1234.js', 'catalog/rules.0000000000.json', 'en/programs/nothing/']) {
        const { status, headers, body } = await get(path);
        assert.equal(status, 404, path);
        assert.match(headers['content-security-policy'], /default-src 'none'/);
        assert.equal(headers['x-content-type-options'], 'nosniff');
        assert.ok([undefined, 'no-cache'].includes(headers['cache-control']), path);
        assert.match(String(body), /Esta página no existe/);
      }
    });

    test('what is for the host is not sent', async () => {
      for (const path of ['_headers', '.htaccess', '.git/config']) assert.equal((await get(path)).status >= 403, true, path);
    });

    test('the server does not say its version', async () => {
      const { headers } = await get('');
      assert.match(headers.server ?? '', /^(nginx|Apache)?$/);
      assert.equal(headers['x-powered-by'], undefined);
    });

    test('HEAD tells the same without the content', async () => {
      const path = one(/^engine\.\w+\.wasm$/);
      const { status, headers, body } = await get(path, { method: 'HEAD' });
      assert.equal(status, 200);
      assert.equal(body.length, 0);
      assert.match(headers['cache-control'], FOR_EVER);
    });

    test('a file that is still the same is not sent again, and a part of one can be asked for', { skip: name.includes('serve') && 'a server for development' }, async () => {
      const first = await get('catalog/index.json');
      const again = await get('catalog/index.json', { headers: { 'If-None-Match': first.headers.etag } });
      assert.equal(again.status, 304);
      assert.equal(again.body.length, 0);
      assert.match(again.headers['cache-control'], SHORT);
      const path = one(/^engine\.\w+\.wasm$/);
      const part = await get(path, { headers: { Range: 'bytes=0-3' } });
      assert.equal(part.status, 206);
      assert.equal(String(part.body), '\0asm');
    });

    test('a folder without its stroke leads to it, on the same host', { skip: name.includes('serve') && 'a server for development' }, async () => {
      const { status, headers } = await get('programas');
      assert.equal(status, 301);
      assert.equal(new URL(headers.location, host.url).href, new URL('programas/', host.url).href);
    });
  });
}

test('where a host leads to the preview by a shorter name, it sends what belongs to the preview', () => {
  assert.deepEqual(headersOf('/v1/preview'), headersOf('/v1/preview.html'));
});
