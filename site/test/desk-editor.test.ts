// The editor of municipal programs: what the form understands it gives back as it was, and what it makes the engine and the command line accept.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { after, test } from 'node:test';
import type { Result } from '../src/contract';
import { factsRead, newCase, standingsOf, unseen, withCase } from '../src/desk/editor/cases';
import { compose, wordsOf, type Bundle } from '../src/desk/editor/compose';
import { BadFile, folderOf, readZip, zipOf } from '../src/desk/editor/files';
import { parse, print } from '../src/desk/editor/formula';
import { at, casesFile, finished, idOf, itemsAt, MANIFEST, newFolder, newProgram, programFile, programsOf, put, textAt, type Folder, type Tree } from '../src/desk/editor/overlay';
import { criteriaOf, fromEngine, inFolder, problemsAt } from '../src/desk/editor/problems';
import { isUnfinished, readingOf } from '../src/desk/editor/reading';
import { thingOf, vocabularyOf } from '../src/desk/editor/vocabulary';
import { editorWords } from '../src/desk/words/editor';
import { wholeWords, firstWords } from '../src/reading';

const repository = join(process.cwd(), '..');
const data = join(repository, 'data');
const ventanilla = join(repository, '.build/native/ventanilla');
const made = mkdtempSync(join(tmpdir(), 'ventanilla-editor-'));
after(() => rmSync(made, { recursive: true }));
const run = (...args: string[]) => execFileSync(ventanilla, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
const json = (path: string) => JSON.parse(readFileSync(path, 'utf8'));

const TODAY = '2026-11-21';
const OVERLAYS = ['ejemplo-municipal', 'cl-aysen', 'cl-magallanes'];

function textsOf(folder: string): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((one) => one.isFile());
  return Object.fromEntries(files.map((one) => join(one.parentPath ?? one.path, one.name)).map((path) => [relative(folder, path), readFileSync(path, 'utf8')]));
}
const overlay = (name: string): Folder => folderOf(textsOf(join(data, name)), 'cl');

// The base, as a desk has it.
run('publish', join(data, 'cl'), join(made, 'published'), '--key', join(data, 'keys/development-only.key.pem'));
const published = (start: string) => json(join(made, 'published', readdirSync(join(made, 'published')).find((name) => name.startsWith(start))!));
const base: Bundle = published('rules.');
const words = wholeWords(firstWords(published('words.es.')), published('more.es.'));

const { createEngine } = await import(join(repository, 'wasm/engine.js'));
const engine = await createEngine({ wasmBinary: readFileSync(join(repository, '.build/wasm/ventanilla.wasm')) });
const load = (folder: Folder, alone = true) => {
  const { bundle, begins } = compose(base, words, folder, alone);
  return { begins, errors: JSON.parse(engine.load(JSON.stringify(bundle))).errors ?? [] };
};
const assess = (input: unknown): Result => JSON.parse(engine.assess(JSON.stringify(input)));

const formulasIn = (folder: Folder) => programsOf(folder).flatMap((id) => {
  const program = folder[programFile(id)];
  const bound = textAt(program, ['for_each', 'as']) || textAt(program, ['applicant', 'as']);
  return criteriaOf(program).map(({ tree }) => ({ text: textAt(tree, ['when']), bound }));
});

test('a folder comes back from the form, and from its file, with nothing lost', async () => {
  for (const name of OVERLAYS) {
    const before = textsOf(join(data, name));
    const trees = Object.fromEntries(Object.entries(before).map(([path, text]) => [path, JSON.parse(text)]));
    const folder = overlay(name);
    assert.deepEqual(folder, trees, name);
    assert.deepEqual(finished(folder, ['ht']), folder, `${name} speaks English`);
    assert.deepEqual(await readZip(new Blob([zipOf(folder)]), 'cl'), trees, name);
  }
});

