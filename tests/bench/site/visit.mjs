// One person's visits on a slow phone: the first, one with what the browser kept, one without a network; and a whole screening.
import { answerAll, arrived, mouse, nameHousehold, SAID } from '../../browser/person.mjs';
import { PHONE, startServer, until } from '../../browser/support.mjs';
import { ROSA } from '../../browser/households.mjs';
import { interfaceIn } from '../../browser/words.mjs';
import { observe } from './observe.mjs';

// 1.6 Mbit/s down, 750 kbit/s up, in bytes a second; a round trip takes 150 ms.
const SLOW_4G = { offline: false, latency: 150, downloadThroughput: 1.6e6 / 8, uploadThroughput: 750e3 / 8 };
const PATIENCE = 120_000;

const { ready } = await interfaceIn('es');

// A page that the slow phone has opened. `bytes(ms)`: what was transferred until then.
async function openSlowly(context, cpu) {
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE);
  await page.addInitScript(observe, ready);
  const devtools = await context.newCDPSession(page);
  let begin;
  const came = [];
  devtools.on('Network.requestWillBeSent', ({ timestamp }) => (begin ??= timestamp));
  devtools.on('Network.loadingFinished', ({ timestamp, encodedDataLength }) => came.push({ at: timestamp, bytes: encodedDataLength }));
  await devtools.send('Network.enable');
  await devtools.send('Network.emulateNetworkConditions', SLOW_4G);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: cpu });
  const bytes = (milliseconds) => came.filter(({ at }) => (at - begin) * 1000 <= milliseconds).reduce((sum, one) => sum + one.bytes, 0);
  return { page, bytes };
}

const noted = (page) => page.evaluate(() => globalThis.noted);

/** Opens the site and waits until it needs no network: { lcp, cls, usable, ready, offline, bytes }; undefined where it does not open. */
async function load(context, url, cpu) {
  const { page, bytes } = await openSlowly(context, cpu);
  try {
    if (!(await page.goto(url).catch(() => undefined))) return undefined;
    await until(async () => (await noted(page)).offline !== undefined, 'the site is complete', PATIENCE);
    const found = await noted(page);
    return { ...found, bytes: bytes(found.ready) };
  } finally {
    await page.close();
  }
}

/** Three visits of one person: { cold, warm, offline }. */
export async function visits(browser, cpu) {
  const server = await startServer();
  const context = await browser.newContext({ viewport: PHONE, locale: 'es-CL' });
  try {
    const cold = await load(context, server.url, cpu);
    const warm = await load(context, server.url, cpu);
    await server.stop();
    return { cold, warm, offline: await load(context, server.url, cpu) };
  } finally {
    await context.close();
    await server.stop();
  }
}

// As https://web.dev/articles/inp: the longest of all, but for one in fifty.
function interactionToNextPaint(interactions) {
  const longest = Object.values(interactions).sort((a, b) => b - a);
  return longest[Math.min(longest.length - 1, Math.floor(longest.length / 50))] ?? 0;
}

/** From the start to the result: { inp, result, turns, cls }; `result` is the way from the last answer over the page to check. */
export async function screening(browser, cpu) {
  const server = await startServer();
  const context = await browser.newContext({ viewport: PHONE, locale: 'es-CL' });
  try {
    const { page } = await openSlowly(context, cpu);
    await page.goto(server.url);
    await until(async () => (await noted(page)).offline !== undefined, 'the site is complete', PATIENCE);
    await answerAll(page, await nameHousehold(page, ROSA), ROSA);
    await mouse.press(page.getByRole('link', { name: SAID.es.seeResult, exact: true }));
    await arrived(page);
    await until(async () => (await noted(page)).turns.length > 0, 'pages that were turned');
    const { interactions, turns, cls } = await noted(page);
    const [check, result] = turns.slice(-2);
    return { inp: interactionToNextPaint(interactions), result: check + result, turns, cls };
  } finally {
    await context.close();
    await server.stop();
  }
}
