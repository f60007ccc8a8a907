// Copying the result as text.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { atResult, useAnswered } from './answered.mjs';
import { arrived, mouse, shows } from './person.mjs';
import { ROSA } from './households.mjs';
import { useSite } from './support.mjs';

const site = useSite();
useAnswered(ROSA);

async function toCopy(page) {
  await atResult(page, ROSA);
  await mouse.press(page.getByRole('link', { name: 'Copiar como texto' }).first());
  assert.equal(await arrived(page), 'Copiar como texto');
}

test('what is copied is what was shown, with amounts and names only when asked for', () =>
  site.visit(
    async (page) => {
      await toCopy(page);
      const shown = page.getByRole('textbox');
      assert.doesNotMatch(await shown.inputValue(), /\$|Rosa/);
      await page.getByLabel('Con los montos').check();
      assert.match(await shown.inputValue(), /\$231\.732 al mes/);
      await mouse.press(page.getByRole('button', { name: 'Copiar', exact: true }));
      await shows(page, 'Copiado. Ya puede pegarlo.');
      assert.equal(await page.evaluate(() => navigator.clipboard.readText()), await shown.inputValue());
    },
    { permissions: ['clipboard-read', 'clipboard-write'] },
  ));

test('where the browser refuses, the text stands selected', () =>
  site.visit(
    async (page) => {
      await toCopy(page);
      await mouse.press(page.getByRole('button', { name: 'Copiar', exact: true }));
      await shows(page, 'Este navegador no deja copiar solo.');
      assert.ok(await page.getByRole('textbox').evaluate((box) => box === document.activeElement && box.selectionEnd === box.value.length && box.selectionStart === 0));
    },
    { first: () => Object.defineProperty(navigator, 'clipboard', { value: undefined }) },
  ));
