// A municipal program from its first word to the command line: by keyboard, on a desk without internet.
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { unzipSync } from '../../site/node_modules/fflate/esm/index.mjs';
import { assertReachable } from '../browser/axe.mjs';
import { inRepository, LAPTOP, until, useSite } from '../browser/support.mjs';
import { lock, opened, unlock } from './desk.mjs';
import { handsOn, newCase } from './hands.mjs';
import { openAnother, visitDesk } from './store.mjs';
import { byTurn } from '../browser/turn.mjs';

const ventanilla = inRepository('.build/native/ventanilla');
const site = useSite();
const button = (page, name) => page.getByRole('button', { name, exact: true });

async function openEditor(page) {
  page.setDefaultTimeout(20_000);
  await page.getByRole('link', { name: 'Programas municipales' }).click();
  await page.getByLabel('Quién publica los programas').waitFor();
}

const visit = (way) => visitDesk(site, async (page) => {
  await openEditor(page);
  await way(page);
});

// To a control as somebody without a mouse gets there, once it is there; what it says or holds is then typed or chosen.
const keys = (page) => ({
  async press(locator, key = 'Enter') {
    await locator.focus();
    await page.keyboard.press(key);
  },
  async type(label, text) {
    await page.getByLabel(label, { exact: true }).focus();
    await page.keyboard.press('Control+A');
    await page.keyboard.insertText(text); // at once: nobody waits here for what the engine says of half a sentence
  },
  // A list is chosen from by the first letters of what it says; letters with accents do not come as keys here.
  async choose(label, said) {
    const field = page.getByLabel(label, { exact: true });
    const holds = async () => (await field.evaluate((select) => select.selectedOptions[0]?.textContent ?? '')).startsWith(said);
    for (let tries = 0; tries < 3 && !(await holds()); tries++) { // letters that come slowly are no word to the browser
      await field.focus();
      await page.keyboard.type(said.replace(/[^ -~].*/, ''));
      await until(holds, `${label}: ${said}`, 5000).catch(() => {});
    }
    assert.ok(await holds(), `${label}: ${said}`);
  },
});

/** The zip that the page saves, as a folder beside the State's catalog. */
async function savedTo(folder, page, press) {
  const [download] = await Promise.all([page.waitForEvent('download'), press()]);
  const files = unzipSync(new Uint8Array(readFileSync(await download.path())));
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return download.suggestedFilename();
}

