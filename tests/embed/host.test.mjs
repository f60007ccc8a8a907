// What a host and its visitors may count on: where the widget stands, how it is put in and taken out, and how one leaves.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { cp, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { ALL, faults } from '../browser/axe.mjs';
import { ROSA } from '../browser/households.mjs';
import { addPerson, answerAll, arrived, SAID, shows } from '../browser/person.mjs';
import { copyOfSite, dist, LAPTOP, startBrowser, startServer, until, witnessed } from '../browser/support.mjs';
import { hostPage, startHost, withoutFrames } from './host.mjs';
import { boxed, startBoth } from './widgets.mjs';

const said = SAID.es;
const { integrity, immutable, version } = JSON.parse(readFileSync(join(dist, 'v1/embed.json'), 'utf8'));

const MOUNTS = `let handle;
window.mountIt = (options) => void (handle = Ventanilla.mount(document.getElementById('wide'), { concern: 'old', programs: ['pgu'], ...options }));
window.destroyIt = () => handle.destroy();
addEventListener('DOMContentLoaded', mountIt);`;

// By CORS, so that the page hears of failures in it.
const mounted = (site) => hostPage({ main: '<section id="wide"></section>', scripts: ['/hears.js', `${site}/v1/embed.js`, '/mounts.js'] }).replace('/v1/embed.js"', '$& crossorigin="anonymous"');

const pages = (site) => ({
  'column.html': hostPage({ main: '', aside: boxed(site, 'narrow', { theme: 'dark', radius: '12', height: '700' }) }),
  'mounted.html': mounted(site),
  'blocked.html': withoutFrames(mounted(site)),
  'far.html': hostPage({ scripts: ['/hears.js'], main: `${'<p class="far">Nuestra fundación</p>'.repeat(3)}${boxed(site, 'wide')}` }),
  'pinned.html': hostPage({ main: `<section id="wide"><script src="${site}/${immutable}" integrity="${integrity}" crossorigin="anonymous" data-concern="old"></script></section>` }),
  'forged.html': hostPage({ main: `<section id="wide"><script src="${site}/${immutable}" integrity="sha384-${'A'.repeat(64)}" crossorigin="anonymous"></script></section>` }),
  'bare.html': hostPage({ main: `<section id="bare"><iframe title="Ventanilla" src="${site}/v1/#concern=old&programs=pgu"></iframe></section>` }),
  'mounts.js': MOUNTS,
});

let both;
let browser;
before(async () => void ([both, browser] = await Promise.all([startBoth({ page: (site) => ({ scripts: ['/hears.js'], main: boxed(site, 'wide', { concern: 'old', programs: 'pgu' }), aside: boxed(site, 'narrow', { accent: '#4b2a63', theme: 'light' }) }), files: pages }), startBrowser()])));
after(() => Promise.all([both.stop(), browser.close()]));

async function visit(path, way, { viewport = LAPTOP, url = both.host.url, ...options } = {}) {
  const context = await browser.newContext({ viewport, locale: 'es-CL', ...options });
  try {
    await context.route('https://es.wikipedia.org/**', (route) => route.fulfill({ contentType: 'text/html', body: '<title>Wikipedia</title>' }));
    const page = await context.newPage();
    await page.goto(new URL(path, url).href);
    await witnessed(way(page, context), page);
  } finally {
    await context.close();
  }
}

const frameOf = (page) => until(() => page.frames()[1], 'the frame');

async function people(frame) {
  await frame.getByLabel(said.name).waitFor();
  await addPerson(frame, ROSA.people[0], 'es');
  await frame.getByRole('button', { name: said.done }).click();
  return arrived(frame);
}

async function toResult(frame, { question = () => {} } = {}) {
  const first = await people(frame);
  await question();
  return answerAll(frame, first, ROSA);
}

