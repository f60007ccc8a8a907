// After the first visit the page opens without a server. A later version serves only when it is here whole and proved, and when she takes it no answer
// is lost.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { atResult, toResult, useAnswered } from './answered.mjs';
import { assertReachable } from './axe.mjs';
import { answer, arrived, isAnswered, isReady, mouse, nameHousehold, shows } from './person.mjs';
import { HUGO, ROSA } from './households.mjs';
import { cached, stored } from './stored.mjs';
import { until, useSite } from './support.mjs';
import { byTurn } from './turn.mjs';
import { back, later, mark, marked, offer, restamp, useCopies, withoutProgram } from './versions.mjs';

const site = useSite();
const visitCopy = useCopies(site);
useAnswered(ROSA);

const take = (page) => mouse.press(page.getByRole('button', { name: 'Usarla ahora' }));

/** Answers the first question, and gives it. */
async function oneAnswer(page) {
  const first = await nameHousehold(page, ROSA);
  await answer(page, first, ROSA.answers[first]);
  return first;
}

test('with the server gone the site opens in every language, and a screening begins and ends', () =>
  visitCopy(
    async (page, _, server) => {
      await isReady(page);
      await server.stop();
      for (const [path, lang, title] of [['ht/', 'ht', null], ['en/', 'en', null], ['', 'es', 'Vea qué ayudas del Estado puede tener su hogar']]) {
        await page.goto(server.url + path);
        if (lang !== 'ht') await isReady(page, lang);
        else await shows(page, 'Li pare: ou ka koupe entènèt la.');
        if (title) await page.getByRole('heading', { level: 1, name: title }).waitFor();
      }
      await shows(page, /^Sin internet, todo sigue funcionando\. Las reglas son del /);
      await assertReachable(page, 'without-server');
      await oneAnswer(page);
      await toResult(page, ROSA);
      await shows(page, '$231.732');
      await mouse.press(page.getByRole('link', { name: 'English' }).last());
      await shows(page, 'Result for your household');
    },
    { errors: true },
  ));

test('with the server gone a page of the catalog leads to the same in the app', byTurn(0), () =>
  visitCopy(
    async (page, _, server) => {
      await isReady(page);
      await server.stop();
      await page.goto(`${server.url}programas/pgu.html`);
      await page.getByRole('heading', { level: 1, name: 'Pensión Garantizada Universal (PGU)' }).waitFor();
      await page.goto(`${server.url}en/amounts/`);
      await page.getByRole('heading', { level: 1, name: 'All programs' }).waitFor();
    },
    { errors: true },
  ));

test('the copy is the app as it was built, and of no page that somebody read', () =>
  visitCopy(async (page, folder) => {
    await isReady(page);
    await page.goto(new URL('programas/pgu.html', page.url()).href);
    await page.reload();
    const entries = await cached(page);
    const names = entries.map(([address]) => new URL(address).pathname.slice(1));
    assert.ok(names.length > 30);
    assert.deepEqual(names.filter((name) => /programas|programs|montos|amounts/.test(name)), []);
    const own = entries.find(([address]) => new URL(address).pathname === '/');
    assert.equal(own[1], await readFile(join(folder, 'index.html'), 'utf8'));
  }, { errors: true }));

test('a copy that the browser emptied is whole again before the page says “Listo”', byTurn(0), () =>
  visitCopy(
    async (page, _, server) => {
      await isReady(page);
      const addresses = async () => (await cached(page)).map(([address]) => address).sort();
      const before = await addresses();
      await page.evaluate(async () => Promise.all((await caches.keys()).map((name) => caches.delete(name))));
      await back(page);
      await server.stop();
      assert.deepEqual(await addresses(), before);
      await back(page);
      await page.getByRole('heading', { level: 1, name: 'Vea qué ayudas del Estado puede tener su hogar' }).waitFor();
    },
    { errors: true },
  ));

