// What the engine really answers is what data/schema says, of which the types are made.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { before, test } from 'node:test';
import Ajv from 'ajv/dist/2020.js';
import { readCases } from '../../../site/build/catalog.mjs';
import { bundle, files, wasmEngine, wasmExplorer } from '../../../tests/wasm/engines.mjs';
import { randomHouseholds } from '../../../tests/wasm/households.mjs';
import { isCurrent } from '../types.mjs';

const SHORT = process.env.VENTANILLA_ROUNDS !== undefined;
const EVERY = SHORT ? 70 : 5; // case

const folder = new URL('../../../data/schema/', import.meta.url);
const ajv = new Ajv({ strict: true, strictRequired: false, strictTypes: false, allowUnionTypes: true });
for (const name of readdirSync(folder)) ajv.addSchema(JSON.parse(readFileSync(new URL(name, folder), 'utf8')));

function assertIs(name, value, what) {
  const fits = ajv.getSchema(`${name}.schema.json`);
  assert.ok(fits(value), `${what}: ${JSON.stringify(fits.errors?.slice(-3))}`);
}

const cases = (await readCases(new URL('../../../data/cl/', import.meta.url).pathname)).filter((_, index) => index % EVERY === 0);

let engine;
let explorer;
before(async () => {
  [engine, explorer] = await Promise.all([wasmEngine(), wasmExplorer()]);
  for (const one of [engine, explorer]) assert.equal(JSON.parse(one.load(bundle)).ok, true);
});

test('the types in wasm/contract.ts are those of the schemas: node wasm/package/types.mjs', async () => {
  assert.ok(await isCurrent());
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
  const answers = randomHouseholds(files, 61, SHORT ? 12 : 600).map((household) => JSON.parse(engine.assess(JSON.stringify(household))));
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