test('axe finds nothing in host and frames; the Tab key goes in, through and out again', async () => {
  await visit('', async (page) => {
    await until(() => page.frames().length === 3, 'two frames');
    for (const frame of page.frames().slice(1)) {
      await frame.getByRole('heading', { level: 1 }).waitFor();
      assert.deepEqual(await faults(frame, ALL), []);
    }
    const own = page.frames().find((frame) => frame.url().includes('old'));
    const clean = async () => assert.deepEqual(await faults(own, ALL), []);
    await toResult(own, { question: clean });
    await clean();
    await own.getByRole('link', { name: 'Revisar las respuestas' }).click();
    await arrived(own);
    await clean();
    assert.deepEqual(await faults(page, ALL), []);
  });
  await visit('bare.html', async (page) => {
    await page.evaluate(() => (document.querySelector('iframe').style.cssText = 'display: block !important; height: 640px !important; width: 100% !important'));
    const frame = await frameOf(page);
    await frame.getByLabel(said.name).waitFor();
    const where = () => page.evaluate(() => document.activeElement.tagName);
    const way = [];
    for (let stops = 0; stops < 40 && way.at(-1) !== 'A'; stops++) {
      await page.keyboard.press('Tab');
      const at = await where();
      if (at !== 'BODY') way.push(at); // on its way from one process to the other
    }
    assert.deepEqual([...new Set(way)], ['IFRAME', 'A']);
    await page.keyboard.press('Shift+Tab');
    await until(async () => (await where()) === 'IFRAME', 'backwards it goes in again');
    assert.equal(await frame.evaluate(() => document.activeElement.closest('footer') !== null), true, 'backwards it begins at its end');
  });
});

test('in a column of 280 px nothing is cut off, and nothing has to be scrolled sideways; theme, corners and height are those that were chosen', async () => {
  await visit('column.html', async (page) => {
    const frame = await frameOf(page);
    await frame.getByRole('link', { name: 'Soy mayor' }).click();
    await frame.getByLabel(said.name).waitFor();
    assert.deepEqual(await frame.evaluate(() => [innerWidth, document.documentElement.scrollWidth]), [280, 280]);
    assert.deepEqual(await faults(frame, ALL), []);
    const drawn = () => frame.evaluate(() => {
      const { colorScheme, backgroundColor } = getComputedStyle(document.documentElement);
      return { colorScheme, ground: backgroundColor, corners: getComputedStyle(document.querySelector('main .button')).borderRadius };
    });
    assert.deepEqual(await drawn(), { colorScheme: 'dark', ground: 'rgb(17, 24, 26)', corners: '12px' });
    assert.equal(await page.evaluate(() => document.querySelector('#narrow > div').getBoundingClientRect().height), 700);
  }, { colorScheme: 'light' });
});

test('until somebody touches it nothing moves in the page around it; then it is as high as it needs to be', async () => {
  await visit('', async (page) => {
    const frame = await until(() => page.frames().find((one) => one.url().includes('old')), 'the frame');
    await frame.getByLabel(said.name).waitFor();
    await until(() => page.evaluate(() => heard.events.filter(({ name }) => name === 'ready').length === 2), 'both can be used');
    await page.evaluate(() => new Promise((passed) => setTimeout(passed, 200)));
    const high = () => page.evaluate(() => document.querySelector('#wide > div').getBoundingClientRect().height);
    assert.deepEqual([await high(), await page.evaluate(() => heard.shifts)], [640, []]);
    await frame.getByLabel(said.name).click();
    await until(async () => (await high()) > 640, 'it grows');
    assert.ok((await page.evaluate(() => heard.shifts)).flat().includes('Otra página'), 'what stands below is in the window, and is moved by then');
  }, { viewport: { width: 1366, height: 1600 } });
});

test('a widget that nobody has scrolled to is not fetched, and room for it is there', async () => {
  await visit('far.html', async (page) => {
    assert.equal(await page.evaluate(() => document.querySelector('#wide > div').getBoundingClientRect().height), 640);
    const asked = async () => (await both.server.log()).filter((line) => line.includes(' /v1/ ')).length;
    const before = await asked();
    const top = () => page.evaluate(() => document.querySelector('#wide > div').getBoundingClientRect().top);
    await page.evaluate(() => (document.querySelector('#wide > div').scrollIntoView(), scrollBy(0, 60)));
    await until(async () => (await asked()) > before, 'it is fetched once it is near');
    const frame = await frameOf(page);
    await frame.getByRole('heading', { level: 1 }).waitFor();
    await until(() => page.evaluate(() => heard.events.length > 0), 'it can be used');
    await page.evaluate(() => new Promise((passed) => setTimeout(passed, 100)));
    assert.equal(Math.round(await top()), -60, 'whoever has read on is not taken back to it');
    const engines = async () => (await both.server.log()).filter((line) => line.includes('engine.')).length;
    const none = await engines();
    await frame.getByRole('link', { name: 'Soy mayor' }).click();
    await until(async () => (await engines()) > none, 'the engine is fetched for who begins');
  }, { viewport: { width: 1366, height: 500 } });
});

