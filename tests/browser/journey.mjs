// One whole way through the site.
import assert from 'node:assert/strict';
import { setTimeout as pause } from 'node:timers/promises';
import { kept, languageLink, linkTo, seen, told } from './in-page.mjs';
import { answer, choicesOf, nameHousehold, Traveller } from './traveller.mjs';
import { factsIn, interfaceIn, LANGUAGES, pathIn } from './words.mjs';

const MANY = 100; // more screens than any home sees

/** Gives how many screens there were. */
export async function answerAll(one, facts, at = async () => {}) {
  const choices = choicesOf(facts);
  let heading = await one.arrive();
  let screens = 0;
  for (; heading !== one.t.result.title; screens++) {
    assert.ok(screens < MANY, 'the questions end');
    if (screens === 0) await at('question');
    await answer(one, choices[heading]);
    await one.pressNamed('button', one.t.goOn);
    heading = await one.arrive();
  }
  return screens;
}

/**
 * Goes the whole way; the server is stopped in the middle of it. Gives what the pages said, to be the same in every browser. `at` is called
 * wherever a page of another kind was reached.
 */
export async function journey(browser, server, lang, { at = async () => {} } = {}) {
  const [t, facts] = [await interfaceIn(lang), factsIn(lang)];
  const one = new Traveller(browser, lang, t);
  await browser.open(new URL(pathIn(lang), server.url).href);
  await one.reads(t.ready);
  await at('start');
  await pause(200); // the last answers of the server reach its log
  const asked = await server.log();

  await one.pressNamed('link', t.start.concerns.old);
  await one.arriveAt(t.people.title);
  await nameHousehold(one, facts);
  const screens = await answerAll(one, facts, at);
  await at('result');
  assert.deepEqual(await server.log(), asked, 'the server hears nothing of it');
  await server.stop();

  const result = await browser.run(told);
  assert.deepEqual(await browser.run(kept), { local: 0, session: 0, cookies: '', name: '' });
  await one.press(await one.find(linkTo, 'programa'));
  await one.arrive();
  await at('program');
  const details = await browser.run(told);
  await browser.back();
  await one.arriveAt(t.result.title);

  await one.pressNamed('link', t.result.check);
  await one.arriveAt(t.check.title);
  await at('check');
  await one.press(await one.find(linkTo, 'cambiar'));
  await one.arrive();
  await answer(one);
  await one.pressNamed('button', t.save);
  await one.arriveAt(t.check.title);
  const checked = await browser.run(told);

  const other = LANGUAGES[(LANGUAGES.indexOf(lang) + 1) % LANGUAGES.length];
  const otherWords = await interfaceIn(other);
  await one.press(await one.find(languageLink, other));
  await one.find(seen, 'heading', otherWords.check.title, true);
  await one.pressNamed('link', otherWords.check.result);
  await one.arriveAt(otherWords.result.title);
  const changed = await browser.run(told);
  assert.notDeepEqual(changed.amounts, [], 'the result in another language');

  await one.pressNamed('link', otherWords.foot.erase);
  await one.arriveAt(otherWords.erased.ask);
  await at('erase');
  await one.pressNamed('button', otherWords.erased.yes);
  await one.arriveAt(otherWords.erased.title);
  return { screens, headings: one.headings, result, details, checked, changed };
}
