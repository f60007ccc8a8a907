// Hugo says why he lost a job, and then that he lost none: an answer that another one makes idle.
import assert from 'node:assert/strict';
import { answer, arrived, mouse, nameHousehold } from './person.mjs';
import { HUGO } from './households.mjs';

const LOST = 'Did Hugo lose a job with a contract and is still out of work?';
const CAUSE = 'Why did Hugo’s contract end?';

export const IN_ENGLISH = { path: 'en/', locale: 'en-US' };

/** From the page to check and back to it. */
export async function changeLost(page, to) {
  await mouse.press(page.getByRole('link', { name: /^Change.*Lost a job with/ }).first());
  assert.equal(await arrived(page), LOST);
  await page.getByRole('group', { name: LOST, exact: true }).getByLabel(to, { exact: true }).check();
  await mouse.press(page.getByRole('button', { name: 'Save the change' }));
  assert.equal(await arrived(page), 'Check your answers');
}

/** From the start page to the page to check, with the reason told. */
export async function tellTheReason(page) {
  let question = await nameHousehold(page, HUGO);
  for (let last; last !== CAUSE; ) {
    last = question;
    question = await answer(page, question, HUGO.answers[question], 'en');
  }
  await page.evaluate(() => void (location.hash = '#/revisar'));
  await arrived(page);
}
