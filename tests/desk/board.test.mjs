// The board of a desk, and what several desks add up to.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { until, useSite } from '../browser/support.mjs';
import { byTurn } from '../browser/turn.mjs';
import { caseOf, NOVEMBER } from './cases.mjs';
import { downloaded, PHRASE } from './desk.mjs';
import { visitDesk } from './store.mjs';

const site = useSite();
const button = (page, name) => page.getByRole('button', { name, exact: true });

/** A desk with these cases, at its board. */
const atBoard = (cases, way) =>
  visitDesk(site, async (page) => {
    await page.getByRole('link', { name: 'Tablero', exact: true }).click();
    await button(page, 'Exportar CSV').waitFor({ timeout: 30_000 });
    await way(page);
  }, { cases });

const figures = (page) => page.locator('.tile').evaluateAll((tiles) => tiles.map((tile) => `${tile.querySelector('dd').textContent} ${tile.querySelector('dt').textContent}`));

const rowsOf = async (page, title) => (await page.getByRole('region', { name: `Tabla: ${title}` }).getByRole('row').allInnerTexts()).map((row) => row.trim().replace(/\s*\t\s*/g, ' | '));

const ofNovember = ['12 atenciones', '12 familias', '36 personas en ellas', '1,8 programas hallados por familia', '50% de lo hallado ya se pidió', '13 días hasta la concesión, mediana'];

test('the month of a desk: its figures, its tables without small counts, another month, the CSV, a sheet of paper', byTurn(1), () =>
  atBoard([...NOVEMBER, caseOf('B-9', '2026-10-09', 2, { attentions: [{ id: 'x', date: '2026-10-09', minutes: null, note: '', found: [], catalog: '1' }] })], async (page) => {
    await page.getByRole('heading', { name: 'Noviembre de 2026' }).waitFor();
    assert.deepEqual(await figures(page), ofNovember);
    assert.deepEqual(await rowsOf(page, 'Derivaciones por estado'), ['Estado | N.º | Parte', 'derivado | 0', 'postulado | menos de 5', 'en revisión | 0', 'concedido | reservado', 'rechazado | 0', 'desistió | 0', 'Total | 11']);
    const { name, text } = await downloaded(page, () => button(page, 'Exportar CSV').click());
    assert.equal(name, 'tablero-2026-11-01-2026-11-30.csv');
    assert.match(text, /^\uFEFFTabla;Fila;Columna;Valor\r\nResumen;atenciones;;12\r\n/);
    assert.match(text, /;'=Oficina;/);
    assert.doesNotMatch(text, /(Derivaciones|Causas|De lo hallado)[^\r]*;[1-4]\r/);
    const paper = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    assert.match(paper, /\/MediaBox \[0 0 59[45][.\d]* 84[12][.\d]*\]/, 'A4');
    assert.ok(paper.match(/\/Type \/Page\b/g).length <= 2, 'two pages at most, none of them empty');

    await button(page, '‹ Anterior').click();
    await page.getByRole('heading', { name: 'Octubre de 2026' }).waitFor();
    assert.equal((await figures(page))[0], 'menos de 5 atenciones');
    await page.getByRole('radio', { name: 'Año' }).check({ force: true });
    await page.getByRole('heading', { name: 'Año 2026' }).waitFor();
    assert.equal((await figures(page))[0], '13 atenciones');
    await page.getByRole('radio', { name: 'Fechas' }).check({ force: true });
    await page.getByLabel('Desde').fill('2026-12-01');
    await page.getByLabel('Hasta').fill('2026-11-30');
    await page.getByText('La primera fecha debe ir antes').waitFor();
    await page.getByLabel('Desde').fill('2026-11-02');
    await page.getByRole('heading', { name: 'Del 2 de noviembre de 2026 al 30 de noviembre de 2026' }).waitFor();
    assert.deepEqual(await figures(page), ofNovember);
  }));

/** The counts of the month in a file. */
async function sent(page, name, offices) {
  await page.getByText('Enviar las cuentas a quien las junta').click();
  await page.getByLabel('Nombre de este mesón').fill(name);
  await page.getByLabel('Comuna').fill('Los Muermos');
  await page.getByLabel('Región').fill('Los Lagos');
  await page.getByText(offices).waitFor();
  await page.getByLabel('Frase del archivo').fill(PHRASE);
  await page.getByLabel('Repita la frase').fill(PHRASE);
  return downloaded(page, () => button(page, 'Guardar las cuentas').click());
}

const given = (name, text) => ({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(text) });

test('two desks send their counts; whoever adds them up sees the commune, and why a file does not count', byTurn(2, 3), async () => {
  let first;
  await atBoard(NOVEMBER.slice(0, 7), async (page) => void (first = await sent(page, 'Mesón norte', '=Oficina. Las demás van juntas')));
  assert.equal(first.name, 'cuentas-2026-11-01-2026-11-30.ventanilla');
  for (const word of ['Mesón', 'norte', '=Oficina', 'Muermos', 'zapallo', 'mostaza', 'perejil']) assert.ok(!first.text.includes(word), word);
  await atBoard(NOVEMBER.slice(7), async (page) => {
    await sent(page, 'Mesón sur', 'Ninguna tiene 5 derivaciones');
    await page.getByRole('radio', { name: 'Varios mesones' }).check({ force: true });
    await button(page, 'Abrir y sumar').click();
    await page.getByText('Elija uno o más archivos').waitFor();
    const open = async (phrase, ...files) => {
      await page.getByLabel('Archivos de cuentas').setInputFiles(files);
      await page.getByLabel('Frase de los archivos').fill(phrase);
      await button(page, 'Abrir y sumar').click();
    };
    await open('otra frase muy distinta', given('a.ventanilla', first.text), given('b.csv', 'comuna;casos\n'), given('c.ventanilla', first.text.replace('"iv":"', '"iv":"x')));
    for (const line of ['a.ventanilla: tiene otra frase', 'b.csv: no es un archivo de cuentas', 'c.ventanilla: está dañado']) await page.getByText(line).waitFor({ timeout: 30_000 });
    await open(PHRASE, given('a.ventanilla', first.text), given('igual.ventanilla', first.text));
    await page.getByText('1 mesón más.').waitFor({ timeout: 30_000 });
    await page.getByText('Mesón norte, Noviembre de 2026: ya está aquí').waitFor();
    await button(page, 'Sumar este mesón').click();
    await page.getByLabel('Vista').selectOption('Comuna Los Muermos: 2 mesones');
    await page.getByRole('heading', { name: 'Comuna Los Muermos: Noviembre de 2026' }).waitFor();
    assert.deepEqual(await figures(page), ofNovember, 'as if all cases were in one desk');
    await button(page, 'Quitar Mesón sur, Noviembre de 2026').click();
    await until(async () => (await figures(page))[0] === '7 atenciones', 'one desk is left');
  });
});
