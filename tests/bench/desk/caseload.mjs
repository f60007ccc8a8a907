// A desk with 1,000 cases in Chromium: node tests/bench/desk/caseload.mjs [CASES]
// How long it takes to unlock it and to look at all cases anew, the longest task of the page's own thread, how long a key waits on a slow processor, and memory.
// Cases are households that `ventanilla synth` draws, seen 90 days before. The passphrase is typed first, ten keys in a second, then pasted in a new browser; there, once
// the workers have ended, a day passes, and all is looked at again. Memory is what the process of the page and its workers has for itself
// (Private_* of smaps_rollup); of a key it is measured when the page hears of it (input delay), and when the page has drawn the next frame. Event Timing would say
// when that frame was on a screen: without one that is told with the frame after it, such as when the caret blinks.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { inRepository, startServer, until } from '../../browser/support.mjs';
import { bringCases, writeCases } from '../../desk/case-file.mjs';
import { create, newProfile, opened, PHRASE, removeProfile, startChromiumOn } from '../../desk/desk.mjs';

const count = Number(process.argv[2] ?? 1000);
const SEEN = '2026-08-23';
async function drawnCases(path) {
  const synth = execFileSync(inRepository('.build/native/ventanilla'), ['synth', inRepository('data/cl'), '-n', String(2 * count), '--known', '0.8', '--quiet'], { encoding: 'utf8', maxBuffer: 1 << 30 });
  await writeCases(path, synth.trim().split('\n').map((line) => JSON.parse(line)), SEEN, count);
}

// The day of the tests, late; their own clock would take the measures of the page away.
const TODAY = Date.parse('2026-11-21T23:58:00-03:00');
const LATER = 180_000; // milliseconds, after which it is another day, and no desk has locked itself yet
const observed = (today) => {
  globalThis.today = today;
  globalThis.Date = class extends Date {
    constructor(...given) {
      super(...(given.length > 0 ? given : [globalThis.today]));
    }
    static now = () => globalThis.today;
  };
  globalThis.tasks = [];
  globalThis.keys = [];
  new PerformanceObserver((list) => globalThis.tasks.push(...list.getEntries().map(({ startTime, duration }) => [startTime, duration]))).observe({ type: 'longtask' });
  addEventListener('keydown', ({ timeStamp }) => {
    const since = () => performance.now() - timeStamp;
    const heard = since();
    requestAnimationFrame(() => setTimeout(() => globalThis.keys.push([heard, since()])));
  }, { capture: true });
};

async function privateOf(browser) {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  const own = processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => {
    const sizes = readFileSync(`/proc/${id}/smaps_rollup`, 'utf8').matchAll(/Private_\w+:\s+(\d+)/g);
    return [...sizes].reduce((sum, [, size]) => sum + Number(size), 0);
  });
  return Math.max(...own) / 1024;
}

const say = (what, value) => console.log(`${what}: ${value}`);
const ms = (value) => `${Math.round(value)} ms`;

/** Does something in the page; gives the milliseconds until `there`, and the longest task meanwhile. */
async function timed(page, act, there) {
  await page.evaluate(() => (globalThis.tasks = []));
  const since = performance.now();
  await act();
  await there();
  const took = performance.now() - since;
  await page.waitForTimeout(200); // long tasks are told a while later
  return { took, longest: await page.evaluate(() => Math.max(0, ...globalThis.tasks.map(([, duration]) => duration))) };
}

async function keysIn(page, field, text) {
  await page.evaluate(() => (globalThis.keys = []));
  await field.focus();
  await page.keyboard.type(text, { delay: 120 });
  await page.waitForTimeout(500);
  const keys = await page.evaluate(() => globalThis.keys);
  const most = (at) => ms(Math.max(0, ...keys.map((key) => key[at])));
  return `waits ${most(0)} for the page, is drawn after ${most(1)}`;
}

/** How long the look took that is the `turn`th of this page. */
async function lastWho(page, turn) {
  const durations = () => page.evaluate(() => performance.getEntriesByName('caseload: who').map(({ duration }) => duration));
  await until(async () => (await durations()).length >= turn, 'who gains and who loses is known', 240_000);
  return (await durations())[turn - 1];
}

console.log(`${count.toLocaleString('en')} cases; ${availableParallelism()} cores, load ${loadavg()[0].toFixed(1)}`);
const folder = await mkdtemp(join(tmpdir(), 'ventanilla-caseload-'));
const file = join(folder, 'casos.ventanilla');
await drawnCases(file);
const [server, profile] = await Promise.all([startServer(), newProfile()]);
let browser;

