// A whole attention by keyboard alone: a family of five, what it is asked, what it may receive, recorded. Every key is counted.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { until, useSite } from '../browser/support.mjs';
import { lock, opened, unlock } from './desk.mjs';
import { focused, handsOn, newCase, settled } from './hands.mjs';
import { visitDesk } from './store.mjs';
import { byTurn } from '../browser/turn.mjs';

const KEYS_A_SECOND = 5; // of somebody who types and listens
const LISTENING = 2; // seconds for each field, until the person at the counter has said it
const LONGEST = 180; // seconds

const site = useSite();
const visit = (way) => visitDesk(site, way);

// As somebody at the counter writes them: initials, birth, sex, tie; what the table asks of each comes between.
const FAMILY = ['RM\t14021988\tf', 'ES\t03031956\tf', 'MM\t19072014\tm\th1', 'TM\t02112017\tm\th1', 'SM\t08042021\tf\th1'];

// By what stands on a field: what this family says. Of the rest of the table nobody knows; what is yes or no in a row is "no" for all of it.
const ANSWERS = [
  [/^A cargo de, integrante [12]/, '-'], [/^Estado civil, integrante 1/, 'solt'], [/^Estado civil, integrante 2/, 'v'], [/^Lo que estudia/, 'no es'], [/^Ingreso propio al mes, integrante 1/, '200-300k'],
  [/^Ingreso propio al mes/, '0'], [/^Pensiones/, '-'], [/^Trabajo \(RM\)/, 'no co'], [/^Trabajo/, 'no t'], [/^Nacionalidad/, 'chi'], [/^Vive con el dinero/, 'Shift+S'], [/^Control de niño/, 's'],
  [/^Estudia como/, 'Shift+S'], [/^Tipo de colegio/, '?'], [/^Sistema de salud/, 'fon'], [/^Región/, 'metro'],
];
const ROWS = 16; // fields of the queue that are answered
const inTable = (label) => ANSWERS.find(([name]) => name.test(label))?.[1] ?? '?';

test('an attention with five members takes less than three minutes by keyboard', byTurn(0, 3), () =>
  visit(async (page) => {
    const hands = handsOn(page);
    await newCase(page, hands);
    for (const [index, line] of FAMILY.entries()) {
      for (const cell of line.split('\t')) await hands.say(cell);
      // what the engine asks of this member, until the place for the next
      for (let label = await focused(page); label !== `Iniciales, integrante ${index + 2}`; label = await focused(page)) await hands.say(inTable(label));
    }
    assert.equal(await page.getByRole('heading', { level: 2, name: 'Familia: 5 personas' }).count(), 1);
    await hands.tell('Enter'); // nobody else: on to the questions
    assert.equal(await focused(page), 'Inscrito en el Registro Social de Hogares');
    await hands.tell('s');
    assert.equal(await focused(page), 'Tramo del Registro Social de Hogares', 'what an answer opens comes next');
    await hands.say('40');
    for (let rows = 0; rows < ROWS; rows++) {
      const label = await focused(page);
      const told = ANSWERS.find(([name]) => name.test(label))?.[1];
      const yesNo = await page.evaluate(() => document.activeElement.type === 'radio');
      if (yesNo) await hands.tell(told ?? 'Shift+N');
      else await hands.say(told ?? '?');
      assert.notEqual(await focused(page), label);
    }
    assert.ok((await page.locator('.verdicts li:has(.v-yes)').count()) > 2, 'the family finds programs');
    await hands.press('Alt+o');
    await hands.press('ArrowDown');
    assert.ok((await page.locator('.detail .read').innerText()).length > 40, 'there is something to read aloud');
    await hands.press('Alt+g');
    await page.getByText(/Atención registrada/).waitFor();
    await page.getByLabel('Qué se conversó').and(page.locator(':focus')).waitFor();
    await hands.type('viene por el agua; vuelve con la cuenta');
    await page.getByText('Guardado en este equipo').waitFor();
    assert.deepEqual(await page.evaluate(() => [document.documentElement.scrollHeight <= innerHeight, document.documentElement.scrollWidth <= innerWidth]), [true, true], 'all of it fits on the screen');
    const [typing, listening] = [hands.keys / KEYS_A_SECOND, hands.fields * LISTENING];
    const seconds = typing + listening;
    console.log(`# ${hands.keys} keys in ${hands.fields} fields: ${Math.round(typing)} s of typing at ${KEYS_A_SECOND} keys a second, ${listening} s of listening at ${LISTENING} s a field`);
    assert.ok(seconds < LONGEST, `${hands.keys} keys take ${seconds} s`);
  }));

