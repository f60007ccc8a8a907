// The desk's vault in a browser: nothing of a case can be read off the disk, nothing is lost when the browser is killed, and it opens without internet.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { startServer, until, useSite } from '../browser/support.mjs';
import { byTurn } from '../browser/turn.mjs';
import { caseOf } from './cases.mjs';
import { addCase, bytesOf, create, filesWith, lock, newProfile, opened, PHRASE, removeProfile, rows, saved, startChromiumOn, unlock } from './desk.mjs';
import { openDesk, startAt, storeOf, visitDesk } from './store.mjs';

const TYPED = { initials: 'Q. Wz.', note: 'zapallo italiano con mostaza', number: 'KJX-0001', until: '2031-07-19' };
const PREFIX = 'KJX'; // too short to be looked for: three letters arise in encrypted bytes by chance

const ONE = [caseOf('A-0001', '2026-11-20', 1, { note: 'arrienda' })];

const site = useSite();

/** A browser on a new profile, which is there while `way` goes. */
async function withProfile(way) {
  const profile = await newProfile();
  const browsers = [];
  const start = async () => {
    browsers.push(await startChromiumOn(profile));
    return browsers.at(-1);
  };
  try {
    await way(start, profile);
  } finally {
    await browsers.at(-1)?.kill().catch(() => {});
    await removeProfile(profile);
  }
}

const button = (page, name) => page.getByRole('button', { name, exact: true });

test('no byte of the profile tells what somebody typed, and nothing else of the browser keeps it', () =>
  withProfile(async (start, profile) => {
    const browser = await start();
    const page = await browser.page(new URL('meson/', site.server.url).href);
    await create(page, PHRASE, PREFIX);
    await addCase(page, TYPED.initials, TYPED.note);
    await page.getByLabel('Guardar hasta').fill(TYPED.until);
    await pause(500);
    await saved(page);
    await rows(page);
    await page.getByLabel('Buscar por número o iniciales').fill(TYPED.initials);
    // What is kept in plain text is found: the search sees what the vault writes.
    await page.evaluate(() => new Promise((resolve, reject) => {
      const opening = indexedDB.open('plain', 1);
      opening.onupgradeneeded = () => opening.result.createObjectStore('s');
      opening.onsuccess = () => Object.assign(opening.result.transaction('s', 'readwrite', { durability: 'strict' }), { oncomplete: resolve, onerror: reject }).objectStore('s').put({ note: 'perejil a la vista' }, 'k');
    }));
    await lock(page);
    await browser.close();
    const bytes = await bytesOf(profile);
    assert.notDeepEqual(filesWith(bytes, 'perejil a la vista'), []);
    for (const text of [...Object.values(TYPED), PHRASE]) assert.deepEqual(filesWith(bytes, text), [], text);
  }));

/** Every string that the page's scripts still hold. */
async function stringsIn(page) {
  const session = await page.context().newCDPSession(page);
  const chunks = [];
  session.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => chunks.push(chunk));
  await session.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
  await session.detach();
  return JSON.parse(chunks.join('')).strings;
}

test('once it is locked, the page holds nothing in its memory that somebody typed, nor what the rules said of it', byTurn(1, 3), () =>
  site.visit(async (page) => {
    const typed = [TYPED.initials, TYPED.note, TYPED.until, '1988-02-14', '345678'];
    const held = async () => {
      const strings = await stringsIn(page);
      return typed.filter((text) => strings.some((one) => one.includes(text)));
    };
    await create(page);
    await addCase(page, TYPED.initials, TYPED.note);
    await page.getByLabel('Guardar hasta').fill(TYPED.until);
    for (const [label, text] of [['Nacimiento', '14021988'], ['Ingreso propio al mes', '345678']]) await page.getByLabel(`${label}, integrante 1`).fill(text);
    await page.getByLabel('Nota').focus();
    await page.locator('#results[aria-busy="false"]').waitFor();
    await saved(page);
    assert.deepEqual(await held(), typed, 'what is in use is found');
    await lock(page);
    await until(async () => (await held()).length === 0, 'nothing is held');
  }, { path: 'meson/' }));

test('a browser that is killed loses the last keystrokes at most, and all of it opens again', byTurn(1, 3), () =>
  withProfile(async (start) => {
    let browser = await start();
    let page = await browser.page(startAt(site.server.url));
    await openDesk(page, await storeOf(ONE));
    await addCase(page, 'B. B.', '');
    // Killed in the middle of writing, again and again: what was said to be saved is there, whole.
    for (let round = 1; round <= 2; round++) {
      await page.getByLabel('Nota').fill(`ronda ${round} `);
      await saved(page);
      const note = page.getByLabel('Nota');
      const typing = note.pressSequentially('x'.repeat(400), { delay: 5 }).catch(() => {});
      const early = `ronda ${round} ${'x'.repeat(20)}`;
      await until(async () => (await note.inputValue()).startsWith(early), 'some of it was typed');
      // A change waits two seconds at most: what was typed before them is there.
      await pause(round === 1 ? 700 : 3000);
      await browser.kill();
      await typing;
      browser = await start();
      page = await browser.page(new URL('meson/', site.server.url).href);
      await unlock(page);
      await opened(page);
      assert.equal((await rows(page)).length, 3, `round ${round}`);
      await button(page, 'A-0002').click();
      const kept = await page.getByLabel('Nota').inputValue();
      assert.match(kept, new RegExp(`^ronda ${round} x*$`));
      if (round === 2) assert.ok(kept.startsWith(early), kept);
    }
    assert.equal(await page.getByText('No se puede leer').count(), 0);
  }));

test('the desk opens without internet once it was there, and no citizen is sent it', async () => {
  const own = await startServer();
  await visitDesk(site, async (page) => {
    await page.getByText('Funciona sin internet').waitFor({ timeout: 60_000 });
    await addCase(page, 'A. A.', 'sin red');
    await own.stop();
    await page.reload();
    await unlock(page);
    await opened(page);
    assert.equal((await rows(page)).length, 3);
  }, { cases: ONE, url: own.url, serviceWorkers: 'allow', errors: true });
});
