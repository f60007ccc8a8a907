import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { chromiumPath, launching } from '../support.mjs';
import { newProfile, removeProfile } from './profile.mjs';

// Playwright hands one value over.
const calling = (fn) => new Function('values', `return (${fn})(...values)`);

/** The verbs over a page of Playwright's, or a frame. */
export const drive = (page) => {
  const element = async (fn, ...values) => (await page.evaluateHandle(calling(fn), values)).asElement() ?? undefined;
  return {
    open: (url) => page.goto(url),
    run: (fn, ...values) => page.evaluate(calling(fn), values),
    element,
    click: (handle) => handle.click(),
    write: (handle, text) => handle.fill(text),
    pick: (handle, value) => handle.selectOption(value),
    key: (name) => page.keyboard.press(name),
    address: () => page.url(),
    back: () => page.goBack(),
    inside: async (fn, ...values) => drive(await (await element(fn, ...values)).contentFrame()),
  };
};

// As somebody takes it away in the settings, or a strict mode does.
const WITHOUT = {
  wasm: { args: ['--js-flags=--jitless'] },
  storage: { preferences: { profile: { default_content_setting_values: { cookies: 2 } } } },
  copy: { serviceWorkers: 'block' },
};

async function startOn(profile, { viewport, without }) {
  const { args = [], preferences, ...context } = WITHOUT[without] ?? {};
  if (preferences) {
    await mkdir(join(profile, 'Default'), { recursive: true });
    await writeFile(join(profile, 'Default/Preferences'), JSON.stringify(preferences));
  }
  const browser = await chromium.launchPersistentContext(profile, { ...launching(args, preferences && chromiumPath()), viewport, locale: 'es-CL', ...context });
  const processes = await browser.browser().newBrowserCDPSession().then((session) => session.send('SystemInfo.getProcessInfo'));
  const { id } = processes.processInfo.find(({ type }) => type === 'browser');
  return {
    ...drive(browser.pages()[0]),
    async kill() {
      const gone = new Promise((resolve) => browser.once('close', resolve));
      process.kill(-id, 'SIGKILL');
      await gone;
      return startOn(profile, { viewport, without });
    },
    async close() {
      await browser.close();
      await removeProfile(profile);
    },
  };
}

export const startChromium = async (options) => startOn(await newProfile(), options);
