// Every page and state: no barrier, however somebody reads it, and the roles and names that a screen reader was given before.
import { test } from 'node:test';
import { assertReachable } from './axe.mjs';
import { WAYS } from './states.mjs';
import { assertTree } from './tree.mjs';
import { useSite } from './support.mjs';

const site = useSite();

// Of what the Tab key visits in the short run, and of what is kept as text: pages that stand for the others.
const ALONG_TAB = /^(start|people-errors|privacy|question-radio-choice|check|program-likely)$/;
const KEPT = /^(start|people-errors|people-one-open|privacy|programs|question-[a-z-]+|drawer|result|program-likely|print|erase|trouble)$/;

<<<<<<< HEAD
// Motion is off: a colour half-way of its change is no fault.
test('the pages before any answer', () =>
  site.visit(
    async (page) => {
      await isReady(page);
      await assertReachable(page, 'the start');
      await press(page, 'link', 'Soy mayor');
      await arrived(page);
      await assertReachable(page, 'the people');
      await press(page, 'button', 'Agregar');
      await page.getByRole('alert').waitFor();
      await assertReachable(page, 'the people, with errors');
      for (const [link, title] of [['Todos los programas', 'Todos los programas'], ['Borrar todo', 'Se borró todo'], ['Su privacidad', 'Su privacidad']]) {
        await press(page, 'link', link);
        assert.equal(await arrived(page), title);
        await assertReachable(page, title);
      }
    },
    { errors: true, reducedMotion: 'reduce' }, // the page on privacy breaks the policy on purpose
  ));

test('the pages of a screening, each kind of question once', () =>
  site.visit(
    async (page) => {
      await isReady(page);
      await press(page, 'link', EVA.concern);
      await arrived(page);
      for (const [index, person] of EVA.people.entries()) {
        if (index > 0) await press(page, 'button', SAID.es.another);
        await addPerson(page, person, 'es');
      }
      await press(page, 'button', /^Cambiar.*Noa/);
      await assertReachable(page, 'the people, one of them open');
      await press(page, 'button', SAID.es.done);

      const kinds = new Set();
      for (let question = await arrived(page); question !== SAID.es.check; question = await answer(page, question, EVA.answers[question])) {
        const controls = page.getByRole('group', { name: question, exact: true }).locator('input');
        const types = await controls.evaluateAll((inputs) => inputs.map((input) => `${input.type} ${input.labels[0].className}`));
        const kind = [...new Set(types)].join(', ');
        if (kinds.has(kind)) continue;
        kinds.add(kind);
        await assertReachable(page, question);
        await press(page, 'button', SAID.es.goOn);
        await page.getByRole('alert').waitFor();
        await assertReachable(page, `${question}, with an error`);
        await press(page, 'button', /Ver$/);
        await assertReachable(page, `${question}, with the drawer open`);
        await press(page, 'button', 'Cerrar');
      }
      assert.ok(kinds.size >= 3, [...kinds].join('; '));

      await assertReachable(page, SAID.es.check);
      await press(page, 'link', SAID.es.seeResult);
      await arrived(page);
      for (const folded of ['Con lo que nos dijo, no', /^Otros \d+ programas por saber$/, /^Programas de esta lista/]) await mouse.press(page.getByText(folded));
      await assertReachable(page, 'the result');
      await press(page, 'link', 'Subsidio Familiar (SUF)');
      await arrived(page);
      const folded = page.getByRole('main').locator('details:not([open]) > summary');
      while ((await folded.count()) > 0) await folded.first().click();
      await assertReachable(page, 'a program');
      await page.goBack();
      await arrived(page);
      await press(page, 'link', 'Imprimir');
      await arrived(page);
      await assertReachable(page, 'the page to print');
      await page.goBack();
      await arrived(page);
      await press(page, 'link', 'Copiar como texto');
      await arrived(page);
      await assertReachable(page, 'the text to copy');
      await press(page, 'link', 'Borrar todo');
      await arrived(page);
      await assertReachable(page, 'before erasing');
      await page.goto(new URL('#/no-hay', page.url()).href);
      assert.equal(await arrived(page), 'Esta página no existe');
      await assertReachable(page, 'an address that leads nowhere');
    },
    { reducedMotion: 'reduce' },
  ));
=======
for (const [name, { way, options }] of Object.entries(WAYS)) {
  if (options?.javaScriptEnabled === false) continue; // axe is a script: tests/pages looks at HTML
  test(name, () =>
    site.visit(
      (page) =>
        way(page, async (state) => {
          if (KEPT.test(state) && !state.endsWith('-error')) await assertTree(page, state);
          await assertReachable(page, state, ALONG_TAB.test(state) ? { tab: true } : {});
        }),
      { ...options, reducedMotion: 'reduce', patience: 1_200_000 },
    ));
}
>>>>>>> 739e3b5 (Show on the page on privacy the policy in force, the tools and the fingerprint of each file; read every page with more space, larger letters and the Tab key; keep what a screen reader is told as text)
