// Lists of households in the browser: the same verdicts as on the command line, what is wrong kept and said, nothing sent.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { inRepository, LAPTOP, until, useSite } from '../browser/support.mjs';
import { ALL, faults } from '../browser/axe.mjs';
import { byTurn } from '../browser/turn.mjs';
import { lock, unlock } from './desk.mjs';
import { visitDesk } from './store.mjs';

const ventanilla = inRepository('.build/native/ventanilla');
const data = inRepository('data/cl');
const site = useSite();

const run = (args, input) => execFileSync(ventanilla, args, { input, encoding: 'utf8', maxBuffer: 1 << 28 });
const synth = (count, ...more) => run(['synth', data, '-n', String(count), '--known', '0.9', '--format', 'csv', ...more]);
const ids = (() => {
  const [header] = run(['screen', data, '--wide', '-q', '--format', 'csv'], synth(1)).split('\n');
  return header.split(',').slice(1).filter((name) => !name.includes('.'));
})();

const visit = (way) => site.visit(async (page) => {
  page.setDefaultTimeout(30000);
  await page.getByText('Listo: puede cortar internet').waitFor();
  await way(page);
}, { path: 'meson/listas/', viewport: LAPTOP });

let given = 0;

async function give(page, content, opens = true) {
  const name = `lista-${++given}.csv`;
  await page.locator('#file').setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(content) });
  if (opens) await page.getByRole('heading', { name: `Listas: ${name}` }).waitFor();
}

async function screen(page, content) {
  await give(page, content);
  await page.getByRole('button', { name: 'Revisar la lista' }).click();
  await page.getByRole('heading', { name: 'Programas', exact: true }).waitFor();
}

const figures = (text) => Number(text.replaceAll('.', ''));

// By program, as the page counts them: probable, one question away, open, no.
async function countsOf(page) {
  const rows = await page.locator('.by-program tbody tr').all();
  return Object.fromEntries(await Promise.all(rows.map(async (row) => {
    const [name, ...counts] = await row.locator('button').allInnerTexts();
    return [name.trim(), counts.map(figures)];
  })));
}

const words = async (page) => JSON.parse(await page.evaluate(async () => {
  const index = JSON.parse((await (await fetch('../../catalog/index.json')).json()).signed);
  return (await fetch(`../../catalog/${index.words.es.file}`)).text();
}));

test('a list has the verdicts of the command line, and leaves the server in peace', () => visit(async (page) => {
  const csv = synth(400);
  const { programs } = await words(page);
  const before = (await site.server.log()).length;
  await screen(page, csv);
  const counts = await countsOf(page);
  const [header, ...rows] = run(['screen', data, '--wide', '-q', '--format', 'csv'], csv).trim().split('\n').map((line) => line.split(','));
  for (const id of ids) {
    const at = header.indexOf(id);
    const of = (...verdicts) => rows.filter((row) => verdicts.includes(row[at] || 'not_eligible')).length;
    const [yes, one, open, no] = counts[programs[id].short ?? programs[id].name];
    assert.deepEqual([yes, one + open, no], [of('eligible', 'likely'), of('undecided'), of('not_eligible')], id);
  }
  assert.ok(Object.values(counts).some(([, one]) => one > 0));
  assert.equal((await site.server.log()).length, before, 'nothing is fetched');
  assert.deepEqual(await faults(page, ALL), []);
}));

test('the keyboard goes through the table of programs by arrows, and past it by one press', byTurn(0), () => visit(async (page) => {
  await screen(page, synth(40));
  const label = () => page.evaluate(() => document.activeElement.getAttribute('aria-label') ?? document.activeElement.textContent);
  const names = await page.locator('.by-program tbody th').allInnerTexts();
  await page.getByRole('region', { name: 'Programas' }).last().focus();
  await until(async () => (await page.keyboard.press('Tab'), (await label()) === names[0]), 'the first program');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowRight');
  assert.ok((await label()).startsWith(`${names[1]}, `));
  await page.keyboard.press('Enter');
  await page.locator('.by-program tr.chosen').getByText(names[1]).waitFor();
  await page.keyboard.press('Tab');
  assert.equal(await page.evaluate(() => document.activeElement.closest('.by-program tbody')), null);
}));

