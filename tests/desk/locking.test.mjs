// A desk that nobody touches locks itself, also after a laptop slept; what is damaged is named, and costs nothing else.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { useSite } from '../browser/support.mjs';
import { byTurn } from '../browser/turn.mjs';
import { caseOf } from './cases.mjs';
import { create, opened, rows, saved, unlock } from './desk.mjs';
import { visitDesk } from './store.mjs';

const site = useSite();
const CASES = [1, 2, 3].map((number) => caseOf(`A-000${number}`, '2026-11-20', 1, { note: 'antes' }));
const visit = (way, more = {}) => visitDesk(site, way, { cases: CASES, ...more });
const minutes = (n) => n * 60_000;

// Each waits for a clock: they do so side by side.
describe('a desk that is left alone, damaged or without room', { concurrency: true, ...byTurn(0, 3) }, () => {
  test('it locks after ten minutes without a touch, having saved, and warns a minute before', () =>
    visit(async (page) => {
      await page.getByRole('button', { name: 'A-0001' }).click();
      await page.getByLabel('Nota').fill('después');
      await page.clock.setFixedTime(Date.parse('2026-11-21T12:00:00-03:00') + minutes(9.5));
      await page.getByText(/Se bloquea en \d+ segundos/).waitFor();
      await page.clock.setFixedTime(Date.parse('2026-11-21T12:00:00-03:00') + minutes(480));
      await page.getByText('Se bloqueó solo').waitFor();
      assert.equal(await page.getByText('después').count(), 0);
      await unlock(page);
      await opened(page);
      await page.getByRole('button', { name: 'A-0001' }).click();
      assert.equal(await page.getByLabel('Nota').inputValue(), 'después');
    }));

  test('a new desk locks as well while the browser still asks somebody whether to keep its store', () =>
    site.visit(
      async (page) => {
        await create(page);
        await page.clock.setFixedTime(Date.parse('2026-11-21T12:00:00-03:00') + minutes(480));
        await page.getByText('Se bloqueó solo').waitFor();
      },
      { path: 'meson/', first: () => (navigator.storage.persist = () => new Promise(() => {})) },
    ));

  test('a case that is damaged is named, and all others open', () =>
    visit(async (page) => {
      const slot = await page.evaluate(async () => {
        const [{ name }] = await indexedDB.databases();
        const asked = (request) => new Promise((resolve, reject) => Object.assign(request, { onsuccess: () => resolve(request.result), onerror: reject }));
        const database = await asked(indexedDB.open(name));
        const store = database.transaction('case', 'readwrite').objectStore('case');
        const [key] = await asked(store.getAllKeys());
        const bytes = await asked(store.get(key));
        bytes[1000] ^= 1;
        await asked(store.put(bytes, key));
        database.close();
        return key[1];
      });
      assert.match(slot, /^[0-9a-f]{32}$/);
      await page.reload();
      await unlock(page);
      await opened(page);
      await page.getByText(/A-000[123]: está dañado/).waitFor();
      assert.equal((await rows(page)).length, 4);
      await page.getByRole('button', { name: 'Quitar lo que queda' }).click();
      await page.getByText('está dañado').waitFor({ state: 'detached' });
      assert.equal((await rows(page)).length, 3);
    }));

  test('without room it says what is not saved, and saves it when there is room', () =>
    visit(
      async (page) => {
        await page.getByRole('button', { name: 'A-0001' }).click();
        await page.getByLabel('Nota').fill('cabe');
        await saved(page);
        await page.evaluate(() => (globalThis.noRoom = true));
        await page.getByLabel('Nota').fill('no cabe');
        await page.getByText('No hay espacio en este equipo').waitFor();
        await page.getByRole('button', { name: 'Bloquear', exact: true }).click();
        await page.getByText('Si bloquea ahora, se pierden').waitFor();
        await page.evaluate(() => (globalThis.noRoom = false));
        await page.getByText('Guardado en este equipo').waitFor();
        const create = page.getByRole('button', { name: '+ Nuevo' });
        await create.click();
        await page.getByRole('button', { name: 'Cerrar A-0004' }).waitFor();
        assert.equal(await page.getByText('Si bloquea ahora, se pierden').count(), 0);
        await page.evaluate(() => (globalThis.noRoom = true));
        await create.click();
        await page.getByText('Si bloquea ahora, se pierden').waitFor();
        await page.evaluate(() => (globalThis.noRoom = false));
      },
      {
        first: () => {
          const { put } = IDBObjectStore.prototype;
          IDBObjectStore.prototype.put = function putOrNot(...given) {
            if (globalThis.noRoom) throw new DOMException('no room', 'QuotaExceededError');
            return put.apply(this, given);
          };
        },
      },
    ));
});
