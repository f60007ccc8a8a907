// What is not whole, not as it was published, older or expired never serves: the version before it does, and the page says why.
import assert from 'node:assert/strict';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { atResult, useAnswered } from './answered.mjs';
import { assertReachable } from './axe.mjs';
import { isReady, shows } from './person.mjs';
import { ROSA } from './households.mjs';
import { stored } from './stored.mjs';
import { readIndex, signAnew } from './signing.mjs';
import { until, useSite } from './support.mjs';
import { byTurn } from './turn.mjs';
import { back, later, mark, marked, offer, restamp, useCopies, withoutProgram } from './versions.mjs';

const visitCopy = useCopies(useSite());
useAnswered(ROSA);

const HALVES = [
  ['a file that is missing', (folder, name) => rm(join(folder, name))],
  ['a file that is not what was built', (folder, name) => writeFile(join(folder, name), 'alert(1)')],
];

for (const [index, [what, damage]] of HALVES.entries()) {
  test(`a version with ${what} never serves: the one before it does, with and without a server`, byTurn(index), () =>
    visitCopy(
      async (page, folder, server) => {
        await isReady(page);
        await mark(folder, 'new');
        await restamp(folder);
        await damage(folder, 'index.html');
        await back(page);
        assert.equal(await offer(page).count(), 0);
        await until(async () => (await stored(page)).caches.length === 1, 'half a version is thrown away, also where the browser tried once more by itself');
        await back(page);
        assert.equal(await marked(page), undefined);
        await server.stop();
        await back(page);
        assert.equal(await marked(page), undefined);
      },
      { errors: true },
    ));
}

const issuedBefore = (folder) => signAnew(folder, { change: { issued: '2020-01-01' } });

const REFUSED = [
  ['rules that were altered', async (folder) => {
    await later(folder);
    const file = join(folder, 'catalog/index.json');
    await writeFile(file, (await readFile(file, 'utf8')).replace('2099.1.1', '2099.1.2'));
  }, /^No son las que se publicaron\. Seguimos con las del /],
  ['a file of new rules that was altered', async (folder) => {
    await later(folder, { files: { rules: withoutProgram('pgu') } });
    const { rules } = await readIndex(folder);
    const file = join(folder, 'catalog', rules.file);
    await writeFile(file, `${await readFile(file, 'utf8')} `);
  }, /^No son las que se publicaron\. Seguimos con las del /],
  ['rules that are older', issuedBefore, /^Son más antiguas que las que ya tenemos\. Seguimos con las del /],
];

for (const [index, [what, change, text]] of REFUSED.entries()) {
  test(`${what} are refused, it is said why, and the page goes on with those that it has`, byTurn(index), () =>
    visitCopy(
      async (page, folder) => {
        await isReady(page);
        await change(folder);
        await back(page);
        await shows(page, 'Llegaron reglas que no usamos');
        await shows(page, text);
        if (change === issuedBefore) await assertReachable(page, 'update-refused');
        await back(page);
        await atResult(page, ROSA);
        await shows(page, '$231.732');
      },
      { errors: true },
    ));
}

test('the newest rules that it ever had are remembered: what was the newest for the page itself is refused afterwards', byTurn(0), () =>
  visitCopy(
    async (page, folder) => {
      await isReady(page);
      const file = join(folder, 'catalog/index.json');
      const first = await readFile(file, 'utf8');
      await later(folder);
      await back(page);
      await shows(page, 'Hay reglas nuevas');
      await writeFile(file, first);
      await back(page);
      await shows(page, /^Son más antiguas que las que ya tenemos\./);
    },
    { errors: true },
  ));

test('rules that expired while nobody came are asked for anew', byTurn(1), () =>
  visitCopy(async (page, folder) => {
    await isReady(page);
    await page.clock.setFixedTime(new Date('2028-01-02T12:00:00-03:00'));
    await page.reload();
    await shows(page, /^Estas reglas ya vencieron\./);
    await later(folder, {});
    await signAnew(folder, { change: { ...(await readIndex(folder)), expires: '2029-01-01' } });
    await page.reload();
    await shows(page, 'Estas reglas no valen para la fecha de hoy.');
  }, { errors: true }));
