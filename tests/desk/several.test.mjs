// Several of each: tabs of one desk that do not write over each other, vaults on one computer, desks that hand cases to each other.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { until, useSite } from '../browser/support.mjs';
import { byTurn } from '../browser/turn.mjs';
import { caseOf } from './cases.mjs';
import { create, downloaded, lock, opened, PHRASE, rows, saved, unlock } from './desk.mjs';
import { openAnother, visitDesk } from './store.mjs';

const OTHER = 'otra frase muy distinta';
const ONE = [caseOf('A-0001', '2026-11-20', 1, { note: 'arrienda' })];

const site = useSite();
const button = (page, name) => page.getByRole('button', { name, exact: true });

test('of two tabs one writes, the other reads along and takes its turn, and both lock together', byTurn(0, 3), () =>
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

test('a wrong passphrase opens nothing, a forgotten one destroys nothing, and a new vault stands beside the first', byTurn(2, 3), () =>
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

test('cases go to another desk in a file; what changed on both is shown side by side, and somebody chooses', byTurn(0, 3), () =>
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
