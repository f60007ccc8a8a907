// What lies beyond the interview, with --all in three browsers and three languages. The short run leaves out Chromium, where each way has a test of its own (changes, copy, dates,
// denial, file, print, shared), and goes each way once in one of the others, in languages of a Latin square; browser and languages are others for another build.
import { test } from 'node:test';
import { answersFile } from './answered.mjs';
import { BROWSERS, MISSING } from './drivers/index.mjs';
import { beginAtResult, changeLanguage, openAnswers, PARTS, takeOutgoing } from './further-ways.mjs';
import { ROSA } from './households.mjs';
import { PHONE, startServer } from './support.mjs';
import { Traveller } from './traveller.mjs';
import { everything, isTaken, turn } from './turn.mjs';
import { everyWord, LANGUAGES, pathIn } from './words.mjs';

/** Visits: of [language, part], each begun anew. */
function visitsOf(row) {
  if (everything) return LANGUAGES.map((lang) => PARTS.map((part) => [lang, part]));
  return [PARTS.map((part, column) => [LANGUAGES[(row + column + turn) % LANGUAGES.length], part])];
}

async function go(t, one, words, way, place) {
  await t.test(`${way.name}, in ${one.lang}`, async () => {
    await beginAtResult(one, words);
    await one.browser.run(takeOutgoing);
    await way.run(one, words, place);
  });
}

async function visit(t, browser, parts, place) {
  const [[first]] = parts;
  const one = new Traveller(browser, first, undefined);
  for (const [lang, part] of parts) {
    const words = await everyWord(lang);
    if (one.t === undefined) {
      one.t = words.t;
      await browser.open(new URL(pathIn(lang), place.url).href);
      await one.reads(words.t.ready);
      await openAnswers(one, words, place.file);
    } else if (lang !== one.lang) {
      await beginAtResult(one, { t: one.t });
      await changeLanguage(one, words, lang);
    }
    for (const [name, run] of Object.entries(part)) await go(t, one, words, { name, run }, place);
  }
}

for (const [row, [name, start]] of Object.entries(BROWSERS).entries()) {
  if (!everything && (name === 'Chromium' || !isTaken(row + 1))) continue; // the one that reopening.test.mjs leaves out
  test(`${name}: who has a result`, { skip: MISSING[name] }, async (t) => {
    const file = await answersFile(ROSA);
    const [server, browser] = await Promise.all([startServer(), start({ viewport: PHONE })]);
    try {
      for (const parts of visitsOf(row)) await visit(t, browser, parts, { url: server.url, file });
    } finally {
      await Promise.all([server.stop(), browser.close()]);
    }
  });
}
