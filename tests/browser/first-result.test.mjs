// What matters most comes first: a first useful result, with bands instead of figures, and every answer can be taken back.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answer, arrived, mouse, nameHousehold, SAID, shows } from './person.mjs';
import { LAPTOP, until, useSite } from './support.mjs';
import { byTurn } from './turn.mjs';

const site = useSite();
const said = SAID.es;

const OLGA = {
  lang: 'es',
  concern: 'Busco casa',
  people: [{ name: 'Olga', age: 50, choices: { '¿Qué sexo aparece en la cédula de Olga?': 'Femenino', '¿Cuál es el estado civil de Olga?': 'Soltera o soltero' } }],
};
const PACO = {
  name: 'Paco',
  age: 45,
  choices: { '¿Qué sexo aparece en la cédula de Paco?': 'Masculino', '¿Cuál es el estado civil de Paco?': 'Soltera o soltero', '¿Quién mantiene a Paco?': 'Nadie de esta lista' },
};
const left = (page) => page.locator('#left').innerText();
const most = async (page) => Number(/(\d+) pregunta|última/.exec(await left(page))[1] ?? 1);

test('the first useful result is announced, reached and offered, and then the rest is optional', () =>
  site.visit(
    async (page) => {
      let question = await nameHousehold(page, OLGA);
      const announced = await most(page);
      assert.match(await left(page), /para su primer resultado$/);
      const offer = page.getByRole('heading', { name: 'Ya puede ver lo que más importa para «Busco casa»' });
      let screens = 0;
      for (; (await offer.count()) === 0; screens++) question = await answer(page, question);
      assert.ok(screens <= announced, `${screens} of ${announced}`);
      assert.doesNotMatch(await left(page), /primer resultado/);
      await shows(page, 'De los 10 programas que más importan, 10 están claros.');
      await shows(page, /^O siga: quedan como máximo \d+ preguntas para todo lo demás\.$/);
      await mouse.press(page.getByRole('link', { name: 'Ver el primer resultado' }));
      assert.equal(await arrived(page), 'Resultado para su hogar');
      await page.goBack();
      assert.equal(await arrived(page), question);
    },
    { viewport: LAPTOP },
  ));

test('a number is asked in the bands that matter, and of all people on one screen', byTurn(0), () =>
  site.visit(async (page) => {
    let question = await nameHousehold(page, { ...OLGA, people: [...OLGA.people, PACO] });
    while (!question.startsWith('¿Cuánto tiene cada persona')) question = await answer(page, question);
    const list = page.getByRole('combobox', { name: 'Olga' });
    const bands = await list.getByRole('option').allInnerTexts();
    assert.ok(bands.some((text) => /^Entre \$[\d.]+ y \$[\d.]+$/.test(text)), bands.join('; '));
    assert.equal(bands.at(-1), 'No sé');
    await mouse.press(page.getByRole('button', { name: said.goOn, exact: true }));
    const alert = await page.getByRole('alert').innerText();
    assert.match(alert, /Olga: Elija una respuesta/);
    assert.match(alert, /Paco: Elija una respuesta/);
    await answer(page, question, { Olga: bands[1] });
    await page.goBack();
    await arrived(page);
    assert.equal(await list.evaluate((select) => select.selectedOptions[0].label), bands[1]);
    assert.equal(await page.getByRole('combobox', { name: 'Paco' }).inputValue(), 'unknown');
  }));

test('the last answer can be taken back, also a person who was taken out', byTurn(1), () =>
  site.visit(async (page) => {
    const undo = page.getByRole('button', { name: 'Deshacer el último cambio' });
    const first = await nameHousehold(page, OLGA);
    assert.equal(await undo.count(), 0);
    await answer(page, first);
    await mouse.press(undo);
    await until(async () => (await arrived(page)) === first, 'the question that was answered last');
    assert.equal(await page.getByRole('radio', { checked: true }).count(), 0);

    await mouse.press(page.getByRole('link', { name: 'Volver' }));
    await arrived(page);
    await mouse.press(page.getByRole('button', { name: 'Quitar Olga' }));
    await mouse.press(undo);
    await page.getByRole('heading', { level: 2, name: 'Olga', exact: true }).waitFor();
  }));
