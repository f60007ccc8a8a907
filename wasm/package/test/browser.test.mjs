// The packed package bundled by esbuild, in a page and in the README's worker, under a strict policy.
import assert from 'node:assert/strict';
import { cpSync, mkdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { extname, join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { startBrowser } from '../../../tests/browser/support.mjs';
import { named } from './examples.mjs';
import { newProject } from './project.mjs';

const { build } = createRequire(fileURLToPath(new URL('../../../site/package.json', import.meta.url)))('esbuild');

const TYPES = { '.html': 'text/html', '.js': 'text/javascript', '.json': 'application/json', '.wasm': 'application/wasm' };
const POLICY = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; worker-src 'self'; img-src data:";

const HOUSEHOLD = { as_of: '2026-11-21', household: { rsh_registered: true, rsh_percentile: 40 }, people: [{ id: 'ana', birth_date: '1956-03-01' }] };

// What a page does with the package: in it, and in the worker of the README. What comes of it stands in the title.
const PAGE = `import { chile, createEngine } from 'ventanilla';
const household = ${JSON.stringify(HOUSEHOLD)};
const catalog = await chile({ from: '/catalog/cl/', languages: ['es'] });
const engine = await createEngine({ catalog, wasm: { engine: fetch('/ventanilla.wasm'), explorer: new URL('/explore.wasm', location.href) } });
const result = engine.assess(household);
const { pieces } = await engine.cliffs(household, { fact: 'rsh_percentile', person: null });
const worker = new Worker('/worker.js');
const inWorker = new Promise((resolve) => worker.addEventListener('message', ({ data }) => resolve(data)));
worker.postMessage(household);
const same = JSON.stringify(await inWorker) === JSON.stringify(result);
document.title = [catalog.trusted, result.programs.length > 90, engine.explain(result)[0].said.length > 3, pieces.length > 0, same].join();
`;

let project;
let server;
let browser;
before(async () => {
  project = newProject();
  browser = await startBrowser();
  const web = join(project.folder, 'web');
  mkdirSync(web);
  project.write('page.js', PAGE);
  project.write('worker.js', named('worker.js'));
  for (const [entry, format] of [['page.js', 'esm'], ['worker.js', 'iife']]) {
    await build({ absWorkingDir: project.folder, entryPoints: [entry], bundle: true, minify: true, format, outdir: web, target: 'es2022', logLevel: 'error', logOverride: { 'empty-import-meta': 'silent' } });
  }
  const installed = join(project.folder, 'node_modules/ventanilla');
  cpSync(join(installed, 'catalog'), join(web, 'catalog'), { recursive: true });
  cpSync(join(installed, 'wasm/ventanilla.wasm'), join(web, 'ventanilla.wasm'));
  cpSync(join(installed, 'wasm/ventanilla_explore.wasm'), join(web, 'explore.wasm'));
  project.write('web/index.html', '<!doctype html><title></title><link rel="icon" href="data:,"><script type="module" src="page.js"></script>');
  // Nothing bundled: the package's own files, as a page without a bundler would take them.
  cpSync(installed, join(web, 'own'), { recursive: true });
  project.write('web/plain.html', '<!doctype html><title></title><link rel="icon" href="data:,"><script type="module" src="plain.js"></script>');
  project.write('web/plain.js', `import { chile, createEngine } from './own/index.js';\nconst engine = await createEngine({ catalog: await chile() });\ndocument.title = engine.assess(${JSON.stringify(HOUSEHOLD)}).catalog.id;\n`);
  server = createServer((request, response) => {
    const path = new URL(request.url, 'http://localhost').pathname;
    try {
      const body = readFileSync(join(web, path));
      response.writeHead(200, { 'Content-Type': TYPES[extname(path)] ?? 'text/plain', 'Content-Security-Policy': POLICY }).end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
});
after(async () => {
  await browser?.close();
  server?.close();
  project?.remove();
});

async function titleOf(path) {
  const page = await browser.newPage();
  const found = [];
  page.on('console', (message) => ['error', 'warning'].includes(message.type()) && found.push(message.text()));
  page.on('pageerror', (error) => found.push(error.message));
  await page.goto(`http://localhost:${server.address().port}/${path}`);
  for (const end = Date.now() + 20_000; !(await page.title()) && found.length === 0 && Date.now() < end; ) await new Promise((resolve) => setTimeout(resolve, 50));
  const title = await page.title();
  await page.close();
  assert.deepEqual(found, []);
  return title;
}

test('bundled, a page and a worker give the same answer, and explain it', async () => {
  assert.equal(await titleOf('index.html'), 'true,true,true,true,true');
});

test('without a bundler a page takes it as it is', async () => {
  assert.equal(await titleOf('plain.html'), 'cl');
});
