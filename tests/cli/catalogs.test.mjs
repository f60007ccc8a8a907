// `ventanilla diff`: what changed between catalogs.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { changed, data, file, objects, run } from './support.mjs';

const households = file('homes.csv', run(['synth', data, '-n', '2000', '--format', 'csv']).stdout);

test('equal catalogs differ in nothing, with exit status 0', () => {
  assert.deepEqual(run(['diff', data, data]), { status: 0, stdout: '0 changes of rules\n', stderr: '' });
  assert.match(run(['diff', data, data, households]).stdout, /^0 changes of rules\n2,000 households under both\n$/);
});

test('a changed criterion is shown with its text and both formulas, and who gains by it', () => {
  const folder = changed('younger', 'programs/pgu.json', (text) => text.replace('person.age >= 65', 'person.age >= 64'));
  const { status, stdout } = run(['diff', data, folder, households, '--no-search']);
  assert.equal(status, 1);
  assert.match(stdout, /^changed criterion pgu\/age: Tiene 65.*\n  when\n    - person\.age >= 65\n    \+ person\.age >= 64\n1 changes of rules\n2,000 households under both\n/);
  assert.match(stdout, /\npgu: \d+ gain, 0 lose\n  not_eligible -> eligible: \d+\n  first households: \d+/);
  const back = run(['diff', folder, data, households]).stdout;
  assert.match(back, /\npgu: 0 gain, \d+ lose\n/);
});

test('a changed amount and a removed program lose by what they pay', () => {
  const less = changed('less', 'parameters.json', (text) => text.replaceAll('22601', '22600'));
  const { stdout } = run(['diff', data, less, households]);
  assert.match(stdout, /changed parameter suf_amount[\s\S]*suf: 0 gain, \d+ lose\n  other amount: \d+/);
});

test('--full gives every change and every effect as NDJSON', () => {
  const folder = changed('fuller', 'programs/pgu.json', (text) => text.replace('person.age >= 65', 'person.age >= 70'));
  const [change, ...effects] = objects(run(['diff', data, folder, households, '--full']).stdout);
  assert.deepEqual([change.change, change.kind, change.program, change.id], ['changed', 'criterion', 'pgu', 'age']);
  assert.ok(effects.length > 10);
  for (const effect of effects) {
    assert.equal(effect.change, 'loses');
    assert.deepEqual([effect.program, effect.before.verdict, effect.after.verdict], ['pgu', 'eligible', 'not_eligible']);
  }
});

test('a column that only one of the catalogs knows does not stop the comparison', () => {
  const renamed = changed('renamed', 'facts.json', (text) => text.replace('"id": "valech"', '"id": "valech_card"'));
  const one = changed('renamed-too', 'programs/pgu.json', (text) => text);
  const { status, stderr } = run(['diff', one, renamed, households]);
  assert.ok(status === 1 || /valech/.test(stderr), stderr);
});
