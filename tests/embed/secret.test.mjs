// What the page around the frame can find out, in every way that a page has: what the frame tells it, and no more.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { ROSA } from '../browser/households.mjs';
import { addPerson, answerAll, arrived, SAID, shows } from '../browser/person.mjs';
import { LAPTOP, startBrowser, until, witnessed } from '../browser/support.mjs';
import { boxed, startBoth } from './widgets.mjs';

const said = SAID.es;
const SECRETS = /Rosa|Pensi|Femenino|Viuda|231\.?732|1956|Es probable|No sé/i; // names, answers, verdicts; the host knows which programs it chose

let both;
let browser;
before(async () => void ([both, browser] = await Promise.all([startBoth({ page: (site) => ({ scripts: ['/hears.js'], main: boxed(site, 'wide', { concern: 'old', programs: 'pgu' }) }) }), startBrowser()])));
after(() => Promise.all([both.stop(), browser.close()]));

// What runs in every frame before any script notes who asks for a place that outlives it.
function noteStores() {
  self.asked = [];
  const note = (owner, name) => {
    const { get } = Object.getOwnPropertyDescriptor(owner, name);
    Object.defineProperty(owner, name, { configurable: true, get() { self.asked.push(name); return get.call(this); } });
  };
  for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches']) note(self, name);
  note(Document.prototype, 'cookie');
  note(Navigator.prototype, 'storage');
}

async function visit(way, { first } = {}) {
  const context = await browser.newContext({ viewport: LAPTOP, locale: 'es-CL' });
  try {
    if (first) await context.addInitScript(first);
    const page = await context.newPage();
    await page.goto(both.host.url);
    const frame = await until(() => page.frames()[1], 'the frame');
    await frame.getByLabel(said.name).waitFor();
    await witnessed(way(page, frame), page);
  } finally {
    await context.close();
  }
}

// Is asked the same, and has another result.
const RECEIVES = { ...ROSA, answers: { ...ROSA.answers, '¿Recibe Rosa Pensión Garantizada Universal (PGU)?': 'Sí' } };

async function toResult(frame, household = ROSA) {
  await addPerson(frame, household.people[0], 'es');
  await frame.getByRole('button', { name: said.done }).click();
  return answerAll(frame, await arrived(frame), household);
}

// In the host's page: all that can be read of the frame and around it, as text, and what refused to be read.
async function spy() {
  const box = document.querySelector('#wide > div');
  const read = { open: {}, refused: [] };
  const look = (name, get) => {
    try {
      read.open[name] = get();
    } catch (error) {
      read.refused.push(`${name}: ${error.name}`);
    }
  };
  look('shadowRoot', () => box.shadowRoot);
  look('text of the page', () => document.documentElement.outerHTML + document.body.innerText);
  look('frames', () => [window.length, window.frames.length, document.querySelectorAll('iframe').length]);
  look('history', () => history.length);
  look('name', () => window.name);
  look('cookies', () => document.cookie);
  look('stores', () => JSON.stringify([{ ...localStorage }, { ...sessionStorage }]));
  look('entries', () => performance.getEntries().map(({ name, entryType, initiatorType }) => [name, entryType, initiatorType].join(' ')));
  look('selection', () => String(getSelection()));
  look('active element', () => document.activeElement?.tagName);
  look('heard', () => JSON.stringify(heard));
  read.open.databases = (await indexedDB.databases()).length;
  read.open.caches = await caches.keys();
  return read;
}

// In the host's page, where a script of the host itself holds on to the frame: as it would in a bare frame.
function spyInside() {
  const { inner } = window;
  const names = ['document', 'location', 'name', 'history', 'localStorage', 'performance', 'Ventanilla', 'navigator', 'getSelection', 'print', 'status', 'origin', 'length', 'frames', 'closed', 'opener', 'parent', 'top', 'window', 'self'];
  const read = names.flatMap((name) => {
    try {
      const value = inner[name];
      return typeof value === 'object' && value !== null ? (name === 'location' ? [`location ${(() => { try { return inner.location.href; } catch { return 'refused'; } })()}`] : [`${name} object`]) : [`${name} ${value}`];
    } catch {
      return [];
    }
  });
  return { read, keys: Reflect.ownKeys(inner).map(String) };
}

// In the host's page: all that came in, but for when. What says only how long something took is left out; so is a height that another followed on the same page, maybe before it was drawn.
function transcript() {
  const { messages, events, focus, entries } = heard;
  const told = messages.filter(({ data }, at) => data.kind !== 'height' || messages[at + 1]?.data.kind !== 'height').map(({ data, origin }) => [origin, data]);
  const steady = entries.filter((entry) => /^(navigation|resource|mark|measure|visibility-state|back-forward|element|first-input)/.test(entry)).sort();
  const { width, height } = document.querySelector('#wide > div').getBoundingClientRect();
  return { told, events, focus, steady, size: [width, height], history: history.length, frames: window.length, active: document.activeElement.tagName, scrolled: scrollY };
}