test('the form understands most rules of the catalog, and rewrites none', () => {
  const all = [...OVERLAYS.map(overlay), folderOf({ ...textsOf(join(data, 'cl')), [MANIFEST]: '{"extends":{"id":"cl"}}' }, 'cl')].flatMap(formulasIn);
  let understood = 0;
  for (const { text, bound } of all) {
    const rule = parse(text, bound);
    if (!rule) continue;
    understood++;
    assert.equal(print(rule, bound), text);
    assert.ok(!isUnfinished(rule));
  }
  assert.ok(understood > 0.7 * all.length, `${understood} of ${all.length}`);
});

test('every comparison that the form can make is printed, and read again as it was', () => {
  const formulas = [
    'household.rsh_registered', '!household.rsh_registered', 'household.rsh_registered && household.rsh_percentile <= 40', 'person.age >= 18 && person.age < 24', 'person.age < 18 || person.studies in ["school", "starting"]',
    'person.monthly_income <= param.minimum_wage', 'person.birth_date >= date(1990, 1, 31)', 'household.region == "CL-AI"', '"old_age" in person.pensions', '!("old_age" in person.pensions)', '!person.receives.suf',
    'household.members.exists(m, m.age >= 65)', 'household.members.exists(m, m.age >= 65 && m.is_carer)', 'household.members.all(m, m.age < 18) && household.size > 2', 'household.uf == 10.5', 'household.x >= -3',
  ];
  for (const text of formulas) assert.equal(print(parse(text)!), text);
  assert.equal(print(parse('child.age < 18', 'child')!, 'child'), 'child.age < 18');
});

test('what the form does not understand stays a formula', () => {
  const formulas = [
    'household.a && household.b || household.c', 'person.age>=18', 'household.income <= param.x * household.size', 'person.spouse.exists(s, s.age > 3)', 'child.age < 18', 'household.members.exists(a, a.age > 3)',
    'household.members.exists(m, m.a) && household.members.exists(m, m.b)', '(household.a)', 'household.a == true', 'household.name == "a && b"x', 'household.a &&', '!household.a == false',
  ];
  for (const text of formulas) assert.equal(parse(text), undefined, text);
});

test('a rule is read aloud in the words of the catalog', () => {
  const vocabulary = vocabularyOf(base, words, overlay('ejemplo-municipal'));
  const said = (text: string) => readingOf(parse(text)!, vocabulary, editorWords);
  assert.equal(said('household.rsh_registered && household.rsh_percentile <= 60'), 'El hogar: «Inscrito en el Registro Social de Hogares»: sí, y «Tramo del Registro Social de Hogares» es a lo más 60');
  assert.equal(said('household.members.exists(m, m.age >= 65 && m.age < 80)'), 'Alguien del hogar: «Años cumplidos» es al menos 65, y «Años cumplidos» es menos de 80');
  assert.match(said('person.monthly_income < param.minimum_wage'), /^La persona: «Ingreso propio al mes» es menos de «.+»$/);
  assert.match(said('!person.receives.suf'), /^La persona: recibe «.+»: no$/);
});

test('facts, what follows from them, receipts and amounts of both can be chosen, with their kinds', () => {
  const vocabulary = vocabularyOf(base, words, overlay('ejemplo-municipal'));
  const kind = (who: 'household' | 'person', fact: string) => thingOf(vocabulary, who, fact)?.kind;
  assert.deepEqual([kind('household', 'lives_in_villa_ejemplo'), kind('person', 'age'), kind('person', 'has_pension'), kind('person', 'maternity_income'), kind('person', 'receives.suf'), kind('household', 'receives.ejemplo_bono_gas'), kind('person', 'pensions')],
    ['boolean', 'number', 'boolean', 'number', 'boolean', 'boolean', 'set']);
  assert.equal(kind('household', 'age'), undefined);
  assert.ok(vocabulary.params.some(({ id, own }) => id === 'villa_ejemplo_gas' && own));
  assert.ok(!vocabulary.params.some(({ id }) => id === 'pgu_max'), 'a table is no amount');
});

