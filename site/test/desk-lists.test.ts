// How a table is read: cells, columns, households. Pure modules of site/src/desk/lists.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CatalogWords } from '../src/catalog';
import { cellReader, quickReader, type Meaning } from '../src/desk/lists/cells';
import { bornAtAge, dayOfIso } from '../src/desk/lists/days';
import { safeCell } from '../src/desk/lists/export';
import { Gatherer, Scattered, type BadRow, type Block } from '../src/desk/lists/gather';
import type { FactLayout, Layout } from '../src/desk/lists/layout';
import { faultsOf, type Mapping } from '../src/desk/lists/mapping';
import { NotATable, recordsOf } from '../src/desk/lists/records';
import { formOf, isHeader, separatorOf } from '../src/desk/lists/sniff';
import { firstMapping, samplesOf } from '../src/desk/lists/suggest';

const FACTS: FactLayout[] = [
  { id: 'rsh_percentile', of: 'household', type: 'int', min: 0, max: 100 },
  { id: 'region', of: 'household', type: 'choice', options: ['tarapaca', 'metropolitana', 'nuble'] },
  { id: 'birth_date', of: 'person', type: 'date', min: dayOfIso('1900-01-01'), max: dayOfIso('2027-12-31') },
  { id: 'sex', of: 'person', type: 'choice', options: ['female', 'male'] },
  { id: 'monthly_income', of: 'person', type: 'int', min: 0, max: 20_000_000 },
  { id: 'pensions', of: 'person', type: 'set', options: ['old_age', 'survivor', 'ips'] },
  { id: 'guardian', of: 'person', type: 'reference' },
  { id: 'pregnant', of: 'person', type: 'boolean' },
];
const layout: Layout = { valid: { from: dayOfIso('2026-03-01')!, to: dayOfIso('2027-12-31')! }, mask_bytes: 1, programs: [], facts: FACTS };
const bands = [{ min: 0, max: 40, label: 'Tramo 40 (0% a 40%)' }, { min: 41, max: 50, label: 'Tramo 50' }];
const option = (id: string, label: string) => ({ id, label });
const words = {
  facts: {
    rsh_percentile: { unit: 'percent', bands, label: 'Tramo del Registro Social de Hogares' },
    region: { label: 'Región', options: [option('tarapaca', 'Tarapacá'), option('metropolitana', 'Metropolitana de Santiago'), option('nuble', 'Ñuble')] },
    birth_date: { label: 'Fecha de nacimiento' },
    sex: { label: 'Sexo', options: [option('female', 'Femenino'), option('male', 'Masculino')] },
    monthly_income: { label: 'Ingreso propio al mes' },
    pensions: { label: 'Pensiones', options: [option('old_age', 'Vejez'), option('survivor', 'Viudez'), option('ips', 'IPS')] },
    guardian: { label: 'Quién le mantiene' },
    pregnant: { label: 'Está embarazada' },
  },
} as unknown as CatalogWords;
const today = dayOfIso('2026-11-21')!;

const read = (id: string, text: string, meaning: Meaning = 'plain') => cellReader(id, FACTS.find((fact) => fact.id === id)!, words.facts[id], meaning, today)(text);
const ends = (lo: number, hi: number) => ({ lo, hi });

test('numbers are read as people in Chile write them, with ranges', () => {
  for (const [text, lo, hi] of [
    ['350000', 350000, 350000], ['$ 350.000', 350000, 350000], ['1.234.567', 1234567, 1234567], ['100000-200000', 100000, 200000],
    ['100000..200000', 100000, 200000], ['entre 100.000 y 200.000', 100000, 200000], ['..40', 0, 40], ['hasta 40', 0, 40], ['65..', 65, 20_000_000],
    ['350000,00', 350000, 350000],
  ] as const) assert.deepEqual(read('monthly_income', text), ends(lo, hi), text);
  for (const text of ['mucho', '3,5', '200-100', '-5']) assert.equal(read('monthly_income', text), 'unreadable', text);
  assert.equal(read('monthly_income', '30.000.000'), 'off-domain');
});

