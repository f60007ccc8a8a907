// In three browsers, what goes wrong ends in a page that says so, in the words of each language, and takes nothing away that somebody asked to keep. --all meets each trouble in each browser
// and language. The short run leaves Chromium to trouble.test.mjs and publication.test.mjs, and meets each trouble once, in one of the others; what takes long (to come back, to refuse
// WebAssembly or storage) it tries in one of the three. They are others for another build.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { withAltered } from './altered.mjs';
import { faultsIn } from './axe.mjs';
import { BROWSERS, MISSING } from './drivers/index.mjs';
import { seen, texts } from './in-page.mjs';
import { assertAllThere, goOn, keepMidway, untilAsked } from './midway.mjs';
import { PHONE, until } from './support.mjs';
import { Traveller } from './traveller.mjs';
import { ALTERED_FILES, ALTERED_INDEX, DAMAGES, DEAD, LACKS, MISTAKES, POLICIES } from './troubles.mjs';
import { everything, isTaken, turn } from './turn.mjs';
import { everyWord, helpIn, LANGUAGES, pathIn } from './words.mjs';

const ALL = [...ALTERED_FILES, ...ALTERED_INDEX, ...MISTAKES, ...DAMAGES, ...POLICIES, ...LACKS];
const SHORT = [
  'one altered byte in rules', 'one altered byte in the signature of index.json', 'an index that a wrong key signed', 'rules that were cut off', 'a connection that breaks in the midst of the rules',
  'an engine that was cut off', 'a policy that refuses WebAssembly', 'a policy that refuses workers', 'a browser without workers',
];
const met = everything ? ALL : SHORT.map((name) => ALL.find(([what]) => what === name));

// By reopening.test.mjs: to start them anew takes seconds.
const KILLED = ['Chromium', 'Firefox ESR'];

const langsAt = (row, column) => {
  if (everything) return LANGUAGES;
  return row > 0 && isTaken(row + column) ? [LANGUAGES[(row + column + turn) % LANGUAGES.length]] : [];
};

async function arriveIn(browser, lang, { url }) {
  const words = await everyWord(lang);
  const one = new Traveller(browser, lang, words.t);
  one.start = new URL(pathIn(lang), url).href;
  await browser.open(one.start);
  return [one, words];
}

/** The start page says it, and every page for which something has to be calculated. */
async function readTrouble(one, says, more = []) {
  const { t, browser } = one;
  await one.reads(t.trouble[says]);
  assert.equal(await browser.element(seen, 'text', t.ready, true), undefined, 'not ready');
  await one.pressNamed('link', t.start.concerns.old);
  await one.arriveAt(t.trouble.title);
  const [told] = await browser.run(texts, '[role="alert"]');
  for (const text of [t.trouble[says], t.trouble.stays, t.trouble.again, ...more]) assert.ok(told.includes(text), `${told}: ${text}`);
}

/** What is kept by somebody who leaves, or is killed, midway is neither used nor lost while something of the rules is not as it was signed, and opens once all is well. */
async function keptThroughTrouble(name, held, lang, host) {
  host.altered = false;
  const [one, words] = await arriveIn(held.browser, lang, host);
  const { k, t } = words;
  const { heading, told } = await keepMidway(one, words);
  host.altered = true;
  if (everything || !KILLED.includes(name)) one.browser = held.browser = await held.browser.kill();
  else await one.browser.open('about:blank');

  await one.browser.open(one.start);
  await one.find(seen, 'button', k.found.go, true);
  await readTrouble(one, 'altered', [k.found.stays]);
  host.altered = false;
  await one.pressNamed('button', t.trouble.again);
  await one.reads(t.people.name);
  await one.browser.open('about:blank');
  await one.browser.open(one.start);
  await one.reads(t.ready);
  await one.pressNamed('button', k.found.go);
  await one.arriveAt(heading);
  await assertAllThere(one, told);
}

/** She is told that nothing can be kept, loses nothing of what she told, and may take a file. */
async function denied(browser, lang, host) {
  const [one, words] = await arriveIn(browser, lang, host);
  const { k, t } = words;
  const { heading, told } = await untilAsked(one, words);
  await one.pressNamed('button', k.ask.yes);
  await one.find(seen, 'text', k.ask.denied);
  const next = await goOn(one, words, heading, told);
  await assertAllThere(one, told);
  assert.notEqual(next, heading);
  await one.pressNamed('link', t.foot.keep);
  await one.arriveAt(k.page.title);
  await one.find(seen, 'text', k.ask.denied.split('.')[0]);
  await one.find(seen, 'button', k.page.save, true);
}

for (const [row, [name, start]] of Object.entries(BROWSERS).entries()) {
  const having = async (without, way) => {
    const held = { browser: await start({ viewport: PHONE, without }) };
    try {
      await way(held);
    } finally {
      await held.browser.close();
    }
  };

  const skipped = (which) => MISSING[name] ?? (!isTaken(row + which, 3) && 'another browser does, of this build');

  test(`${name} without a copy of the page meets trouble`, { skip: MISSING[name] || (row === 0 && skipped(2)) }, (t) =>
    having('copy', async (held) => {
      const { browser } = held;
      for (const [column, [what, altered, says]] of met.entries()) {
        for (const lang of langsAt(row, column)) {
          await t.test(`${what}, in ${lang}: the page says so`, () =>
            withAltered(altered, async (host) => {
              const [one] = await arriveIn(browser, lang, host);
              await readTrouble(one, says);
              if (!altered.cut) return;
              host.altered = false;
              await one.pressNamed('button', one.t.trouble.again);
              await one.reads(one.t.people.name);
            }));
        }
      }
      for (const [column, [what, altered]] of DEAD.entries()) {
        for (const lang of langsAt(row, column)) {
          await t.test(`a browser ${what}, in ${lang}: what is pressed leads to help`, () =>
            withAltered(altered, async (host) => {
              const [one] = await arriveIn(browser, lang, host);
              const help = await helpIn(lang);
              await one.pressNamed('link', one.t.start.concerns.old);
              await one.find(seen, 'heading', help.title, true);
            }));
        }
      }
      await t.test('who comes back finds an altered catalog: what was kept stays, and opens once all is well', { skip: skipped(2) }, () =>
        withAltered(ALTERED_INDEX[1][1], (host) => keptThroughTrouble(name, held, LANGUAGES[row], host)));
    }));

  // What the page of each does without it was seen above, by a policy.
  test(`${name} that refuses WebAssembly: the page says so, and leads to the pages that need no script`, { skip: skipped(0) }, () =>
    having('wasm', ({ browser }) =>
      withAltered({}, async (host) => {
        const [one, { t }] = await arriveIn(browser, LANGUAGES[row], host);
        await readTrouble(one, 'wasm');
        assert.deepEqual(await faultsIn(browser), []);
        await one.pressNamed('link', t.foot.catalog);
        await until(async () => /programas\/$|programs\/$/.test(await browser.address()), 'the catalog');
      })));

  test(`${name} that refuses every storage: nothing of the page is lost`, { skip: skipped(1) }, () =>
    having('storage', ({ browser }) => withAltered({}, (host) => denied(browser, LANGUAGES[row], host))));
}
