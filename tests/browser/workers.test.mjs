// A worker that ends without a word loses nothing: the other goes on, and nothing is fetched for it.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answer, arrived, isAnswered, mouse, nameHousehold, SAID, shows } from './person.mjs';
import { ROSA } from './households.mjs';
import { startServer, useSite } from './support.mjs';

const site = useSite();

// Its seconds pass twenty times as fast, from here on.
function hasten() {
  const { setInterval } = globalThis;
  globalThis.setInterval = (work, time) => setInterval(work, time / 20);
}

// As the system does for want of memory: no event tells the page.
const kill = (worker) => worker.evaluate(() => close()).catch(() => {});

test('the engine’s worker is gone, and the server too: the same answers go on in the other, and to what lies beyond the result', async () => {
  const server = await startServer();
  try {
    await site.visit(
      async (page) => {
        await page.evaluate(hasten);
        const first = await nameHousehold(page, ROSA);
        const second = await answer(page, first, ROSA.answers[first]);
        assert.equal(page.workers().length, 2);
        await server.stop();
        await kill(page.workers()[0]);
        const third = await answer(page, second, ROSA.answers[second]);
        await shows(page, 'El cálculo se detuvo y empezó de nuevo. No se perdió nada.');
        await page.goBack();
        assert.equal(await arrived(page), second);
        assert.ok(await isAnswered(page, second, ROSA.answers[second]));
        await mouse.press(page.getByRole('button', { name: SAID.es.goOn, exact: true }));
        assert.equal(await arrived(page), third);
        for (const there of ['resultado', 'fechas']) {
          await page.evaluate((name) => void (location.hash = `#/${name}`), there);
          await arrived(page);
        }
        await page.getByText(/de 2027/).first().waitFor({ timeout: 60_000 });
      },
      { url: server.url },
    );
  } finally {
    await server.stop();
  }
});

test('both are gone: the page says so, keeps the answers, and asks to save them', () =>
  site.visit(async (page) => {
    await page.evaluate(hasten);
    const first = await nameHousehold(page, ROSA);
    const second = await answer(page, first, ROSA.answers[first]);
    await Promise.all(page.workers().map(kill));
    await page.getByRole('group', { name: second, exact: true }).getByLabel(SAID.es.unknown).first().check();
    await mouse.press(page.getByRole('button', { name: SAID.es.goOn, exact: true }));
    await shows(page, 'El cálculo se detuvo. Sus respuestas siguen aquí: guárdelas y cargue la página de nuevo');
    assert.ok(await isAnswered(page, second));
  }));
