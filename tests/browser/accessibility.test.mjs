// Every page and state: no barrier, however somebody reads it, and the roles and names that a screen reader was given before. The short run goes to all of them.
import { test } from 'node:test';
import { assertReachable } from './axe.mjs';
import { WAYS } from './states.mjs';
import { assertTree } from './tree.mjs';
import { until, useSite } from './support.mjs';
import { everything } from './turn.mjs';

const site = useSite();

// Of what the Tab key visits in the short run, and of what is kept as text: pages that stand for the others.
const ALONG_TAB = /^(start|people-errors|privacy|question-radio-choice|check|program-likely)$/;
const KEPT = /^(start|people-errors|people-one-open|privacy|programs|question-[a-z-]+|drawer|result|program-likely|print|erase|trouble)$/;

for (const [name, { way, options, own, alike }] of Object.entries(WAYS)) {
  if (own || (alike && !everything) || options?.javaScriptEnabled === false) continue; // axe is a script: tests/pages looks at HTML
  test(name, () =>
    site.visit(
      (page) =>
        way(page, async (state, shown = page) => {
          await until(async () => (await shown.locator('.later').count()) === 0, 'all of a page is drawn');
          if (KEPT.test(state) && !state.endsWith('-error')) await assertTree(shown, state);
          await assertReachable(shown, state, ALONG_TAB.test(state) ? { tab: true } : {});
        }),
      { ...options, reducedMotion: 'reduce', patience: 1_200_000 },
    ));
}
