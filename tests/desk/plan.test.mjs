// A plan from the best set to the answer of an office: referred, printed, handed over, followed, drafted for a report.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { until, useSite } from '../browser/support.mjs';
import { byTurn } from '../browser/turn.mjs';
import { bringFile } from './cases.mjs';
import { downloaded, rows, saved } from './desk.mjs';
import { family, LATE } from './family.mjs';
import { visitDesk } from './store.mjs';

const FILE_PHRASE = 'cuatro palabras al azar';

const site = useSite();
// A family, and a second one whose referral is overdue.
const CASES = [family('A-0412'), family('A-0409', { referrals: [LATE], plan: { programs: ['pgu'], seen: [], brings: {} } })];
const visit = (way, options) => visitDesk(site, way, { cases: CASES, ...options });
const button = (page, name) => page.getByRole('button', { name, exact: true });
const link = (page, name) => page.getByRole('link', { name, exact: true });
const heading = (page, name) => page.getByRole('heading', { name, level: 1 }).waitFor();

async function toPlan(page, number) {
  await rows(page);
  await button(page, number).click();
  await link(page, 'Plan').click();
  await heading(page, /^Plan de/);
}

test('a family is referred from the best set, and the office gets paper, text and a file', byTurn(2, 3), () =>
  visit(async (page) => {
    await toPlan(page, 'A-0412');
    await page.getByRole('button', { name: /^Tomar el mejor conjunto/ }).click();
    await page.getByRole('region', { name: 'Qué se va a pedir' }).getByText('Pensión Garantizada Universal').waitFor();
    assert.match(await page.getByRole('region', { name: 'Con este plan, al mes' }).innerText(), /\$231\.732|\$\d/);
    await page.getByLabel('Visto: Cédula de identidad vigente').check();
    await page.getByLabel('Quién trae: Cédula de identidad vigente').selectOption({ label: 'E. S.' });
    await page.getByText(/E\. S\. trae 1; vistos 1 de/).waitFor();

    await button(page, 'Derivar: Pensión Garantizada Universal (PGU)').click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Derivar', exact: true }).click();
    await dialog.getByText('Escriba a qué oficina va.').waitFor();
    assert.ok((await dialog.locator('option').evaluateAll((all) => all.map(({ value }) => value))).includes('ChileAtiende'));
    await page.getByRole('combobox', { name: 'Oficina' }).fill('ChileAtiende Puente Alto');
    await dialog.getByRole('button', { name: 'Derivar', exact: true }).click();
    await page.getByText('Revisar PGU, ChileAtiende Puente Alto').waitFor();
    await saved(page);

    const calendar = await downloaded(page, () => button(page, 'Guardar en el calendario (.ics)').click());
    assert.match(calendar.text, /SUMMARY:Mesón: A-0412/);
    assert.doesNotMatch(calendar.text, /PGU/);

    await page.locator('summary', { hasText: 'PGU: E. S.' }).click();
    await link(page, 'Hoja de derivación').click();
    await heading(page, 'Hoja de derivación');
    await page.getByLabel('Unidad que deriva').fill('Dideco, Puente Alto');
    const paper = await page.getByRole('article').innerText();
    for (const told of ['ChileAtiende Puente Alto', 'Dideco, Puente Alto', 'E. S., 70 años', '$231.732 al mes', 'Cédula de identidad vigente lo trae E. S.; visto en la atención', 'la institución decide']) assert.ok(paper.includes(told), `${told} in ${paper}`);
    await page.emulateMedia({ media: 'print' });
    assert.deepEqual([await page.getByRole('article').isVisible(), await link(page, 'Ajustes').isVisible(), await button(page, 'Imprimir').isVisible()], [true, false, false]);
    await page.emulateMedia({ media: 'screen' });
    await button(page, 'Copiar como texto').click();
    await page.getByText('Copiado. Ya puede pegarlo.').waitFor();
    assert.match(await page.evaluate(() => navigator.clipboard.readText()), /^Hoja de derivación\nCaso A-0412 R\. M\. · 21 de noviembre de 2026 · Dideco, Puente Alto\nPara: ChileAtiende Puente Alto/);

    await page.getByText('Archivo cifrado para la oficina').click();
    await page.getByLabel('Frase del archivo').fill(FILE_PHRASE);
    await page.getByLabel('Repita la frase').fill(FILE_PHRASE);
    const file = await downloaded(page, () => button(page, 'Guardar archivo').click());
    assert.match(file.name, /^derivacion-A-0412-2026-11-21\.ventanilla$/);
    assert.doesNotMatch(file.text, /A-0412|Puente Alto/);

    await visit(async (office) => {
      await bringFile(office, file.text, FILE_PHRASE);
      await toPlan(office, 'A-0412');
      await office.locator('summary', { hasText: 'PGU: E. S.' }).waitFor();
    }, { cases: [] });
  }, { permissions: ['clipboard-read', 'clipboard-write'] }));

test('what is overdue stands first everywhere, until an answer with its cause is written down', byTurn(1), () =>
  visit(async (page) => {
    assert.match((await rows(page))[1], /A-0409[^]*vencida/, 'before the newer case');
    await link(page, 'Seguimiento').first().click();
    await page.getByText('venció hace 5 días').waitFor();
    await button(page, 'Abrir el plan de A-0409').click();
    await page.getByText('vencida hace 5 días').waitFor();
    await page.getByRole('radio', { name: 'rechazado' }).check();
    await button(page, 'Anotar').click();
    await page.getByText('Elija una causa.').waitFor();
    await page.getByLabel('Causa').selectOption({ label: 'Falta un documento' });
    await page.getByLabel('Qué dijeron').fill('la cédula venció');
    await button(page, 'Anotar').click();
    await page.getByText('19 días hasta la respuesta').waitFor();
    await page.getByText('19 días en este estado').waitFor();
    await saved(page);
    await link(page, 'Seguimiento').click();
    await page.getByText('Terminadas (1)').click();
    await page.getByRole('region', { name: 'Seguimiento' }).getByText('rechazado').waitFor();
    assert.match(await page.getByRole('region', { name: 'Cuánto se demora la respuesta' }).innerText(), /PGU\s+1\s+19\s+0/);
    assert.doesNotMatch((await rows(page)).join('\n'), /vencida/);
  }));

test('the draft for the report is copied as tables, and says what is not known', byTurn(0), () =>
  visit(async (page) => {
    await toPlan(page, 'A-0412');
    await link(page, 'Informe').click();
    await heading(page, /^Borrador/);
    const draft = await page.getByRole('article').innerText();
    for (const told of ['entre $200.000 y $300.000', 'entre $40.000 y $60.000', 'Tramo 40', 'sin información', 'lo revisa, lo completa y lo firma']) assert.ok(draft.includes(told), told);
    await button(page, 'Copiar para el procesador de texto').click();
    await page.getByText('Copiado. Ya puede pegarlo.').first().waitFor();
    const copied = await until(() => page.evaluate(async () => {
      const [item] = await navigator.clipboard.read();
      return item.types.includes('text/html') && (await item.getType('text/html')).text();
    }), 'the clipboard has tables');
    assert.match(copied, /<th[^>]*>Total del hogar<\/th><td[^>]*>entre \$200\.000 y \$300\.000<\/td>/);
  }, { permissions: ['clipboard-read', 'clipboard-write'] }));