test('what is read without a closer look is what a closer look reads', () => {
  const facts = [...FACTS, { id: 'uf', of: 'household', type: 'decimal', decimals: 2, min: 0, max: 100_000 }, { id: 'past', of: 'household', type: 'int', min: 5, max: 40 }] as FactLayout[];
  const digits = ['0', '7', '007', '40', '41', '1000', '20000000', '20000001', '999999999999999', '1234567890123456', '4 0', '1.000', '1,5', '-5', '٣'];
  const days = ['1990-02-28', '28-02-1990', '28/02/1990', '1990/02/28', '28.02.1990', '29-02-1990', '29-02-1992', '31-04-1990', '1990-13-01', '13-31-1990', '00-01-1990', '01-00-1990', '0990-01-01', '1899-12-31', '2028-01-01', '1990 02 28', '1990-02-2a', '1990-02/28', '28-02-90', '1990-2-28', '19900228', '+990-02-28'];
  let quick = 0;
  for (const fact of facts) {
    const said = words.facts[fact.id];
    for (const text of [...digits, ...days, '', '?', 'Tramo 50', '100-200']) {
      const value = quickReader(fact, said, 'plain')?.(text) ?? NaN;
      if (Number.isNaN(value)) continue;
      quick += 1;
      assert.deepEqual(cellReader(fact.id, fact, said, 'plain', today)(text), ends(value, value), `${fact.id}: ${text}`);
    }
  }
  assert.equal(quick, 29);
  const named = { ...words.facts.rsh_percentile!, bands: [{ min: 0, max: 40, label: '40' }] };
  for (const meaning of ['plain', 'bracket'] as const) assert.deepEqual(quickReader(FACTS[0]!, named, meaning), undefined);
});

test('what says that it is not known is everything', () => {
  for (const text of ['', ' ', '?', 'S/I', 'Sin información', 'N/A', 'no sabe', '-']) {
    assert.deepEqual(read('monthly_income', text), ends(0, 20_000_000), text);
    assert.deepEqual(read('pregnant', text), ends(3, 0), text);
  }
});

test('a bracket is the whole bracket only where the column holds brackets', () => {
  assert.deepEqual(read('rsh_percentile', '40', 'bracket'), ends(0, 40));
  assert.deepEqual(read('rsh_percentile', 'Tramo 50', 'bracket'), ends(41, 50));
  assert.deepEqual(read('rsh_percentile', '0-40', 'bracket'), ends(0, 40));
  assert.deepEqual(read('rsh_percentile', '0% - 40%', 'bracket'), ends(0, 40));
  assert.deepEqual(read('rsh_percentile', '40'), ends(40, 40));
});

test('dates are read in both orders, years as ranges, ages as the days on which one may be born', () => {
  const day = dayOfIso('1990-02-28')!;
  for (const text of ['28-02-1990', '28/02/1990', '1990-02-28', '1990-02-28 00:00:00']) assert.deepEqual(read('birth_date', text), ends(day, day), text);
  for (const text of ['31-02-1990', '02/28/1990', '28-02-90', 'ayer']) assert.equal(read('birth_date', text), 'unreadable', text);
  assert.deepEqual(read('birth_date', '1990'), ends(dayOfIso('1990-01-01')!, dayOfIso('1990-12-31')!));
  for (const none of ['', 'abcd-01-05', '2026-xx-05', '2026-01-xx', '0990-01-05']) assert.equal(dayOfIso(none), undefined, none);
  assert.deepEqual(bornAtAge(30, today), ends(dayOfIso('1995-11-21')!, dayOfIso('1996-11-21')!));
  assert.deepEqual(read('birth_date', '30', 'age'), ends(dayOfIso('1995-11-21')!, dayOfIso('1996-11-21')!));
});

test('options are known by id, label, number and usual letters', () => {
  for (const text of ['13', 'RM', 'Región Metropolitana', 'metropolitana', 'METROPOLITANA DE SANTIAGO']) assert.deepEqual(read('region', text), ends(2, 0), text);
  assert.deepEqual(read('region', 'Región de Ñuble'), ends(4, 0));
  assert.deepEqual(read('sex', 'M'), ends(2, 0));
  assert.deepEqual(read('sex', 'M', 'hm'), ends(1, 0));
  assert.deepEqual(read('sex', 'H', 'hm'), ends(2, 0));
  assert.equal(read('sex', 'Z'), 'unreadable');
  for (const [text, truth] of [['Sí', 1], ['S', 1], ['1', 1], ['no', 2], ['0', 2]] as const) assert.deepEqual(read('pregnant', text), ends(truth, 0), text);
});

