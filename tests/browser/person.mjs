// The ways of a person through the pages: by what can be read, with the mouse or with the keyboard alone.
import assert from 'node:assert/strict';
import { TODAY, until } from './support.mjs';

/** What stands on the controls, in each language. */
export const SAID = {
  es: {
    ready: 'Listo: puede cortar internet.', name: 'Nombre o apodo', byAge: 'Prefiero escribir la edad', age: 'Edad en años',
    add: (name) => `Agregar a ${name}`, another: 'Agregar a otra persona', done: 'Ya están todas: continuar', goOn: 'Continuar',
    unknown: /^No sé/, notKnown: 'No sé', none: 'Ninguna de estas', exact: /^Escribir el (monto|número) exacto$/, check: 'Revise sus respuestas', result: 'Resultado para su hogar',
  },
  en: {
    ready: 'Ready: you can go offline.', name: 'Name or nickname', byAge: 'I prefer to write the age', age: 'Age in years',
    add: (name) => `Add ${name}`, another: 'Add another person', done: 'That is everyone: continue', goOn: 'Continue',
    unknown: /^I don’t know/, notKnown: 'I don’t know', none: 'None of these', exact: /^Write the exact (amount|number)$/, check: 'Check your answers', result: 'Result for your household',
  },
};

const hasFocus = (target) => target.evaluate((element) => element === document.activeElement);

export const mouse = {
  press: (target) => target.click(),
  mark: (target) => target.check(),
  write: (target, text) => target.fill(text),
  pick: (target, label) => target.selectOption({ label }),
};

// What shows the focus: an outline on the control, or on the label that holds it.
export const focusIsShown = (page) =>
  page.evaluate(() => {
    const { activeElement } = document;
    const outlined = (element, part) => {
      const { outlineStyle, outlineWidth } = element ? getComputedStyle(element, part) : { outlineStyle: 'none' };
      return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2;
    };
    const { top, bottom } = activeElement.getBoundingClientRect();
    return (outlined(activeElement) || outlined(activeElement.closest('label')) || outlined(activeElement, '::after')) && bottom > 0 && top < innerHeight;
  });

// Tabs to the control, forward or back. Radio buttons of one name are one stop; the arrows go on from there.
async function reach(target) {
  const page = target.page();
  const handle = await target.elementHandle(); // looked for once: names and roles are dear
  const stands = () =>
    handle.evaluate((element) => {
      const { activeElement } = document;
      return element === activeElement || (element.type === 'radio' && activeElement.type === 'radio' && element.name === activeElement.name);
    });
  const isBefore = (element) => document.activeElement.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_PRECEDING;
  const key = (await handle.evaluate(isBefore)) ? 'Shift+Tab' : 'Tab';
  for (let stops = 0, there = await stands(); !there; stops++) {
    assert.ok(stops < 80, `the keyboard does not reach ${target}`);
    await page.keyboard.press(key);
    let shown;
    [there, shown] = await Promise.all([stands(), focusIsShown(page)]);
    assert.ok(shown, `one sees where the focus is: ${await page.evaluate(() => document.activeElement.outerHTML.slice(0, 200))}`);
  }
}

export const keyboard = {
  async press(target) {
    await reach(target);
    await target.page().keyboard.press('Enter');
  },
  async mark(target) {
    await reach(target);
    while (!(await hasFocus(target))) await target.page().keyboard.press('ArrowDown');
    if (!(await target.isChecked())) await target.page().keyboard.press('Space');
  },
  async write(target, text) {
    await reach(target);
    await target.page().keyboard.type(text);
  },
  async pick(target, label) {
    await reach(target);
    const shown = () => target.evaluate((select) => select.selectedOptions[0].label);
    const count = await target.getByRole('option').count();
    for (let steps = 0; (await shown()) !== label && steps < count; steps++) await target.page().keyboard.press('ArrowDown');
    assert.equal(await shown(), label);
  },
};

export const isReady = (page, lang = 'es') =>
  until(() => page.getByText(SAID[lang].ready, { exact: true }).first().isVisible(), 'the page says that it needs no internet');

/** The heading of the page that was just reached: it has the focus. */
export async function arrived(page) {
  const heading = page.getByRole('main').getByRole('heading', { level: 1 });
  await until(async () => (await heading.count()) === 1 && (await hasFocus(heading)), 'the heading of a new page takes the focus');
  await until(async () => (await page.locator('.later').count()) === 0, 'all of it is drawn: what is pressed stays where it is');
  return heading.innerText();
}

export const shows = (page, text) => until(() => page.getByText(text).first().isVisible(), `to read ${text}`);

/** Sets the page's clock to so many minutes after the visit began, once it has heard of all that was done: a late scroll would count as done then. */
export async function letPass(page, minutes) {
  await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
  await page.clock.setFixedTime(TODAY.getTime() + minutes * 60_000);
}

const TROUBLE = 'No se puede calcular ahora';

