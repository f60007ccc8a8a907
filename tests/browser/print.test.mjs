// On paper: a first page to hand over, with structure for those who do not see it, and a code that tells no answer.
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { test } from 'node:test';
import { atResult, useAnswered } from './answered.mjs';
import { readCode } from './code.mjs';
import { arrived, mouse, shows } from './person.mjs';
import { ROSA } from './households.mjs';
import { inRepository, useSite } from './support.mjs';
import { byTurn } from './turn.mjs';

const site = useSite();
useAnswered(ROSA);

async function toPaper(page) {
  await atResult(page, ROSA);
  await mouse.press(page.getByRole('link', { name: 'Imprimir', exact: true }));
  assert.equal(await arrived(page), 'Resumen para llevar a la atención');
}

async function pdfOf(page) {
  await page.emulateMedia({ media: 'print' });
  await page.setViewportSize({ width: 708, height: 900 }); // a letter page within its margins
  assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), 'nothing is cut off at the side');
  const pdf = (await page.pdf({ tagged: true, preferCSSPageSize: true })).toString('latin1');
  return { pdf, pages: Number(/\/Type \/Pages\b[^>]*?\/Count (\d+)/.exec(pdf)[1]) };
}

test('the first page holds the summary, whatever is printed after it', byTurn(0), () =>
  site.visit(async (page) => {
    await toPaper(page);
    for (const also of ['Imprimir también las reglas de cada programa', 'Imprimir también las respuestas']) await page.getByLabel(also).uncheck();
    const text = await page.locator('.paper').innerText();
    for (const said of ['Pensión Garantizada Universal (PGU)', '$231.732', 'Qué pedir, en este orden', 'Cédula de identidad vigente', 'Qué falta saber', 'Esto es orientación: la institución decide.']) {
      assert.ok(text.includes(said), said);
    }
    assert.match(text, /Reglas: catálogo cl 2026\.11\.1, huella [0-9a-f]{4}( [0-9a-f]{4}){3}\./);
    assert.doesNotMatch(text, /Rosa, 70 años|30 años/);
    assert.equal((await pdfOf(page)).pages, 1);
  }));

test('rules and answers follow, tagged, without what is only for the screen', () =>
  site.visit(async (page) => {
    await toPaper(page);
    const { pdf, pages } = await pdfOf(page);
    const text = await page.locator('body').innerText();
    assert.ok(pages >= 2 && pages <= 4, `${pages} pages`);
    for (const said of ['Cada programa, con sus reglas', 'Se cumple.', 'Rosa, 70 años', 'Años en Chile desde los 20: 30 años']) assert.ok(text.includes(said), said);
    for (const screenOnly of ['Salir rápido', 'Volver al resultado', 'Su privacidad', 'Imprimir también']) assert.ok(!text.includes(screenOnly), screenOnly);
    assert.match(pdf, /\/StructTreeRoot/);
    assert.match(pdf, /\/Marked true/);
    assert.match(pdf, /\/Lang \(es-CL\)/);
    for (const tag of ['H1', 'H2', 'H3', 'Table', 'TH', 'L', 'LI', 'Figure']) assert.match(pdf, new RegExp(`/S /${tag}\\b`), tag);
  }));

test('a box that was ticked is ticked on paper, and a program that nobody wants is not there', byTurn(1), () =>
  site.visit(async (page) => {
    await atResult(page, ROSA);
    await page.getByLabel('Cédula de identidad vigente').check();
    await mouse.press(page.getByText(/^Programas de esta lista/));
    const unwanted = 'Pensión Garantizada Universal (PGU)';
    await page.getByRole('checkbox', { name: unwanted }).uncheck();
    await mouse.press(page.getByRole('link', { name: 'Imprimir', exact: true }));
    await arrived(page);
    assert.equal(await page.locator('.paper table').getByText(unwanted).count(), 0);
  }));

test('a camera reads the code: ids of programs and the version of the rules, on the screen, on paper and in the dark, and nothing else', () =>
  site.visit(async (page) => {
    await toPaper(page);
    const code = page.getByRole('figure').getByRole('img');
    const read = await readCode(page, code);
    const { origin, pathname, search, hash } = new URL(read);
    assert.deepEqual([origin, pathname, search], [new URL(site.server.url).origin, '/', '']);
    const [where, version, ...programs] = hash.replace('#/', '').split(/[/_]/);
    assert.deepEqual([where, version], ['hoja', '2026.11.1']);
    assert.ok(programs.length > 1 && programs.includes('pgu'), String(programs));
    for (const id of programs) assert.ok(existsSync(inRepository(`data/cl/programs/${id}.json`)), id);
    for (const media of [{ media: 'print' }, { media: 'screen', colorScheme: 'dark' }, { media: 'screen', forcedColors: 'active' }]) {
      await page.emulateMedia(media);
      assert.equal(await readCode(page, code), read, JSON.stringify(media));
    }
    await page.emulateMedia({ media: 'screen', forcedColors: 'none', colorScheme: 'light' });
    await page.goto(read);
    await shows(page, 'Programas de una hoja impresa');
  }));

test('who reads the code sees those programs, and learns nothing of the household', () =>
  site.visit(async (page) => {
    await page.goto(new URL('#/hoja/2026.1.1_pgu_no-hay_suf', page.url()).href);
    await shows(page, 'Programas de una hoja impresa');
    await shows(page, 'La hoja se hizo con las reglas 2026.1.1.');
    await shows(page, '1 programa de la hoja ya no está aquí.');
    const links = await page.getByRole('main').getByRole('heading', { level: 2 }).allInnerTexts();
    assert.deepEqual(links, ['Pensión Garantizada Universal (PGU)', 'Subsidio Familiar (SUF)']);
  }));