test('put over the base in the browser, overlays say what they say natively: every case is as expected', () => {
  for (const name of OVERLAYS) {
    const folder = overlay(name);
    assert.deepEqual(load(folder).errors, [], name);
    for (const program of programsOf(folder)) {
      const cases = itemsAt(folder[casesFile(program)], ['cases']).filter((one) => at(one, ['error']) === undefined);
      const results = cases.map((one) => assess(at(one, ['input'])));
      cases.forEach((one, index) => {
        const standings = standingsOf(one, program, results[index]!);
        assert.ok(standings.length > 0 && standings.every(({ otherwise }) => otherwise.length === 0), `${textAt(one, ['id'])} ${JSON.stringify(standings.map(({ otherwise }) => otherwise))}`);
      });
      assert.deepEqual([...unseen(program, results)], [], `${program}: each criterion holds and fails`);
    }
    assert.deepEqual(load(folder, false).errors, [], `${name}, whole`);
    assert.deepEqual(inFolder(folder, { id: 'cl', programs: programsOf(base.files) }, TODAY).filter(({ warning }) => !warning), [], name);
  }
});

test('a case that does not come out as expected says in what', () => {
  const folder = overlay('ejemplo-municipal');
  load(folder);
  const [first] = itemsAt(folder['cases/ejemplo-bono-gas.json'], ['cases']);
  const otherwise = (path: string[], value: Tree) => standingsOf(put(first, ['expect', 'ejemplo-bono-gas', 'household', ...path], value), 'ejemplo-bono-gas', assess(at(first, ['input'])))[0]!.otherwise;
  assert.deepEqual(otherwise(['verdict'], 'likely'), ['verdict']);
  assert.deepEqual(otherwise(['amounts', 'yearly'], 25000), ['amounts']);
  assert.deepEqual(otherwise(['fails'], ['comuna']), ['fails']);
  assert.deepEqual(otherwise(['missing'], []), []);
  assert.deepEqual(factsRead('ejemplo-bono-gas', assess(at(first, ['input']))).map(({ fact }) => fact).slice(0, 3), ['lives_in_villa_ejemplo', 'rsh_registered', 'rsh_percentile']);
});

test('what the engine refuses is told at its place in the form', () => {
  const folder = overlay('ejemplo-municipal');
  const file = programFile('ejemplo-bono-gas');
  const found = (changed: Folder) => {
    const { errors, begins } = load(changed);
    return fromEngine(errors, begins, changed).map((one) => `${one.code} ${one.file} ${one.path.join('/')}`);
  };
  assert.deepEqual(found({ ...folder, [file]: put(folder[file], ['criteria', 'all_of', 1, 'when'], 'household.rsh_registerd') }), [`unknown-name ${file} criteria/all_of/1/when`]);
  assert.deepEqual(found({ ...folder, 'facts.json': put(folder['facts.json'], ['facts', 1, 'otherwise'], 3) }), ['wrong-type facts.json facts/1/otherwise']);
  assert.ok(found({ ...folder, 'parameters.json': put(folder['parameters.json'], ['parameters', 0, 'values', 0, 'from'], '2026-02-30') })[0]!.includes('parameters.json parameters/0/values/0/from'));
  const duplicate = put(folder['facts.json'], ['facts', 0, 'id'], 'rsh_registered');
  assert.ok(found({ ...folder, 'facts.json': duplicate }).some((one) => one.startsWith('duplicate-id facts.json facts/0')));
});

