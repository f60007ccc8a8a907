// A refusal: which record would make it right, and what to ask.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { atResult, useAnswered } from './answered.mjs';
import { assertReachable } from './axe.mjs';
import { arrived, keyboard, mouse, shows } from './person.mjs';
import { EVA, ROSA } from './households.mjs';
import { useSite } from './support.mjs';
import { byTurn } from './turn.mjs';

const site = useSite();
useAnswered(ROSA, EVA);

const explained = (page, name) => page.getByRole('listitem').filter({ has: page.getByRole('heading', { level: 3, name }) });

test('by the keyboard, Rosa learns which record would explain a refusal, and what only the agency decides', () =>
  site.visit(async (page) => {
    await atResult(page, ROSA);
    await keyboard.press(page.getByRole('main').getByRole('link', { name: 'Pensión Garantizada Universal (PGU)' }).first());
    await arrived(page);
    await keyboard.press(page.getByRole('link', { name: 'Revisar un rechazo' }));
    assert.equal(await arrived(page), 'Revisar un rechazo: Pensión Garantizada Universal (PGU)');

    await keyboard.mark(page.getByLabel('Ha vivido 20 años en Chile desde que cumplió 20.'));
    await shows(page, 'Ese rechazo sería correcto solo si el registro dijera');
    assert.match(await explained(page, 'Años en Chile desde los 20 (Rosa): hasta 19 años').innerText(), /Usted dijo: 30 años\.[\s\S]*Para revisarlo: Sume todos los períodos/);
    assert.equal(await page.getByRole('main').getByRole('heading', { level: 3 }).count(), 1, 'nothing that another rule looks at');

    await keyboard.mark(page.getByLabel(/10% de mayores ingresos/));
    await shows(page, 'Esa razón la decide la institución');
    await keyboard.mark(page.getByLabel('No me dijeron, o es otra razón'));
    await shows(page, 'Qué preguntar en la oficina');
    assert.ok((await page.getByRole('main').getByRole('heading', { level: 3 }).count()) > 3);
  }));

test('what was answered can make a refusal right, and of several children one may be refused', byTurn(0), () =>
  site.visit(
    async (page) => {
      await atResult(page, EVA);
      await mouse.press(page.getByRole('link', { name: 'Revisar un rechazo' }).first());
      await arrived(page);
      const choose = page.getByLabel('¿Qué le rechazaron?');
      await choose.selectOption({ label: 'Subsidio Familiar (SUF)' });
      await mouse.press(page.getByRole('button', { name: 'Continuar', exact: true }));
      await arrived(page);
      await page.getByLabel('Vive con el dinero de usted.').check();
      await shows(page, 'Esa razón mira estos datos');
      await assertReachable(page, 'a refusal, and what its rule looks at');
      for (const child of ['Leo', 'Mía', 'Noa']) await explained(page, `Vive con el dinero de quien le mantiene (${child})`).waitFor();

      await mouse.press(page.getByRole('link', { name: 'Elegir otro programa' }));
      await arrived(page);
      await choose.selectOption({ label: 'Pensión Garantizada Universal (PGU)' });
      await mouse.press(page.getByRole('button', { name: 'Continuar', exact: true }));
      await arrived(page);
      await page.getByLabel(/^Tiene 65 años cumplidos/).check();
      await shows(page, 'Con lo que nos dijo, esa razón es correcta');
      await shows(page, 'Eva tiene 36 años.');
    },
    { reducedMotion: 'reduce' },
  ));