test('after a whole screening the host knows that there was one: of two households that are asked the same, and get other verdicts, it sees the same', async () => {
  const seenOf = async (household) => {
    let seen;
    await visit(async (page, frame) => {
      const before = await page.evaluate(() => history.length);
      await toResult(frame, household);
      await shows(frame, 'Pensión Garantizada Universal');
      await until(() => page.evaluate(() => heard.messages.some(({ data }) => data.kind === 'result')), 'the host hears of the result');
      const { open, refused } = await page.evaluate(spy);
      assert.doesNotMatch(JSON.stringify(open), SECRETS);
      assert.deepEqual(refused, []);
      assert.equal(open.shadowRoot, null);
      assert.deepEqual(open.frames, [0, 0, 0], 'the frame is in a closed box');
      assert.equal(open.history, before);
      assert.deepEqual([open.cookies, open.name, open.stores, open.databases, open.caches], ['', '', '[{},{}]', 0, []]);
      seen = { host: await page.evaluate(transcript), verdict: await frame.getByRole('main').innerText() };
    });
    return seen;
  };
  const [one, other] = [await seenOf(ROSA), await seenOf(RECEIVES)];
  assert.match(one.verdict, /falta que la institución confirme/);
  assert.match(other.verdict, /Ya lo recibe/);
  assert.ok(one.host.events.length > 5 && one.host.told.length > 10, 'much came in');
  assert.ok(one.host.focus.length > 0, 'also that the focus went into it');
  assert.deepEqual(one.host, other.host);
});

test('a host that holds on to the frame reads only what every page may of a stranger’s; where it changes its address, it finds a new one', async () => {
  const page = (site) => ({ main: `<section id="wide"><iframe title="Ventanilla" name="inner" src="${site}/v1/#concern=old&programs=pgu" height="700" width="600"></iframe></section>` });
  const own = await startBoth({ page });
  const context = await browser.newContext({ viewport: LAPTOP });
  try {
    const visitor = await context.newPage();
    await visitor.addInitScript(() => document.addEventListener('DOMContentLoaded', () => (window.inner = window[0])));
    await visitor.goto(own.host.url);
    await visitor.evaluate(() => (document.querySelector('iframe').style.cssText = 'display: block !important; height: 700px !important'));
    const frame = await until(() => visitor.frames()[1], 'the frame');
    await frame.getByLabel(said.name).waitFor();
    await toResult(frame);
    const { read, keys } = await visitor.evaluate(spyInside);
    assert.deepEqual(read.sort(), ['closed false', 'frames object', 'length 0', 'location refused', 'opener null', 'parent object', 'self object', 'top object', 'window object']);
    assert.deepEqual(keys.filter((name) => !/^(\d+|Symbol\(.*\)|then)$/.test(name)).sort(), ['blur', 'close', 'closed', 'focus', 'frames', 'length', 'location', 'opener', 'parent', 'postMessage', 'self', 'top', 'window']);
    assert.equal(await visitor.evaluate(() => document.querySelector('iframe').contentDocument), null);
    assert.equal(await visitor.evaluate(() => open('', 'inner') === inner), true, 'asked for by its name it is the same stranger, and goes nowhere');
    await shows(frame, 'Pensión Garantizada Universal');
    const { events, messages } = await visitor.evaluate(() => heard);
    assert.deepEqual([events, messages.map(({ data }) => data.kind)], [[], ['hello']], 'without a loader nothing is said');

    visitor.on('dialog', (dialog) => dialog.accept());
    const away = `${own.site}/v1/#concern=old&programs=pgu&d-cedula-identidad`;
    await visitor.evaluate((to) => (inner.location = to), away);
    await until(async () => (await visitor.frames()[1].getByLabel(said.name).count()) === 1, 'whoever changes its address finds a new one');
    assert.doesNotMatch(await visitor.frames()[1].locator('body').innerText(), /Rosa/);
  } finally {
    await context.close();
    await own.stop();
  }
});

test('what others say in the name of the frame, or to it, is not heard', async () => {
  await visit(async (page, frame) => {
    await page.evaluate(() => {
      for (const kind of ['result', 'height', 'leave', 'step', 'toString', '__proto__']) postMessage({ ventanilla: 1, kind, value: 'https://example.org/' }, '*');
      postMessage({ ventanilla: 2, kind: 'result' }, '*');
      postMessage(null, '*');
    });
    await frame.evaluate(() => {
      for (const kind of ['welcome', 'toString', 'constructor']) postMessage({ ventanilla: 1, kind }, '*');
      parent.postMessage({ ventanilla: 1, kind: 'leave', value: 'javascript:alert(1)' }, '*');
      parent.postMessage({ ventanilla: 1, kind: 'height', value: 1e9 }, '*');
      parent.postMessage({ ventanilla: 9, kind: 'result' }, '*');
    });
    await until(() => page.evaluate(() => document.querySelector('#wide > div').getBoundingClientRect().height === 960), 'a height that is no height is cut');
    assert.deepEqual((await page.evaluate(() => heard.events)).filter(({ name }) => name !== 'ready'), []);
    assert.equal(page.url(), both.host.url);
  });
});

test('the frame asks for no place that outlives it, and works without', async () => {
  await visit(async (page, frame) => {
    await toResult(frame);
    assert.deepEqual(await frame.evaluate(() => self.asked), []);
  }, { first: noteStores });
});
