// The one fact that settles a verdict, as the batch module finds it: held to what assess says of each answer to it.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { before, test } from 'node:test';
import { createBatchEngine } from '../../wasm/batch.js';
import { dayOf } from '../../wasm/days.js';
import { assessNatively, bundle, files } from './engines.mjs';

const wasmBinary = readFileSync(new URL('../../.build/wasm/ventanilla_batch.wasm', import.meta.url));
const HOUSEHOLDS = process.env.VENTANILLA_ROUNDS === undefined ? 300 : 60; // a short run takes a sample
const TODAY = '2026-11-21';

let engine;
let layout;
before(async () => {
  engine = await createBatchEngine({ wasmBinary });
  assert.equal(engine.load(bundle).ok, true);
  layout = engine.layout();
});

// The same numbers in each run.
let state = 11;
const random = () => (state = (state * 16807) % 2147483647) / 2147483647;
const pick = (list) => list[Math.floor(random() * list.length)];
const DAYS = ['1948-03-01', '1960-07-09', '1985-02-28', '2004-12-01', '2012-05-05', '2024-01-31'];
const declared = new Map(files['facts.json'].facts.map((fact) => [fact.id, fact]));

// What a fact may be told as: all truths and options, and of numbers those at which rules are likely to change.
function answersTo({ id, type, options, decimals = 0 }) {
  if (type === 'boolean') return [true, false];
  if (type === 'choice') return options;
  if (type === 'date') return DAYS;
  if (type === 'set') return [[], ...options.map((option) => [option])];
  if (type === 'reference') return [[]];
  const { min = 0, max = 0, bands = [] } = declared.get(id) ?? {};
  return [...new Set([min, max, ...bands.flatMap((band) => [band.min, band.max])])].map((value) => Number(value.toFixed(decimals)));
}

const cellOf = (fact, answer) => {
  if (fact.type === 'boolean') return answer ? 1 : 2;
  if (fact.type === 'choice') return 2 ** fact.options.indexOf(answer);
  return fact.type === 'date' ? dayOf(answer) : Math.round(answer * 10 ** (fact.decimals ?? 0));
};

// People of one household each, of whom a few facts are not known.
function drawn() {
  const facts = layout.facts.filter(({ type, id }) => ['boolean', 'choice', 'date', 'int'].includes(type) && !id.startsWith('receives.') && declared.has(id));
  const unknown = new Set(Array.from({ length: 1 + Math.floor(random() * 40) }, () => pick(facts).id));
  return facts.filter(({ id }) => !unknown.has(id)).map((fact) => ({ fact, answer: fact.id === 'birth_date' ? pick(DAYS) : pick(answersTo(fact)) }));
}

function householdOf(answers) {
  const of = (owner) => Object.fromEntries(answers.filter(({ fact }) => fact.of === owner).map(({ fact, answer }) => [fact.id, answer]));
  return { as_of: TODAY, household: of('household'), people: [{ id: 'a', ...of('person') }] };
}

const verdictOf = (result, program) => result.programs?.filter(({ id }) => id === program).map(({ verdict }) => verdict)[0];

test(`whatever is answered to the fact that is named, assess decides (${HOUSEHOLDS} households)`, () => {
  const all = Array.from({ length: HOUSEHOLDS }, drawn);
  const batch = engine.batch(all.length, all.length);
  batch.asOf.fill(dayOf(TODAY));
  all.forEach((answers, row) => {
    for (const { fact, answer } of answers) {
      const { lo, hi } = batch.facts[fact.id];
      const cell = cellOf(fact, answer);
      lo[row] = typeof lo[row] === 'bigint' ? BigInt(cell) : cell;
      if (fact.type === 'int' || fact.type === 'date') hi[row] = cell;
    }
  });
  const { broken, programs } = engine.screen(batch, { deciding: true });
  const trials = [];
  layout.programs.forEach(({ id }, program) => {
    all.forEach((answers, row) => {
      const fact = layout.facts[programs[program].deciding[row]];
      if (fact === undefined || broken[row] >= 0) return;
      for (const answer of answersTo(fact)) trials.push({ id, household: householdOf(fact.id.startsWith('receives.') ? answers : [...answers, { fact, answer }]), fact, answer });
    });
  });
  for (const trial of trials) {
    if (!trial.fact.id.startsWith('receives.')) continue;
    const of = trial.fact.of === 'person' ? trial.household.people[0] : trial.household.household;
    of.receives = { [trial.fact.id.slice('receives.'.length)]: trial.answer };
  }
  assert.ok(trials.length > HOUSEHOLDS, `only ${trials.length} answers were tried`);
  const results = assessNatively(trials.map(({ household }) => JSON.stringify(household))).map((text) => JSON.parse(text));
  let decided = 0;
  trials.forEach(({ id, fact, answer }, at) => {
    if (results[at].errors) return; // what contradicts another answer
    assert.notEqual(verdictOf(results[at], id), 'undecided', `${id} after ${fact.id} = ${JSON.stringify(answer)}`);
    decided += 1;
  });
  assert.ok(decided > HOUSEHOLDS);
});

test('no fact is named where the verdict is settled, nor where none is asked for', () => {
  const batch = engine.batch(1, 1);
  batch.asOf.fill(dayOf(TODAY));
  for (const { households, deciding } of engine.screen(batch, { deciding: true }).programs) assert.ok(households[0] === 1 || deciding[0] === -1);
  for (const { deciding } of engine.screen(batch).programs) assert.equal(deciding, undefined);
});