test('a visit that the copy serves asks for what is newer before it says “Listo”, and for nothing after but what the browser asks of itself', byTurn(1), () =>
  visitCopy(async (page, _, server) => {
    await isReady(page);
    const first = (await server.log()).length;
    await back(page);
    const ready = new Date().toISOString();
    await oneAnswer(page);
    await toResult(page, ROSA);
    await pause(1500);
    const asked = (await server.log()).slice(first).map((line) => line.split(' '));
    assert.ok(asked.some(([, , path]) => path === '/service-worker.js') && asked.some(([, , path]) => path === '/catalog/index.json'));
    const late = asked.filter(([when, , path]) => when > ready && path !== '/service-worker.js');
    assert.deepEqual(late, []);
    assert.ok(asked.length <= 3, JSON.stringify(asked));
  }));

test('a new version is offered when it is whole; taking it keeps the answers and the place, and says what changed', byTurn(0), () =>
  visitCopy(async (page, folder) => {
    await isReady(page);
    await mark(folder, 'new');
    await later(folder, { files: { rules: withoutProgram('pgu') } });
    await restamp(folder);
    await back(page);
    assert.equal(await marked(page), undefined, 'the old one still serves');
    await shows(page, 'Hay una versión nueva de esta página');
    await assertReachable(page, 'update-page');
    const first = await oneAnswer(page);
    const { hash } = new URL(page.url());
    page.on('dialog', () => assert.fail('a warning'));
    await take(page);
    await shows(page, 'El resultado cambió');
    await assertReachable(page, 'update-taken');
    await shows(page, /^Con lo que nos dijo, no: .*PGU/);
    assert.equal(await marked(page), 'new');
    assert.equal(new URL(page.url()).hash, hash);
    await mouse.press(page.getByRole('link', { name: 'Volver' }));
    await page.getByRole('heading', { level: 1, name: first }).waitFor();
    assert.ok(await isAnswered(page, first, ROSA.answers[first]));
    const { databases, caches } = await stored(page);
    assert.deepEqual([databases, caches.length], [[], 1], 'the old version is gone, and no answer was stored');
    assert.equal(await offer(page).count(), 0);
  }));

test('new rules alone are offered too, and serve from then on, also without a server', byTurn(1), () =>
  visitCopy(
    async (page, folder, server) => {
      await isReady(page);
      await later(folder, { files: { rules: withoutProgram('pgu') } });
      await back(page);
      await shows(page, 'Hay reglas nuevas');
      await assertReachable(page, 'update-rules');
      await oneAnswer(page);
      await take(page);
      await shows(page, /^Con lo que nos dijo, no: .*PGU/);
      await mouse.press(page.getByRole('button', { name: 'Entendido' }));
      await page.getByText('El resultado cambió').waitFor({ state: 'hidden' });
      await server.stop();
      await mouse.press(page.getByRole('link', { name: 'Borrar todo' }));
      await mouse.press(page.getByRole('button', { name: 'Borrar todo' }));
      await page.goto(server.url);
      await atResult(page, ROSA);
      await mouse.press(page.getByRole('button', { name: 'Entendido' })); // what changed since the file was saved
      await page.getByText('El resultado cambió').waitFor({ state: 'hidden' });
      await mouse.press(page.getByText('Con lo que nos dijo, no'));
      await page.getByRole('link', { name: 'Pensión Garantizada Universal (PGU)' }).waitFor();
    },
    { errors: true },
  ));

test('a browser without service workers goes without: the page works, and offers nothing', () =>
  site.visit(async (page) => {
    await isReady(page);
    const { caches, workers } = await stored(page);
    assert.deepEqual([caches, workers], [[], 0]);
    assert.equal(await page.evaluate(() => 'serviceWorker' in navigator), false);
  }, { serviceWorkers: 'allow', first: () => delete Navigator.prototype.serviceWorker }));

test('Hugo, in English, goes on where he was after a new version', byTurn(1), () =>
  visitCopy(async (page, folder) => {
    await isReady(page, 'en');
    await mark(folder, 'new', 'en/index.html');
    await restamp(folder);
    await back(page, 'en');
    await nameHousehold(page, HUGO);
    await mouse.press(page.getByRole('button', { name: 'Use it now' }));
    await until(async () => (await marked(page).catch(() => undefined)) === 'new', 'the new version');
    await until(async () => (await page.getByText('There is a new version').count()) === 0, 'nothing newer is left');
    await mouse.press(page.getByRole('link', { name: 'Back' }));
    assert.equal(await arrived(page), 'Who lives in the home?');
    await shows(page, 'Hugo');
  }, { path: 'en/' }));
