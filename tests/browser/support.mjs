// What every test needs: the real server on a free port, Debian's Chromium, and a visit to the site on a fixed day.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, mkdtemp, readdir, readFile, rm, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { after, before } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { installed } from './drivers/found.mjs';

export const PHONE = { width: 360, height: 640 };
export const LAPTOP = { width: 1366, height: 768 };

// A host that is not this computer for the browser, so that http is not secure there.
export const PLAIN_HOST = 'ventanilla.test';

const LONGEST = 120_000; // milliseconds for a visit
export const PATIENCE = 20_000; // for what a person waits for

// Amounts, ages and calls hang on the day.
export const TODAY = new Date('2026-11-21T12:00:00-03:00');

export const inRepository = (path) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
export const dist = inRepository('site/dist');

const PAUSES = [15, 25, 40, 80]; // milliseconds: asking takes time from what is waited for

/** Asks until the answer is true. `waitForFunction` would do it inside the page, whose policy refuses it. */
export async function until(ask, what, milliseconds = PATIENCE) {
  const end = Date.now() + milliseconds;
  for (let asked = 0; ; asked++) {
    const answer = await ask();
    if (answer) return answer;
    assert.ok(Date.now() < end, `waited in vain: ${what}`);
    await pause(PAUSES[Math.min(asked, PAUSES.length - 1)]);
  }
}

/** site/serve.mjs on a free port; `log()` gives the lines that it wrote so far. */
export async function startServer({ root = dist, headers = true } = {}) {
  const folder = await mkdtemp(join(tmpdir(), 'ventanilla-server-'));
  const file = join(folder, 'log');
  const options = ['--port', '0', '--root', root, '--log', file, ...(headers ? [] : ['--no-headers'])];
  const server = spawn(process.execPath, [inRepository('site/serve.mjs'), ...options], { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = new Promise((resolve) => server.once('exit', resolve));
  const url = await Promise.race([
    new Promise((resolve) => server.stdout.once('data', (text) => resolve(String(text).trim()))),
    ended.then(() => Promise.reject(new Error('the server ended before it listened'))),
  ]);
  return {
    url,
    log: async () => (existsSync(file) ? (await readFile(file, 'utf8')).trim().split('\n') : []),
    async stop() {
      server.kill();
      await ended;
      await rm(folder, { recursive: true, force: true });
    },
  };
}

// Most of the site, and nothing that the app loads.
const PROGRAM_PAGES = ['programas', 'en/programs'].map((name) => join(dist, name));

/** A copy of the built site in which `change(folder, names)` may break what it likes but the pages of the programs; without the compressed twins. */
export async function copyOfSite(change) {
  const folder = await mkdtemp(join(tmpdir(), 'ventanilla-dist-'));
  await cp(dist, folder, { recursive: true, filter: (path) => !/\.(br|gz)$/.test(path) && !PROGRAM_PAGES.includes(path) });
  await Promise.all(PROGRAM_PAGES.map((pages) => symlink(pages, join(folder, relative(dist, pages)))));
  await change(folder, await readdir(folder, { recursive: true }));
  return folder;
}

export const everything = process.env.VENTANILLA_ROUNDS === undefined; // ./dev test --all, and what is measured

export const chromiumPath = () => installed(['chromium', 'chromium-browser', 'google-chrome']);

/** The same engine without windows, where it is installed: a visit takes a sixth less of the processor. What is not a sample takes the browser that people have. */
export const lightChromiumPath = () => (everything ? chromiumPath() : installed(['chromium-headless-shell', 'chromium', 'chromium-browser', 'google-chrome']));

// Pages of its own that Chromium makes ready behind every window, for an address bar that nobody sees: half of what a visit costs.
export const UNSEEN = 'WebUIOmniboxPopup,WebUIOmniboxAimPopup,WebUIOmniboxFullPopup';

// The last flag of a name counts: it says what Playwright's own says too.
const require = createRequire(import.meta.url);
const { chromiumSwitches } = require(join(dirname(require.resolve('playwright-core/package.json')), 'lib/server/chromium/chromiumSwitches.js'));
const refused = chromiumSwitches().find((flag) => flag.startsWith('--disable-features='));

const FLAGS = [
  `${refused},${UNSEEN}`,
  '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync',
  `--host-resolver-rules=MAP ${PLAIN_HOST} 127.0.0.1, MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1`, // and nobody else is there
];

/** A browser that runs already. */
export const connectTo = (url) => chromium.connectOverCDP(url);

/** How to start it. */
export const launching = (args = [], executablePath = lightChromiumPath()) => ({ executablePath, chromiumSandbox: false, args: [...FLAGS, ...args] });

export const startBrowser = () => chromium.launch(launching());

/** Waits for a way through a page; where it fails, the error says what the page and its frames showed then. */
export async function witnessed(going, page) {
  try {
    await going;
  } catch (error) {
    const texts = await Promise.all(page.frames().map((frame) => frame.locator('body').innerText({ timeout: 2000 }).catch(() => '(nothing)')));
    const showed = `\n${page.url()} showed:\n${texts.map((text) => text.replace(/\n+/g, '\n').slice(0, 2000)).join('\n--- frame:\n')}`;
    error.message += showed;
    error.stack += showed; // runners print one or the other
    throw error;
  }
}

async function visitSite(site, way, { url = site.server.url, path = '', viewport = PHONE, errors = false, first, patience = LONGEST, ...context }) {
  const visitor = await site.browser.newContext({ viewport, locale: 'es-CL', serviceWorkers: 'block', ...context });
  try {
    if (first) await visitor.addInitScript(first);
    const page = await visitor.newPage();
    page.setDefaultTimeout(PATIENCE);
    const found = [];
    page.on('console', (message) => message.type() === 'error' && found.push(message.text()));
    page.on('pageerror', (error) => found.push(error.message));
    await page.clock.setFixedTime(TODAY);
    await page.goto(new URL(path, url).href);
    await witnessed(Promise.race([way(page), pause(patience, undefined, { ref: false }).then(() => assert.fail(`no end after ${patience} ms`))]), page);
    if (!errors) assert.deepEqual(found, [], 'errors in the console');
  } finally {
    await visitor.close();
  }
}

/**
 * The server and a browser. `visit(way, options)` opens the site as somebody who never was there, goes the way, and holds that the console
 * had no error, unless `errors` says that some belong to the way. `first` runs in the page before any of its scripts.
 * The page goes without its service worker, so that tests may alter what is fetched, unless `serviceWorkers` is 'allow'.
 */
export async function openSite(serverOptions) {
  const [server, browser] = await Promise.all([startServer(serverOptions), startBrowser()]);
  const site = { server, browser, close: () => Promise.all([server.stop(), browser.close()]) };
  site.visit = (way, options = {}) => visitSite(site, way, options);
  return site;
}

/** The same for the tests of a file. */
export function useSite(serverOptions) {
  const site = {};
  before(async () => void Object.assign(site, await openSite(serverOptions)));
  after(() => site.close());
  return site;
}
