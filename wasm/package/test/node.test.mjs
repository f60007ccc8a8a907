// The packed package in an empty project: in Node, by its README, for TypeScript.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { readCases } from '../../../site/build/catalog.mjs';
import { assessNatively } from '../../../tests/wasm/engines.mjs';
import { examples } from './examples.mjs';
import { newProject } from './project.mjs';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const cases = (await readCases(join(root, 'data/cl'))).filter((_, index) => index % 180 === 0).map(({ input }) => input);

let project;
before(() => (project = newProject()));
after(() => project?.remove());

test('what is packed is what is needed: code, types, modules, catalog, schemas, notices, and nothing that is ours alone', () => {
  for (const path of ['index.js', 'README.md', 'LICENSE', 'NOTICE', 'wasm/ventanilla.wasm', 'catalog/cl/index.json', 'schema/result.schema.json', 'types/wasm/contract.d.ts']) {
    assert.ok(project.files.includes(path), path);
  }
  assert.deepEqual(project.files.filter((path) => /test|\.mjs$|\.map$|key/.test(path)), []);
  assert.ok(project.size < 1_200_000, `${project.size} bytes`);
  const manifest = JSON.parse(readFileSync(join(project.folder, 'node_modules/ventanilla/package.json'), 'utf8'));
  assert.equal(manifest.version, JSON.parse(readFileSync(join(root, 'site/package.json'), 'utf8')).version);
  assert.equal(manifest.private ?? manifest.devDependencies ?? manifest.dependencies ?? manifest.scripts, undefined);
});

for (const { name, heading, code, prints } of examples) {
  test(`README: ${heading}`, () => {
    assert.ok(prints.length > 0);
    project.write(name, code);
    assert.deepEqual(project.run(name).trim().split('\n'), prints);
  });
}

test(`${cases.length} worked cases are answered as by the command line`, () => {
  project.write('cases.json', JSON.stringify(cases));
  project.write(
    'cases.mjs',
    `import { readFileSync } from 'node:fs';
import { chile, createEngine } from 'ventanilla';
const engine = await createEngine({ catalog: await chile() });
for (const household of JSON.parse(readFileSync('cases.json', 'utf8'))) console.log(JSON.stringify(engine.assess(household)));`,
  );
  const natively = assessNatively(cases.map((input) => JSON.stringify(input)));
  project.run('cases.mjs').trim().split('\n').forEach((line, index) => assert.ok(line === natively[index], JSON.stringify(cases[index])));
});

test('two engines in one process know nothing of each other', async () => {
  const { chile, createEngine, loadCatalog, VERDICTS } = await import(pathToFileURL(join(project.folder, 'node_modules/ventanilla/index.js')).href); // by its bare address
  const catalog = await chile({ languages: ['es', 'ht'] });
  assert.equal(catalog.trusted, true);
  assert.match(catalog.words('ht').programs.pgu.name, /\w/);
  const folder = join(project.folder, 'node_modules/ventanilla/catalog/cl'); // a path
  const bytes = await loadCatalog((name) => readFileSync(join(folder, name)));
  const wasm = { engine: await WebAssembly.compile(readFileSync(join(folder, '../../wasm/ventanilla.wasm'))) };
  const [one, other] = await Promise.all([createEngine({ catalog, wasm }), createEngine({ catalog: bytes.rules, wasm })]);
  assert.deepEqual(one.assess(cases[0]), other.assess(cases[0]));
  assert.throws(() => one.assess({ as_of: 'today', people: [] }), { name: 'VentanillaError' });
  assert.deepEqual(one.assess(cases[0]), other.assess(cases[0]));
  assert.throws(() => other.explain(other.assess(cases[0])), { code: 'no-words' });
  assert.throws(() => catalog.words('en'), { code: 'language' });
  for await (const { index, error, verdicts, programs } of other.batch(cases)) {
    assert.equal(error, undefined, index);
    const { programs: results } = one.assess(cases[index]);
    verdicts.forEach((byte, at) => {
      const best = Math.max(...results.filter(({ id }) => id === programs[at]).map(({ verdict }) => VERDICTS.indexOf(verdict)));
      assert.ok(byte === best || [1, 2].includes(byte), `${programs[at]} of case ${index}`); // a batch may leave more open
    });
  }
});

