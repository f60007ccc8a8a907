// Browsers are left or killed midway, and open the page again when its server is gone, with the answers that somebody asked to keep; what was erased is erased. With --all three of them in
// three languages; the short run leaves out Chromium, since offline, keeping and going have tests of their own there, and takes one of the others, in one language, which is another for another build.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { BROWSERS, MISSING } from './drivers/index.mjs';
import { keptHere, seen } from './in-page.mjs';
import { assertAllThere, goOn, keepMidway } from './midway.mjs';
import { PHONE, startServer, until } from './support.mjs';
import { ROSA, Traveller } from './traveller.mjs';
import { everything, isTaken } from './turn.mjs';
import { everyWord, LANGUAGES, pathIn } from './words.mjs';

// When every process is killed that holds a page, since under a driver it keeps nothing in a profile. trouble-browsers.test.mjs kills it.
const LOSES_ITS_COPY = ['WebKitGTK'];

/** In place of the page that was left. */
async function openAgain(one, url) {
  await one.browser.open('about:blank');
  await one.browser.open(url);
  await one.reads(one.t.ready);
  one.headings.push('');
}

/** Keeps the answers midway, goes on, leaves or is killed, and comes back to the page with the server gone; then erases all, and comes back once more. */
async function comeBack(one, server, words, killed) {
  const { t } = one;
  const { k } = words;
  const start = new URL(pathIn(one.lang), server.url).href;
  await one.browser.open(start);
  const midway = await keepMidway(one, words);
  const heading = await goOn(one, words, midway.heading, midway.told);
  const id = await one.browser.run(() => location.hash.split('/').pop());
  await until(async () => (await one.browser.run(keptHere)).includes(`"id":"${id}"`), 'this screen is kept');
  await server.stop();
  if (killed) one.browser = await one.browser.kill();

  await openAgain(one, start);
  await one.find(seen, 'text', k.update.alone('').split('.')[0]);
  assert.equal(await one.browser.element(seen, 'text', ROSA.name), undefined, 'not before she asks for it');
  await one.pressNamed('button', k.found.go);
  await one.arriveAt(heading);
  await assertAllThere(one, midway.told);

  await one.pressNamed('link', t.foot.erase);
  await one.arriveAt(t.erased.ask);
  await one.pressNamed('button', t.erased.yes);
  await one.arriveAt(t.erased.title);
  await openAgain(one, start);
  assert.equal(await one.browser.element(seen, 'button', k.found.go), undefined, 'nothing of her is left');
}

for (const [index, [name, start]] of Object.entries(BROWSERS).entries()) {
  if (!everything && (name === 'Chromium' || !isTaken(index))) continue;
  for (const lang of everything ? LANGUAGES : [LANGUAGES[index]]) {
    test(`${name}, in ${lang}, opens the page and what was kept without a server, and erases it for good`, { skip: MISSING[name] }, async () => {
      const [server, browser, words] = await Promise.all([startServer(), start({ viewport: PHONE }), everyWord(lang)]);
      const one = new Traveller(browser, lang, words.t);
      try {
        await comeBack(one, server, words, !LOSES_ITS_COPY.includes(name));
      } finally {
        await Promise.all([server.stop(), one.browser.close()]);
      }
    });
  }
}
