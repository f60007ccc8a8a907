// On a shared computer nothing is offered to be kept, and all is erased after a while without use, or on leaving.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answer, arrived, isReady, letPass, mouse, nameHousehold, shows } from './person.mjs';
import { ROSA } from './households.mjs';
import { stored } from './stored.mjs';
import { until, useSite } from './support.mjs';
import { byTurn } from './turn.mjs';

const site = useSite();

const button = (page, name) => page.getByRole('button', { name, exact: true });
const banner = (page) => page.getByText('Computador compartido: se borra todo tras 5 minutos sin uso.');

async function share(page) {
  await isReady(page);
  await mouse.press(page.getByRole('link', { name: 'Estoy en un computador compartido' }));
  assert.equal(await arrived(page), 'Computador compartido');
  await mouse.press(button(page, 'Activar'));
  await banner(page).waitFor();
}

test('it shows on every page, and keeping is never offered', byTurn(0), () =>
  site.visit(
    async (page) => {
      await share(page);
      let question = await nameHousehold(page, ROSA);
      for (let turn = 0; turn < 4; turn++) {
        assert.ok(await banner(page).isVisible());
        question = await answer(page, question, ROSA.answers[question]);
      }
      assert.equal(await page.getByText('¿Guardar en').count(), 0);
      await mouse.press(page.getByRole('link', { name: 'Guardar y abrir' }));
      await shows(page, 'En un computador compartido no se guarda nada.');
      assert.equal(await button(page, 'Guardar').count(), 0);
    },
    { reducedMotion: 'reduce' },
  ));

test('after four quiet minutes it warns; somebody who is there goes on, somebody who is not leaves nothing', () =>
  site.visit(
    async (page) => {
      await share(page);
      const question = await nameHousehold(page, ROSA);
      await letPass(page, 4.1);
      const warning = page.getByRole('dialog', { name: '¿Sigue ahí?' });
      await warning.waitFor();
      assert.match(await warning.innerText(), /En 5\d segundos se borra todo\./);
      const stops = new Set();
      for (let stop = 0; stop < 6; stop++) {
        await page.keyboard.press('Tab');
        stops.add(await page.evaluate(() => document.activeElement.closest('dialog button')?.textContent ?? document.activeElement.tagName));
      }
      assert.deepEqual([...stops].filter((name) => !['BODY', 'DIALOG'].includes(name)).sort(), ['Borrar y terminar', 'Sigo aquí']);
      await page.keyboard.press('Escape');
      await warning.waitFor({ state: 'hidden' });
      await page.getByRole('heading', { level: 1, name: question }).waitFor();

      await letPass(page, 8.3);
      await warning.waitFor();
      await mouse.press(button(page, 'Sigo aquí'));
      await warning.waitFor({ state: 'hidden' });

      await letPass(page, 14);
      await page.getByRole('heading', { level: 1, name: 'Se borró todo' }).waitFor();
      assert.ok(await banner(page).isVisible(), 'it is shared with the next person too');
      await letPass(page, 60);
      await page.goBack();
      await page.getByRole('heading', { level: 1, name: 'Vea qué ayudas' }).waitFor();
      assert.equal(await page.getByText('Rosa').count(), 0);
      assert.equal(await page.getByRole('dialog').count(), 0, 'there is nothing to erase');
      assert.deepEqual((await stored(page)).databases, []);
    },
    { reducedMotion: 'reduce' },
  ));

test('leaving erases everything, also when “back” brings the page out of the browser’s memory', () =>
  site.visit(async (page) => {
    page.on('dialog', (dialog) => void dialog.accept());
    await share(page);
    await nameHousehold(page, ROSA);
    await page.goto('data:text/html,<title>Otro sitio</title>');
    await page.goBack();
    await until(() => page.getByRole('heading', { level: 1, name: 'Vea qué ayudas' }).isVisible(), 'the start');
    assert.equal(await page.getByText('Rosa').count(), 0);
  }));

test('“Borrar y terminar” ends it, with everything that was kept before', byTurn(1), () =>
  site.visit(async (page) => {
    let question = await nameHousehold(page, ROSA);
    for (let turn = 0; turn < 3; turn++) question = await answer(page, question, ROSA.answers[question]);
    await mouse.press(button(page, 'Guardar'));
    await until(async () => (await stored(page)).databases.length === 1, 'it is kept');
    await mouse.press(page.getByRole('link', { name: 'Guardar y abrir' }));
    await mouse.press(page.getByRole('link', { name: 'Estoy en un computador compartido' }));
    await mouse.press(button(page, 'Activar'));
    await banner(page).waitFor();
    await until(async () => (await stored(page)).databases.length === 0, 'it is kept no more');
    await mouse.press(button(page, 'Borrar y terminar'));
    await page.getByRole('heading', { level: 1, name: 'Se borró todo' }).waitFor();
    await page.goto(new URL('#/compartido', page.url()).href);
    await mouse.press(button(page, 'Este aparato es mío: desactivar'));
    await banner(page).waitFor({ state: 'hidden' });
  }));
