// The rules of one program only say of it what the rules of all say, whichever it is: on the worked cases of the catalog.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { test } from 'node:test';
import { readCases } from '../../site/build/catalog.mjs';
import { dist, inRepository } from '../browser/support.mjs';
import { createEngine } from '../../wasm/engine.js';

const { buildSync } = createRequire(inRepository('site/package.json'))('esbuild');
const { outputFiles } = buildSync({ entryPoints: [inRepository('site/src/widget/limit.ts')], bundle: true, write: false, format: 'esm' });
const { limitResult, limitRules } = await import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`);

const index = JSON.parse(JSON.parse(readFileSync(join(dist, 'catalog/index.json'), 'utf8')).signed);
const rules = readFileSync(join(dist, 'catalog', index.rules.file), 'utf8');
const programs = Object.values(JSON.parse(rules).files).filter((file) => file.criteria).map(({ id }) => id);
const wasmBinary = readFileSync(inRepository('.build/wasm/ventanilla.wasm'));
const cases = await readCases(inRepository('data/cl'));

async function engineOf(text) {
  const engine = await createEngine({ wasmBinary });
  assert.equal(JSON.parse(engine.load(text)).errors, undefined);
  return engine;
}

const whole = await engineOf(rules);
const some = process.env.VENTANILLA_ROUNDS === undefined ? programs : programs.filter((_, at) => at % 8 === 0);

// A case may answer that somebody receives what the limited rules do not know: nobody is asked that there.
function known(input, text) {
  const facts = new Set(Object.values(JSON.parse(text).files).filter((file) => file.criteria).map(({ id }) => id.replaceAll('-', '_')));
  const less = ({ receives, ...owner }) => (receives ? { ...owner, receives: Object.fromEntries(Object.entries(receives).filter(([name]) => facts.has(name))) } : owner);
  return { ...input, household: less(input.household ?? {}), people: input.people.map(less) };
}

for (const id of some) {
  test(`${id} alone is what it is among all`, async () => {
    const { rules: text } = limitRules(rules, [id]);
    const engine = await engineOf(text);
    const own = cases.filter(({ expect }) => id in expect);
    for (const { input } of own.length > 0 ? own.slice(0, 4) : cases.slice(0, 2)) {
      const household = JSON.stringify(known(input, text));
      const among = limitResult(JSON.parse(whole.assess(household)), [id]).programs;
      const alone = limitResult(JSON.parse(engine.assess(household)), [id]);
      assert.ok(among.length > 0);
      assert.deepEqual(alone.programs, among);
      assert.ok(alone.questions.every((question) => question.programs.every((one) => one === id)), 'no question of another');
    }
  });
}
