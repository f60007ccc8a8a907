// Answers are kept on a device only where somebody asked for it; then a tab that is killed loses nothing, and erasing leaves nothing.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answer, arrived, isAnswered, isReady, mouse, nameHousehold, shows } from './person.mjs';
import { ROSA } from './households.mjs';
import { keptText, stored } from './stored.mjs';
import { PATIENCE, until, useSite } from './support.mjs';
import { byTurn } from './turn.mjs';

const site = useSite();

const button = (page, name) => page.getByRole('button', { name, exact: true });
const asked = (page) => page.getByRole('region', { name: /^¿Guardar en/ });

/** From the start to the fourth question, where there is something to lose. */
async function toFourth(page) {
  let question = await nameHousehold(page, ROSA);
  for (let turn = 0; turn < 3; turn++) {
    assert.equal(await asked(page).count(), 0, 'not before');
    question = await answer(page, question, ROSA.answers[question]);
  }
  await asked(page).waitFor();
  return question;
}

async function keep(page) {
  const question = await toFourth(page);
  await mouse.press(button(page, 'Guardar'));
  await shows(page, /^Se guarda en este computador\. Puede borrarlo cuando quiera\./);
  return question;
}

// As the system ends a tab for want of memory: nothing of the page runs any more.
async function kill(page) {
  const crashed = page.waitForEvent('crash');
  page.goto('chrome://crash').catch(() => {});
  await crashed;
  const next = await page.context().newPage();
  next.setDefaultTimeout(PATIENCE);
  return next;
}

// What a browser holds in which answers were kept, once the tab is gone.
async function stateAfterKeeping() {
  let state;
  await site.visit(async (page) => {
    await keep(page);
    state = await page.context().storageState({ indexedDB: true });
  });
  return state;
}
let made;
const afterKeeping = () => (made ??= stateAfterKeeping());

test('nobody is asked before the fourth question, and a “no” is asked nothing more and kept nowhere', byTurn(0), () =>
  site.visit(async (page) => {
    const question = await toFourth(page);
    const [yes, no] = await Promise.all(['Guardar', 'No guardar'].map((name) => button(page, name).boundingBox()));
    assert.ok(Math.abs(yes.width - no.width) < 1 && yes.height === no.height, 'as large as each other');
    await mouse.press(button(page, 'No guardar'));
    await shows(page, 'No se guarda. Sus respuestas siguen solo en esta página.');
    await answer(page, question, ROSA.answers[question]);
    assert.equal(await asked(page).count(), 0);
    assert.deepEqual((await stored(page)).databases, []);
  }));

