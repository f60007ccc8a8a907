// Three browsers, each in a language of its own and with --all in every one, open the page again when its server is gone, with the answers that somebody asked to keep; what was erased is erased.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { BROWSERS, MISSING } from './drivers/index.mjs';
import { seen } from './in-page.mjs';
import { PHONE, startServer } from './support.mjs';
import { answer, choicesOf, nameHousehold, ROSA, Traveller } from './traveller.mjs';
import { factsIn, interfaceIn, keepingIn, LANGUAGES, pathIn } from './words.mjs';

const everything = process.env.VENTANILLA_ROUNDS === undefined; // ./dev test --all
const UNASKED = 3; // screens before the page asks whether to keep the answers
const marked = () => [...document.querySelectorAll('main fieldset input')].map(({ type, checked, value }) => (type === 'text' ? value : checked));

/** In place of the page that was left. */
async function openAgain(one, url) {
  await one.browser.open('about:blank');
  await one.browser.open(url);
  await one.reads(one.t.ready);
  one.headings.push('');
}

/** Keeps the answers midway, goes on, loses the server, and comes back to the page; then erases all, and comes back once more. */
async function comeBack(browser, server, lang) {
  const start = new URL(pathIn(lang), server.url).href;
  const [t, k, facts] = await Promise.all([interfaceIn(lang), keepingIn(lang), factsIn(lang)]);
  const one = new Traveller(browser, lang, t);
  const choices = choicesOf(facts);
  const told = {};
  const goOn = async (heading) => {
    await answer(one, choices[heading]);
    told[heading] = await browser.run(marked);
    await one.pressNamed('button', t.goOn);
    return one.arrive();
  };
  await browser.open(start);
  await one.reads(t.ready);
  await one.pressNamed('link', t.start.concerns.old);
  await one.arriveAt(t.people.title);
  await nameHousehold(one, facts);
  let heading = await one.arrive();
  for (let screen = 0; screen < UNASKED; screen++) heading = await goOn(heading);
  await one.pressNamed('button', k.ask.yes);
  await one.find(seen, 'text', k.ask.kept(k.device.computer));
  heading = await goOn(heading);
  await server.stop();

  await openAgain(one, start);
  await one.find(seen, 'text', k.update.alone('').split('.')[0]);
  assert.equal(await browser.element(seen, 'text', ROSA.name), undefined, 'not before she asks for it');
  await one.pressNamed('button', k.found.go);
  await one.arriveAt(heading);
  for (const before of Object.keys(told).reverse()) {
    await one.pressNamed('link', t.back);
    await one.arriveAt(before);
    assert.deepEqual(await browser.run(marked), told[before], before);
  }

  await one.pressNamed('link', t.foot.erase);
  await one.arriveAt(t.erased.ask);
  await one.pressNamed('button', t.erased.yes);
  await one.arriveAt(t.erased.title);
  await openAgain(one, start);
  assert.equal(await browser.element(seen, 'button', k.found.go), undefined, 'nothing of her is left');
}

for (const [index, [name, start]] of Object.entries(BROWSERS).entries()) {
  for (const lang of everything ? LANGUAGES : [LANGUAGES[index]]) {
    test(`${name}, in ${lang}, opens the page and what was kept without a server, and erases it for good`, { skip: MISSING[name] }, async () => {
      const [server, browser] = await Promise.all([startServer(), start({ viewport: PHONE })]);
      try {
        await comeBack(browser, server, lang);
      } finally {
        await Promise.all([server.stop(), browser.close()]);
      }
    });
  }
}
