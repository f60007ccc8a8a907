// Overlays: a catalog that adds to another, through every command; and `--watch`.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { DEVELOPMENT_KEY } from '../../site/build/catalog.mjs';
import { data, objects, program, run, scratch } from './support.mjs';

const example = join(data, '../ejemplo-municipal');
const json = (path) => JSON.parse(readFileSync(path, 'utf8'));
const write = (path, tree) => writeFileSync(path, JSON.stringify(tree, null, 2));

/** A folder with a copy of the catalog in cl/ and of the example in town/. */
function both(name) {
  const folder = join(scratch, name);
  cpSync(data, join(folder, 'cl'), { recursive: true });
  cpSync(example, join(folder, 'town'), { recursive: true });
  return { folder, base: join(folder, 'cl'), town: join(folder, 'town') };
}

function edit(path, change) {
  const tree = json(path);
  change(tree);
  write(path, tree);
}

/** A base of two programs in small/, and over it an overlay of one in town/, each with a case. */
function little(name) {
  const folder = join(scratch, name);
  const [base, town] = ['small', 'town'].map((one) => join(folder, one));
  const put = (path, tree) => (mkdirSync(join(path, '..'), { recursive: true }), write(path, tree));
  const rule = (id, when, more) => ({ id, subject: 'household', criteria: { all_of: [{ id: 'c', when }] }, ...more });
  const worked = (id, household, expect) => ({ cases: [{ id, title: 'x', input: { as_of: '2026-06-01', household, people: [{ id: 'p' }] }, expect }] });
  const money = [{ id: 'm', kind: 'cash', unit: 'CLP', per: 'month', formula: 'param.money' }];
  put(join(base, 'catalog.json'), { id: 'small', version: '1', valid: { from: '2026-01-01', to: '2026-12-31' }, languages: ['es'] });
  put(join(base, 'facts.json'), { facts: [{ id: 'n', of: 'household', type: 'int', min: 0, max: 9 }] });
  put(join(base, 'parameters.json'), { parameters: [{ id: 'money', type: 'int', values: [{ from: '2026-01-01', value: 7 }] }] });
  put(join(base, 'programs/low.json'), rule('low', 'household.n < 5', { amounts: money, excludes: [{ program: 'high', scope: 'household' }] }));
  put(join(base, 'programs/high.json'), rule('high', 'household.n > 3'));
  const pays = { low: { household: { verdict: 'eligible', amounts: { m: 7 } } }, high: { household: { verdict: 'not_eligible' } } };
  put(join(base, 'cases/low.json'), worked('low-2', { n: 2, receives: { high: false } }, pays));
  put(join(town, 'catalog.json'), { id: 'town', version: '1', title: 'x', extends: { id: 'small', folder: '../small' } });
  put(join(town, 'facts.json'), { facts: [{ id: 'here', of: 'household', type: 'boolean' }] });
  put(join(town, 'programs/mine.json'), rule('mine', 'household.here && household.n == 9'));
  put(join(town, 'cases/low.json'), worked('mine-9', { n: 9, here: true }, { mine: { household: { verdict: 'eligible' } } }));
  return { folder, base, town };
}

test('the cases of an overlay run beside those of its base, and all pass', () => {
  const passed = (folder) => Number(/(\d+) passed, 0 failed/.exec(run(['test', folder]).stdout)?.[1]);
  const own = readdirSync(join(example, 'cases')).flatMap((name) => json(join(example, 'cases', name)).cases).length;
  assert.equal(passed(example), passed(data) + own);
});

test('overlays have nothing to mend but what their base has', () => {
  for (const name of ['cl-aysen', 'cl-magallanes', 'ejemplo-municipal']) {
    const { stdout } = run(['lint', join(data, '..', name), '--today', '2026-11-21']);
    assert.match(stdout, /\d+ to look at\n$/);
    assert.deepEqual(stdout.split('\n').filter((line) => /: warning: /.test(line) && !line.startsWith('../cl/')), [], name);
  }
});

test('a catalog split into a base and an overlay is the same catalog', () => {
  const { base, town } = both('split');
  rmSync(town, { recursive: true });
  mkdirSync(join(town, 'programs'), { recursive: true });
  write(join(town, 'catalog.json'), { id: 'town', version: '2026.1.1', title: { es: 'x', en: 'x' }, extends: { id: 'cl', folder: '../cl' } });
  const halve = (name, lists) => {
    const rest = {};
    edit(join(base, name), (tree) => lists.forEach((list) => (rest[list] = tree[list].splice(tree[list].length / 2))));
    write(join(town, name), rest);
  };
  halve('facts.json', ['facts', 'groups', 'constraints']);
  halve('parameters.json', ['parameters']);
  halve('definitions.json', ['definitions']);
  halve('documents.json', ['documents']);
  for (const name of readdirSync(join(base, 'programs')).filter((_, i) => i % 2 === 0)) {
    cpSync(join(base, 'programs', name), join(town, 'programs', name));
    rmSync(join(base, 'programs', name));
  }
  assert.deepEqual(run(['diff', data, town]), { status: 0, stdout: '0 changes of rules\n', stderr: '' });
});