test('a set is exact, empty, or open in part', () => {
  assert.deepEqual(read('pensions', 'old_age|ips'), ends(5, 5));
  assert.deepEqual(read('pensions', '-'), ends(0, 0));
  assert.deepEqual(read('pensions', 'old_age|?|!survivor'), ends(1, 5));
});

test('the form of a file is told from its first bytes', () => {
  const bytes = (text: string) => new TextEncoder().encode(text);
  assert.deepEqual(formOf(bytes('a;b\n1;2\n')), { encoding: 'utf-8', newline: '\n', separator: ';' });
  assert.deepEqual(formOf(Uint8Array.from([0x61, 0xf1, 0x6f, 0x2c, 0x62, 0x0d, 0x0a])), { encoding: 'windows-1252', newline: '\n', separator: ',' });
  assert.equal(formOf(bytes('')), 'empty');
  assert.equal(formOf(Uint8Array.from([0x50, 0x4b, 3, 4, 0])), 'workbook');
  assert.equal(formOf(Uint8Array.from([1, 0, 2])), 'binary');
  assert.equal(separatorOf(['"a;b",c', '"d;e",f']), ',');
  assert.ok(isHeader(['folio', 'tramo']) && !isHeader(['folio', '40']) && !isHeader(['a', 'a']));
});

async function rowsOf(text: string | Uint8Array<ArrayBuffer>): Promise<string[][]> {
  const blob = new Blob([text]);
  const form = formOf(new Uint8Array(await blob.arrayBuffer()).subarray(0, 1000));
  assert.ok(typeof form === 'object', String(form));
  const all: string[][] = [];
  for await (const { rows } of recordsOf(blob, form)) all.push(...rows);
  return all;
}

test('a file is read across pieces, with quotes, and as Excel writes it', async () => {
  const many = `a;b\r\n${Array.from({ length: 60_000 }, (_, i) => `${i};"ñ ""x"";\ny"`).join('\r\n')}`;
  const rows = await rowsOf(many);
  assert.equal(rows.length, 60_001);
  assert.ok(rows.slice(1).every(([number, text], i) => number === String(i) && text === 'ñ "x";\ny'));
  const late = new Uint8Array(400_000).fill(0x61);
  for (let at = 99; at < late.length; at += 100) late[at] = 0x0a;
  late[399_950] = 0xf1;
  assert.ok((await rowsOf(late)).at(-1)!.join('').includes('ñ'), 'the first letter beyond ASCII comes late');
});

test('a file that is hostile ends in a reason and the number of a row', async () => {
  const why = async (text: string) => rowsOf(text).then(() => undefined, (error: NotATable) => [error.why, error.row]);
  assert.deepEqual(await why(`a;b\n1;"2\n${'x;y\n'.repeat(600_000)}`), ['open-quote', 2]);
  assert.deepEqual(await why('a;b\n1;2\n3;"4\n'), ['open-quote', 3]);
  assert.deepEqual(await why(`a;b\n${'x'.repeat(3_000_000)}`), ['long-line', 2]);
  assert.deepEqual(await why(`a;b\n${'1;2\n'.repeat(1000)}\0\0`), ['binary', 1]);
});

const NAMES = ['folio', 'fecha_nac', 'sexo', 'tramo', 'rut', 'mantiene', 'id'];
const target = (fact: string, meaning: Meaning = 'plain') => ({ fact, meaning });
const mapping: Mapping = {
  layout: 'person', header: true,
  columns: [{ role: 'household' }, target('birth_date'), target('sex'), target('rsh_percentile', 'bracket'), undefined, target('guardian'), { role: 'person' }],
};

function gathered(rows: string[], together = false, by = mapping) {
  const blocks: Block[] = [];
  const bad: BadRow[] = [];
  const gatherer = new Gatherer({ mapping: by, layout, facts: words.facts, today }, { block: (block) => blocks.push(block), bad: (row) => bad.push(row) }, together);
  rows.forEach((row, at) => gatherer.add(row.split(';'), at + 2, by.columns.length, false));
  gatherer.finish();
  return { blocks, bad, leftOut: gatherer.leftOut, whys: bad.map(({ row, why }) => `${row} ${why}`) };
}

