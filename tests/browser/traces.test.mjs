// What a screening leaves behind: nothing, in the browser or in the address, but the copy of the page that everybody has.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isReady, mouse, screen } from './person.mjs';
import { ROSA } from './households.mjs';
import { cached, NOTHING, stored } from './stored.mjs';
import { useSite } from './support.mjs';

const site = useSite();

test('nothing is stored but the copy of the page, which stays as it was, and no address or title tells an answer', () =>
  site.visit(
    async (page) => {
      const { origin } = new URL(page.url());
      const noted = new Set();
      const note = async () => {
        const [address, title] = [page.url(), await page.title()];
        assert.match(address.slice(origin.length), /^\/(#\/([a-z]+(\/([0-9]+|[a-z0-9-]+))?)?)?$/);
        assert.doesNotMatch(`${address} ${title}`, /Rosa/);
        noted.add(address);
      };
      await isReady(page);
      const before = await cached(page);
      await note();
      await screen(page, ROSA, { each: note });
      await note();
      await mouse.press(page.getByRole('link', { name: 'Revisar las respuestas' }));
      await note();
      await mouse.press(page.getByRole('link', { name: 'Imprimir las respuestas' }));
      await note();
      assert.ok(noted.size > 12, 'every step has its address');
      const questions = [...noted].filter((address) => address.includes('/pregunta/')).map((address) => address.split('/').at(-1));
      assert.deepEqual(questions, questions.map((_, index) => String(index + 1)), 'a question is only a number');
      assert.deepEqual(await cached(page), before);
      const { caches, workers, ...rest } = await stored(page);
      const { caches: _, workers: __, ...nothing } = NOTHING;
      assert.deepEqual(rest, nothing);
      assert.deepEqual([caches.length, workers], [1, 1]);
      assert.deepEqual(await page.context().cookies(), []);
    },
    { serviceWorkers: 'allow' },
  ));
