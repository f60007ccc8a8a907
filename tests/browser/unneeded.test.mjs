// An answer that another one made idle stays, and is said to be idle.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertReachable } from './axe.mjs';
import { changeLost, IN_ENGLISH, tellTheReason } from './idle-answer.mjs';
import { shows } from './person.mjs';
import { until, useSite } from './support.mjs';
import { assertTree } from './tree.mjs';

const site = useSite();

test('who did not lose a job after all needs no reason for it; the reason counts again when the job was lost', () =>
  site.visit(
    async (page) => {
      await tellTheReason(page);
      const note = page.getByRole('status').filter({ hasText: /no longer needed/ });
      await changeLost(page, 'No');
      await shows(page, /^(One answer is|\d+ answers are) no longer needed$/);
      assert.match(await note.innerText(), /The result does not use them now\. They stay here/);
      await assertTree(page, 'unneeded');
      await assertReachable(page, 'unneeded');
      await changeLost(page, 'Yes');
      await until(async () => (await note.count()) === 0, 'they are needed again');
    },
    { ...IN_ENGLISH, reducedMotion: 'reduce' },
  ));
