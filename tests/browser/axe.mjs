// Barriers, as axe finds them.
import assert from 'node:assert/strict';
import axe from 'axe-core';
import { LAPTOP, PHONE } from './support.mjs';

const NARROW = { width: 320, height: 640 };
const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

// A bar that sticks to an edge covers part of what scrolls under it, which is no target then.
const SIZES = 'target-size';
export const ALL = { runOnly: WCAG, rules: { [SIZES]: { enabled: false } } };
const only = (rule) => ({ runOnly: { type: 'rule', values: [rule] } });

/** What axe finds on the page: "rule: where". */
export async function faults(page, options) {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  const { violations } = await page.evaluate((asked) => window.axe.run(document, { ...asked, resultTypes: ['violations'] }), options);
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
}

/** On a phone and a laptop, light and dark: no fault by WCAG 2.2 AA, no scrolling sideways. */
export async function assertReachable(page, where) {
  for (const viewport of [LAPTOP, PHONE]) {
    await page.setViewportSize(viewport);
    await page.emulateMedia({ colorScheme: 'light' });
    assert.deepEqual(await faults(page, ALL), [], `${where}, ${viewport.width}, light`);
    await page.emulateMedia({ colorScheme: 'dark' });
    assert.deepEqual(await faults(page, only('color-contrast')), [], `${where}, ${viewport.width}, dark`);
  }
  await page.setViewportSize(NARROW);
  const [content, window_] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
  assert.ok(content <= window_, `${where} scrolls sideways at ${window_} px: ${content} px`);
  await page.setViewportSize({ ...PHONE, height: await page.evaluate(() => document.documentElement.scrollHeight) });
  assert.deepEqual(await faults(page, only(SIZES)), [], `${where}, the size of what is touched`);
  await page.setViewportSize(PHONE);
}
