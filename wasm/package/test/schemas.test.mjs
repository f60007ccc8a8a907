// What the engine really answers is what data/schema says, of which the types are made.
import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import Ajv from 'ajv/dist/2020.js';
import { publishForDevelopment, readCases, readPublished } from '../../../site/build/catalog.mjs';
import { bundle, files, wasmEngine, wasmExplorer } from '../../../tests/wasm/engines.mjs';
import { randomHouseholds } from '../../../tests/wasm/households.mjs';
import { outdated } from '../types.mjs';

const SHORT = process.env.VENTANILLA_ROUNDS !== undefined;
const EVERY = SHORT ? 70 : 5; // case

const folder = new URL('../../../data/schema/', import.meta.url);
const ajv = new Ajv({ strict: true, strictRequired: false, strictTypes: false, allowUnionTypes: true });
for (const name of readdirSync(folder)) ajv.addSchema(JSON.parse(readFileSync(new URL(name, folder), 'utf8')));

function assertIs(name, value, what) {
  const fits = ajv.getSchema(`${name}.schema.json`);
  assert.ok(fits(value), `${what}: ${JSON.stringify(fits.errors?.slice(-3))}`);
}

const data = fileURLToPath(new URL('../../../data/cl/', import.meta.url));
const cases = (await readCases(data)).filter((_, index) => index % EVERY === 0);

let engine;
let explorer;
before(async () => {
  [engine, explorer] = await Promise.all([wasmEngine(), wasmExplorer()]);
  for (const one of [engine, explorer]) assert.equal(JSON.parse(one.load(bundle)).ok, true);
});

test('the types in wasm/ are those of the schemas: node wasm/package/types.mjs', async () => {
  assert.deepEqual(await outdated(), []);
});

test('the published words of each language, first and whole', async () => {
  const out = mkdtempSync(join(tmpdir(), 'ventanilla-words-'));
  try {
    await publishForDevelopment(data, out);
    for (const name of readdirSync(out).filter((one) => one.startsWith('words'))) assertIs('words', JSON.parse(readFileSync(join(out, name), 'utf8')), name);
    const { words } = await readPublished(out);
    assert.deepEqual(Object.keys(words).sort(), ['en', 'es', 'ht']);
    for (const [lang, whole] of Object.entries(words)) assertIs('words', whole, lang);
  } finally {
    rmSync(out, { recursive: true });
  }
});

test(`the results of ${cases.length} worked cases, and the cases themselves`, () => {
  for (const { id, input } of cases) {
    assertIs('household', input, id);
    const result = JSON.parse(engine.assess(JSON.stringify(input)));
    assert.equal(result.errors, undefined);
    assertIs('result', result, id);
  }
});

test('the results and the errors of random households', () => {
  const answers = randomHouseholds(files, 61, SHORT ? 12 : 200).map((household) => JSON.parse(engine.assess(JSON.stringify(household))));
  answers.forEach((answer, index) => assertIs('result', answer, `household ${index}`));
  assert.ok(answers.some((answer) => answer.errors) && answers.some((answer) => answer.programs));
});

test('timeline, changes, denial and cliffs', () => {
  for (const { id, input } of cases.filter((_, index) => index % 5 === 0)) {
    const text = JSON.stringify(input);
    const { programs } = JSON.parse(engine.assess(text));
    const { id: program, subject } = programs[id.length % programs.length];
    assertIs('timeline', JSON.parse(explorer.timeline(text, '2027-03-01')), id);
    for (const verb of ['changes', 'denial']) assertIs('sets', JSON.parse(explorer[verb](text, program, subject ?? '')), `${id}: ${verb}`);
    assertIs('cliffs', JSON.parse(explorer.cliffs(text, 'monthly_income', input.people[0].id)), `${id}: cliffs`);
  }
});

test('a catalog that is refused', () => {
  assertIs('result', JSON.parse(engine.load('{"format": 1, "files": {"facts.json": {"facts": [{"id": 7}]}}}')), 'errors of a catalog');
});
