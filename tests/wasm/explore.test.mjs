// What else is asked of a household: native and WebAssembly answer alike, and whatever text comes the door stays usable.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { before, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { assessNatively, bundle, exploreNatively, wasmExplorer } from './engines.mjs';
import { MALFORMED } from './malformed.mjs';

const EVERY = process.env.VENTANILLA_ROUNDS === undefined ? 1 : 60; // a short run takes a sample of the whole homes

const casesFolder = new URL('../../data/cl/cases/', import.meta.url);
const homes = readdirSync(casesFolder)
  .filter((name) => name.startsWith('households-'))
  .flatMap((name) => JSON.parse(readFileSync(new URL(name, casesFolder), 'utf8')).cases)
  .filter((_, index) => index % EVERY === 0);

const ANA = JSON.stringify({ as_of: '2026-11-21', household: {}, people: [{ id: 'ana', birth_date: '1958-03-01' }] });

let explorer;
before(async () => {
  explorer = await wasmExplorer();
  assert.equal(JSON.parse(explorer.load(bundle)).ok, true);
});

function assertSame(household, options, texts) {
  assert.deepEqual(texts.map((text) => JSON.parse(text)), exploreNatively(household, options).map((line) => JSON.parse(line)));
}

const granted = ['eligible', 'likely'];

// The questions that the command line puts for all programs: what could be changed where one is not granted, a refusal where it is not refused.
function sets(verb, household) {
  const { programs } = JSON.parse(assessNatively([household])[0]);
  const found = programs.map(({ id, subject }) => explorer[verb](household, id, subject ?? ''));
  return found.filter((text) => {
    const { verdict } = JSON.parse(text);
    return verb === 'changes' ? !granted.includes(verdict) : verdict !== 'not_eligible';
  });
}

for (const { id, input } of homes) {
  test(`the home ${id}`, () => {
    const household = JSON.stringify(input);
    assertSame(household, ['--timeline'], [explorer.timeline(household)]);
    assertSame(household, ['--timeline', '--until', '2027-01-31'], [explorer.timeline(household, '2027-01-31')]);
    for (const verb of ['changes', 'denial']) assertSame(household, [`--${verb}`], sets(verb, household));
    const [person] = input.people.filter(({ resident }) => resident !== false);
    assertSame(household, ['--cliffs', 'monthly_income', '--person', person.id], [explorer.cliffs(household, 'monthly_income', person.id)]);
    assertSame(household, ['--cliffs', 'rsh_percentile'], [explorer.cliffs(household, 'rsh_percentile')]);
  });
}

const ASKED = {
  timeline: (household) => explorer.timeline(household),
  changes: (household) => explorer.changes(household, 'pgu', 'ana'),
  denial: (household) => explorer.denial(household, 'pgu', 'ana'),
  cliffs: (household) => explorer.cliffs(household, 'pension_base', 'ana'),
};

function assertRefused(answer) {
  const { errors } = JSON.parse(answer);
  assert.match(errors[0].code, /^[a-z-]+$/);
  assert.notEqual(errors[0].message, '');
  return errors[0].code;
}

for (const [verb, ask] of Object.entries(ASKED)) {
  test(`${verb}: what is malformed is refused, and the next answer is as before`, () => {
    const expected = ask(ANA);
    assert.equal(JSON.parse(expected).errors, undefined);
    for (const text of Object.values(MALFORMED)) assertRefused(ask(text));
    for (const value of [undefined, null, 7, {}]) assert.equal(assertRefused(ask(value)), 'not-text');
    assert.equal(assertRefused(ask(' '.repeat(2_000_001))), 'too-long');
    assert.equal(ask(ANA), expected);
  });
}

test('a program, a person, a fact or a day that is not there is refused by name', () => {
  for (const answer of [
    explorer.timeline(ANA, 'tomorrow'), explorer.changes(ANA, 'no-program'), explorer.changes(ANA, 'pgu', 'eva'), explorer.denial(ANA, 'pgu'),
    explorer.denial(ANA, '\0'), explorer.cliffs(ANA, 'no_fact'), explorer.cliffs(ANA, 'pension_base', 'é\0'), explorer.cliffs(ANA, 'sex', 'ana'),
  ]) {
    assertRefused(answer);
  }
});

test('without a catalog nothing is answered', async () => {
  const empty = await wasmExplorer();
  assert.equal(assertRefused(empty.timeline(ANA)), 'no-catalog');
  assert.equal(assertRefused(empty.cliffs(ANA, 'pension_base', 'ana')), 'no-catalog');
});

test('a text that exhausts the memory stops one instance; the next has the same catalog', async () => {
  const expected = explorer.timeline(ANA);
  assert.equal(assertRefused(explorer.timeline(`[${'[],'.repeat(600_000)}[]]`)), 'engine-stopped');
  for (let tries = 0; tries < 100 && explorer.timeline(ANA) !== expected; ++tries) await pause(20);
  assert.equal(explorer.timeline(ANA), expected);
});
