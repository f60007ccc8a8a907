// When the files of the site are damaged or refused, people read what happened and what to do.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { withAltered } from './altered.mjs';
import { arrived, assertTrouble, isReady, mouse, shows } from './person.mjs';
import { useSite } from './support.mjs';
import { byTurn } from './turn.mjs';
import { DAMAGES, DEAD, LACKS, MISTAKES, POLICIES } from './troubles.mjs';
import { helpIn, interfaceIn, LANGUAGES, pathIn } from './words.mjs';

const site = useSite();

const { trouble } = await interfaceIn('es');

for (const [index, [what, altered, says]] of [...MISTAKES, ...DAMAGES, ...POLICIES].entries()) {
  test(`${what}: the page says so, and what to do`, byTurn(index), () =>
    withAltered(altered, ({ url }) => site.visit((page) => assertTrouble(page, trouble[says]), { url, errors: true })));
}

for (const [what, altered, says] of LACKS) {
  test(`${what}: the page says so, and leads to the pages that need no script`, () =>
    withAltered(altered, ({ url }) =>
      site.visit(
        async (page) => {
          await assertTrouble(page, trouble[says]);
          await mouse.press(page.getByRole('main').getByRole('link', { name: 'Catálogo, con sus fuentes' }));
          await page.getByRole('heading', { level: 1 }).waitFor();
          assert.match(page.url(), /\/programas\/$/);
        },
        { url, errors: true },
      )));
}

const TO = { es: /\/programas\/$/, en: /\/en\/programs\/$/, ht: /\/programas\/$/ };

async function findHelp(lang, url) {
  const [help, words] = await Promise.all([helpIn(lang), interfaceIn(lang)]);
  await site.visit(
    async (page) => {
      const heading = page.getByRole('heading', { level: 1, name: help.title });
      assert.equal(await heading.count(), 0, 'not before it is needed');
      await mouse.press(page.getByRole('link', { name: words.start.concerns.old, exact: true }));
      await heading.waitFor();
      await mouse.press(page.getByRole('link', { name: help.programs }));
      assert.match(page.url(), TO[lang]);
    },
    { url, path: pathIn(lang), errors: true },
  );
}

for (const [what, altered] of DEAD) {
  test(`a browser ${what}: what is pressed leads to help, and that to the catalog, in each language`, () =>
    withAltered(altered, ({ url }) => Promise.all(LANGUAGES.map((lang) => findHelp(lang, url)))));
}

test('the help is gone once the app is there', () =>
  site.visit(async (page) => {
    await isReady(page);
    assert.equal(await page.locator('.help').count(), 0);
  }));

test('files that come on the second try are enough', () =>
  site.visit(
    async (page) => {
      await page.context().route('**/catalog/rules.*', (route) => route.abort());
      await page.reload();
      await shows(page, trouble.fetch);
      await page.context().unroute('**/catalog/rules.*');
      await mouse.press(page.getByRole('link', { name: 'Soy mayor' }));
      await arrived(page);
      await mouse.press(page.getByRole('button', { name: trouble.again }));
      await isReady(page);
      await page.getByLabel('Nombre o apodo').waitFor();
    },
    { errors: true },
  ));
