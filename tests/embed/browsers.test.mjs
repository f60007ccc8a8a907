// Two widgets in the page of somebody else, with a strict policy and a theme that styles frames away: a whole screening in each, in three browsers.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { faultsIn } from '../browser/axe.mjs';
import { BROWSERS, MISSING } from '../browser/drivers/index.mjs';
import { told } from '../browser/in-page.mjs';
import { LAPTOP, until } from '../browser/support.mjs';
import { hostPage, withoutFrames } from './host.mjs';
import { boxed, frameIn, screenIn, startBoth } from './widgets.mjs';

const page = (site) => ({
  scripts: ['/opens.js', '/hears.js'],
  main: boxed(site, 'wide', { concern: 'old', programs: 'pgu,bono-invierno,no-hay', accent: '#4b2a63', radius: '8' }),
  aside: '<section id="narrow"></section><script src="/mounts.js"></script><script src="/vendor/embed.js"></script>',
});

// The other one comes as a module, as WordPress writes addresses, in a page that has the embed.js of somebody else as well.
const files = (site) => ({
  'blocked.html': withoutFrames(hostPage({ scripts: ['/hears.js', '/hurries.js'], main: boxed(site, 'wide') })),
  'hurries.js': 'hurry = 20;',
  'vendor/embed.js': '',
  'mounts.js': `addEventListener('DOMContentLoaded', async () => {
    delete window.Ventanilla;
    await import('${site}/v1/embed.js?ver=6.8.3');
    Ventanilla.mount(document.getElementById('narrow'), { lang: 'es', programs: 'pgu', accent: '#ffe680' });
  });`,
});

// In the host's page: the inner size of a box, that nothing of the theme has changed.
const sizeOf = (id) => {
  const { width, height } = document.querySelector(`#${id} > div`).getBoundingClientRect();
  return [width, height];
};

const boxIn = (id) => document.querySelector(`#${id} > div`) ?? undefined;

const heights = [640, 704, 768, 832, 896, 960];

// In the frame: what its page needs, and whether something stands out at its side.
const needsIn = () => {
  const parts = [...document.querySelectorAll('#app > :not(.hidden)')];
  return [parts.reduce((sum, part) => sum + part.offsetHeight, 0), document.documentElement.scrollWidth - innerWidth];
};

const inSteps = (needed) => heights.find((height) => height >= needed) ?? heights.at(-1);

/** Follows a frame in its box from page to page: the box is as high as the page needs, among the questions as the longest so far does. */
function follow(browser, frame, id) {
  const [form, end] = ['¿Quiénes viven en el hogar?', 'Resultado para su hogar'];
  const seen = [];
  let most = 0;
  const each = async (heading) => {
    const [needed, over] = await frame.run(needsIn);
    assert.ok(over <= 0, `${heading}: ${over} px stand out at its side`);
    if (heading === end) most = undefined;
    if (most === undefined) return;
    const high = Math.max(inSteps(needed), most);
    await until(async () => (await browser.run(sizeOf, id))[1] === high, `${heading} needs ${needed}, so that the box has ${high}`);
    if (heading !== form) most = high;
    seen.push(high);
  };
  return { each, seen };
}

for (const [name, start] of Object.entries(BROWSERS)) {
  test(`${name}: a screening in each of two widgets; heights follow, events arrive, and only what the protocol lists crosses`, { skip: MISSING[name] }, async () => {
    const [both, browser] = await Promise.all([startBoth({ page, files }), start({ viewport: LAPTOP })]);
    try {
      await browser.open(`${both.host.url}blocked.html`);
      const blocked = await until(() => browser.run(() => heard.events.length > 0 && heard.events), 'the page is told that its policy shows no frame');
      assert.deepEqual(blocked.map(({ name, detail }) => [name, detail.code]), [['error', 'no-frame']]);

      await browser.open(both.host.url);
      const steps = await browser.run(() => history.length);
      await until(() => browser.element(boxIn, 'wide'), 'the loader has made its box');
      const [across, room] = await browser.run(sizeOf, 'wide');
      assert.equal(across, 640);
      assert.equal(room, 640, 'there is room from the start');
      const wide = await browser.inside(frameIn, 'wide');
      const grown = follow(browser, wide, 'wide');
      const { screens } = await screenIn(wide, 'es', { each: grown.each });
      assert.ok(new Set(grown.seen).size > 1, `${grown.seen}: it is as high as what is in it`);
      const names = async (frame) => Object.values(await frame.run(told)).flat().some((text) => text.includes('Pensión Garantizada Universal'));
      await until(() => names(wide), 'the result names the program');
      if (name !== 'Chromium') assert.deepEqual(await faultsIn(wide), [], 'what axe finds in the result'); // host.test.mjs asks there about more pages
      const [, high] = await browser.run(sizeOf, 'wide');
      assert.ok(high >= 480 && high <= 960 && high <= LAPTOP.height, `${high}: as high as the window lets it be`);

      const narrow = await browser.inside(frameIn, 'narrow');
      const { each } = follow(browser, narrow, 'narrow');
      const other = await screenIn(narrow, 'es', { begin: ['button', 'Empezar', true], each });
      const { links } = await narrow.run(told);
      assert.ok(links.some((text) => text.startsWith('Ver todos en Ventanilla')), 'the result says that there is more');
      assert.equal((await browser.run(sizeOf, 'narrow'))[0], 280);

      const { events, messages } = await browser.run(() => heard);
      const of = (id, event) => events.filter((one) => one.at === id && one.name === event).map(({ detail }) => detail);
      assert.deepEqual([of('wide', 'ready'), of('narrow', 'ready')], [[null], [null]]);
      assert.deepEqual(of('wide', 'step'), Array.from({ length: screens }, (_, index) => index + 1));
      assert.deepEqual(of('narrow', 'step'), Array.from({ length: other.screens }, (_, index) => index + 1));
      assert.deepEqual([of('wide', 'result'), of('narrow', 'result')], [[null], [null]]);
      assert.deepEqual(of('wide', 'error').map(({ code }) => code), ['programs']);
      assert.match(of('wide', 'error')[0].text, /no-hay/);
      assert.deepEqual(of('narrow', 'error').map(({ code }) => code), ['accent']);
      for (const { data, origin } of messages) {
        assert.equal(origin, both.site);
        const { ventanilla, kind, value, ...more } = data;
        assert.deepEqual([ventanilla, more], [1, {}]);
        if (kind === 'height') assert.ok([0, ...heights].includes(value), `${value}`);
        else if (kind === 'page') assert.ok(Number.isInteger(value) && value <= Math.max(screens, other.screens));
        else if (kind !== 'error') assert.ok(['hello', 'ready', 'result'].includes(kind) && (value ?? null) === null, JSON.stringify(data));
      }
      assert.equal(await browser.run(() => history.length), steps, 'no step of the frame is one of the host');
    } finally {
      await Promise.all([browser.close(), both.stop()]);
    }
  });
}