test('rows of a person are gathered to households, and who is named is found in them', () => {
  const { blocks: [block], bad } = gathered(['1;1990-05-01;F;40;x;-;ana', '1;2018-02-03;M;;x;ana;leo', '2;1950-01-01;F;;x;;eva']);
  assert.deepEqual(bad, []);
  assert.deepEqual([block!.keys, [...block!.people], [...block!.rows]], [['1', '2'], [2, 1], [2, 4]]);
  const [birth, , percentile, guardian] = block!.facts;
  assert.deepEqual([[...birth!.lo].length, [...percentile!.lo], [...percentile!.hi]], [3, [0, 0], [40, 100]]);
  assert.deepEqual([...guardian!.lo], [0x80000000, 1, 0]);
});

test('what is wrong keeps its row and reason, and its household out of the lists', () => {
  const { blocks, whys, leftOut } = gathered([
    '1;ayer;F;40;x;;a', '2;1990-05-01;F;40', '3;1990-05-01;F;40;x;nadie;a', '4;1990-05-01;F;40;x;;a', '4;1990-05-01;F;50;x;;b', ';1990-05-01;F;40;x;;a',
    '5;1990-05-01;F;140;x;;a', '6;1990-05-01;F;40;x;;a', '6;1991-05-01;F;40;x;;a', '7;1990-05-01;F;40;x;;a',
  ]);
  assert.deepEqual(whys, ['2 unreadable', '3 fields', '4 unknown-person', '5 conflict', '7 no-key', '8 off-domain', '9 same-person']);
  assert.deepEqual([blocks.flatMap(({ keys }) => keys), leftOut], [['7'], 7]);
});

test('rows of a household that stand apart are told, and read together on the second try', () => {
  const rows = ['1;1990-05-01;F;40;x;;a', '2;1950-01-01;F;;x;;a', '1;2018-02-03;M;;x;a;b'];
  assert.throws(() => gathered(rows), Scattered);
  const { blocks: [block] } = gathered(rows, true);
  assert.deepEqual([block!.keys, [...block!.people]], [['1', '2'], [2, 1]]);
  assert.deepEqual([...block!.facts.at(-1)!.lo], [0, 1, 0]);
});

test('of a row for a household the other members are there, and nothing of them is known', () => {
  const columns: Mapping['columns'] = [{ role: 'household' }, target('birth_date'), { role: 'members' }];
  const { blocks: [block] } = gathered(['1;1990-05-01;3', '2;1950-01-01;'], false, { layout: 'household', header: true, columns });
  assert.deepEqual([...block!.people], [3, 1]);
  assert.deepEqual([...block!.facts[0]!.lo].slice(1, 3), [dayOfIso('1900-01-01'), dayOfIso('1900-01-01')]);
});

test('columns are suggested by name and value, and a RUN never is', () => {
  const rows = [['1', '01-05-1990', 'F', '40', '12.345.678-5', '', 'a'], ['1', '03-02-2018', 'H', '60', '7.654.321-K', '', 'b']];
  const { mapping: found, reasons } = firstMapping(samplesOf(NAMES, rows), true, { layout, words, today });
  assert.equal(found.layout, 'person');
  assert.deepEqual(found.columns.slice(0, 5), [{ role: 'household' }, target('birth_date'), target('sex', 'hm'), target('rsh_percentile', 'bracket'), undefined]);
  assert.deepEqual(reasons.slice(0, 5), ['name', 'name', 'name', 'name', 'run']);
  assert.deepEqual(faultsOf({ ...mapping, columns: [undefined, target('sex'), target('sex')] }).map(({ kind }) => kind), ['twice', 'no-key']);
});

test('no cell of an export is a formula', () => {
  for (const text of ['=1+1', '+cmd', '@x', '-a', '\tx']) assert.equal(safeCell(text)[0] === '"' ? safeCell(text)[1] : safeCell(text)[0], "'", text);
  assert.deepEqual([safeCell(-5), safeCell('a;b'), safeCell('a"b')], ['-5', '"a;b"', '"a""b"']);
});
