// The caseload speaks: of what is near, of rules that changed, and of a day that came; what somebody has seen is told once.
import assert from 'node:assert/strict';
import { rm } from 'node:fs/promises';
import { after, before, test } from 'node:test';
import { readIndex, signAnew } from '../browser/signing.mjs';
import { copyOfSite, dist, LAPTOP, startServer, until, useSite } from '../browser/support.mjs';
import { withoutProgram } from '../browser/versions.mjs';
import { assertReachable } from '../browser/axe.mjs';
import { byTurn } from '../browser/turn.mjs';
import { casesSeenOn } from './case-file.mjs';
import { lock, opened, unlock } from './desk.mjs';
import { alone } from './family.mjs';
import { visitDesk } from './store.mjs';

const SEEN = '2026-11-21';
const DRAWN = [alone('1961-12-05'), alone('1980-03-05')]; // the first is 65 in two weeks
const LOST = 'programa-familias';

const site = useSite();
let root;
let server;
let cases;
before(async () => {
  root = await copyOfSite(() => {});
  server = await startServer({ root });
  cases = await casesSeenOn(SEEN, DRAWN);
});
after(async () => {
  await server.stop();
  await rm(root, { recursive: true });
});

const badge = (page) => page.locator('.badge').innerText({ timeout: 500 }).catch(() => '');
const changes = async (page) => {
  await page.getByRole('link', { name: 'Cambios', exact: true }).click();
  await page.getByText(/^Revisados/).waitFor({ timeout: 60_000 });
};
const part = (page, name) => page.getByRole('radio', { name });
const again = async (page) => {
  await page.reload();
  await unlock(page);
  await page.getByRole('button', { name: 'Bloquear' }).waitFor({ timeout: 30_000 });
};

test('cases are looked at again with the rules and the day of now, and somebody hears who gains, who loses and why', byTurn(2, 3), () =>
  visitDesk(site, async (page) => {
    await changes(page);
    assert.equal(await badge(page), '');
    await part(page, /Se acerca/).check();
    const near = page.getByRole('row', { name: /A-0001.*5 de diciembre de 2026/ }).first();
    await near.waitFor();
    await page.getByText(/cumple 65 años el 5 de diciembre de 2026/).first().waitFor();

    const { catalog } = await readIndex(dist);
    await signAnew(root, { files: { rules: withoutProgram(LOST) }, change: { catalog: { ...catalog, version: '2026.12.1' } } });
    await again(page);
    await until(async () => (await badge(page)) === '2', 'both cases have news', 60_000);
    await changes(page);
    await part(page, /Pierden/).check();
    await page.getByText(`Cambiaron las reglas: de la versión ${catalog.version} a la 2026.12.1.`).first().waitFor();
    assert.equal(await page.getByRole('button', { name: /^Abrir A-/ }).count(), 2);
    await assertReachable(page, 'changes', { first: LAPTOP });
    await page.setViewportSize(LAPTOP);
    await page.getByRole('button', { name: 'Visto: A-0002' }).click();
    await page.getByText('Marcado como visto: 1 caso.').waitFor();
    await until(async () => (await badge(page)) === '1', 'what was seen is no news');

    await page.clock.setFixedTime(new Date('2026-12-06T12:00:00-03:00'));
    await again(page);
    await until(async () => (await badge(page)) === '1', 'one case has news', 60_000);
    await changes(page);
    await part(page, /Ganan/).check();
    await page.getByText(/cumple 65 años el 5 de diciembre de 2026/).first().waitFor();
    await page.getByRole('button', { name: 'A la agenda: A-0001' }).click();
    await page.getByText('Anotado en la agenda de A-0001.').waitFor();
    await page.getByRole('button', { name: 'Abrir A-0001' }).click();
    await page.getByRole('button', { name: 'Cerrar A-0001' }).waitFor();
  }, { cases, url: server.url }));

const counting = () => {
  globalThis.asked = {};
  globalThis.order = [];
  const { postMessage } = Worker.prototype;
  Worker.prototype.postMessage = function counted(message, ...more) {
    const { kind } = message?.request ?? {};
    globalThis.asked[kind] = (globalThis.asked[kind] ?? 0) + 1;
    if (kind) globalThis.order.push(kind);
    return postMessage.call(this, message, ...more);
  };
};

test('before the passphrase of many cases is tried, workers rehearse with nobody, and wait for it', byTurn(2, 3), () => {
  const many = Array.from({ length: 100 }, (_, index) => ({ ...cases[index % cases.length], id: `many ${index}`, number: `A-${1000 + index}` }));
  const asked = (page) => page.evaluate(() => ({ ...globalThis.asked }));
  return visitDesk(site, async (page) => {
    const done = async () => (await asked(page)).ahead >= many.length / 20;
    await until(done, 'all cases were looked at', 60_000);
    const found = await badge(page);
    const before = await asked(page);
    const hide = (hidden) => page.evaluate((value) => Object.defineProperty(document, 'hidden', { value, configurable: true }), hidden);
    await hide(true);
    await lock(page);
    await page.waitForTimeout(500);
    assert.equal((await asked(page)).rehearse, before.rehearse, 'nobody is there to unlock it');
    await hide(false);
    await page.getByLabel('Frase de paso').hover();
    await until(async () => (await asked(page)).rehearse > (before.rehearse ?? 0) + 1, 'they rehearse');
    assert.equal((await asked(page)).now, before.now, 'no case is looked at before it is unlocked');
    await unlock(page);
    await opened(page);
    await until(async () => (await asked(page)).now === 2 * before.now, 'all cases are looked at', 60_000);
    const order = await page.evaluate(() => globalThis.order);
    assert.equal(order[order.lastIndexOf('rehearse') + 1], 'now', 'by the same workers');
    assert.equal(await badge(page), found);
  }, { cases: many, first: counting });
});
