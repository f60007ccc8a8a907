// Native and WebAssembly answer every household with the same bytes.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { before, test } from 'node:test';
import { assessNatively, bundle, files, wasmEngine } from './engines.mjs';
import { randomHouseholds } from './households.mjs';

// A short run takes a sample; `./dev test --all wasm` all.
const SHORT = process.env.VENTANILLA_ROUNDS !== undefined;
const HOUSEHOLDS = SHORT ? 50 : 1000;
const BATCH = 50;
const EVERY = SHORT ? 12 : 1; // case

let engine;
before(async () => {
  engine = await wasmEngine();
  assert.equal(JSON.parse(engine.load(bundle)).ok, true);
});

function assertSame(households) {
  const texts = households.map((household) => JSON.stringify(household));
  const native = assessNatively(texts);
  texts.forEach((text, index) => assert.equal(engine.assess(text), native[index], text));
  return native;
}

const casesFolder = new URL('../../data/cl/cases/', import.meta.url);
for (const name of readdirSync(casesFolder).filter((one) => one.endsWith('.json'))) {
  test(`the worked cases of ${name}`, () => {
    const { cases } = JSON.parse(readFileSync(new URL(name, casesFolder), 'utf8'));
    assertSame(cases.filter((_, index) => index % EVERY === 0).map(({ input }) => input));
  });
}

test(`${HOUSEHOLDS} random households, those that are refused included`, () => {
  const households = randomHouseholds(files, 2026, HOUSEHOLDS);
  let assessed = 0;
  for (let first = 0; first < HOUSEHOLDS; first += BATCH) {
    const results = assertSame(households.slice(first, first + BATCH));
    assessed += results.filter((result) => !result.startsWith('{"errors"')).length;
  }
  assert.ok(assessed < HOUSEHOLDS, 'some are refused');
  assert.ok(assessed > HOUSEHOLDS / 3, `enough are assessed; only ${assessed} of ${HOUSEHOLDS} were`);
});

test('a household is answered alike whatever was assessed before', () => {
  const [first, second] = randomHouseholds(files, 7, 2).map((household) => JSON.stringify(household));
  const alone = engine.assess(first);
  engine.assess(second);
  assert.equal(engine.assess(first), alone);
});