test('an attention is recorded with its day, its minutes and what was found, and is there after locking', byTurn(1), () =>
  visit(async (page) => {
    const hands = handsOn(page);
    await newCase(page, hands);
    for (const cell of ['ES', '70', 'f', '-']) await hands.say(cell);
    await settled(page);
    await page.getByRole('button', { name: /^\d+ reglas?$/ }).click();
    await page.getByText(/^Respuesta: /).first().waitFor();
    assert.equal(await page.getByText(/[Uu]sted (dijo|lo sepa)/).count(), 0, 'who reads it did not say it');
    await page.clock.setFixedTime(new Date('2026-11-21T12:07:00-03:00'));
    await hands.press('Alt+g');
    await page.getByText(/Atención registrada: 7 min, [1-9]\d* programas/).waitFor();
    await page.getByLabel('Qué se conversó').and(page.locator(':focus')).waitFor();
    await hands.type('por la rebaja');
    await hands.press('Alt+g');
    await page.getByText('Guardado en este equipo').waitFor();
    await lock(page);
    await unlock(page);
    await opened(page);
    await page.getByRole('button', { name: 'A-0001' }).click();
    await page.getByText('1 atención, el 21-11-2026').click();
    await page.getByText(/21-11-2026 · 7 min · \d+ programas? · por la rebaja/).waitFor();
  }));

test('a slip is taken back, a tie that cannot be is said beside its field with what holds until then, and so is what the engine refuses', byTurn(0), () =>
  visit(async (page) => {
    const hands = handsOn(page);
    await newCase(page, hands);
    for (const cell of ['RM', '38', 'f']) await hands.say(cell);
    const tie = page.getByLabel('A cargo de, integrante 1');
    await tie.fill('madre de 9');
    await tie.blur();
    await page.getByText('No hay un integrante con ese número.').waitFor();
    await tie.fill('-');
    await page.getByLabel('Sexo, integrante 1').fill('m');
    await page.keyboard.press('Alt+z');
    await until(async () => (await page.getByLabel('Sexo, integrante 1').inputValue()) === 'Femenino', 'the slip is taken back');
    const birth = page.getByLabel('Nacimiento, integrante 1');
    await birth.fill('31-02-1988');
    await birth.blur();
    await page.getByText(/No se entiende la fecha\. Sigue valiendo: .+\./).waitFor();
    await birth.fill('1988');
    assert.equal(await page.getByText('No se entiende la fecha.').count(), 0);
  }));

test('a list is pasted, seen before it is added, and what was not understood stays to be read', byTurn(0), () =>
  visit(async (page) => {
    const hands = handsOn(page);
    await newCase(page, hands);
    await hands.press('Alt+p');
    await page.getByRole('dialog').waitFor();
    await hands.type('Rosa Muñoz;14-02-1988;F\nMM;2014;M;h1;bombero');
    await page.getByRole('dialog').getByText('R. M.').waitFor();
    await hands.press('Control+Enter');
    await page.getByRole('heading', { level: 2, name: 'Familia: 2 personas' }).waitFor();
    await page.getByText('Línea 2: bombero').waitFor();
    assert.equal(await page.getByLabel('A cargo de, integrante 2').inputValue(), 'hijo/a de 1');
    await page.getByRole('button', { name: 'Ya lo vi' }).click();
    assert.equal(await page.getByText('bombero').count(), 0);
  }));

test('"?" alone shows the keys outside of fields, until somebody turns it off', byTurn(1), () =>
  visit(async (page) => {
    const hands = handsOn(page);
    await newCase(page, hands);
    await hands.type('?');
    assert.equal(await page.getByRole('dialog').count(), 0, 'in a field it is an answer');
    await page.getByRole('heading', { level: 1 }).focus();
    await hands.type('?');
    await page.getByRole('dialog', { name: 'Atajos del teclado' }).waitFor();
    await page.getByLabel(/Abrir esta lista con la tecla/).uncheck();
    await page.getByRole('button', { name: 'Cerrar', exact: true }).click();
    await page.getByRole('heading', { level: 1 }).focus();
    await hands.type('?');
    await page.getByRole('button', { name: /atajos/ }).click();
    await page.getByRole('dialog').waitFor();
  }));
