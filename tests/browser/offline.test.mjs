// After "Listo: puede cortar internet" nothing more is asked of the server, and nothing more is needed.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { answer, answerAll, arrived, mouse, nameHousehold, SAID, shows } from './person.mjs';
import { EVA, ROSA } from './households.mjs';
import { startServer, useSite } from './support.mjs';
import { everything } from './turn.mjs';

const site = useSite();

const [HOME, PROGRAM] = everything ? [EVA, 'Subsidio Familiar (SUF)'] : [ROSA, 'Pensión Garantizada Universal (PGU)'];
const HALF = 5; // screens, after which the server stops

test('the server hears nothing of a screening, which goes on when it stops in the midst, the change of language and every page included', async () => {
  const server = await startServer();
  try {
    await site.visit(
      async (page) => {
        let question = await nameHousehold(page, HOME);
        await pause(200); // the last answers of the server reach its log
        const before = await server.log();
        assert.ok(before.length > 5);
        const asked = [];
        page.context().on('request', (request) => asked.push(request.url()));
        for (let screen = 0; screen < HALF; screen++) question = await answer(page, question, HOME.answers[question]);
        await pause(200);
        assert.deepEqual(await server.log(), before);
        await server.stop();

        await answerAll(page, question, HOME);
        for (const link of [PROGRAM, 'Imprimir', 'Todos los programas', 'Su privacidad']) {
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
        if (HOME === ROSA) await shows(page, '$231,732');

        await pause(200);
        assert.deepEqual(asked.filter((url) => !url.startsWith('data:')), [], 'not even from the cache');
      },
      { url: server.url, errors: true }, // the page on privacy breaks the policy on purpose
    );
  } finally {
    await server.stop();
  }
});
