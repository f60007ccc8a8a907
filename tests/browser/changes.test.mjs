// What would change: as a figure grows, and before and after something happens. By the keyboard alone, and by a tap.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { atResult, useAnswered } from './answered.mjs';
import { assertReachable } from './axe.mjs';
import { EVA } from './households.mjs';
import { arrived, keyboard, mouse, shows } from './person.mjs';
import { LAPTOP, until, useSite } from './support.mjs';
import { byTurn } from './turn.mjs';

const site = useSite();

// Eva with her youngest child.
const HOME = {
  ...EVA,
  people: EVA.people.slice(0, 2),
  answers: { ...EVA.answers, '¿Tiene alguien una discapacidad certificada?': 'Nadie', '¿Cómo trabaja Eva?': 'Por su cuenta, y no cotiza' },
};

useAnswered(HOME);

async function toWhatIf(page) {
  assert.equal(await atResult(page, HOME), 'Resultado para su hogar');
  await mouse.press(page.getByRole('link', { name: 'Probar un cambio' }));
  assert.equal(await arrived(page), 'Qué pasaría si…');
}

const rows = (page) => page.getByRole('table').getByRole('row').allInnerTexts().then((all) => all.map((text) => text.replace(/\s+/g, ' ').trim()));

test('Eva sees at which percentile her family benefit ends, and what she loses and gains by a job, by the keyboard alone', () =>
  site.visit(
    async (page) => {
      await toWhatIf(page);
      await page.getByRole('table').waitFor();
      await keyboard.pick(page.getByLabel('Qué cifra cambia'), 'Tramo del Registro Social de Hogares');
      await shows(page, 'Hoy: Tramo 40 (0% a 40%).');
      await page.getByRole('table').waitFor();
      const told = await rows(page);
      assert.match(told[1], /^hasta 40% \$22\.601$/);
      assert.ok(told.some((row) => /^desde 61% \$0 .*Se pierde: .*SUF/.test(row)), told.join('\n'));
      assert.match(await page.getByRole('img', { name: 'Dinero del hogar según: Tramo' }).getAttribute('aria-label'), /\d cambios; la tabla los dice todos\.$/);

      const next = page.getByRole('button', { name: 'Siguiente cambio' });
      const trial = page.getByRole('status').filter({ hasText: 'Con ' });
      for (let turns = 0; turns < 9 && !(await trial.innerText().catch(() => '')).includes('Con 61%'); turns++) await keyboard.press(next);
      assert.match(await trial.innerText(), /Con 61%, el hogar recibiría \$0 cada mes\.\s+Se pierde: Subsidio Familiar \(SUF\) \(Leo\)/);
      const field = page.getByLabel('Pruebe con una cifra');
      await field.fill('');
      await keyboard.write(field, '60');
      await keyboard.press(page.getByRole('button', { name: 'Ver', exact: true }));
      await trial.filter({ hasText: 'Con 60%, el hogar recibiría $22.601 cada mes.' }).waitFor();
      await field.fill('');
      await keyboard.write(field, '101');
      await keyboard.press(page.getByRole('button', { name: 'Ver', exact: true }));
      await shows(page, 'Escriba 100% o menos');

      await keyboard.pick(page.getByLabel('Qué cambia', { exact: true }), 'Eva trabaja con contrato');
      await keyboard.press(page.getByRole('button', { name: 'Ver antes y después' }));
      await page.getByRole('alert').getByText('Elija una respuesta').waitFor();
      await until(() => page.getByRole('alert').evaluate((element) => element.contains(document.activeElement)), 'what is to mend takes the focus');
      await keyboard.mark(page.getByLabel('$276.777 a $649.039'));
      await keyboard.press(page.getByRole('button', { name: 'Ver antes y después' }));
      const outcome = page.getByRole('region', { name: 'Lo que cambiaría' });
      await outcome.waitFor();
      const heading = outcome.getByRole('heading', { name: 'Lo que cambiaría' });
      await until(() => heading.evaluate((element) => element === document.activeElement), 'what changes takes the focus');
      const listed = (name) => outcome.locator('section', { has: page.getByRole('heading', { name }) }).getByRole('listitem').allInnerTexts();
      assert.match((await listed('Se gana')).join(), /Asignación Familiar/);
      assert.match((await listed('Se pierde')).join(), /Subsidio Familiar \(SUF\)[\s\S]*Exige: /);
      await assertReachable(page, 'what if');

      await keyboard.press(page.getByRole('button', { name: 'Usar este cambio en mis respuestas' }));
      await shows(page, 'El cambio ya está en sus respuestas.');
      await keyboard.press(page.getByRole('button', { name: 'Deshacer el cambio' }));
      await keyboard.press(page.getByRole('link', { name: 'Volver al resultado' }));
      await arrived(page);
      await shows(page, 'Subsidio Familiar (SUF)');
    },
    { reducedMotion: 'reduce' },
  ));

test('by a tap on the picture, and with a child who is born, without the server', byTurn(1), () =>
  site.visit(
    async (page) => {
      await toWhatIf(page);
      await page.context().setOffline(true);
      const picture = page.getByRole('img', { name: /^Dinero del hogar según/ });
      await picture.click({ position: { x: 300, y: 60 } });
      await shows(page, /^Con \$[\d.]+, el hogar recibiría \$22\.601 cada mes\.$/);
      await mouse.pick(page.getByLabel('Qué cambia', { exact: true }), 'Nace un hijo o una hija');
      await mouse.press(page.getByRole('button', { name: 'Ver antes y después' }));
      const more = page.locator('section', { has: page.getByRole('heading', { level: 2, name: 'Podría abrirse o subir' }) }).last();
      assert.match(await more.innerText(), /Subsidio Familiar \(SUF\)[\s\S]*Antes: \$22\.601 al mes\. Después: entre \$22\.601 y \$[\d.]+ al mes\./);
    },
    { viewport: LAPTOP },
  ));
