// The pages of the catalog in a browser: what axe finds, the filter, and that nothing needs a script or breaks the policy.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ALL, assertReachable, faults } from '../browser/axe.mjs';
import { PHONE, useSite } from '../browser/support.mjs';
import { isConfigurator, isStart, pages } from './dist.mjs';

const site = useSite();

const SAMPLE = 3; // pages of programs, drawn, beside one of each kind
const OF_EACH_KIND = ['programas/index.html', 'en/amounts/index.html', 'programas/cupon-gas.html', 'en/programs/ds49-fondo-solidario.html'];
const everything = process.env.VENTANILLA_ROUNDS === undefined; // ./dev test --all
const seed = Number(process.env.VENTANILLA_SEED ?? 1);

// Draws without returning; the same seed draws the same.
function drawn(list, n) {
  let state = seed;
  const next = () => (state = (state * 48271) % 2147483647) / 2147483647;
  const left = [...list];
  return Array.from({ length: Math.min(n, left.length) }, () => left.splice(Math.floor(next() * left.length), 1)[0]);
}

const opened = (page) => page.evaluate(() => document.querySelectorAll('details').forEach((one) => (one.open = true)));
const rest = pages.filter((path) => !isStart(path) && !isConfigurator(path) && !OF_EACH_KIND.includes(path));

for (const path of [...OF_EACH_KIND, ...drawn(rest, SAMPLE)]) {
  test(`${path} is reachable for everybody`, () =>
    site.visit(async (page) => {
      await opened(page);
      await assertReachable(page, path);
    }, { path, reducedMotion: 'reduce' }));
}

test('every page passes axe on a phone', { skip: !everything && 'only with --all' }, async () => {
  for (const path of rest) {
    await site.visit(async (page) => {
      await opened(page);
      assert.deepEqual(await faults(page, ALL), [], path);
    }, { path, viewport: PHONE, reducedMotion: 'reduce' });
  }
});

const shown = (page) => page.locator('.program:visible').count();

test('the list can be sifted by words, topic, person and agency', () =>
  site.visit(async (page) => {
    const all = await shown(page);
    const status = page.locator('output');
    assert.equal(await status.textContent(), `${all} programas.`);

    await page.getByLabel('Palabras').fill('UNIVERSAL pension');
    const texts = await page.locator('.program:visible').allTextContents();
    assert.ok(texts.length < all && texts.some((text) => text.includes('Pensión Garantizada Universal')), `${texts.length} of ${all}`);
    assert.deepEqual(texts.filter((text) => !(/universal/i.test(text) && /pensi[oó]n/i.test(text))), []);
    await page.getByRole('button', { name: 'Ir a la lista' }).click();
    assert.ok(texts[0].includes(await page.evaluate(() => document.activeElement.textContent)));

    await page.getByLabel('Palabras').fill('no existe tal cosa');
    assert.equal(await status.textContent(), 'Ningún programa con eso.');
    await page.getByRole('button', { name: 'Ver todos' }).click();
    await page.locator('.program:visible').nth(all - 1).waitFor();

    for (const [label, option] of [['Tema', 'Vivienda'], ['Para quién', 'Personas mayores'], ['Institución', 'Fondo Nacional de Salud (Fonasa)']]) {
      const field = page.getByRole('combobox', { name: label });
      await field.selectOption({ label: option });
      const found = await shown(page);
      assert.ok(found > 0 && found < all, `${option}: ${found} of ${all}`);
      assert.equal(await status.textContent(), found === 1 ? '1 programa.' : `${found} programas.`);
      await field.selectOption('');
    }
  }, { path: 'programas/' }));

test('without script everything is there, and no field that nothing would answer', () =>
  site.visit(async (page) => {
    assert.ok((await shown(page)) > 1);
    assert.equal(await page.locator('form:visible').count(), 0);
    await page.getByRole('link', { name: 'Pensión Garantizada Universal (PGU)' }).click();
    assert.equal(await page.locator('h1').textContent(), 'Pensión Garantizada Universal (PGU)');
    await page.getByRole('link', { name: 'English' }).first().click();
    assert.equal(await page.locator('h1').textContent(), 'Universal Guaranteed Pension (PGU)');
  }, { path: 'programas/', javaScriptEnabled: false }));

test('"check my case" opens the questions', () =>
  site.visit(async (page) => {
    await page.getByRole('link', { name: 'Comprobar mi caso' }).click();
    await page.getByRole('heading', { level: 1, name: '¿Quiénes viven en el hogar?' }).waitFor();
  }, { path: 'programas/suf.html' }));
