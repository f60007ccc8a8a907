// `ventanilla diff` and `ventanilla publish`: what becomes of catalogs.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { readCatalog, rulesOf, wordsOf } from '../../site/build/catalog.mjs';
import { changed, data, file, objects, read, run, scratch } from './support.mjs';

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

test('publish writes rules, words and an index with their SHA-256, the same bytes each time', () => {
  const [first, second] = ['first', 'second'].map((name) => join(scratch, name));
  for (const out of [first, second]) assert.equal(run(['publish', data, out]).status, 0);
  assert.deepEqual(readdirSync(first), readdirSync(second));
  const index = JSON.parse(read(join(first, 'index.json')));
  for (const { file: name, sha256, bytes } of [index.rules, ...Object.values(index.words)]) {
    const content = read(join(first, name));
    assert.equal(content, read(join(second, name)));
    assert.equal(Buffer.byteLength(content), bytes);
    assert.equal(createHash('sha256').update(content).digest('hex'), sha256);
    assert.ok(name.includes(`.${sha256.slice(0, 10)}.`));
  }
});

test('what is published is what the site builds', async () => {
  const out = join(scratch, 'site');
  run(['publish', data, out]);
  const index = JSON.parse(read(join(out, 'index.json')));
  const files = await readCatalog(data);
  assert.equal(read(join(out, index.rules.file)), JSON.stringify(rulesOf(files)));
  for (const lang of ['es', 'en']) assert.equal(read(join(out, index.words[lang].file)), JSON.stringify(wordsOf(files, lang)));
});

test('a catalog that cannot be used is not published', () => {
  const folder = changed('unusable', 'programs/pgu.json', (text) => text.replace('person.age', 'person.aje'));
  const { status, stderr } = run(['publish', folder, join(scratch, 'never')]);
  assert.equal(status, 2);
  assert.match(stderr, /programs\/pgu\.json/);
});
