// The driver of WebKitGTK presses again what a page did not hear: that hides no fault of the page, and counts once.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { BROWSERS } from './drivers/index.mjs';
import { awaitPress, one, pressAgain, pressMet } from './in-page.mjs';
import { PHONE, useSite } from './support.mjs';

const site = useSite();

let browser;
before(async () => (browser = await BROWSERS.WebKitGTK({ viewport: PHONE })));
after(() => browser.close());

const MARKUP = '<button id="one">One</button> <label>Two <input id="two" type="checkbox"></label> <p id="cover"></p>';

/** A page that counts what each of its controls hears. */
async function openPage(prepare = () => {}) {
  await browser.open('about:blank');
  await browser.run((markup) => {
    document.body.innerHTML = markup;
    window.heard = { one: 0, two: 0 };
    for (const name of Object.keys(window.heard)) document.querySelector(`#${name}`).addEventListener('click', () => window.heard[name]++);
  }, MARKUP);
  await browser.run(prepare);
}

const press = async (selector) => browser.click(await browser.element(one, selector));
const heard = () => browser.run(() => window.heard);

test('a press is heard once, by what was pressed', async () => {
  await openPage();
  await press('#one');
  await press('#two');
  assert.deepEqual(await heard(), { one: 1, two: 1 });
  assert.ok(await browser.run(() => document.querySelector('#two').checked));
});

test('what the page did not hear is pressed again, and counts once', async () => {
  await openPage(() => {
    let lost = false;
    addEventListener('click', (event) => lost || ((lost = true), event.stopImmediatePropagation()), true);
  });
  await press('#one');
  await press('#two');
  assert.deepEqual(await heard(), { one: 1, two: 1 });
});

const FAULTS = [
  ['a button that moves from under the finger', /what was pressed/, () => document.querySelector('#one').addEventListener('mousedown', ({ target }) => (target.style.marginTop = '200px'))],
  ['a button under something else', /element click intercepted/, () => (document.querySelector('#cover').style.cssText = 'position: fixed; inset: 0')],
  ['a button that moves away before it hears anything', /stays where it was/, () => {
    addEventListener('click', (event) => {
      event.stopImmediatePropagation();
      document.querySelector('#one').style.marginTop = '200px';
    }, true);
  }],
];

for (const [what, said, prepare] of FAULTS) {
  test(`${what} is a fault`, async () => {
    await openPage(prepare);
    await assert.rejects(press('#one'), said);
    assert.equal((await heard()).one, 0);
  });
}

test('a press that comes late, after it was done again, does not count twice; the next one counts', () =>
  site.visit(async (page) => {
    await page.goto('about:blank');
    await page.setContent(MARKUP);
    const box = page.locator('#two');
    const { x, y, width, height } = await box.boundingBox();
    const press = () => page.mouse.click(x + width / 2, y + height / 2);
    await page.evaluate(awaitPress, await box.elementHandle());
    assert.equal(await page.evaluate(pressMet), null);
    await page.evaluate(pressAgain);
    await press();
    assert.equal(await page.evaluate(pressMet), 'it');
    await press();
    assert.ok(await box.isChecked());
    await press();
    assert.ok(!(await box.isChecked()));
  }));
