// Barriers on a page: as axe finds them, and those that axe cannot see.
import assert from 'node:assert/strict';
import axe from 'axe-core';
import { focusIsShown } from './person.mjs';
import { LAPTOP, PHONE } from './support.mjs';
import { everything, isTaken, turn } from './turn.mjs';

const NARROW = { width: 320, height: 640 };
const ZOOMED = { width: 683, height: 384 }; // a laptop's window at 200%
const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

// A bar that sticks to an edge covers part of what scrolls under it, which is no target then.
const SIZES = 'target-size';
export const ALL = { runOnly: WCAG, rules: { [SIZES]: { enabled: false } } };
const WITH_SIZES = { runOnly: WCAG, rules: { [SIZES]: { enabled: true } } };
const only = (rule) => ({ runOnly: { type: 'rule', values: [rule] } });

/** What axe finds on the page: "rule: where". */
export async function faults(page, options) {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  const { violations } = await page.evaluate((asked) => window.axe.run(document, { ...asked, resultTypes: ['violations'] }), options);
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
}

/** The same in any browser (drivers/index.mjs), by WCAG 2.2 AA. */
export async function faultsIn(browser) {
  await browser.run(new Function(`'axe' in window || (() => { ${axe.source} })()`));
  return browser.run(async (asked) => {
    const { violations } = await window.axe.run(document, { ...asked, resultTypes: ['violations'] });
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
  }, ALL);
}

// Styles of somebody who reads otherwise: the policy stops neither them nor these. Without a text they are taken away.
const restyle = (page, text) =>
  page.evaluate((css) => {
    document.adoptedStyleSheets = [];
    if (!css) return;
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    document.adoptedStyleSheets = [sheet];
  }, text);

/** Where words are cut off, or stand out at the side of the window. */
function cutOff() {
  const root = document.documentElement;
  const found = root.scrollWidth > innerWidth ? [`the page is ${root.scrollWidth} px wide, the window ${innerWidth}`] : [];
  for (const element of document.querySelectorAll('body *')) {
    const { overflowX, overflowY, clipPath, display } = getComputedStyle(element);
    if (display === 'inline' || clipPath !== 'none' || !element.textContent.trim() || element.closest('svg')) continue;
    const clips = (overflow) => ['hidden', 'clip'].includes(overflow);
    const high = clips(overflowY) && element.scrollHeight > element.clientHeight + 1;
    const wide = clips(overflowX) && element.scrollWidth > element.clientWidth + 1;
    if (high || wide) found.push(`${element.tagName}.${element.className}: ${element.textContent.trim().slice(0, 40)}`);
  }
  return found;
}

// WCAG 1.4.12, word for word.
const SPACED = '* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-block-end: 2em !important }';
const LARGE = 'html { font-size: 200% !important }';

const READINGS = [
  ['at 320 px', NARROW, ''],
  ['with more space between letters, words and lines', NARROW, SPACED],
  ['at 200% of the size', ZOOMED, ''],
  ['with letters of 200%', { width: 640, height: 640 }, LARGE],
];

// Colours that somebody chose, by what the system tells the page.
const COLOURS = [
  ['more contrast', { contrast: 'more', colorScheme: 'light' }],
  ['more contrast, dark', { contrast: 'more', colorScheme: 'dark' }],
  ['colours of the system', { contrast: 'no-preference', forcedColors: 'active', colorScheme: 'light' }],
];
const PLAIN = { colorScheme: 'light', contrast: 'no-preference', forcedColors: 'none' };

const moving = () =>
  [...document.querySelectorAll('*')]
    .filter((element) => getComputedStyle(element).transitionDuration.split(', ').some((time) => parseFloat(time) > 0) || element.getAnimations().some(({ effect }) => effect.getComputedTiming().duration > 0))
    .map(({ tagName, className }) => `${tagName}.${className}`);

const STOPS = everything ? 400 : 30; // of the Tab key

/** The Tab key leads through the page in the order in which it reads, shows where it is, and is never caught. */
async function assertInOrder(page, where) {
  await page.evaluate(() => {
    scrollTo(0, 0);
    document.activeElement.blur();
    getSelection().removeAllRanges();
    document.body.tabIndex = -1;
    document.body.focus();
    document.body.removeAttribute('tabindex');
  });
  const place = () =>
    page.evaluate(() => {
      const { activeElement } = document;
      return activeElement === document.body ? -1 : [...document.querySelectorAll('*')].indexOf(activeElement);
    });
  const least = (await page.locator(':modal').count()) > 0 ? 1 : 4; // a dialog over the page has few
  for (let last = -1, stops = 0; stops < STOPS; stops++) {
    await page.keyboard.press('Tab');
    const now = await place();
    if (now === -1) return assert.ok(stops >= least, `${where}: the Tab key finds ${stops} places`);
    assert.ok(now > last, `${where}: after ${stops} places the Tab key goes back`);
    assert.ok(await focusIsShown(page), `${where}: one sees where the focus is, after ${stops} places`);
    last = now;
  }
}

/** So wide as a phone, and as high as the page is then. */
async function unrollPhone(page) {
  await page.setViewportSize(PHONE);
  await page.setViewportSize({ ...PHONE, height: await page.evaluate(() => document.documentElement.scrollHeight) });
}

/**
 * On a phone and a laptop, light and dark: no fault by WCAG 2.2 AA; nothing cut off or to scroll sideways, however it is read; nothing moves for those who asked
 * for that. With --all also in the colours that people choose, and along the Tab key through the whole page. The short run looks at every other page, which are others for another build, unless the caller takes turns (`turns` false).
 * It asks axe about one of the two sizes, `first` where a page is made for it, else another for each build; of the other it sees how the page reads when narrow, and how large is what
 * is touched.
 */
export async function assertReachable(page, where, { tab = everything, turns = true, first = [LAPTOP, PHONE][((turn >> 1) + where.length) % 2] } = {}) {
  if (turns && !isTaken([...where].reduce((sum, letter) => sum + letter.codePointAt(0), turn >> 2))) return;
  const sizes = everything ? [LAPTOP, PHONE] : [first];
  for (const viewport of sizes) {
    await page.emulateMedia({ colorScheme: 'light' });
    await (viewport === PHONE ? unrollPhone(page) : page.setViewportSize(viewport));
    assert.deepEqual(await faults(page, viewport === PHONE ? WITH_SIZES : ALL), [], `${where}, ${viewport.width}, light`);
    await page.emulateMedia({ colorScheme: 'dark' });
    assert.deepEqual(await faults(page, only('color-contrast')), [], `${where}, ${viewport.width}, dark`);
  }
  for (const [colours, media] of everything ? COLOURS : []) {
    await page.emulateMedia(media);
    assert.deepEqual(await faults(page, only('color-contrast')), [], `${where}, ${colours}`);
  }
  await page.emulateMedia(PLAIN);
  for (const [reading, viewport, styles] of READINGS) {
    await page.setViewportSize(viewport);
    await restyle(page, styles);
    assert.deepEqual(await page.evaluate(cutOff), [], `${where}, ${reading}`);
  }
  await restyle(page, '');
  assert.deepEqual(await page.evaluate(moving), [], `${where}: nothing moves`);
  if (!sizes.includes(PHONE)) {
    await unrollPhone(page);
    assert.deepEqual(await faults(page, only(SIZES)), [], `${where}, the size of what is touched`);
  }
  await page.setViewportSize(PHONE);
  if (tab) await assertInOrder(page, where);
}
