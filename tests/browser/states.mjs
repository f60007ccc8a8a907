// Every page of the site and every state that it can be in, one after the other: for tests that hold of all, and for people who look at them.
import assert from 'node:assert/strict';
import { EVA, ROSA } from './households.mjs';
import { changeLost, IN_ENGLISH, tellTheReason } from './idle-answer.mjs';
import { addPerson, answer, arrived, isReady, mouse, SAID, screen, shows } from './person.mjs';
import { KEEPING_WAYS } from './states-keeping.mjs';
import { until } from './support.mjs';

const press = (page, role, name) => mouse.press(page.getByRole(role, { name, exact: typeof name === 'string' }).first());

async function unfold(page) {
  const folded = page.getByRole('main').locator('details:not([open]) > summary').filter({ visible: true });
  while ((await folded.count()) > 0) await folded.first().click();
}

async function beforeAnswers(page, at) {
  await isReady(page);
  await at('start');
  await press(page, 'link', 'Soy mayor');
  await arrived(page);
  await at('people');
  await press(page, 'button', 'Agregar');
  await page.getByRole('alert').waitFor();
  await at('people-errors');
  for (const [link, title, name] of [['Todos los programas', 'Todos los programas', 'programs'], ['Borrar todo', 'Se borró todo', 'erased'], ['Su privacidad', 'Su privacidad', 'privacy']]) {
    await press(page, 'link', link);
    assert.equal(await arrived(page), title);
    if (name === 'privacy') await until(() => page.getByText('La página no puede enviar datos').isVisible(), 'what protects this copy');
    await at(name);
  }
}

// Questions are alike where their controls are.
async function kindOf(page, question) {
  const controls = page.getByRole('group', { name: question, exact: true }).locator('input, select');
  const types = await controls.evaluateAll((inputs) => inputs.map((input) => `${input.type} ${input.labels[0].className}`.trim()));
  return [...new Set(types)].join('-').replace(/\W+/g, '-');
}

async function screening(page, at) {
  await isReady(page);
  await press(page, 'link', EVA.concern);
  await arrived(page);
  for (const [index, person] of EVA.people.entries()) {
    if (index > 0) await press(page, 'button', SAID.es.another);
    await addPerson(page, person, 'es');
  }
  await at('people-list');
  await press(page, 'button', /^Cambiar.*Noa/);
  await at('people-one-open');
  await press(page, 'button', SAID.es.done);

  const kinds = new Set();
  for (let question = await arrived(page); question !== SAID.es.result; question = await answer(page, question, EVA.answers[question])) {
    const kind = await kindOf(page, question);
    if (kinds.has(kind)) continue;
    kinds.add(kind);
    await at(`question-${kind}`);
    await press(page, 'button', SAID.es.goOn);
    await page.getByRole('alert').waitFor();
    await at(`question-${kind}-error`);
    if (kinds.size > 1) continue;
    await press(page, 'button', /Ver$/);
    await at('drawer');
    await press(page, 'button', 'Cerrar');
  }
  assert.ok(kinds.size >= 3, [...kinds].join('; '));
  await afterQuestions(page, at);
}

async function afterQuestions(page, at) {
  await at('result');
  await press(page, 'link', 'Revisar las respuestas');
  await arrived(page);
  await at('check');
  await press(page, 'link', 'Ver el resultado');
  await arrived(page);
  await unfold(page);
  await at('result-unfolded');
  for (const [name, state] of [
    ['Subsidio Familiar (SUF)', 'likely'],
    ['Bono por Logro Escolar', 'undecided'],
    ['Subsidio Eléctrico', 'closed'],
  ]) {
    await unfold(page);
    await mouse.press(page.getByRole('main').getByRole('link', { name, exact: true }).first());
    assert.equal(await arrived(page), name);
    await at(`program-${state}`);
    if (state === 'likely') {
      await unfold(page);
      await at('program-unfolded');
    }
    await page.goBack();
    await arrived(page);
  }
  await press(page, 'link', 'Imprimir');
  await arrived(page);
  await at('print');
  await page.goBack();
  await arrived(page);
  await press(page, 'link', 'Copiar como texto');
  await arrived(page);
  await at('copy');
  await page.goBack();
  await arrived(page);
  await press(page, 'link', 'Revisar un rechazo');
  await arrived(page);
  await at('refusal-of-what');
  await page.getByLabel('¿Qué le rechazaron?').selectOption({ label: 'Subsidio Familiar (SUF)' });
  await press(page, 'button', 'Continuar');
  await arrived(page);
  await page.getByLabel(/hasta el tramo 60/).check();
  await shows(page, 'Ese rechazo sería correcto solo si el registro dijera');
  await at('refusal');
  await press(page, 'link', 'Borrar todo');
  await arrived(page);
  await at('erase');
  await page.evaluate(() => void (location.hash = '#/no-hay'));
  await until(async () => (await arrived(page)) === 'Esta página no existe', 'the page for addresses that lead nowhere');
  await at('missing');
}

// Files that do not come: the start says so, and every other page.
async function trouble(page, at) {
  await page.context().route('**/catalog/rules.*', (route) => route.abort());
  await page.reload();
  await shows(page, 'No llegaron todos los archivos');
  await at('trouble-start');
  await press(page, 'link', 'Soy mayor');
  await arrived(page);
  await at('trouble');
}

async function waiting(page, at) {
  await page.context().route('**/catalog/*', () => {});
  await page.reload();
  await press(page, 'link', 'Soy mayor');
  await arrived(page);
  await at('waiting');
}

// What the engine answers by and by.
async function furtherOn(page, at) {
  await screen(page, ROSA);
  await at('result-one-person');
  await press(page, 'link', 'Ver las fechas que importan');
  await arrived(page);
  await page.getByText(/de 2027/).first().waitFor({ timeout: 60_000 });
  await at('dates');
  await page.goBack();
  await arrived(page);
  await press(page, 'link', 'Probar un cambio');
  await arrived(page);
  await page.getByRole('table').waitFor({ timeout: 60_000 });
  await at('what-if');
}

async function unneeded(page, at) {
  await tellTheReason(page);
  await changeLost(page, 'No');
  await shows(page, /no longer needed$/);
  await at('unneeded');
}

const oneOf = (name) => (page, at) => at(name);

/**
 * name: { way(page, at), options of the visit, own: has a test of its own, alike: one page with other words }. `at(state)` is called wherever a state is reached, with the page where that is
 * another than the way began with.
 */
export const WAYS = {
  'the pages before any answer': { way: beforeAnswers, options: { errors: true } }, // the page on privacy breaks the policy on purpose
  'the pages of a screening, each kind of question once': { way: screening },
  'files that do not come': { way: trouble, options: { errors: true } },
  'files that are still to come': { way: waiting },
  'what may change, and when': { way: furtherOn, own: true },
  'an answer that another one makes idle': { way: unneeded, own: true, options: IN_ENGLISH },
  ...KEEPING_WAYS,
  'without script': { way: oneOf('no-script'), options: { javaScriptEnabled: false } },
};

export const CATALOG_PAGES = {
  'catalog-programs': 'programas/index.html',
  'catalog-program': 'programas/suf.html',
  'catalog-program-en': 'en/programs/suf.html',
  'catalog-amounts': 'montos/index.html',
};
