// An answer that another one made idle stays, and is said to be idle.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answer, arrived, mouse, nameHousehold, shows } from './person.mjs';
import { HUGO } from './households.mjs';
import { until, useSite } from './support.mjs';

const site = useSite();

const LOST = 'Did Hugo lose a job with a contract and is still out of work?';
const CAUSE = 'Why did Hugo’s contract end?';

async function change(page, to) {
  await mouse.press(page.getByRole('link', { name: /^Change.*Lost a job with/ }).first());
  assert.equal(await arrived(page), LOST);
  await page.getByRole('group', { name: LOST, exact: true }).getByLabel(to, { exact: true }).check();
  await mouse.press(page.getByRole('button', { name: 'Save the change' }));
  assert.equal(await arrived(page), 'Check your answers');
}

test('who did not lose a job after all needs no reason for it; the reason counts again when the job was lost', () =>
  site.visit(
    async (page) => {
      let question = await nameHousehold(page, HUGO);
      for (let last; last !== CAUSE; ) {
        last = question;
        question = await answer(page, question, HUGO.answers[question], 'en');
      }
      await page.evaluate(() => void (location.hash = '#/revisar'));
      await arrived(page);
      const note = page.getByRole('status').filter({ hasText: /no longer needed/ });
      await change(page, 'No');
      await shows(page, /^(One answer is|\d+ answers are) no longer needed$/);
      assert.match(await note.innerText(), /The result does not use them now\. They stay here/);
      await change(page, 'Yes');
      await until(async () => (await note.count()) === 0, 'they are needed again');
    },
    { path: 'en/', locale: 'en-US' },
  ));