test('what was altered, expired, or is not there is refused', async () => {
  const { chile, createEngine, loadCatalog } = await import(pathToFileURL(join(project.folder, 'node_modules/ventanilla/index.js')).href);
  const folder = join(project.folder, 'node_modules/ventanilla/catalog/cl');
  const altered = (pattern, change) => (name) => (pattern.test(name) ? Buffer.from(change(readFileSync(join(folder, name), 'utf8'))) : readFileSync(join(folder, name)));
  const refused = (action, code) => assert.rejects(action, { name: 'VentanillaError', code });
  await refused(chile({ from: altered(/^rules/, (text) => `${text} `) }), 'altered');
  await refused(chile({ from: altered(/^words/, (text) => text.replace('a', 'e')) }), 'altered');
  await refused(chile({ from: altered(/^index/, (text) => text.replace('2026', '2027')) }), 'altered');
  await refused(loadCatalog(altered(/^index/, () => 'no JSON')), 'altered');
  await refused(chile({ today: '2030-01-01' }), 'expired');
  await refused(chile({ known: { id: 'cl', version: '2999.1.1', issued: '2999-01-01' } }), 'older');
  await refused(chile({ from: join(project.folder, 'nowhere') }), 'fetch');
  await refused(createEngine({ catalog: '{' }), 'json-syntax');
  await refused(createEngine({ catalog: (await chile()).rules, wasm: { engine: new Uint8Array([1, 2, 3]) } }), 'wasm');
});

test('it runs where Node keeps its cryptography in a module, as Node 18 does', { skip: !process.allowedNodeEnvironmentFlags.has('--no-experimental-global-webcrypto') }, () => {
  project.write('old.mjs', `import { chile } from 'ventanilla';\nconsole.log(typeof crypto, (await chile()).id);`);
  assert.equal(project.run('old.mjs', '--no-experimental-global-webcrypto').trim(), 'undefined cl');
});

test('its types hold a consumer to the contract, strictly, as Node and as bundlers find them', () => {
  project.write(
    'consumer.ts',
    `import { chile, createEngine, loadCatalog, VentanillaError, VERDICTS, withAnswer, type Engine, type Household, type Result, type Verdict } from 'ventanilla';
const household: Household = { as_of: '2026-11-21', household: { rsh_percentile: { min: 51, max: 60 }, receives: { suf: null } }, people: [{ id: 'ana', pensions: [], work: { any_of: ['none'] } }] };
const engine: Engine = await createEngine({ catalog: await chile({ languages: ['es'] }), preload: ['explorer'] });
const result: Result = engine.assess(household);
const verdicts: Verdict[] = result.programs.map(({ verdict }) => verdict);
const question = engine.nextQuestion(result);
if (question) engine.assess(withAnswer(household, question, null));
const texts: string[] = engine.explain(result, { household }).flatMap(({ reasons }) => reasons.map(({ text }) => text));
for await (const { verdicts: bytes, error } of engine.batch([household])) console.log(error ? error.diagnostics[0]?.pointer : VERDICTS[bytes[0]!]);
const { filled, screen } = await engine.columns(1, 1);
filled.people[0] = 1;
console.log(verdicts, texts, screen().programs[0]?.households[0], (await loadCatalog(new URL('https://example.org/catalog/'))).trusted, VentanillaError);
// @ts-expect-error: a household has people
engine.assess({ as_of: '2026-11-21' });
// @ts-expect-error: there is no such verdict
const wrong: Verdict = 'maybe';
console.log(wrong);
`,
  );
  const check = (...options) =>
    execFileSync(join(root, 'site/node_modules/.bin/tsc'), ['--noEmit', '--strict', '--noUncheckedIndexedAccess', '--target', 'es2022', '--lib', 'es2022,dom,dom.asynciterable', '--types', '', ...options, 'consumer.ts'], { cwd: project.folder, encoding: 'utf8', stdio: 'pipe' });
  project.write('package.json', '{ "private": true, "type": "module", "dependencies": { "ventanilla": "*" } }');
  for (const way of [['--module', 'nodenext'], ['--module', 'esnext', '--moduleResolution', 'bundler']]) {
    assert.doesNotThrow(() => check(...way), (error) => assert.fail(error.stdout));
  }
});
