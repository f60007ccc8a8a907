// The command line as an author or a caseworker runs it: what it prints, and its exit status.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { changed, data, file as write, run } from './support.mjs';

const file = (name, value) => write(name, JSON.stringify(value));

const household = { as_of: '2026-11-21', household: { rsh_percentile: 40 }, people: [{ id: 'ana', birth_date: '1956-01-15', sex: 'female' }] };

test('help names every command and the exit statuses', () => {
  const { status, stdout } = run(['--help']);
  assert.equal(status, 0);
  for (const word of ['lint', 'test', 'screen', 'explain', 'diff', 'synth', 'publish', 'assess', 'Exit status']) assert.ok(stdout.includes(word), word);
});

test('the help of every command has an example, and the exit statuses', () => {
  for (const command of ['lint', 'test', 'screen', 'explain', 'diff', 'synth', 'publish', 'assess']) {
    const { status, stdout } = run([command, '--help']);
    assert.equal(status, 0);
    assert.match(stdout, new RegExp(`\\n  ventanilla ${command} data/cl[\\s\\S]*Exit status: 0`), command);
  }
});

test('what the command line does not know is refused with exit status 2', () => {
  for (const args of [[], ['scren'], ['screen'], ['screen', '/nowhere'], ['screen', data, '--to', 'xml'], ['synth', data, '--known', '2']]) {
    const { status, stderr } = run(args);
    assert.equal(status, 2, args.join(' '));
    assert.notEqual(stderr, '');
  }
});

test('test runs the cases and says how many criteria they cover', () => {
  const { status, stdout } = run(['test', data]);
  assert.equal(status, 0);
  assert.match(stdout, /(\d+) of \1 criteria were seen both to hold and to fail\n\d+ passed, 0 failed\n$/);
});

test('a case that fails is shown with what was expected and what was found, and the exit status is 1', () => {
  const folder = changed('failing', 'cases/pgu.json', (text) => text.replace('"likely"', '"not_eligible"'));
  const { status, stdout } = run(['test', folder]);
  assert.equal(status, 1);
  assert.match(stdout, /, 1 failed\n$/);
  assert.match(stdout, /not_eligible[\s\S]*likely/);
});

test('a catalog that cannot be used is refused with file, line and what was meant, and the exit status is 2', () => {
  const folder = changed('broken', 'programs/pgu.json', (text) => text.replace('person.age', 'person.aje'));
  const { status, stderr } = run(['lint', folder]);
  assert.equal(status, 2);
  assert.match(stderr, /^programs\/pgu\.json:\d+:\d+: error: a person has no "aje"\. Did you mean "age"\?\n  at \/criteria\//);
});

test('lint finds nothing on the day up to which all amounts are known, and an old amount later', () => {
  assert.deepEqual(run(['lint', data, '--today', '2026-06-30']), { status: 0, stdout: '0 to look at\n', stderr: '' });
  const { status, stdout } = run(['lint', data, '--today', '2027-12-31']);
  assert.equal(status, 1);
  assert.match(stdout, /parameters\.json:\d+:\d+: warning: "uf" is known until/);
  assert.equal(run(['lint', data, '--today', 'someday']).status, 2);
});

test('explain says in plain words, in each language, what is probable, what is missing and what is not', () => {
  const path = file('ana.json', household);
  const spanish = run(['explain', data, path]);
  assert.equal(spanish.status, 0);
  assert.match(spanish.stdout, /Pensión Garantizada Universal/);
  const english = run(['explain', data, path, '--language', 'en']);
  assert.match(english.stdout, /Universal Guaranteed Pension[\s\S]*Missing: Years in Chile since age 20 \(ana\)/);
});

test('a household that is wrong is refused with its place, and the exit status is 1', () => {
  const { status, stderr } = run(['explain', data, file('wrong.json', { ...household, household: { rsh_percentile: 140 } })]);
  assert.equal(status, 1);
  assert.match(stderr, /wrong\.json:1:\d+: \/household\/rsh_percentile: /);
});

test('assess answers a line for a line, and goes on after a wrong one', () => {
  const lines = [household, { as_of: 'never' }, household].map((one) => JSON.stringify(one)).join('\n');
  const { status, stdout } = run(['assess', data], `${lines}\n`);
  assert.equal(status, 0);
  const [first, wrong, last] = stdout.trimEnd().split('\n').map((line) => JSON.parse(line));
  assert.equal(first.programs.length > 0 && JSON.stringify(last), JSON.stringify(first));
  assert.deepEqual(Object.keys(wrong), ['errors']);
});
