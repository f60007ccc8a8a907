// Over WebDriver BiDi, which Firefox speaks itself: no other program is needed.
import puppeteer from 'puppeteer-core';
import { installed } from './found.mjs';

export const FIREFOX = ['firefox-esr', 'firefox'];

const PREFERENCES = {
  'datareporting.policy.dataSubmissionEnabled': false,
  'app.update.enabled': false,
  'intl.accept_languages': 'es-CL, es',
};

function drive(page) {
  const element = async (fn, ...values) => (await page.evaluateHandle(fn, ...values)).asElement() ?? undefined;
  return {
    run: (fn, ...values) => page.evaluate(fn, ...values),
    element,
    click: (handle) => handle.click(),
    async write(handle, text) {
      await handle.click({ count: 3 });
      await handle.type(text);
    },
    pick: (handle, value) => handle.select(value),
    inside: async (fn, ...values) => drive(await (await element(fn, ...values)).contentFrame()),
  };
}

export async function startFirefox({ viewport }) {
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: installed(FIREFOX),
    headless: true,
    defaultViewport: viewport,
    extraPrefsFirefox: PREFERENCES,
  });
  const [page] = await browser.pages();
  return { ...drive(page), open: (url) => page.goto(url, { waitUntil: 'load' }), back: () => page.goBack(), close: () => browser.close() };
}