test('every command reads an overlay', () => {
  const { stdout: households, status } = run(['synth', example, '-n', '200']);
  assert.equal(status, 0);
  const lives = objects(households).filter(({ household }) => household.lives_in_villa_ejemplo);
  assert.ok(lives.length > 30 && lives.length < 90);
  const verdicts = run(['screen', example, '--program', 'ejemplo-bono-gas'], households);
  assert.equal(verdicts.status, 0);
  assert.match(verdicts.stdout, /ejemplo-bono-gas/);
  const told = run(['explain', example, '-', '--program', 'ejemplo-bono-gas'], JSON.stringify(lives[0]));
  assert.match(told.stdout, /EJEMPLO: Bono de Gas de Villa Ejemplo/);
  assert.match(run(['assess', example], `${JSON.stringify(lives[0])}\n`).stdout, /ejemplo-preuniversitario/);
  const changes = objects(run(['diff', data, example, '--full', '--no-search']).stdout);
  assert.ok(changes.length > 5);
  assert.ok(changes.every(({ change }) => change === 'added'));
  const out = join(scratch, 'published');
  assert.equal(run(['publish', example, out, '--key', DEVELOPMENT_KEY]).status, 0);
  const index = JSON.parse(json(join(out, 'index.json')).signed);
  assert.equal(index.catalog.id, 'ejemplo-municipal');
  assert.doesNotMatch(readFileSync(join(out, index.words.es.file), 'utf8'), /\$schema|"extends"/);
});

test('a flattened overlay is the same catalog, and stands by itself', () => {
  const out = join(scratch, 'flat');
  assert.deepEqual(run(['flatten', example, out]), { status: 0, stdout: '', stderr: '' });
  assert.equal(json(join(out, 'catalog.json')).extends, undefined);
  assert.equal(run(['diff', example, out]).stdout, '0 changes of rules\n');
});

test('mistakes are told in the folder in which they stand, with their own line', () => {
  const { base, town } = both('mistakes');
  const path = join(town, 'facts.json');
  const text = readFileSync(path, 'utf8');
  writeFileSync(path, text.replace('"household.lives_in_villa_ejemplo"', '"household.lives_in_villa"'));
  const line = text.split('\n').findIndex((one) => one.includes('"applies"')) + 1;
  assert.match(run(['lint', town]).stderr, new RegExp(`^facts\\.json:${line}:\\d+: error: .*lives_in_villa`));
  writeFileSync(path, text);
  writeFileSync(join(base, 'programs/pgu.json'), readFileSync(join(base, 'programs/pgu.json'), 'utf8').replace('person.age >= 65', 'person.agee >= 65'));
  assert.match(run(['test', town]).stderr, /^\.\.\/cl\/programs\/pgu\.json:\d+:\d+: error/);
});

test('failed cases and surviving mutants are told in the folder in which they stand', () => {
  const { base, town } = little('failing');
  edit(join(base, 'cases/low.json'), ({ cases }) => (cases[0].expect.low.household.verdict = 'undecided'));
  edit(join(town, 'cases/low.json'), ({ cases }) => (cases[0].expect.mine.household.verdict = 'undecided'));
  const [first, second] = run(['test', town]).stdout.split('\n').filter((line) => /json: /.test(line));
  assert.deepEqual([first, second], ['../small/cases/low.json: low-2', 'cases/low.json: mine-9']);
  const { stdout } = run(['test', little('mutants').town, '--mutate', '-q']);
  assert.match(stdout, /^\.\.\/small\/programs\/low\.json:\d+:\d+: \w+: no case notices it\n {2}at \/criteria/m);
  assert.match(stdout, /^programs\/mine\.json:\d+:\d+: \w+: no case notices it\n {2}at \/criteria/m);
});

test('the example notices every slip in its own rules', () => {
  const { stdout, status } = run(['test', example, '--mutate', '--program', 'ejemplo-bono-gas', '--at-least', '100', '-q']);
  assert.equal(status, 0, stdout);
});

