// The pages of the catalog: where they stand, and what is read off a program.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pathOf, relative } from '../src/catalog-pages/address';
import { agenciesOf } from '../src/catalog-pages/agencies';
import { answersOf } from '../src/catalog-pages/examples';
import type { ProgramMaterial } from '../src/catalog-pages/material';
import { peopleOf } from '../src/catalog-pages/people';
import { roleOf } from '../src/catalog-pages/rules';
import { exclusionsOf, type ProgramWords } from '../src/catalog';
import { words } from './catalog.fixture';

test('the first language stands at the root', () => {
  assert.equal(pathOf('es', 'start'), 'index.html');
  assert.equal(pathOf('en', 'start'), 'en/index.html');
  assert.equal(pathOf('es', 'programs', 'suf'), 'programas/suf.html');
  assert.equal(pathOf('en', 'amounts'), 'en/amounts/index.html');
});

test('addresses are relative, so that the site may stand anywhere', () => {
  assert.equal(relative('programas/suf.html', 'programas/pgu.html'), 'pgu.html');
  assert.equal(relative('programas/suf.html', 'programas/index.html'), './');
  assert.equal(relative('programas/suf.html', 'index.html'), '../');
  assert.equal(relative('programas/suf.html', 'en/programs/suf.html'), '../en/programs/suf.html');
  assert.equal(relative('en/programs/suf.html', 'en/amounts/index.html'), '../amounts/');
  assert.equal(relative('en/programs/suf.html', 'programas/suf.html'), '../../programas/suf.html');
  assert.equal(relative('index.html', 'en/programs/index.html'), 'en/programs/');
  assert.equal(relative('index.html', 'index.html'), './');
});

test('for whom a program is follows from what its requirements ask', () => {
  const people = (requirements: string, subject: 'person' | 'household' = 'person') => peopleOf({ requirements } as ProgramMaterial, subject);
  assert.deepEqual(people('person.age >= 65'), ['older']);
  assert.deepEqual(people('child.age_this_year <= 18 && child.disability_certified'), ['child', 'disability']);
  assert.deepEqual(people('person.age >= 18 && person.pregnant'), ['pregnancy']);
  assert.deepEqual(people('household.rsh_registered', 'household'), ['family']);
  assert.deepEqual(people('years(p.birth_date, date(2027, 3, 31)) < 5'), ['child']);
  assert.deepEqual(people('years(a.birth_date, date(2025, 12, 31)) >= (a.sex == "female" ? 60 : 65)'), ['older']);
  assert.deepEqual(people('person.sex == "female" && household.homeless'), ['woman', 'homeless']);
  assert.deepEqual(people('person.health_system == "fonasa"'), ['family']);
});

test('institutions are found in the sentence that names them', () => {
  const agencies = (agency: string) => agenciesOf({ agency } as ProgramWords);
  assert.deepEqual(agencies('Su municipalidad lo otorga. El Instituto de Previsión Social (IPS) lo paga.'), ['municipality', 'ips']);
  assert.deepEqual(agencies('Your municipality grants it. The Social Security Institute (IPS) pays it.'), ['municipality', 'ips']);
  assert.deepEqual(agencies('Una fundación'), ['other']);
});

test('a group has the role that all its rules share', () => {
  assert.equal(roleOf({ text: 'x' }), 'requirement');
  assert.equal(roleOf({ any_of: [{ role: 'priority' }, { role: 'priority' }] }), 'priority');
  assert.equal(roleOf({ all_of: [{ role: 'priority' }, {}] }), 'requirement');
});

test('a case is read as the page keeps answers', () => {
  const answers = answersOf({
    as_of: '2026-11-21',
    household: { receives: { suf: true } },
    people: [{ id: 'ana', guardian: [], monthly_income: null }, { id: 'leo', guardian: ['ana'], resident: false, pensions: ['old'] }],
  }, words);
  assert.deepEqual(answers.household, { 'receives.suf': true });
  assert.deepEqual(answers.people[0], { id: 'ana', name: 'Ana', resident: true, facts: { guardian: [], monthly_income: null } });
  assert.deepEqual(answers.people[1], { id: 'leo', name: 'Leo', resident: false, facts: { guardian: 'ana', pensions: ['old'] } });
});

test('an exclusion counts for both sides, and is told once', () => {
  const programs = { a: { excludes: [{ program: 'b', scope: 'each', text: 'Uno u otro.' }] }, b: { excludes: [{ program: 'a', scope: 'each' }] }, c: {} };
  const all = { ...words, programs: programs as unknown as Record<string, ProgramWords> };
  assert.deepEqual(exclusionsOf(all, 'a'), [{ program: 'b', text: 'Uno u otro.' }]);
  assert.deepEqual(exclusionsOf(all, 'b'), [{ program: 'a', text: undefined }]);
  assert.deepEqual(exclusionsOf(all, 'c'), []);
});
