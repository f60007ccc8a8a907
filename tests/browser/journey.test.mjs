// The whole way through the site in three browsers: they say the same, ask the server for nothing, and go on when it is gone. On the way no page has a barrier that axe finds;
// accessibility.test.mjs looks at every page and state, in the first browser. The short run leaves that one out, where each step has a test of its own.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { faultsIn } from './axe.mjs';
import { BROWSERS, MISSING } from './drivers/index.mjs';
import { journey } from './journey.mjs';
import { PHONE, startServer } from './support.mjs';
import { everything } from './turn.mjs';
import { LANGUAGES } from './words.mjs';

const langs = everything ? LANGUAGES : [LANGUAGES[0]];

for (const lang of langs) {
  let first;
  for (const [name, start] of Object.entries(BROWSERS)) {
    const skip = MISSING[name] ?? (name === 'Chromium' && !everything && 'with --all');
    test(`${name}, in ${lang}: from the start to the result, through changes, until all is erased`, { skip }, async () => {
      const [server, browser] = await Promise.all([startServer(), start({ viewport: PHONE })]);
      try {
        const at = async (state) => assert.deepEqual(await faultsIn(browser), [], state);
        const told = await journey(browser, server, lang, name === 'Chromium' ? {} : { at });
        first ??= told;
        assert.deepEqual(told, first, 'what the first browser said');
      } finally {
        await Promise.all([server.stop(), browser.close()]);
      }
    });
  }
}
