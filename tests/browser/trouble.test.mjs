// When the files of the site are damaged or refused, people read what happened and what to do.
import assert from 'node:assert/strict';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { arrived, assertTrouble, isReady, mouse, shows } from './person.mjs';
import { signAnew } from './signing.mjs';
import { copyOfSite, startServer, useSite } from './support.mjs';

const site = useSite();

const OURS = 'El motor no aceptó las reglas. Es un error nuestro, no suyo.';
const BROWSER = 'Este navegador no permite WebAssembly, que hace el cálculo. Pruebe con otro más nuevo, o sin modo estricto.';
const FETCH = 'No llegaron todos los archivos de las reglas. Revise su conexión e intente de nuevo.';

// Signed as they are: publication.test.mjs has what was not.
const MISTAKES = [
  ['a formula that does not parse', (text) => text.replace('"formula":"', '"formula":"(')],
  ['rules that were cut off', (text) => text.slice(0, text.length / 2)],
  ['rules of another type', () => '[]'],
];

for (const [what, mistake] of MISTAKES) {
  test(`${what}: the page says so, and what to do`, async () => {
    const root = await copyOfSite((folder) => signAnew(folder, { files: { rules: mistake } }));
    const server = await startServer({ root });
    try {
      await site.visit((page) => assertTrouble(page, OURS), { url: server.url, errors: true });
    } finally {
      await server.stop();
      await rm(root, { recursive: true });
    }
  });
}

// Each damage changes the text of a file, or takes the file away.
const DAMAGES = [
  ['an index that is not there', /^catalog\/index\.json$/, undefined, FETCH],
  ['rules that are not there', /^catalog\/rules\./, undefined, FETCH],
  ['an engine that was cut off', /^engine\..*wasm$/, (text) => text.slice(0, text.length / 2), BROWSER],
  ['an engine that is not there', /^engine\..*wasm$/, undefined, FETCH],
  ['a worker that is not there', /^worker\./, undefined, BROWSER],
];

for (const [what, name, damage, text] of DAMAGES) {
  test(`${what}: the page says so, and what to do`, async () => {
    const root = await copyOfSite(async (folder, names) => {
      const file = join(folder, names.find((one) => name.test(one)));
      if (!damage) return rm(file);
      const before = await readFile(file, 'latin1');
      const after = damage(before);
      assert.notEqual(after, before);
      return writeFile(file, after, 'latin1');
    });
    const server = await startServer({ root });
    try {
      await site.visit((page) => assertTrouble(page, text), { url: server.url, errors: true });
    } finally {
      await server.stop();
      await rm(root, { recursive: true });
    }
  });
}

test('a policy that refuses WebAssembly: the page says so, and what to do', () =>
  site.visit(
    async (page) => {
      await page.context().route('**/worker.*.js', async (route) => {
        const response = await route.fetch();
        const headers = { ...response.headers(), 'content-security-policy': "script-src 'self'" };
        await route.fulfill({ response, headers });
      });
      await page.reload();
      await assertTrouble(page, BROWSER);
    },
    { errors: true },
  ));

const WORKERS = 'Este navegador no permite procesos aparte, que hacen el cálculo. Pruebe con otro más nuevo, o sin modo estricto.';

const LACKS = [
  ['without WebAssembly', () => delete globalThis.WebAssembly, BROWSER],
  ['without workers', () => delete globalThis.Worker, WORKERS],
];

for (const [what, first, text] of LACKS) {
  test(`a browser ${what}: the page says so, and leads to the pages that need no script`, () =>
    site.visit(
      async (page) => {
        await assertTrouble(page, text);
        await mouse.press(page.getByRole('main').getByRole('link', { name: 'Catálogo, con sus fuentes' }));
        await page.getByRole('heading', { level: 1 }).waitFor();
        assert.match(page.url(), /\/programas\/$/);
      },
      { first, errors: true },
    ));
}

// What a browser sees in which the app does not start. The help waits a moment, in which it still might.
const DEAD = [
  ['that knows no modules', async (context) => context.route('**/app.*.js', (route) => route.fulfill({ contentType: 'text/javascript', body: 'import an old browser' }))],
  ['to which the host refuses scripts', async (context) => context.route('**/*', async (route) => {
    if (route.request().resourceType() !== 'document') return route.continue();
    const response = await route.fetch();
    return route.fulfill({ response, headers: { ...response.headers(), 'content-security-policy': "script-src 'none'" } });
  })],
];

const HELPED = [
  ['', 'Soy mayor', '¿La página no responde?', 'Los programas, con sus requisitos y cómo pedirlos', /\/programas\/$/],
  ['en/', 'I am an older person', 'Does the page not answer?', 'The programs, with their rules and how to apply', /\/en\/programs\/$/],
  ['ht/', 'Mwen se granmoun aje', 'Èske paj la pa reponn?', 'Pwogram yo, ak kondisyon yo ak kijan pou mande yo', /\/programas\/$/],
];

for (const [what, deaden] of DEAD) {
  for (const [path, concern, title, link, to] of HELPED) {
    test(`/${path} in a browser ${what}: what is pressed leads to help, and that to the catalog`, () =>
      site.visit(
        async (page) => {
          await deaden(page.context());
          await page.reload();
          const help = page.getByRole('heading', { level: 1, name: title });
          assert.equal(await help.count(), 0, 'not before it is needed');
          await mouse.press(page.getByRole('link', { name: concern, exact: true }));
          await help.waitFor();
          await mouse.press(page.getByRole('link', { name: link }));
          assert.match(page.url(), to);
        },
        { path, errors: true },
      ));
  }
}

test('the help is gone once the app is there', () =>
  site.visit(async (page) => {
    await isReady(page);
    assert.equal(await page.locator('.help').count(), 0);
  }));

test('files that come on the second try are enough', () =>
  site.visit(
    async (page) => {
      await page.context().route('**/catalog/rules.*', (route) => route.abort());
      await page.reload();
      await shows(page, FETCH);
      await page.context().unroute('**/catalog/rules.*');
      await mouse.press(page.getByRole('link', { name: 'Soy mayor' }));
      await arrived(page);
      await mouse.press(page.getByRole('button', { name: 'Intentar de nuevo' }));
      await isReady(page);
      await page.getByLabel('Nombre o apodo').waitFor();
    },
    { errors: true },
  ));
