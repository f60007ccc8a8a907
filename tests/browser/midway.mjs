// Rosa's answers, kept on the device in the midst of the questions.
import assert from 'node:assert/strict';
import { seen } from './in-page.mjs';
import { answer, choicesOf, nameHousehold } from './traveller.mjs';

const UNASKED = 3; // screens before the page asks whether to keep the answers

/** What is marked and written in the question on the page. */
const marked = () => [...document.querySelectorAll('main fieldset input')].map(({ type, checked, value }) => (type === 'text' ? value : checked));

/** Answers the question on the page, notes how, and goes on; gives the next one. */
export async function goOn(one, { facts }, heading, told) {
  await answer(one, choicesOf(facts)[heading]);
  told[heading] = await one.browser.run(marked);
  await one.pressNamed('button', one.t.goOn);
  return one.arrive();
}

/** From the start page until the page asks whether to keep the answers: gives the question that stands there, and what was told before. */
export async function untilAsked(one, words) {
  const { t } = one;
  await one.reads(t.ready);
  await one.pressNamed('link', t.start.concerns.old);
  await one.arriveAt(t.people.title);
  await nameHousehold(one, words.facts);
  let heading = await one.arrive();
  const told = {};
  for (let screen = 0; screen < UNASKED; screen++) heading = await goOn(one, words, heading, told);
  return { heading, told };
}

/** The same, and has them kept. */
export async function keepMidway(one, words) {
  const { k } = words;
  const midway = await untilAsked(one, words);
  await one.pressNamed('button', k.ask.yes);
  await one.find(seen, 'text', k.ask.kept(k.device.computer));
  return midway;
}

/** From the question at which she left back to the first one: all that she told is there. */
export async function assertAllThere(one, told) {
  for (const heading of Object.keys(told).reverse()) {
    await one.pressNamed('link', one.t.back);
    await one.arriveAt(heading);
    assert.deepEqual(await one.browser.run(marked), told[heading], heading);
  }
}