test('what stands in both is an error that names both places', () => {
  const { town } = both('conflict');
  edit(join(town, 'documents.json'), ({ documents }) => documents.push({ id: 'id-card', text: { es: 'x', en: 'x' } }));
  const { status, stderr } = run(['lint', town]);
  assert.equal(status, 2);
  assert.match(stderr, /^documents\.json:\d+:\d+: error: the document "id-card" stands in the base too: the document "id-card" at \.\.\/cl\/documents\.json:\d+:\d+\n/);
});

test('another history of a parameter takes effect, and what is left out is gone', () => {
  const { base, town } = little('other');
  edit(join(town, 'catalog.json'), (tree) => (tree.leave_out = { programs: ['high'] }));
  write(join(town, 'parameters.json'), { overrides: [{ id: 'money', values: [{ from: '2026-01-01', value: 8 }] }] });
  const changes = objects(run(['diff', base, town, '--full', '--no-search']).stdout).map(({ change, kind, id }) => `${change} ${kind} ${id}`);
  for (const told of ['removed program high', 'changed program low', 'changed parameter money', 'added program mine']) assert.ok(changes.includes(told), `${told} of ${changes}`);
  assert.match(run(['test', town]).stdout, /^\.\.\/small\/cases\/low\.json: low-2\n {2}low household amounts: expected \{"m":7\}, found \{"m":8\}\n/);
  edit(join(town, 'catalog.json'), (tree) => (tree.leave_out.cases = ['low-2']));
  assert.match(run(['test', town]).stdout, /1 passed, 0 failed/);
});

test('an overlay may extend an overlay; messages name the folder, however far below', () => {
  const { folder, base, town } = little('three');
  const upper = join(folder, 'deep/quarter');
  mkdirSync(upper, { recursive: true });
  write(join(upper, 'catalog.json'), { id: 'quarter', version: '1', title: 'x', extends: { id: 'town', folder: '../../town' } });
  assert.match(run(['test', upper]).stdout, /2 passed, 0 failed/);
  edit(join(base, 'facts.json'), ({ facts }) => (facts[0].max = -1));
  assert.match(run(['lint', upper]).stderr, /^\.\.\/\.\.\/small\/facts\.json:\d+:\d+: error: /);
  edit(join(town, 'facts.json'), ({ facts }) => (facts[0].type = 'int'));
  assert.match(run(['lint', upper]).stderr, /^\.\.\/\.\.\/town\/facts\.json:\d+:\d+: error: /m);
});

test('a base that is not there, or that is the overlay itself, is refused', () => {
  const { town } = both('lost');
  edit(join(town, 'catalog.json'), (tree) => (tree.extends.folder = '../pe'));
  assert.match(run(['lint', town]).stderr, /^catalog\.json:\d+:\d+: error: there is no folder ".*\/lost\/pe"/);
  edit(join(town, 'catalog.json'), (tree) => (tree.extends = { id: 'ejemplo-municipal', folder: '.' }));
  assert.match(run(['lint', town]).stderr, /^catalog\.json:\d+:\d+: error: a catalog cannot extend itself/);
  edit(join(town, 'catalog.json'), (tree) => (tree.extends = { id: 'pe', folder: '../cl' }));
  assert.match(run(['lint', town]).stderr, /^catalog\.json:\d+:\d+: error: this extends the catalog "pe", but \.\.\/cl\/catalog\.json:2:9 says that its id is "cl"/);
});

test('--watch runs again when a file of the overlay or of its base changes, until it is ended', { timeout: 60000 }, async () => {
  const { base, town } = little('watched');
  const child = spawn(program, ['lint', town, '--watch']);
  let text = '';
  const told = async (pattern) => {
    while (!pattern.test(text)) await new Promise((resolve) => setTimeout(resolve, 50));
    text = '';
  };
  child.stdout.on('data', (chunk) => (text += chunk));
  child.stderr.on('data', (chunk) => (text += chunk));
  await told(/^\d\d:\d\d:\d\d\n[\s\S]*\d to look at\n/);
  edit(join(base, 'facts.json'), ({ facts }) => facts.push({ id: 'a', of: 'household', type: 'boolean' }));
  await told(/^\d\d:\d\d:\d\d\n[\s\S]*\.\.\/small\/facts\.json:\d+:\d+: warning: nothing needs "a"[\s\S]*\d to look at\n/);
  write(join(town, 'documents.json'), { documents: [{}] });
  await told(/^\d\d:\d\d:\d\d\ndocuments\.json:\d+:\d+: error: [\s\S]*is missing/);
  rmSync(join(town, 'documents.json'));
  await told(/\d to look at\n/);
  child.kill('SIGINT');
  const signal = await new Promise((resolve) => child.on('close', (_, by) => resolve(by)));
  assert.equal(signal, 'SIGINT');
});
