// The site from nginx, as a person would find it there.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { startBrowser, until } from '../browser/support.mjs';
import { HOSTS } from './hosts.mjs';

let host;
let browser;
before(async () => ([host, browser] = await Promise.all([HOSTS.nginx.start(), startBrowser()])));
after(() => Promise.all([host?.stop(), browser?.close()]));

async function visit(path, way) {
  const context = await browser.newContext({ viewport: { width: 360, height: 640 }, locale: 'es-CL' });
  try {
    const page = await context.newPage();
    const found = [];
    page.on('console', (message) => message.type() === 'error' && found.push(message.text()));
    page.on('pageerror', (error) => found.push(error.message));
    await page.clock.setFixedTime(new Date('2026-11-21T12:00:00-03:00')); // the rules hold then
    await page.goto(new URL(path, host.url).href);
    await way(page);
    return found;
  } finally {
    await context.close();
  }
}

test('the page is whole, works without the server, and nothing breaks its policy', async () => {
  const found = await visit('', async (page) => {
    await until(() => page.getByText('Listo: puede cortar internet').isVisible(), 'that everything is here');
    const policies = await page.evaluate(async () => (await fetch(location.href, { cache: 'reload' })).headers.get('content-security-policy'));
    assert.match(policies, /frame-ancestors 'none'/);
  });
  assert.deepEqual(found, []);
});

test('an address that leads nowhere shows a page with a way on', async () => {
  const found = await visit('en/programs/nothing/at/all', async (page) => {
    assert.equal(await page.getByRole('heading', { level: 1 }).textContent(), 'Esta página no existe');
    const { width } = await page.getByRole('link', { name: 'Empezar de nuevo' }).boundingBox();
    assert.ok(width > 100, 'it has its style');
    await page.getByRole('link', { name: 'Begin again' }).click();
    await page.waitForURL(new URL('en/', host.url).href);
  });
  assert.deepEqual(found.filter((text) => !text.includes('404')), []);
});
