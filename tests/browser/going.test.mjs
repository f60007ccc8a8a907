// Going back, changing, erasing, leaving.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { atResult, useAnswered } from './answered.mjs';
import { answer, arrived, isAnswered, isReady, mouse, nameHousehold, SAID, shows } from './person.mjs';
import { ROSA } from './households.mjs';
import { useSite } from './support.mjs';

const site = useSite();
useAnswered(ROSA);

const answersOf = (page) => page.getByRole('main').locator('dl > div').allInnerTexts();

test('back leads through the questions one by one, and every answer is still there', () =>
  site.visit(async (page) => {
    const questions = [await nameHousehold(page, ROSA)];
    for (const turn of [0, 1, 2]) questions.push(await answer(page, questions[turn], ROSA.answers[questions[turn]]));
    const stands = async (turn) => {
      assert.equal(await arrived(page), questions[turn]);
      assert.ok(await isAnswered(page, questions[turn], ROSA.answers[questions[turn]]), questions[turn]);
    };
    await page.goBack();
    await stands(2);
    await mouse.press(page.getByRole('link', { name: 'Volver' }));
    await stands(1);
    await page.goBack();
    await page.goBack();
    await page.goBack();
    await stands(0);
    await page.goBack();
    assert.equal(await arrived(page), '¿Quiénes viven en el hogar?');
    await shows(page, '70 años');
  }));

test('one answer can be changed, and the others stay', () =>
  site.visit(async (page) => {
    await atResult(page, ROSA);
    await mouse.press(page.getByRole('link', { name: 'Revisar las respuestas' }));
    await arrived(page);
    const before = await answersOf(page);
    await mouse.press(page.getByRole('link', { name: /^Cambiar.*Años en Chile de los últimos 5$/ }));
    await arrived(page);
    await page.getByRole('textbox').first().fill('3');
    await mouse.press(page.getByRole('button', { name: 'Guardar el cambio' }));
    assert.equal(await arrived(page), SAID.es.check);
    const after = await answersOf(page);
    assert.deepEqual(
      after.filter((text, index) => text !== before[index]).map((text) => text.replace(/\s+/g, ' ')),
      ['Años en Chile de los últimos 5 3 años Cambiar : Años en Chile de los últimos 5'],
    );
    assert.equal(after.length, before.length);
    await mouse.press(page.getByRole('link', { name: 'Ver el resultado' }));
    await arrived(page);
    await mouse.press(page.getByText('Con lo que nos dijo, no'));
    await shows(page, 'Exige: Ha vivido en Chile al menos 4 de los últimos 5 años.');
  }));

test('leaving warns while there are answers, and only then', () =>
  site.visit(async (page) => {
    const warnings = [];
    page.on('dialog', (dialog) => {
      warnings.push(dialog.type());
      void dialog.dismiss();
    });
    await nameHousehold(page, ROSA);
    await assert.rejects(page.goto('about:blank'));
    assert.deepEqual(warnings, ['beforeunload']);
    await mouse.press(page.getByRole('link', { name: 'Borrar todo' }));
    await mouse.press(page.getByRole('button', { name: 'Borrar todo' }));
    await shows(page, 'Se borró todo');
    await page.goto('about:blank');
    assert.equal(warnings.length, 1);
  }));

test('“Borrar todo” asks once, then forgets every answer', () =>
  site.visit(async (page) => {
    const question = await nameHousehold(page, ROSA);
    await mouse.press(page.getByRole('link', { name: 'Borrar todo' }));
    assert.equal(await arrived(page), '¿Borrar todas las respuestas?');
    await mouse.press(page.getByRole('button', { name: 'No borrar' }));
    assert.equal(await arrived(page), question);
    await mouse.press(page.getByRole('link', { name: 'Borrar todo' }));
    await arrived(page);
    await mouse.press(page.getByRole('button', { name: 'Borrar todo' }));
    assert.equal(await arrived(page), 'Se borró todo');
    await page.goBack();
    await page.getByRole('heading', { level: 1, name: 'Vea qué ayudas' }).waitFor();
    assert.equal(await page.getByText('Rosa').count(), 0);
    assert.equal(await page.getByText('Seguir donde estaba').count(), 0);
  }));

test('“Salir rápido” hides the page at once, warns of nothing, and another site takes its place', () =>
  site.visit(async (page) => {
    page.on('dialog', () => assert.fail('a warning'));
    const seen = [];
    page.on('console', (message) => message.type() === 'info' && seen.push(message.text()));
    await page.context().route('https://es.wikipedia.org/**', (route) => route.fulfill({ contentType: 'text/html', body: '<title>Otro sitio</title>' }));
    await nameHousehold(page, ROSA);
    const steps = await page.evaluate(() => {
      addEventListener('click', () => {
        const { title, body, documentElement } = document;
        console.info(JSON.stringify([getComputedStyle(documentElement).display, title, body.innerText.trim()]));
      });
      return history.length;
    });
    await mouse.press(page.getByRole('link', { name: 'Salir rápido' }));
    await page.waitForURL('https://es.wikipedia.org/');
    assert.deepEqual(seen, ['["none","",""]'], 'within the same event');
    assert.equal(await page.evaluate(() => history.length), steps);
    await page.goBack();
    await isReady(page);
    assert.equal(await page.getByText('Rosa').count(), 0);
    assert.equal(await page.getByLabel('Nombre o apodo').inputValue(), '');
  }));