test('a program is made by keyboard, settles for a household, and is accepted by lint, test and publish', byTurn(1, 3), () => visit(async (page) => {
  const { press, type, choose } = keys(page);
  await type('Quién publica los programas', 'Municipalidad de Los Aromos');
  await page.keyboard.press('Enter');
  await type('Nombre del programa nuevo', 'Bono de leña');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Bono de leña', level: 2 }).waitFor();
  await type('Qué da, en una o dos frases', 'Ayuda para comprar leña seca, una vez al año.');
  await type('Quién lo administra', 'Municipalidad de Los Aromos');
  await choose('Tema', 'Cuentas de la casa');
  await choose('Cómo se asigna', 'Hay cupos');
  await choose('Estado', 'Vigente');
  await type('Título', 'Decreto de ayuda social');
  await choose('Cómo se vio', 'La leí yo');
  await page.getByLabel('Leída el').fill('2026-11-20');

  await press(button(page, '+ Agregar requisito'));
  await choose('Dato, Condición 1', 'Inscrito en el Registro Social');
  await press(button(page, '+ Agregar condición'));
  await choose('Dato, Condición 2', 'Tramo del Registro');
  await type('Valor, Condición 2', '40');
  await page.getByText('«Inscrito en el Registro Social de Hogares»: sí, y «Tramo del Registro Social de Hogares» es a lo más 40.').waitFor();
  await page.getByText('household.rsh_registered && household.rsh_percentile <= 40').first().waitFor();
  await press(button(page, 'Usar lo que dice la regla'));

  await press(button(page, '+ Agregar entrega'));
  await choose('Cada cuánto', 'al año');
  await press(button(page, '+ Nuevo monto con fecha'));
  await type('Valor', '30000');
  await type('Cómo se calcula, en palabras', 'Un monto fijo por hogar.');
  await press(button(page, '+ Agregar forma'));
  await type('Qué hacer y dónde', 'En la oficina social de la municipalidad.');

  await press(button(page, '+ Agregar hogar'));
  await type('Qué prueba', 'Tramo 40');
  await choose('Inscrito en el Registro Social de Hogares, El hogar', 'Sí');
  await type('Tramo del Registro Social de Hogares, El hogar', '40');
  await page.getByText('1 de 1 como se espera').waitFor();
  await type('Tramo del Registro Social de Hogares, El hogar', '41');
  await page.getByText('0 de 1 como se espera').waitFor();
  await choose('Se espera: El hogar', 'No');
  await page.getByText('1 de 1 como se espera').waitFor();
  await press(button(page, 'Copiar: Tramo 40'));
  await until(async () => (await button(page, 'Listo').count()) > 0, 'the copy is open');
  await type('Qué prueba', 'Tramo 39');
  await type('Tramo del Registro Social de Hogares, El hogar', '39');
  await choose('Se espera: El hogar', 'Sí');
  await page.getByText('2 de 2 como se espera').waitFor();
  await assertReachable(page, 'a program with its households', { tab: false, first: LAPTOP });
  await page.setViewportSize(LAPTOP);

  const folder = mkdtempSync(join(tmpdir(), 'ventanilla-municipal-'));
  try {
    symlinkSync(inRepository('data/cl'), join(folder, 'cl'));
    assert.equal(await savedTo(folder, page, () => press(button(page, 'Guardar archivo'))), 'los-aromos.zip');
    const own = join(folder, 'los-aromos');
    const lint = spawnSync(ventanilla, ['lint', own, '--today', '2026-11-21'], { encoding: 'utf8' });
    assert.equal(lint.stderr, '');
    for (const line of lint.stdout.split('\n').filter((one) => /: (warning|error):/.test(one))) assert.match(line, /^\.\.\/cl\//);
    const { cases } = JSON.parse(readFileSync(join(own, 'cases/bono-de-lena.json'), 'utf8'));
    assert.equal(cases.length, 2);
    execFileSync(ventanilla, ['test', own], { stdio: 'pipe' });
    execFileSync(ventanilla, ['publish', own, join(folder, 'rules'), '--key', inRepository('data/keys/development-only.key.pem')], { stdio: 'pipe' });
  } finally {
    rmSync(folder, { recursive: true });
  }
}));

test('what a colleague saved is opened, used at once on this desk and in its other tabs, kept through a lock, and taken out again', byTurn(2, 3), () => visit(async (page) => {
  const other = await openAnother(page);
  await newCase(other, handsOn(other));
  await other.getByLabel('Iniciales de quien consulta').fill('E. S.');
  await other.keyboard.press('Enter');
  const finds = (many) => until(async () => (await other.locator('#results').getByText('(borrador municipal)').count()) > 0 === many, `the other tab finds municipal programs: ${many}`);
  await finds(false);

  await page.bringToFront(); // no folder is given to a window that lies behind
  await page.locator('#open-folder').setInputFiles(inRepository('data/ejemplo-municipal'));
  await page.getByText('9 de 9 como se espera').waitFor();
  await assertReachable(page, 'an opened folder', { tab: false, first: LAPTOP });
  await page.setViewportSize(LAPTOP);
  await button(page, 'Usar en este mesón').click();
  await finds(true);
  await page.getByText('Este mesón usa un borrador de programas de la Municipalidad de Villa Ejemplo').waitFor();
  await page.getByText('Guardado en este equipo').waitFor();
  await button(page, '+ Nuevo').first().click();
  await page.getByLabel('Iniciales de quien consulta').fill('R. M.');
  await page.keyboard.press('Enter');
  await page.locator('#results').getByText('EJEMPLO: Bono de Gas de Villa Ejemplo (borrador municipal)').waitFor();
  await lock(page);
  assert.equal(await page.getByText('Este mesón usa un borrador').count(), 0);
  await unlock(page);
  await opened(page);
  await page.getByText('Este mesón usa un borrador').waitFor();
  await unlock(other);
  await other.getByText('Este mesón usa un borrador').waitFor();
  await page.getByRole('link', { name: 'Programas municipales' }).first().click();
  await button(page, 'Dejar de usar').click();
  for (const tab of [page, other]) await until(async () => (await tab.getByText('Este mesón usa un borrador').count()) === 0, 'it is out of use');
}));

test('a mistake is said beside its field, and led to', byTurn(1), () => visit(async (page) => {
  await page.locator('#open-folder').setInputFiles(inRepository('data/ejemplo-municipal'));
  await page.getByText('9 de 9 como se espera').waitFor();
  const rule = page.getByRole('group', { name: 'Requisito 2' });
  await rule.locator('summary').click();
  await rule.getByRole('textbox').fill('household.rsh_registerd && household.rsh_percentile <= 60');
  await rule.getByText('La fórmula nombra algo que no existe').waitFor();
  await page.locator('.ed-side').getByRole('button', { name: /La fórmula nombra algo que no existe/ }).click();
  assert.ok(await rule.evaluate((element) => element.contains(document.activeElement)));
  await button(page, 'Deshacer').click();
  await page.getByText('9 de 9 como se espera').waitFor();
  await page.getByRole('button', { name: /^Publicar/ }).click();
  await assertReachable(page, 'how to publish', { first: LAPTOP });
}));

test('of two tabs on one draft each keeps what it wrote; what both changed is shown side by side, and nothing is lost', byTurn(2, 3), () => visit(async (one) => {
  const written = (page) => until(async () => (await page.locator('.ed-saving [role="status"]').innerText()).startsWith('Guardado'), 'it is written');
  await one.getByLabel('Quién publica los programas').fill('Municipalidad de Los Aromos');
  await button(one, 'Empezar').click();
  await one.getByLabel('Nombre del programa nuevo').fill('Bono de leña');
  await button(one, '+ Agregar programa').click();
  await one.getByRole('heading', { name: 'Bono de leña', level: 2 }).waitFor();
  await written(one);
  // A tab that hears of no other, as where the browser has no way to tell.
  const two = await openAnother(one, { first: () => delete globalThis.BroadcastChannel });
  await two.getByRole('link', { name: 'Programas municipales' }).first().click();
  await two.getByLabel('Quién lo administra').waitFor();

  await one.getByLabel('Qué da, en una o dos frases').fill('Leña seca.');
  await written(one);
  await two.getByLabel('Quién lo administra').fill('Departamento Social');
  await written(two);
  await until(async () => (await two.getByLabel('Qué da, en una o dos frases').inputValue()) === 'Leña seca.', 'what the first wrote stands beside it');

  await one.getByLabel('Nombre', { exact: true }).fill('Bono de gas');
  await written(one);
  await two.getByLabel('Nombre', { exact: true }).fill('Bono de parafina');
  await two.getByRole('heading', { name: 'Otra pestaña cambió lo mismo que usted' }).waitFor();
  assert.match(await two.getByRole('row').filter({ hasText: 'Nombre' }).innerText(), /Bono de parafina\s+Bono de gas/);
  await assertReachable(two, 'what two tabs changed', { tab: false, first: LAPTOP });
  await two.setViewportSize(LAPTOP);
  await button(two, 'Bloquear').click();
  await two.getByText('Otra pestaña lo cambió mientras tanto').waitFor();
  await button(two, 'Tomar lo de la otra pestaña').click();
  await written(two);
  const nameIn = (page) => page.getByLabel('Nombre', { exact: true }).inputValue();
  assert.equal(await nameIn(two), 'Bono de gas');
  await button(two, 'Deshacer').click();
  await written(two);
  assert.equal(await nameIn(two), 'Bono de parafina');
  await lock(two);
  await unlock(two);
  await opened(two);
  await two.getByRole('link', { name: 'Programas municipales' }).first().click();
  await until(async () => (await nameIn(two)) === 'Bono de parafina', 'it was written');
  assert.equal(await two.getByLabel('Quién lo administra').inputValue(), 'Departamento Social');
}));