test('taken out it is gone with its answers; put in again it begins anew', async () => {
  await visit('mounted.html', async (page) => {
    const frame = await frameOf(page);
    await people(frame);
    await page.evaluate(() => destroyIt());
    await until(() => page.frames().length === 1, 'no frame');
    assert.equal(await page.evaluate(() => document.getElementById('wide').childElementCount), 0);
    await page.evaluate(() => mountIt());
    const again = await frameOf(page);
    await again.getByLabel(said.name).waitFor();
    assert.equal(await again.getByText('Rosa').count(), 0);
    await until(() => page.evaluate(() => heard.events.filter(({ name }) => name === 'ready').length === 2), 'both said that they are ready');
    assert.equal(await page.evaluate(() => Ventanilla.version), version);
  });
});

test('taken out in the middle of something, it leaves neither a timer nor a failure behind', async () => {
  await visit('blocked.html', async (page) => {
    const timers = () => page.evaluate(() => heard.pending.size);
    await until(async () => (await timers()) === 1, 'it waits for a frame that this page’s policy shows to nobody');
    await page.evaluate(() => destroyIt());
    assert.equal(await timers(), 0);
  });
  await visit('mounted.html', async (page) => {
    await page.evaluate(() => {
      destroyIt();
      window.fetch = () => new Promise((arrived) => (window.arrives = () => arrived(new Response('{}'))));
      mountIt({ catalog: 'https://ong.example/index.json', key: 'A'.repeat(43) + '=' });
    });
    await until(() => page.evaluate(() => 'arrives' in window), 'a file is fetched for the frame');
    await page.evaluate(() => (destroyIt(), arrives()));
    await page.evaluate(() => new Promise((passed) => setTimeout(passed, 50)));
    assert.deepEqual(await page.evaluate(() => heard.rejections), []);
  });
});

test('where the rules do not come it says so, and never that it can be used', async () => {
  await visit('otra', async (page) => {
    await page.route('**/catalog/index.json*', (route) => route.abort());
    await page.goto(new URL('mounted.html', both.host.url).href);
    const events = () => page.evaluate(() => heard.events.map(({ name, detail }) => [name, detail?.code]));
    await until(async () => (await events()).length > 0, 'an event');
    assert.deepEqual(await events(), [['error', 'load']]);
  });
});

test('the host’s “back” leads to the page before, however far somebody went in the frame', async () => {
  await visit('otra', async (page) => {
    page.on('dialog', (dialog) => dialog.accept());
    await page.goto(both.host.url);
    const length = await page.evaluate(() => history.length);
    const frame = await until(() => page.frames().find((one) => one.url().includes('old')), 'the frame');
    await toResult(frame);
    await frame.locator('main a[href^="#/programa/"]').first().click();
    await arrived(frame);
    await frame.locator('main a.back').click();
    await arrived(frame);
    assert.equal(await page.evaluate(() => history.length), length);
    await page.goBack();
    assert.equal(new URL(page.url()).pathname, '/otra');
  });
});

for (const [kind, path] of [['by the loader', ''], ['in a bare frame', 'bare.html']]) {
  test(`quick exit, ${kind}: the whole window goes elsewhere, and “back” does not bring it back`, async () => {
    await visit('otra', async (page) => {
      await page.goto(new URL(path, both.host.url).href);
      if (path) await page.evaluate(() => (document.querySelector('iframe').style.cssText = 'display: block !important; height: 640px !important'));
      const frame = await until(() => page.frames().find((one) => one.url().includes('old')), 'the frame');
      await people(frame);
      const seen = [];
      page.on('console', (message) => seen.push(message.text()));
      await (path ? frame : page).evaluate(() => {
        const { documentElement } = document;
        new MutationObserver(() => console.log(`it is ${getComputedStyle(documentElement).display}`)).observe(documentElement, { attributes: true });
      });
      await frame.getByRole('link', { name: 'Salir rápido' }).click();
      await page.waitForURL('https://es.wikipedia.org/**'); // also its load: until then the browser may know neither page
      assert.ok(seen.includes('it is none'), 'nothing of it was to be seen before the other page came');
      await page.goBack();
      assert.equal(new URL(page.url()).pathname, '/otra');
    });
  });
}

