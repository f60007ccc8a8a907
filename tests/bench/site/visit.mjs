// One person's visits on a slow phone: the first, one with what the browser kept, one without a network; and a whole screening.
import { setTimeout as pause } from 'node:timers/promises';
import { drive } from '../../browser/drivers/chromium.mjs';
import { journey } from '../../browser/journey.mjs';
import { PHONE, startServer, until } from '../../browser/support.mjs';
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

// Presses as a finger does. Playwright's own way looks for what might lie above, with the same slow processor, in the middle of the press.
const fingers = (page) => ({
  ...drive(page),
  async click(handle) {
    const { x, y, width, height } = await handle.boundingBox();
    await page.mouse.click(x + width / 2, y + height / 2);
  },
});

class Done extends Error {}

/** From the start to the result: { inp, result, turns, cls }; `result` is the way from the last answer to the result. */
export async function screening(browser, cpu) {
  const server = await startServer();
  const context = await browser.newContext({ viewport: PHONE, locale: 'es-CL' });
  try {
    const { page } = await openSlowly(context, cpu);
    let found;
    const at = async (state) => {
      if (state !== 'result') return;
      await pause(1000); // the last page is drawn
      found = await noted(page);
      throw new Done();
    };
    await journey(fingers(page), server, 'es', { at }).catch((error) => error instanceof Done || Promise.reject(error));
    const { interactions, turns, cls } = found;
    return { inp: interactionToNextPaint(interactions), result: turns.at(-1), turns, cls };
  } finally {
    await context.close();
    await server.stop();
  }
}
