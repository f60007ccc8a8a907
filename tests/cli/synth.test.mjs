// `ventanilla synth`: households that could exist, the same for a seed.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { changed, data, objects, run } from './support.mjs';

const synth = (...args) => run(['synth', data, ...args]);
const years = (born, day) => Number(day.slice(0, 4)) - Number(born.slice(0, 4)) - (day.slice(5) < born.slice(5) ? 1 : 0);

test('a seed makes the same households by any number of threads, and another seed others', () => {
  const one = synth('-n', '2000', '--seed', '5', '--jobs', '1').stdout;
  assert.equal(synth('-n', '2000', '--seed', '5', '--jobs', '2').stdout, one);
  assert.ok(synth('-n', '3000', '--seed', '5').stdout.startsWith(one));
  assert.notEqual(synth('-n', '2000', '--seed', '6').stdout, one);
});

test('every household is one that the catalog accepts, complete or in part', () => {
  for (const known of ['1', '0.5', '0']) {
    const { status, stderr } = run(['screen', data], synth('-n', '3000', '--known', known).stdout);
    assert.equal(status, 0, stderr);
  }
});

test('of a complete household everything that applies is known, so every verdict is decided', () => {
  const verdicts = objects(run(['screen', data], synth('-n', '500').stdout).stdout).flatMap(({ programs }) => programs.map(({ verdict }) => verdict));
  assert.deepEqual([...new Set(verdicts)], ['eligible']);
});

test('homes are plausible: ages, couples and children fit together', () => {
  for (const { as_of, people } of objects(synth('-n', '2000').stdout)) {
    const byId = new Map(people.map((person) => [person.id, person]));
    for (const person of people) {
      const age = years(person.birth_date, as_of);
      if (typeof person.spouse === 'string') assert.equal(byId.get(person.spouse).spouse, person.id);
      if (person.relation === 'child') assert.ok(years(byId.get(person.guardian).birth_date, as_of) - age >= 17);
      if (age < 15) assert.equal(person.work, undefined);
      if (age < 18) assert.equal(person.monthly_income, 0);
    }
  }
});

test('some live elsewhere, some live with an older parent, some are alone', () => {
  const homes = objects(synth('-n', '2000').stdout);
  const share = (holds) => homes.filter(holds).length / homes.length;
  assert.ok(share(({ people }) => people.length === 1) > 0.1);
  assert.ok(share(({ people }) => people.some(({ resident }) => resident === false)) > 0.02);
  assert.ok(share(({ people }) => people.some(({ relation }) => relation === 'ascendant' || relation === 'widowed_mother')) > 0.02);
});

test('a catalog without margins is drawn evenly, and is still valid', () => {
  const folder = changed('bare', 'catalog.json', (text) => text);
  rmSync(join(folder, 'population.json'));
  const made = run(['synth', folder, '-n', '300']);
  assert.equal(made.status, 0);
  assert.equal(run(['screen', folder], made.stdout).status, 0);
});

test('margins that do not fit the catalog are refused with place and mend', () => {
  const folder = changed('misfit', 'population.json', (text) => text.replace('"sex": "female"', '"sexo": "female"'));
  const { status, stderr } = run(['synth', folder]);
  assert.equal(status, 2);
  assert.match(stderr, /^population\.json:\d+:\d+: error: the catalog has no such fact "sexo" here\./);
});
