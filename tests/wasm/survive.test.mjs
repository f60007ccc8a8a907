// Whatever text comes, the door answers with JSON and stays usable.
import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { bundle, files, wasmEngine } from './engines.mjs';
import { MALFORMED } from './malformed.mjs';

const HOUSEHOLD = JSON.stringify({ as_of: files['catalog.json'].valid.from, household: {}, people: [{ id: 'ana' }] });

let engine;
let expected;
beforeEach(async () => {
  engine = await wasmEngine();
  assert.equal(JSON.parse(engine.load(bundle)).ok, true);
  expected = engine.assess(HOUSEHOLD);
  assert.equal(JSON.parse(expected).errors, undefined);
});

function assertRefused(answer) {
  const { errors } = JSON.parse(answer);
  assert.ok(errors.length > 0);
  assert.match(errors[0].code, /^[a-z-]+$/);
  assert.notEqual(errors[0].message, '');
  return errors[0].code;
}

for (const [what, text] of Object.entries(MALFORMED)) {
  test(`${what} is refused as a household and as a catalog, and the catalog before it stays`, () => {
    assertRefused(engine.assess(text));
    assertRefused(engine.load(text));
    assert.equal(engine.assess(HOUSEHOLD), expected);
  });
}

test('a household cut off at any place is refused', () => {
  for (let length = 0; length < HOUSEHOLD.length; ++length) assertRefused(engine.assess(HOUSEHOLD.slice(0, length)));
  assert.equal(engine.assess(HOUSEHOLD), expected);
});

test('a catalog with a formula that does not parse is refused, and the one before it stays', () => {
  const damaged = bundle.replace(/"formula":"/, '"formula":"(');
  assert.notEqual(damaged, bundle);
  assertRefused(engine.load(damaged));
  assert.equal(engine.assess(HOUSEHOLD), expected);
});

test('without a catalog there is no assessment', async () => {
  const empty = await wasmEngine();
  assert.equal(assertRefused(empty.assess(HOUSEHOLD)), 'no-catalog');
});

test('what is not a text is refused', () => {
  for (const value of [undefined, null, 7, {}, new Uint8Array(3)]) {
    assert.equal(assertRefused(engine.assess(value)), 'not-text');
    assert.equal(assertRefused(engine.load(value)), 'not-text');
  }
});

test('a text beyond the limit is refused before it reaches the memory', () => {
  assert.equal(assertRefused(engine.assess(' '.repeat(2_000_001))), 'too-long');
  assert.equal(engine.assess(HOUSEHOLD), expected);
});

test('a text that exhausts the memory stops one instance; the next has the same catalog', async () => {
  assert.equal(assertRefused(engine.assess(`[${'[],'.repeat(600_000)}[]]`)), 'engine-stopped');
  assert.equal(assertRefused(engine.assess(HOUSEHOLD)), 'restarting');
  for (let tries = 0; tries < 100 && engine.assess(HOUSEHOLD) !== expected; ++tries) await pause(20);
  assert.equal(engine.assess(HOUSEHOLD), expected);
});

test('a catalog may be loaded again and again: nothing is left behind', () => {
  for (let times = 0; times < 50; ++times) assert.equal(JSON.parse(engine.load(bundle)).ok, true);
  assert.equal(engine.assess(HOUSEHOLD), expected);
});
