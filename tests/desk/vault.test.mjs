// The desk's vault in a browser: nothing of a case can be read off the disk, nothing is lost when the browser is killed, and two tabs do not write over each other.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { startServer, until, useSite } from '../browser/support.mjs';
import { caseOf } from './cases.mjs';
import { addCase, bytesOf, create, downloaded, filesWith, lock, newProfile, opened, PHRASE, removeProfile, rows, saved, startChromiumOn, unlock } from './desk.mjs';
import { openAnother, openDesk, startAt, storeOf, visitDesk } from './store.mjs';

const TYPED = { initials: 'Q. Wz.', note: 'zapallo italiano con mostaza', number: 'KJX-0001', prefix: 'KJX', until: '2031-07-19' };
const OTHER = 'otra frase muy distinta';

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
    await create(page, PHRASE, TYPED.prefix);
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

test('a browser that is killed loses the last keystrokes at most, and all of it opens again', () =>
  withProfile(async (start) => {
    let browser = await start();
    let page = await browser.page(startAt(site.server.url));
    await openDesk(page, await storeOf(ONE));
    await addCase(page, 'B. B.', '');
    // Killed in the middle of writing, again and again: what was said to be saved is there, whole.
    for (let round = 1; round <= 2; round++) {
      await page.getByLabel('Nota').fill(`ronda ${round} `);
      await saved(page);
      const typing = page.getByLabel('Nota').pressSequentially('x'.repeat(400), { delay: 5 }).catch(() => {});
      await pause(round === 1 ? 700 : 3000);
      await browser.kill();
      await typing;
      browser = await start();
      page = await browser.page(new URL('meson/', site.server.url).href);
      await unlock(page);
      await opened(page);
      assert.equal((await rows(page)).length, 3, `round ${round}`);
      await button(page, 'A-0002').click();
      const note = await page.getByLabel('Nota').inputValue();
      assert.match(note, new RegExp(`^ronda ${round} x*$`));
      // A change waits two seconds at most: what was typed before them is there.
      if (round === 2) assert.ok(note.length > 20, note);
    }
    assert.equal(await page.getByText('No se puede leer').count(), 0);
  }));

test('of two tabs one writes, the other reads along and takes its turn, and both lock together', () =>
  visitDesk(site, async (one) => {
    const two = await openAnother(one);
    await button(one, 'A-0001').click();
    await one.getByLabel('Nota').waitFor();
    await button(two, 'A-0001').click();
    await two.getByText('Este caso está abierto en otra pestaña').waitFor();
    assert.equal(await two.getByLabel('Nota').isEditable(), false);
    await one.getByLabel('Nota').fill('y más');
    await until(async () => (await two.getByLabel('Nota').inputValue()) === 'y más', 'the other tab sees it');
    await button(one, 'Cerrar A-0001').click();
    await until(() => two.getByLabel('Nota').isEditable(), 'the turn comes');
    await two.getByLabel('Nota').fill('de la segunda');
    await pause(400);
    await saved(two);
    await button(one, 'A-0001').click();
    assert.equal(await one.getByLabel('Nota').inputValue(), 'de la segunda');
    await lock(one);
    await two.getByRole('heading', { name: 'Mesón bloqueado' }).waitFor();
    assert.equal(await two.getByText('de la segunda').count(), 0);
  }, { cases: ONE }));

test('a wrong passphrase opens nothing, a forgotten one destroys nothing, and a new vault stands beside the first', () =>
  visitDesk(site, async (page) => {
    await lock(page);
    await unlock(page, OTHER);
    await page.getByText('Esa no es la frase').waitFor();
    await page.getByText('Olvidé la frase').click();
    await button(page, 'Empezar con una bóveda nueva').click();
    await create(page, OTHER, 'B');
    assert.equal((await rows(page)).length, 0);
    await lock(page);
    await page.getByLabel('Qué bóveda').selectOption('1');
    await unlock(page);
    await opened(page);
    assert.match((await rows(page))[1], /A-0001\s+A-0001 1/);
    await page.getByRole('link', { name: 'Ajustes' }).click();
    await page.getByLabel('Frase de ahora').fill(PHRASE);
    await page.getByLabel('Frase nueva').fill('la tercera de todas');
    await page.getByLabel('Repita la frase').fill('la tercera de todas');
    await button(page, 'Cambiar la frase').click();
    await page.getByText('La frase cambió').waitFor({ timeout: 30_000 });
    await page.getByLabel('Entiendo que esos casos se pierden').check();
    await button(page, 'Borrar esta bóveda con todos sus casos').click();
    await button(page, 'Borrar para siempre').click();
    await page.getByRole('heading', { name: 'Mesón bloqueado' }).waitFor();
    await unlock(page, OTHER);
    await opened(page);
  }, { cases: ONE }));

test('cases go to another desk in a file; what changed on both is shown side by side, and somebody chooses', () =>
  visitDesk(site, (here) =>
    visitDesk(site, async (there) => {
      const carried = async (from, to, look) => {
        await from.getByRole('link', { name: 'Copias y traspaso' }).click();
        for (const label of ['Frase del archivo', 'Repita la frase']) await from.getByLabel(label).first().fill('frase para el archivo');
        const file = await downloaded(from, () => button(from, 'Guardar archivo').click());
        for (const word of ['A-0001 1', 'arrienda', 'A-0001']) assert.ok(!file.text.includes(word), word);
        await to.getByRole('link', { name: 'Copias y traspaso' }).click();
        await to.getByLabel('Archivo', { exact: true }).setInputFiles({ name: file.name, mimeType: 'application/octet-stream', buffer: Buffer.from(file.text) });
        await to.getByLabel('Frase del archivo').last().fill('frase para el archivo');
        await button(to, 'Ver qué trae').click();
        await to.getByText('El archivo trae').waitFor({ timeout: 30_000 });
        await look();
      };
      const write = async (page, note) => {
        await rows(page);
        await button(page, 'A-0001').click();
        await page.getByLabel('Nota').fill(note);
        await pause(400);
        await saved(page);
      };
      await carried(here, there, () => button(there, 'Traer 1 caso').click());
      await there.getByText('Listo: 1 caso').waitFor();
      await write(here, 'dice el primero');
      await write(there, 'dice el segundo');
      await carried(here, there, async () => {
        await there.getByText('cambió aquí y en el archivo').waitFor();
        const side = await there.getByRole('row').filter({ hasText: 'Nota' }).innerText();
        assert.match(side, /dice el segundo\s+dice el primero/);
        await there.getByText('Dejar los dos').click();
        await button(there, 'Traer 1 caso').click();
      });
      await there.getByText('Listo: 1 caso').waitFor();
      assert.equal((await rows(there)).length, 3);
    }), { cases: ONE }));

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