test('the loader of a version is taken with its fingerprint only, from any host', async () => {
  assert.equal(integrity, `sha384-${createHash('sha384').update(readFileSync(join(dist, immutable))).digest('base64')}`);
  await visit('pinned.html', async (page) => void (await (await frameOf(page)).getByLabel(said.name).waitFor()));
  await visit('forged.html', async (page) => assert.equal(await page.evaluate(() => 'Ventanilla' in window || document.querySelector('#wide > div') !== null), false));
  const headers = async (path) => Object.fromEntries((await fetch(new URL(path, both.server.url))).headers);
  const [script, frame, site] = await Promise.all([headers(immutable), headers('v1/'), headers('')]);
  assert.deepEqual([script['access-control-allow-origin'], script['cross-origin-resource-policy']], ['*', 'cross-origin']);
  assert.match(script['cache-control'], /immutable/);
  assert.match(frame['content-security-policy'], /connect-src 'self'.*frame-ancestors \*$/);
  assert.match(site['content-security-policy'], /frame-ancestors 'none'$/, 'no other page lets itself be framed');
});

test('what is made on the device can be taken along out of a frame', async () => {
  await visit('', async (page) => {
    const frame = await until(() => page.frames().find((one) => one.url().includes('old')), 'the frame');
    await toResult(frame);
    await frame.getByRole('link', { name: 'Copiar como texto' }).first().click();
    await arrived(frame);
    await frame.getByRole('button', { name: /Copiar/ }).click();
    await until(async () => (await page.evaluate(() => navigator.clipboard.readText())).includes('Pensión Garantizada Universal'), 'the text is copied');
    assert.match(await frame.locator('textarea').inputValue(), new RegExp(`${both.site}/$`), 'it names the whole site');
    const frames = page.frames().length;
    await page.evaluate(() => document.querySelector('#wide > script').nextElementSibling.remove());
    await until(() => page.frames().length === frames - 1, 'without its element there is no frame');
  }, { permissions: ['clipboard-read', 'clipboard-write'] });
});

test('a page of the same address is refused its frame, also from further out, and the frame says why', async () => {
  const root = await copyOfSite(async (folder) => {
    await writeFile(join(folder, 'host.html'), hostPage({ main: '<section id="wide"><script src="v1/embed.js"></script></section>', scripts: ['hears.js'] }));
    await cp(new URL('hears.js', import.meta.url), join(folder, 'hears.js'));
  });
  const server = await startServer({ root, headers: false });
  const site = new URL(server.url).origin;
  const between = await startHost({ site, files: { 'index.html': hostPage({ main: `<section><iframe title="Ventanilla" src="${site}/v1/"></iframe></section>` }) } });
  await writeFile(join(root, 'outer.html'), hostPage({ main: `<iframe title="A stranger" src="${between.url}"></iframe>` }));
  try {
    for (const path of ['host.html', 'outer.html']) {
      await visit(path, async (page) => {
        const frame = await until(() => page.frames().find((one) => one.url().startsWith(`${site}/v1/`)), 'the frame');
        const text = () => frame.evaluate(() => document.body.innerText);
        await until(async () => (await text()).includes('Aquí no es seguro responder'), 'it says why');
        assert.equal(await frame.evaluate(() => document.querySelectorAll('button, input, a[href^="#"]').length), 0);
        if (path === 'host.html') assert.deepEqual(await page.evaluate(() => heard.events.map(({ name, detail }) => [name, detail?.code])), [['error', 'same-origin']], 'it is told, and never that it can be used');
      }, { url: server.url });
    }
  } finally {
    await Promise.all([server.stop(), between.stop()]);
    await rm(root, { recursive: true });
  }
});