test('what is missing, doubtful or most likely a mistake is told at its field', () => {
  const folder = { ...newFolder('Municipalidad de Los Aromos', 'cl', TODAY), [programFile('bono')]: newProgram('Bono', 'bono', TODAY) };
  const known = { id: 'cl', programs: programsOf(base.files) };
  const codes = (changed: Folder) => inFolder(changed, known, TODAY).map(({ code, path }) => `${code} ${path.join('/')}`);
  const file = programFile('bono');
  assert.deepEqual(codes(folder).sort(), ['empty agency/es', 'empty award', 'empty sector', 'empty sources/0/title', 'empty summary/es', 'no-apply apply', 'no-criteria criteria', 'unread sources/0/seen']);
  const has = (path: (string | number)[], value: Tree, code: string) => assert.ok(codes({ ...folder, [file]: put(folder[file], path, value) }).some((one) => one.startsWith(code)), code);
  has(['sources', 0, 'url'], 'javascript:x', 'bad-link sources/0/url');
  has(['summary', 'es'], `${'palabra '.repeat(21)}.`, 'long-sentence summary/es');
  has(['summary', 'es'], 'Bon\u200bo', 'unreadable summary/es');
  has(['windows'], [{ from: '2026-01-01', to: '2026-02-01' }], 'past-window windows/0/to');
  has(['sources', 0, 'seen'], 'direct', 'no-date sources/0/read');
  has(['criteria', 'all_of'], [{ id: 'a', when: 'household.rsh_registered', text: { es: 'x' } }], 'no-source criteria/all_of/0/source');
  assert.ok(codes({ ...folder, [programFile('suf')]: newProgram('SUF', 'suf', TODAY) }).includes('duplicate-id name/es'));
  assert.ok(codes({ ...folder, 'facts.json': { facts: [{ id: 'nobody_asks', of: 'household', type: 'boolean', label: { es: 'x' }, question: { es: 'x' } }] } }).some((one) => one.startsWith('unused')));
  assert.ok(codes(newFolder('Ventanilla', 'cl', TODAY)).includes('misnamed name/es'));
  assert.equal(problemsAt(inFolder(folder, known, TODAY), file, ['summary', 'es']).length, 1);
});

test('the words of a draft stand beside those of the base, and its programs say what they are', () => {
  const both = wordsOf(words, overlay('ejemplo-municipal'), (name) => `${name} (borrador)`);
  assert.equal(both.programs['ejemplo-bono-gas']!.name, 'EJEMPLO: Bono de Gas de Villa Ejemplo (borrador)');
  assert.equal(both.programs['ejemplo-bono-gas']!.criteria.all_of![1]!.text, 'Su hogar está en el Registro Social de Hogares, hasta el tramo 60.');
  assert.equal(both.programs.suf!.name, words.programs.suf!.name);
  assert.deepEqual(both.facts.villa_ejemplo_place!.after, ['lives_in_villa_ejemplo']);
  assert.equal(both.documents['villa-ejemplo-address']!.text, 'EJEMPLO: comprobante de domicilio en Villa Ejemplo');
  const without = wordsOf(words, { [MANIFEST]: { leave_out: { programs: ['suf'] } } });
  assert.equal(without.programs.suf, undefined);
});

test('an overlay may change an amount of the base, and leave a program out', () => {
  const folder: Folder = {
    ...newFolder('Municipalidad de Los Aromos', 'cl', TODAY),
    'parameters.json': { overrides: [{ id: 'suf_amount', values: [{ from: '2026-01-01', value: 5 }] }] },
  };
  const { bundle } = compose(base, words, { ...folder, [MANIFEST]: put(folder[MANIFEST], ['leave_out'], { programs: ['pase-cultural'] }) });
  assert.deepEqual(JSON.parse(engine.load(JSON.stringify(bundle))).catalog.programs, programsOf(base.files).length - 1);
  assert.equal(assess({ as_of: TODAY, household: {}, people: [{ id: 'a' }] }).parameters.suf_amount, 5);
});