test('a tab that is killed midway comes back where she was, when she wants it to', () =>
  site.visit(
    async (page) => {
      const question = await keep(page);
      const next = await answer(page, question, ROSA.answers[question]);
      const { href } = new URL(page.url());
      await until(async () => (await keptText(page))?.includes('"id":"5"'), 'the fifth screen is kept');

      const again = await kill(page);
      await again.goto(href);
      await again.getByRole('heading', { name: 'Hay respuestas guardadas aquí' }).waitFor();
      await shows(again, 'Se guardaron el 21 de noviembre de 2026. Nadie más las tiene.');
      assert.equal(await again.getByText('Rosa').count(), 0, 'not before she asks for it');
      await mouse.press(button(again, 'Seguir donde quedé'));
      await again.getByRole('heading', { level: 1, name: next }).waitFor();
      assert.equal(new URL(again.url()).hash, '#/pregunta/5');
      await again.goBack().catch(() => {});
      await again.goto(href.replace(/#.*/, '#/pregunta/4'));
      assert.equal(await arrived(again), question);
      assert.ok(await isAnswered(again, question, ROSA.answers[question]));
      assert.equal(await asked(again).count(), 0, 'she has said yes');

      // It goes on being kept.
      await again.goto(href);
      await arrived(again);
      await answer(again, next, ROSA.answers[next]);
      await until(async () => (await keptText(again)).includes('"id":"6"'), 'the sixth screen is kept');
    },
    { errors: true },
  ));

// Whatever moves without being pressed.
function noteShifts() {
  window.shifts = [];
  const note = (list) => window.shifts.push(...list.getEntries().flatMap(({ sources }) => sources.map(({ node }) => node?.nodeName)));
  new PerformanceObserver(note).observe({ type: 'layout-shift', buffered: true });
}

test('what was kept is offered without anything moving, and can be erased without opening it', byTurn(1), async () =>
  site.visit(
    async (again) => {
      await button(again, 'Borrar').waitFor();
      await isReady(again);
      assert.deepEqual(await again.evaluate(() => window.shifts), []);
      await mouse.press(button(again, 'Borrar'));
      await until(async () => (await stored(again)).databases.length === 0, 'nothing is kept');
      await again.getByText('Hay respuestas guardadas aquí').waitFor({ state: 'hidden' });
      await again.reload();
      await isReady(again);
      assert.equal(await again.getByText('Hay respuestas guardadas aquí').count(), 0);
    },
    { storageState: await afterKeeping(), first: noteShifts },
  ));

test('another household does not overwrite what is kept unless she says so', byTurn(0), async () =>
  site.visit(
    async (again) => {
      const before = await keptText(again);
      await again.getByRole('heading', { name: 'Hay respuestas guardadas aquí' }).waitFor();
      const other = { ...ROSA, people: [{ ...ROSA.people[0], name: 'Juana', choices: Object.fromEntries(Object.entries(ROSA.people[0].choices).map(([label, option]) => [label.replaceAll('Rosa', 'Juana'), option])) }] };
      let question = await nameHousehold(again, other);
      for (let turn = 0; turn < 3; turn++) question = await answer(again, question, ROSA.answers[question.replaceAll('Juana', 'Rosa')]);
      assert.equal(await keptText(again), before);
      await shows(again, /Reemplaza lo que se guardó aquí el 21 de noviembre de 2026\./);
      await mouse.press(button(again, 'Guardar'));
      await shows(again, /^Se guarda en/);
      const after = await keptText(again);
      assert.ok(after.includes('Juana') && !after.includes('Rosa'));
    },
    { storageState: await afterKeeping() },
  ));

test('leaving warns no more once the answers are kept', byTurn(1), () =>
  site.visit(async (page) => {
    page.on('dialog', () => assert.fail('a warning'));
    await keep(page);
    await page.goto('about:blank');
  }));

test('“Borrar todo” takes away what is kept, says what it erased, and can take the copy of the page too', byTurn(0), () =>
  site.visit(
    async (page) => {
      await keep(page);
      await mouse.press(page.getByRole('link', { name: 'Borrar todo' }));
      await arrived(page);
      await shows(page, 'También se borra lo guardado en este computador.');
      await mouse.press(button(page, 'Borrar todo'));
      assert.equal(await arrived(page), 'Se borró todo');
      for (const text of ['las respuestas de esta página', 'las respuestas guardadas en este computador']) await shows(page, text);
      const { databases, caches, workers } = await stored(page);
      assert.deepEqual([databases.length, caches.length, workers], [0, 1, 1]);
      await mouse.press(button(page, 'Borrar también la copia'));
      await shows(page, 'la copia de la página');
      const after = await stored(page);
      assert.deepEqual([after.databases, after.caches, after.workers], [[], [], 0]);
    },
    { serviceWorkers: 'allow' },
  ));

test('“Salir rápido” takes away what is kept', byTurn(1), () =>
  site.visit(async (page) => {
    await page.context().route('https://es.wikipedia.org/**', (route) => route.fulfill({ contentType: 'text/html', body: '<title>Otro sitio</title>' }));
    await keep(page);
    await page.evaluate(() => addEventListener('click', () => console.info(getComputedStyle(document.documentElement).display)));
    const seen = page.waitForEvent('console', (message) => message.text() === 'none');
    await mouse.press(page.getByRole('link', { name: 'Salir rápido' }));
    await seen; // hidden within the same event
    await page.waitForURL('https://es.wikipedia.org/');
    await page.goto(site.server.url);
    await isReady(page);
    assert.deepEqual((await stored(page)).databases, []);
    assert.equal(await page.getByText('Hay respuestas guardadas aquí').count(), 0);
  }));

function withoutIndexedDB() {
  IDBFactory.prototype.open = () => {
    throw new DOMException('The user denied permission to access the database.', 'SecurityError');
  };
}

test('where the browser lets nothing be kept, it is said, and nothing in the page is lost', () =>
  site.visit(
    async (page) => {
      const question = await toFourth(page);
      await mouse.press(button(page, 'Guardar'));
      await shows(page, /^Este navegador no deja guardar\. Sus respuestas siguen en esta página\. Puede guardarlas en un archivo\./);
      await answer(page, question, ROSA.answers[question]);
      await page.goBack();
      assert.equal(await arrived(page), question);
      assert.ok(await isAnswered(page, question, ROSA.answers[question]));
      await mouse.press(page.getByRole('link', { name: 'Guardar y abrir' }));
      await arrived(page);
      await shows(page, 'Este navegador no deja guardar.');
    },
    { first: withoutIndexedDB },
  ));

test('with an engine that cannot start, what is kept is still here, and can be erased', async () =>
  site.visit(
    async (again) => {
      await again.getByRole('heading', { name: 'Hay respuestas guardadas aquí' }).waitFor();
      assert.ok(await button(again, 'Seguir donde quedé').isDisabled());
      await mouse.press(again.getByRole('link', { name: 'Soy mayor' }));
      await shows(again, 'Sus respuestas guardadas siguen en este aparato.');
      assert.ok((await keptText(again)).includes('Rosa'));
    },
    { storageState: await afterKeeping(), first: () => delete globalThis.Worker },
  ));

test('answers that today’s rules do not take are named, and the rest is opened', async () =>
  site.visit(
    async (again) => {
      await again.evaluate(async () => {
        const [{ name }] = await indexedDB.databases();
        const database = await new Promise((resolve) => Object.assign(indexedDB.open(name), { onsuccess: ({ target }) => resolve(target.result) }));
        const store = database.transaction('kept', 'readwrite').objectStore('kept');
        const kept = await new Promise((resolve) => Object.assign(store.get('household'), { onsuccess: ({ target }) => resolve(target.result) }));
        kept.answers.household.has_a_ship = true;
        kept.labels.has_a_ship = 'Tiene un barco';
        kept.answers.people[0].facts.sex = 'none of these';
        await new Promise((resolve) => Object.assign(store.put(kept, 'household'), { onsuccess: resolve }));
        database.close();
      });
      await again.reload();
      await mouse.press(button(again, 'Seguir donde quedé'));
      await shows(again, /Estas respuestas ya no se usan: .*Tiene un barco/);
      await mouse.press(button(again, 'Entendido'));
      await mouse.press(again.getByRole('link', { name: 'Guardar y abrir' }));
      await until(async () => !(await keptText(again)).includes('has_a_ship'), 'it is kept no more');
    },
    { storageState: await afterKeeping() },
  ));