/** The start page says this, and every other page too. */
export async function readTrouble(page, text) {
  await shows(page, text);
  await mouse.press(page.getByRole('link', { name: 'Soy mayor' }));
  assert.equal(await arrived(page), TROUBLE);
  const told = await page.getByRole('alert').innerText();
  assert.ok(told.includes(text), told);
  assert.ok(told.includes('No se ha enviado ninguna respuesta.'));
}

/** The same, and trying again changes nothing. */
export async function assertTrouble(page, text) {
  await readTrouble(page, text);
  await mouse.press(page.getByRole('button', { name: 'Intentar de nuevo' }));
  await page.getByRole('heading', { level: 1, name: TROUBLE }).waitFor();
  await shows(page, text);
}

/** Fills in the form of one person: { name, age, elsewhere, choices: { label: option } }. */
export async function addPerson(page, person, lang, hand = mouse) {
  const said = SAID[lang];
  await hand.write(page.getByLabel(said.name), person.name);
  await hand.press(page.getByRole('button', { name: said.byAge }));
  await hand.write(page.getByLabel(said.age), String(person.age));
  for (const [label, option] of Object.entries(person.choices)) await hand.pick(page.getByLabel(label), option);
  await hand.press(page.getByRole('button', { name: said.add(person.name), exact: true }));
  await page.getByRole('heading', { level: 2, name: person.name, exact: true }).waitFor();
}

// A number goes into the field, or into the one for exact figures under the bands.
async function write(page, group, number, said, hand) {
  const exact = page.locator('summary').filter({ hasText: said.exact });
  const field = (await exact.count()) > 0 ? page.locator('#exact') : group.getByRole('textbox');
  if (!(await field.isVisible())) await hand.press(exact);
  await hand.write(field, String(number));
}

// Row by row; whom the choice does not name is answered by "I don't know".
async function fillRows(group, choice, said, hand) {
  for (const list of await group.getByRole('combobox').all()) {
    const name = await list.evaluate((select) => select.labels[0].innerText);
    await hand.pick(list, choice[name] ?? said.notKnown);
  }
}

// What of these stands on this screen; a group may take several.
async function markAll(group, labels, said, hand) {
  const found = [];
  for (const label of labels) if ((await group.getByLabel(label, { exact: true }).count()) > 0) found.push(label);
  for (const label of found.length > 0 ? found : [said.none]) await hand.mark(group.getByLabel(label, { exact: true }));
}

async function markUnknown(group, said, hand) {
  await fillRows(group, {}, said, hand);
  for (const unknown of await group.getByLabel(said.unknown).all()) await hand.mark(unknown);
}

/**
 * Answers the question that stands on the page and goes on; gives the next heading. A choice is a number to write, the
 * label to mark, labels of which those are marked that stand there, the label for each name, or nothing: "I don't know".
 */
export async function answer(page, question, choice, lang = 'es', hand = mouse) {
  const said = SAID[lang];
  const group = page.getByRole('group', { name: question, exact: true });
  if (typeof choice === 'number') await write(page, group, choice, said, hand);
  else if (choice === undefined) await markUnknown(group, said, hand);
  else if (Array.isArray(choice)) await markAll(group, choice, said, hand);
  else if (typeof choice === 'object') await fillRows(group, choice, said, hand);
  else await hand.mark(group.getByLabel(choice, { exact: true }));
  await hand.press(page.getByRole('button', { name: said.goOn, exact: true }));
  return arrived(page);
}

/** Whether the question that stands on the page has this choice, as answer() gave it. */
export async function isAnswered(page, question, choice, lang = 'es') {
  const group = page.getByRole('group', { name: question, exact: true });
  if (typeof choice === 'number') return (await page.getByRole('main').getByRole('textbox').first().inputValue()) === String(choice);
  const marked = choice === undefined ? await group.getByLabel(SAID[lang].unknown).all() : [choice].flat().map((label) => group.getByLabel(label, { exact: true }));
  return (await Promise.all(marked.map((target) => target.isChecked()))).every(Boolean);
}

/** From the start page to the first question. */
export async function nameHousehold(page, { lang, concern, people }, hand = mouse) {
  const said = SAID[lang];
  await isReady(page, lang);
  await hand.press(page.getByRole('link', { name: concern, exact: true }));
  await arrived(page);
  for (const [index, person] of people.entries()) {
    if (index > 0) await hand.press(page.getByRole('button', { name: said.another, exact: true }));
    await addPerson(page, person, lang, hand);
  }
  await hand.press(page.getByRole('button', { name: said.done, exact: true }));
  return arrived(page);
}

/** Answers every question that comes, until the result; `each` is told every heading. Gives the last. */
export async function answerAll(page, question, { lang, answers }, { hand = mouse, each = () => {} } = {}) {
  let next = question;
  for (; next !== SAID[lang].result; next = await answer(page, next, answers[next], lang, hand)) await each(next);
  return next;
}

/** From the start page to the result. */
export async function screen(page, household, { hand = mouse, each } = {}) {
  return answerAll(page, await nameHousehold(page, household, hand), household, { hand, each });
}

/** A part of the result under its heading: "Es probable que sí". */
export const group = (page, name) => page.getByRole('main').locator('section', { has: page.getByRole('heading', { level: 2, name }) });