const HEADER = 'Folio;RUN;Fecha nacimiento;Sexo;Tramo;Región;Situación de Ñuñoa\r\n';
const rows = (count) => Array.from({ length: count }, (_, at) => `${at};11.111.111-1;01-05-19${10 + (at % 80)};${at % 2 ? 'M' : 'F'};40;Ñuble;x\r\n`).join('');

test('a file as Excel writes it in Chile is read, its RUN is not, and what is wrong is listed', byTurn(1), () => visit(async (page) => {
  const text = HEADER + rows(30) + '77;1-9;31-02-1990;F;40;Ñuble;x\r\n78;1-9;01-02-1990;F\r\n79;1-9;01-02-1990;F;40;Narnia;x\r\n';
  await give(page, Buffer.from(text, 'latin1'));
  const line = page.getByRole('row', { name: /^RUN/ });
  await line.getByText('Parece un RUN').waitFor();
  assert.equal(await line.getByRole('combobox').inputValue(), '');
  await page.getByRole('row', { name: /^Región/ }).getByText('No se entiende: 1 de 32, como «Narnia». Se aparta.').waitFor();
  await page.getByText('2 columnas no se leen').waitFor();
  assert.deepEqual(await faults(page, ALL), []);
  await page.getByRole('button', { name: 'Revisar la lista' }).click();
  await page.getByText('30 hogares revisados').waitFor();
  await page.getByText('Filas con problemas: 3').click();
  await page.getByRole('row', { name: /^32 77 Fecha nacimiento 31-02-1990 No se entiende el dato/ }).waitFor();
  await page.getByRole('row', { name: /^33 78 .*más o menos celdas/ }).waitFor();
  const [download] = await Promise.all([page.waitForEvent('download'), page.locator('.bad').getByRole('button', { name: 'Exportar CSV' }).click()]);
  const saved = readFileSync(await download.path(), 'utf8');
  assert.match(saved, /^\uFEFFFila;Hogar;Columna;Dato;Razón;Folio;RUN;/);
  assert.match(saved, /\r\n34;79;Región;Narnia;No se entiende el dato;79;1-9;/);
}));

test('a list is sifted, sorted and taken along; a formula in a key stays a text', byTurn(0), () => visit(async (page) => {
  await screen(page, HEADER + rows(120) + '=1+1;;01-05-1950;F;40;Ñuble;x\r\n');
  await page.getByLabel('Buscar hogar').fill('11');
  await page.getByText('11 hogares', { exact: true }).waitFor();
  assert.equal(await page.locator('.homes tbody th').first().innerText(), '11');
  await page.getByRole('button', { name: 'Ordenar por Hogar' }).click();
  assert.equal(await page.locator('.homes tbody th').first().innerText(), '119');
  await page.getByLabel('Buscar hogar').fill('');
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Exportar CSV' }).first().click()]);
  const lines = readFileSync(await download.path(), 'utf8').trim().split('\r\n');
  assert.equal(lines.length, 122);
  assert.ok(lines.some((line) => line.startsWith("'=1+1;")));
}));

test('the rows of a household may stand apart: it is said, and they are read together', byTurn(1), () => visit(async (page) => {
  await screen(page, 'folio;edad;sexo\r\n1;70;F\r\n2;30;M\r\n1;5;F\r\n');
  await page.getByText('2 hogares revisados').waitFor();
  assert.deepEqual(await page.locator('.homes tbody td:nth-child(2)').allInnerTexts(), ['2', '1']);
}));

