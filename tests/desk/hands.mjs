// Hands at the counter: the keyboard alone, and every key is counted.
import assert from 'node:assert/strict';
import { keyboard } from '../browser/person.mjs';
import { PATIENCE, until } from '../browser/support.mjs';
import { opened } from './desk.mjs';

// Inside the page: asking again and again from here costs more than what is waited for.
const waitedFor = (page, moved) => page.evaluate(async ([moves, patience]) => {
  const is = { moved: () => !moves || window.before !== document.activeElement, settled: () => document.querySelector('#results[aria-busy="false"]') !== null };
  for (const end = performance.now() + patience; !(is.moved() && is.settled()); await new Promise((resolve) => setTimeout(resolve, 10))) {
    if (performance.now() > end) throw new Error(`waited in vain: ${is.moved() ? 'the results are of these answers' : 'the focus goes on'}`);
  }
}, [moved, PATIENCE]);

export const settled = (page) => waitedFor(page, false);

/** What the field with the focus is called. */
export const focused = (page) => page.evaluate(() => (document.activeElement.closest('fieldset') ?? document.activeElement).getAttribute('aria-label') ?? document.activeElement.textContent.trim());

/** `say` types and presses Enter, then waits as somebody would who looks where the focus went. */
export function handsOn(page) {
  const hands = {
    keys: 0,
    fields: 0,
    async press(key) {
      hands.keys += key.split('+').length;
      await page.keyboard.press(key);
    },
    async type(text) {
      hands.keys += text.length;
      await page.keyboard.type(text);
    },
    async moved(act) {
      hands.fields++;
      const before = await page.evaluate(() => (window.before = document.activeElement) && true);
      assert.ok(before);
      await act();
      await waitedFor(page, true);
    },
    say: (text) => hands.moved(async () => {
      await hands.type(text);
      await settled(page);
      await hands.press('Enter');
    }),
    tell: (key) => hands.moved(() => hands.press(key)),
  };
  return hands;
}

/** A new case, from wherever the desk is. */
export async function newCase(page, hands) {
  await hands.press('Alt+n');
  await until(async () => (await focused(page)) === 'Iniciales de quien consulta', 'the first field has the focus');
}

/** A new vault, by hand. */
export async function createByHand(page, phrase, prefix = 'A') {
  for (const [label, text] of [['Frase de paso', phrase], ['Repita la frase', phrase], ['Letra de este mesón', prefix]]) await keyboard.write(page.getByLabel(label), text);
  await page.keyboard.press('Enter');
  await opened(page);
}

export async function unlockByHand(page, phrase) {
  await keyboard.write(page.getByLabel('Frase de paso'), phrase);
  await page.keyboard.press('Enter');
  await opened(page);
}

export async function lockByHand(page) {
  await page.keyboard.press('Alt+k');
  await page.getByRole('heading', { name: 'Mesón bloqueado' }).waitFor();
}

export async function toList(page) {
  await page.keyboard.press('Alt+c');
  await opened(page);
}

/** To another page of the desk, by the bar. */
export async function toPage(page, name) {
  await keyboard.press(page.getByRole('link', { name, exact: true }));
  await page.getByRole('heading', { name, level: 1 }).waitFor();
}

/** A file given to a field as its chooser would, which a keyboard opens. */
export async function giveByHand(page, field, file) {
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), keyboard.press(field)]);
  await chooser.setFiles(file);
}
