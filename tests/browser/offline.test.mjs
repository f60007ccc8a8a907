// After "Listo: puede cortar internet" nothing more is asked of the server, and nothing more is needed.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { answer, answerAll, arrived, isReady, mouse, nameHousehold, SAID, screen, shows } from './person.mjs';
import { EVA, ROSA } from './households.mjs';
import { startServer, useSite } from './support.mjs';

const site = useSite();

test('the server hears nothing of a screening, the change of language and every page included', () =>
  site.visit(async (page) => {
    await isReady(page);
    await pause(200); // the last answers of the server reach its log
    const before = await site.server.log();
    assert.ok(before.length > 5);
    const asked = [];
    page.context().on('request', (request) => asked.push(request.url()));

    const [household, program] = process.env.VENTANILLA_ROUNDS === undefined ? [EVA, 'Subsidio Familiar (SUF)'] : [ROSA, 'Pensión Garantizada Universal (PGU)'];
    await screen(page, household);
    for (const link of [program, 'Imprimir', 'Todos los programas', 'Su privacidad']) {
      await mouse.press(page.getByRole('link', { name: link, exact: true }).first());
      await arrived(page);
      if (link !== 'Su privacidad') await page.goBack();
      await arrived(page);
    }
    await mouse.press(page.getByRole('link', { name: 'English' }).last());
    await shows(page, 'Your privacy');
    await page.goBack();
    assert.equal(await arrived(page), 'Result for your household');
    await shows(page, 'Probably yes');

    await pause(200);
    assert.deepEqual(await site.server.log(), before);
    assert.deepEqual(asked.filter((url) => !url.startsWith('data:')), [], 'not even from the cache');
  }, { errors: true })); // the page on privacy breaks the policy on purpose

test('a screening goes on to the result when the server stops in the middle of it', async () => {
  const server = await startServer();
  try {
    await site.visit(
      async (page) => {
        const first = await nameHousehold(page, ROSA);
        const second = await answer(page, first, ROSA.answers[first]);
        await server.stop();
        await answerAll(page, second, ROSA);
        await mouse.press(page.getByRole('link', { name: 'English' }).last());
        await mouse.press(page.getByRole('link', { name: SAID.en.seeResult }));
        assert.equal(await arrived(page), 'Result for your household');
        await shows(page, '$231,732');
      },
      { url: server.url },
    );
  } finally {
    await server.stop();
  }
});
