// Rosa is 70 and lives alone. She uses no mouse.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { arrived, group, keyboard, screen, shows } from './person.mjs';
import { ROSA } from './households.mjs';
import { until, useSite } from './support.mjs';

const site = useSite();

const withoutMouse = (page) =>
  page.evaluate(() => {
    for (const kind of ['mousedown', 'pointerdown', 'touchstart']) addEventListener(kind, () => console.error(`a ${kind}`), true);
  });

test('by the keyboard alone, Rosa learns that she probably gets the PGU, how much, and who decides the rest', () =>
  site.visit(async (page) => {
    await withoutMouse(page);
    assert.equal(await screen(page, ROSA, { hand: keyboard }), 'Resultado para su hogar');

    const probable = group(page, 'Es probable que sí');
    const pension = probable.getByRole('listitem').filter({ hasText: 'Pensión Garantizada Universal (PGU)' });
    assert.match(await pension.innerText(), /Rosa[\s\S]*Por confirmar \(IPS\)[\s\S]*\$231\.732 al mes/);

    await keyboard.press(pension.getByRole('link'));
    assert.equal(await arrived(page), 'Pensión Garantizada Universal (PGU)');
    await shows(page, 'Es probable que sí, para Rosa');
    const rule = page.getByRole('listitem').filter({ has: page.getByRole('heading', { level: 3, name: /10% de mayores ingresos/ }) });
    const said = await rule.innerText();
    assert.match(said, /Falta saber/);
    assert.match(said, /Lo revisa: IPS\. No hace falta que usted lo sepa\./);
    assert.match(said, /RedGol: requisitos y grupo familiar · leído directamente, noviembre de 2026/);
    assert.match(await rule.getByRole('link').getAttribute('href'), /^https:\/\/redgol\.cl\//);
  }));

test('by the keyboard alone, a form that is sent empty says what is missing and leads to the field', () =>
  site.visit(async (page) => {
    await withoutMouse(page);
    await keyboard.press(page.getByRole('link', { name: 'Soy mayor' }));
    await arrived(page);
    await keyboard.press(page.getByRole('button', { name: 'Agregar', exact: true }));
    const summary = page.getByRole('alert');
    await summary.waitFor();
    await until(() => summary.evaluate((box) => box === document.activeElement), 'the summary takes the focus');
    await keyboard.press(summary.getByRole('link', { name: /Escriba un nombre o un apodo/ }));
    const name = page.getByLabel('Nombre o apodo');
    await until(() => name.evaluate((field) => field === document.activeElement), 'the field takes the focus');
    assert.equal(await name.getAttribute('aria-invalid'), 'true');
  }));

test('the first stop of the keyboard skips to the content', () =>
  site.visit(async (page) => {
    await keyboard.press(page.getByRole('link', { name: 'Ir al contenido' }));
    assert.equal(await arrived(page), 'Vea qué ayudas del Estado puede tener su hogar');
  }));