test('a screening is stopped at once, and the next one is right', () => visit(async (page) => {
  await give(page, HEADER + rows(60_000));
  await page.getByRole('button', { name: 'Revisar la lista' }).click();
  await page.getByRole('button', { name: 'Detener' }).click();
  await page.getByText('Se detuvo').waitFor();
  await screen(page, HEADER + rows(5));
  await page.getByText('5 hogares revisados').waitFor();
}));

test('a hostile file ends in a sentence that says what to do', () => visit(async (page) => {
  const cases = [
    ['', 'El archivo está vacío'],
    [Buffer.from([0x50, 0x4b, 3, 4, 0, 0]), 'planilla de Excel'],
    [Buffer.from([1, 0, 2, 0]), 'No es un archivo de texto'],
    [`a;b\n${'x'.repeat(3_000_000)}`, 'demasiado larga'],
    [`a;b\n1;"2\n${'x;y\n'.repeat(500_000)}`, 'comillas'],
  ];
  for (const [content, said] of cases) {
    await give(page, content, false);
    await until(async () => (await page.getByRole('alert').innerText()).includes(said), said);
  }
}));

test('whoever presses at once after opening a second file never screens the first', byTurn(0), () => visit(async (page) => {
  await give(page, HEADER + rows(30));
  await page.getByRole('button', { name: 'Revisar la lista' }).waitFor();
  await page.evaluate((text) => {
    const { files, items } = new DataTransfer();
    items.add(new File([text], 'otra.csv'));
    Object.assign(document.querySelector('#file'), { files });
    document.querySelector('#file').dispatchEvent(new Event('change', { bubbles: true }));
    return Promise.resolve().then(() => document.querySelector('.go-row button')?.click());
  }, HEADER + rows(20));
  await page.getByRole('heading', { name: 'Listas: otra.csv' }).waitFor();
  await page.getByRole('button', { name: 'Revisar la lista' }).click();
  await page.getByText('20 hogares revisados').waitFor();
}));

/** All that lies in the desk's store, as it lies there. */
const stored = (page) => page.evaluate(async () => {
  const asked = (request) => new Promise((resolve, reject) => Object.assign(request, { onsuccess: () => resolve(request.result), onerror: reject }));
  const [{ name }] = await indexedDB.databases();
  const database = await asked(indexedDB.open(name));
  const all = await Promise.all([...database.objectStoreNames].map((store) => asked(database.transaction(store).objectStore(store).getAll())));
  database.close();
  return all.flat().map((value) => (typeof value === 'string' ? value : String.fromCharCode(...value))).join();
});

test('an open desk remembers what the columns of such a file are, through a lock and a new start, and shows their names to nobody', byTurn(0), () => visitDesk(site, async (page) => {
  page.setDefaultTimeout(30_000);
  const bracket = page.getByRole('combobox', { name: 'Qué es Tramo' });
  const open = async (count) => {
    await page.getByRole('link', { name: 'Listas', exact: true }).click();
    await page.getByText('Abrir un archivo CSV').waitFor();
    await give(page, HEADER + rows(count));
  };
  const again = async () => {
    await unlock(page);
    await page.getByRole('button', { name: 'Bloquear' }).waitFor();
    await open(20);
    assert.equal(await bracket.inputValue(), '', 'as it was chosen');
    await page.getByRole('row', { name: /^Folio/ }).getByText('Como la vez anterior').waitFor();
  };
  await open(30);
  assert.notEqual(await bracket.inputValue(), '', 'suggested by its name');
  await bracket.selectOption('No leer');
  await page.getByRole('button', { name: 'Revisar la lista' }).click();
  await page.getByText('30 hogares revisados').waitFor();
  await lock(page);
  await again();
  await page.reload();
  await again();
  const bytes = await stored(page);
  for (const name of ['Folio', 'Fecha nacimiento', 'birth_date', '01-05-1910']) assert.ok(!bytes.includes(name), name);
}));
