// Over WebDriver BiDi, which Firefox speaks itself: no other program is needed.
import puppeteer from 'puppeteer-core';
import { installed } from './found.mjs';
import { newProfile, removeProfile } from './profile.mjs';

export const FIREFOX = ['firefox-esr', 'firefox'];

const PREFERENCES = {
  'datareporting.policy.dataSubmissionEnabled': false,
  'app.update.enabled': false,
  'intl.accept_languages': 'es-CL, es',
  'network.proxy.type': 1, // by hand: nobody listens there
  'network.proxy.http': '127.0.0.1',
  'network.proxy.http_port': 9,
  'network.proxy.ssl': '127.0.0.1',
  'network.proxy.ssl_port': 9,
};

function drive(page) {
  const element = async (fn, ...values) => (await page.evaluateHandle(fn, ...values)).asElement() ?? undefined;
  return {
    run: (fn, ...values) => page.evaluate(fn, ...values),
    element,
    click: (handle) => handle.click(),
    async write(handle, text) {
      await handle.click();
      await handle.evaluate((field) => field.select());
      await handle.type(text);
    },
    pick: (handle, value) => handle.select(value),
    key: (name) => page.keyboard.press(name),
    address: () => page.url(),
    inside: async (fn, ...values) => drive(await (await element(fn, ...values)).contentFrame()),
  };
}

// As somebody takes it away in the settings, or a strict mode does.
const WITHOUT = {
  wasm: { 'javascript.options.wasm': false },
  storage: { 'network.cookie.cookieBehavior': 2 },
  copy: { 'dom.serviceWorkers.enabled': false },
};

async function startOn(profile, { viewport, without }) {
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: installed(FIREFOX),
    headless: true,
    defaultViewport: viewport,
    userDataDir: profile,
    extraPrefsFirefox: { ...PREFERENCES, ...WITHOUT[without] },
  });
  const page = await browser.newPage(); // the first one has neither this size nor the focus of the window, without which Enter presses nothing
  return {
    ...drive(page),
    open: (url) => page.goto(url, { waitUntil: 'load' }),
    back: () => page.goBack(),
    async kill() {
      const gone = new Promise((resolve) => browser.process().once('exit', resolve));
      process.kill(-browser.process().pid, 'SIGKILL');
      await gone;
      return startOn(profile, { viewport, without });
    },
    async close() {
      await browser.close();
      await removeProfile(profile);
    },
  };
}

export const startFirefox = async (options) => startOn(await newProfile(), options);
