// Who looks at one program of a long list and comes back finds the list as she left it.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { arrived, mouse, nameHousehold } from './person.mjs';
import { ROSA } from './households.mjs';
import { until, useSite } from './support.mjs';

const site = useSite();

const place = (page) => page.evaluate(() => Math.round(scrollY));

test('what was unfolded is unfolded, where she stood, and the Tab key goes on from the link that led away', () =>
  site.visit(async (page) => {
    await nameHousehold(page, ROSA);
    await page.evaluate(() => void (location.hash = '#/resultado'));
    await arrived(page);
    await mouse.press(page.getByText(/^Otros \d+ programas por saber$/));
    const link = page.getByRole('main').locator('details[open] h3 a').nth(20);
    await link.scrollIntoViewIfNeeded();
    const [name, before] = [await link.innerText(), await place(page)];
    assert.ok(before > 1000);
    await mouse.press(link);
    assert.equal(await arrived(page), name);
    assert.equal(await place(page), 0);
    await page.goBack();
    await arrived(page);
    await until(async () => Math.abs((await place(page)) - before) < 4, `the place at ${before}`);
    await page.keyboard.press('Tab');
    assert.equal(await page.evaluate(() => document.activeElement.innerText), name);

    await mouse.press(page.getByRole('link', { name: 'Revisar las respuestas' }).first());
    await arrived(page);
    await mouse.press(page.getByRole('link', { name: 'Ver el resultado' }));
    await arrived(page);
    await until(async () => (await page.getByRole('main').locator('details[open]').count()) > 0, 'the same result, the same list');
  }));
