// On paper: two pages at most, with structure for those who do not see them.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { arrived, mouse, screen } from './person.mjs';
import { ROSA } from './households.mjs';
import { useSite } from './support.mjs';

const site = useSite();

test('the summary of an older woman who lives alone fills two pages at most', () =>
  site.visit(async (page) => {
    await screen(page, ROSA);
    await mouse.press(page.getByRole('link', { name: 'Imprimir', exact: true }));
    assert.equal(await arrived(page), 'Resumen para llevar a la atención');
    await page.emulateMedia({ media: 'print' });
    await page.setViewportSize({ width: 708, height: 900 }); // a letter page within its margins
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), 'nothing is cut off at the side');
    const text = await page.locator('body').innerText();
    const pdf = (await page.pdf({ tagged: true, preferCSSPageSize: true })).toString('latin1');
    const [, pages] = /\/Type \/Pages\b[^>]*?\/Count (\d+)/.exec(pdf);
    assert.ok(Number(pages) <= 2, `${pages} pages`);
    for (const said of ['Pensión Garantizada Universal (PGU)', '$231.732', 'Cédula de identidad vigente', 'Rosa, 70 años', 'Tramo 60', 'Esto es orientación: la institución decide.']) {
      assert.ok(text.includes(said), said);
    }
    for (const screenOnly of ['Salir rápido', 'Volver al resultado', 'Su privacidad']) assert.ok(!text.includes(screenOnly), screenOnly);
    assert.match(pdf, /\/StructTreeRoot/);
    assert.match(pdf, /\/Marked true/);
    assert.match(pdf, /\/Lang \(es-CL\)/);
    for (const tag of ['H1', 'H2', 'Table', 'TH', 'L', 'LI']) assert.match(pdf, new RegExp(`/S /${tag}\\b`), tag);
  }));