/** The desk in a browser that has just been started: what another page of it left in memory does not count. */
async function start() {
  await browser?.close();
  browser = await startChromiumOn(profile);
  await browser.context.addInitScript(observed, TODAY);
  const page = await browser.page(new URL('meson/', server.url).href);
  page.setDefaultTimeout(240_000);
  return page;
}

try {
  let page = await start();
  await create(page);
  await bringCases(page, file);
  page = await start();
  const ready = () => page.getByText(/^Revisado/).waitFor();
  const changes = page.getByRole('link', { name: 'Cambios', exact: true });
  const button = (name) => page.getByRole('button', { name, exact: true });
  await page.getByLabel('Frase de paso').waitFor();
  await page.waitForTimeout(5000); // all of the desk has come
  const idle = await privateOf(browser.browser);

  const passphrase = page.getByLabel('Frase de paso');
  await passphrase.pressSequentially(PHRASE, { delay: 100 });
  const opening = await timed(page, () => button('Abrir').click(), () => opened(page));
  say('unlock, with Argon2id', ms(opening.took));
  say('longest task while it unlocks', ms(opening.longest));
  await page.evaluate(() => (globalThis.tasks = []));
  const sizes = [];
  const isDone = async () => {
    sizes.push(await privateOf(browser.browser));
    await page.waitForTimeout(200);
    return page.evaluate(() => performance.getEntriesByName('caseload: ahead').length > 0);
  };
  await until(isDone, 'all cases were looked at', 240_000);
  const [who, why, ahead, longest] = await page.evaluate(() => [
    ...['who', 'why', 'ahead'].map((what) => performance.getEntriesByName(`caseload: ${what}`).at(-1).duration), Math.max(0, ...globalThis.tasks.map(([, duration]) => duration)),
  ]);
  say('who gains, who loses, who needs one question', ms(who));
  say('and why', ms(why));
  say('and what comes in 90 days', ms(ahead));
  say('longest task meanwhile', ms(longest));
  const list = await timed(page, () => changes.click(), ready);
  say('the page of changes: longest task', ms(list.longest));
  say('badge', await page.locator('.badge').innerText());
  const middle = sizes.sort((a, b) => a - b)[sizes.length >> 1];
  say('memory while it looks', `${Math.round(middle)} MB, at most ${Math.round(sizes.at(-1))} MB (${Math.round(idle)} MB before it was unlocked)`);
  say('memory when all was looked at', `${Math.round(await privateOf(browser.browser))} MB`);

  await page.waitForTimeout(12_000); // workers end when nobody asks them
  say('memory, twelve seconds later', `${Math.round(await privateOf(browser.browser))} MB`);

  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  await page.getByRole('link', { name: 'Casos', exact: true }).click();
  const search = page.getByLabel('Buscar por número o iniciales');
  await search.waitFor();
  await page.waitForTimeout(1000);
  say('a key in the search of the list, CPU x4', await keysIn(page, search, 'A-09'));
  await page.getByRole('button', { name: /^A-09/ }).first().click();
  const note = page.getByLabel('Nota', { exact: true }).first();
  await note.waitFor();
  await page.waitForTimeout(2000);
  say('a key in a field of a case, CPU x4', await keysIn(page, note, 'vuelve el lunes'));
  await button('Bloquear').click();
  await passphrase.waitFor();
  await page.waitForTimeout(2000);
  say('a key of the passphrase, CPU x4', await keysIn(page, passphrase, PHRASE));

  page = await start();
  await page.getByLabel('Frase de paso').waitFor();
  await page.waitForTimeout(5000);
  await page.getByLabel('Frase de paso').fill(PHRASE);
  const pasted = await timed(page, () => page.getByRole('button', { name: 'Abrir', exact: true }).click(), () => opened(page));
  say('unlock, with a passphrase that is pasted', ms(pasted.took));
  say('then: who gains, who loses, who needs one question', ms(await lastWho(page, 1)));
  await until(() => page.evaluate(() => performance.getEntriesByName('caseload: ahead').length > 0), 'all cases were looked at', 240_000);
  await page.waitForTimeout(12_000); // workers end when nobody asks them
  await page.evaluate((later) => {
    globalThis.today += later;
    document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
  }, LATER);
  say('a day later: who gains, who loses, who needs one question', ms(await lastWho(page, 2)));
} finally {
  await browser?.close();
  await server.stop();
  await removeProfile(profile);
  await rm(folder, { recursive: true });
}
