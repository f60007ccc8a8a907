import { startBrowser } from '../support.mjs';

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

export async function startChromium({ viewport }) {
  const browser = await startBrowser();
  const page = await (await browser.newContext({ viewport, locale: 'es-CL' })).newPage();
  return { ...drive(page), close: () => browser.close() };
}