test('a program that was written in the form is right for the engine, and its households settle; without English it is a draft in English', () => {
  const file = programFile('bono-lena');
  const steps: [string, (string | number)[], Tree][] = [
    [file, ['summary'], { es: 'Ayuda para comprar leña seca, una vez al año.' }],
    [file, ['agency'], { es: 'Municipalidad de Los Aromos' }],
    [file, ['sector'], 'utilities'],
    [file, ['award'], 'quota'],
    [file, ['sources', 0], { id: 'fuente', title: 'Decreto de ayuda', url: null, about: '2026', seen: 'direct', read: TODAY }],
    [file, ['criteria'], { all_of: [{ id: 'regla', when: print({ join: '&&', tests: [{ who: 'household', fact: 'rsh_registered', operator: 'is', value: undefined }, { who: 'household', fact: 'rsh_percentile', operator: '<=', value: { number: 40 } }] }), text: { es: 'Está en el Registro Social de Hogares, hasta el tramo 40.' }, source: 'fuente' }] }],
    [file, ['apply'], [{ channel: 'office', text: { es: 'En la oficina social.' }, url: null }]],
  ];
  let folder: Folder = { ...newFolder('Municipalidad de Los Aromos', 'cl', TODAY), [file]: newProgram('Bono de leña', 'bono-lena', TODAY) };
  for (const [name, path, value] of steps) folder = { ...folder, [name]: put(folder[name], path, value) };
  folder = { ...folder, [file]: put(folder[file], ['status'], { state: 'active', seen: TODAY }) };
  const home = (tramo: number, verdict: string, at: number): [number, Tree] => [at, put(put(newCase(`bono-lena-${at}`, `Tramo ${tramo}`, 'bono-lena', 'household', TODAY), ['input', 'household'], { rsh_registered: true, rsh_percentile: tramo }), ['expect', 'bono-lena', 'household', 'verdict'], verdict)];
  for (const [index, one] of [home(40, 'eligible', 0), home(41, 'not_eligible', 1)]) folder = withCase(folder, 'bono-lena', index, one);
  assert.deepEqual(inFolder(folder, { id: 'cl', programs: programsOf(base.files) }, TODAY), []);
  assert.deepEqual(load(folder).errors, []);

  const written = finished(folder, words.catalog.drafts ?? []);
  assert.deepEqual(at(written[MANIFEST], ['drafts']), ['en', 'ht']);
  const verdicts = itemsAt(folder[casesFile('bono-lena')], ['cases']).map((one) => standingsOf(one, 'bono-lena', assess(at(one, ['input'])))[0]!.found!.verdict);
  assert.deepEqual(verdicts, ['eligible', 'not_eligible']);
});

test('files that are none are refused with what they are', async () => {
  const why = (act: () => unknown) => assert.throws(act, BadFile);
  why(() => folderOf({ 'x/facts.json': '{}' }, 'cl'));
  why(() => folderOf({ 'catalog.json': '{"extends":{"id":"fr"}}' }, 'cl'));
  why(() => folderOf({ 'catalog.json': '{"extends":{"id":"cl"}}', 'programs/a.json': '{"id":"b"}' }, 'cl'));
  why(() => folderOf({ 'catalog.json': '{"extends":{"id":"cl"}}', 'facts.json': '{' }, 'cl'));
  await assert.rejects(readZip(new Blob(['PK no']), 'cl'), BadFile);
});

test('ids are made of names, and none is taken twice', () => {
  assert.equal(idOf('Bono de Leña, ñandú', []), 'bono-de-lena-nandu');
  assert.equal(idOf('2.º subsidio', [], '-', 'programa'), 'programa-2-subsidio');
  assert.equal(idOf('Bono', ['bono', 'bono-2']), 'bono-3');
  assert.equal(textAt(newFolder('Ilustre Municipalidad de Villa Ejemplo', 'cl', TODAY)[MANIFEST], ['id']), 'villa-ejemplo');
  assert.equal(textAt(newFolder('Chile: CL', 'cl', TODAY)[MANIFEST], ['id']), 'chile-cl');
});
