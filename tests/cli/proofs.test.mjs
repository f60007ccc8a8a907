// What the command line finds over all households: `diff` for each changed rule, `test --mutate`, `lint`.
import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { changed, data, objects, run, scratch } from './support.mjs';

/** The standing of a program in a household, by `explain`'s engine. */
function verdictOf(folder, household, program, subject) {
  const { stdout } = run(['assess', folder], JSON.stringify(household) + '\n');
  return JSON.parse(stdout).programs.find((one) => one.id === program && one.subject === subject).verdict;
}

test('diff shows a household for a changed rule, and both catalogs agree that it differs', () => {
  const folder = changed('older', 'programs/pgu.json', (text) => text.replace('person.age >= 65', 'person.age >= 66'));
  const { status, stdout } = run(['diff', data, folder]);
  assert.equal(status, 1);
  assert.match(stdout, /\n {2}pgu for p1: eligible -> not_eligible\n {4}\{"as_of":"/);
  const [change] = objects(run(['diff', data, folder, '--full']).stdout);
  const [example] = change.counterexamples;
  assert.equal(example.program, 'pgu');
  assert.equal(verdictOf(data, example.household, 'pgu', example.subject), 'eligible');
  assert.equal(verdictOf(folder, example.household, 'pgu', example.subject), 'not_eligible');
});

test('diff shows an amount that differs by a peso', () => {
  const folder = changed('peso', 'parameters.json', (text) => text.replace('"value": 22601', '"value": 22602'));
  assert.match(run(['diff', data, folder]).stdout, /suf for p1, p2: monthly \d+ -> monthly \d+\n|suf for p1: not_eligible -> eligible\n/);
});

test('diff proves that a rule written otherwise changes nothing', () => {
  const folder = changed('same', 'programs/suf.json', (text) => text.replace('child.age <= 6 ||', 'child.age < 7 ||'));
  assert.match(run(['diff', data, folder]).stdout, /\n {2}suf: no household's verdict or amount changes \(proved for all\)\n/);
});

test('diff --no-search only says which rules changed', () => {
  const folder = changed('quick', 'programs/pgu.json', (text) => text.replace('person.age >= 65', 'person.age >= 66'));
  assert.doesNotMatch(run(['diff', data, folder, '--no-search']).stdout, /p1/);
});

const catalog = { id: 'x', version: '1', title: 't', languages: ['es'], currency: 'CLP', licence: 'x', contact: 'x', disclaimer: 'x', valid: { from: '2026-01-01', to: '2026-12-31' } };

/** A catalog of one program with some criteria. */
function little(name, criteria, more = {}) {
  const folder = join(scratch, name);
  mkdirSync(join(folder, 'programs'), { recursive: true });
  const facts = [
    { id: 'n', of: 'household', type: 'int', min: 0, max: 10 },
    { id: 'flag', of: 'household', type: 'boolean' },
  ];
  writeFileSync(join(folder, 'catalog.json'), JSON.stringify(catalog));
  writeFileSync(join(folder, 'facts.json'), JSON.stringify({ facts }, null, 1));
  const all_of = criteria.map((when, i) => ({ id: `c${i}`, when }));
  writeFileSync(join(folder, 'programs/p.json'), JSON.stringify({ id: 'p', subject: 'household', criteria: { all_of }, ...more }, null, 1));
  return folder;
}

const mutate = (folder, ...args) => run(['test', folder, '--mutate', '--quiet', ...args]);
const reportOf = ({ stdout }) => JSON.parse(stdout.slice(stdout.indexOf('{"')));
const expecting = (n, verdict) => ({ id: `n-${n}`, input: { as_of: '2026-06-01', household: { n, flag: true }, people: [{ id: 'p1' }] }, expect: { p: { household: { verdict } } } });

function withCases(name, ...cases) {
  const folder = little(name, ['household.n > 5', 'household.flag']);
  mkdirSync(join(folder, 'cases'));
  writeFileSync(join(folder, 'cases/p.json'), JSON.stringify({ cases }));
  return folder;
}

test('test --mutate shows a survivor with a household, which as a case would catch it', () => {
  const few = [expecting(9, 'eligible'), expecting(2, 'not_eligible')];
  const answer = mutate(withCases('few-cases', ...few), '--json');
  assert.equal(answer.status, 0);
  const report = reportOf(answer);
  assert.equal(report.mutants, report.caught + report.survived + report.unproved + report.equivalent + report.refused);
  assert.equal(report.survivors.length, report.survived + report.unproved);
  const survivor = report.survivors.find((one) => one.shown_by.found && one.shown_by.before.verdict !== one.shown_by.after.verdict);
  const { household, before } = survivor.shown_by;
  assert.ok(survivor.line > 0 && survivor.before !== survivor.after);
  const found = { id: 'found', input: household, expect: { p: { household: { verdict: before.verdict } } } };
  assert.ok(reportOf(mutate(withCases('one-more-case', ...few, found), '--json')).caught > report.caught);
});

test('test --mutate --at-least fails below the share, and wants cases that pass', () => {
  const folder = withCases('two-cases', expecting(9, 'eligible'), expecting(2, 'not_eligible'));
  assert.equal(mutate(folder, '--at-least', '100').status, 1);
  assert.equal(mutate(folder, '--at-least', '30').status, 0);
  assert.equal(mutate(folder, '--program', 'none').status, 2);
  assert.equal(run(['test', folder, '--at-least', '50']).status, 2);
  const { status, stderr } = mutate(withCases('wrong-case', expecting(9, 'not_eligible')));
  assert.equal(status, 1);
  assert.match(stderr, /Mend the cases first/);
});

test('lint proves by cases what ranges do not see', () => {
  const lint = (...args) => run(['lint', little(...args)]).stdout;
  assert.match(lint('never', ['household.n > 5 && household.n * 2 < 12', 'household.flag']), /"c0" holds for no household/);
  assert.match(lint('nobody', ['household.n > 5', 'household.n < 5 || !household.flag', 'household.flag']), /no household can get "p"/);
  assert.match(lint('all', ['household.n < 3 || household.n >= 3']), /everybody gets "p"/);
  assert.match(lint('itself', ['household.n > 3 && !household.receives.p', 'household.flag']), /whoever receives "p" is refused it/);
});

test('lint says whether a lost remainder decides', () => {
  assert.match(run(['lint', little('rounds', ['household.n / 2 > 3', 'household.flag'])]).stdout, /which decides for \{.*"n":7/);
  assert.match(run(['lint', little('no-matter', ['household.n / 2 < 3', 'household.flag'])]).stdout, /which makes no difference for any household/);
});
