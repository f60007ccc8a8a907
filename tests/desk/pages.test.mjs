// Every page and state of the desk is reached by everybody: on a laptop and on a phone, however it is read. The short run goes one of three ways.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertReachable } from '../browser/axe.mjs';
import { LAPTOP, useSite } from '../browser/support.mjs';
import { byTurn } from '../browser/turn.mjs';
import { opened } from './desk.mjs';
import { goThrough, WAYS } from './states.mjs';

const site = useSite();
const button = (page, name) => page.getByRole('button', { name, exact: true });

async function reach(page, name, options) {
  await assertReachable(page, name, { first: LAPTOP, turns: false, ...options });
  await page.setViewportSize(LAPTOP);
}

for (const [index, [name, way]] of Object.entries(WAYS).filter(([, { own }]) => !own).entries()) test(name, byTurn(index, 3), () => goThrough(site, way, reach));

test('a desk by keyboard alone: made, written in, locked and opened', byTurn(1), () =>
  site.visit(async (page) => {
    await page.getByLabel('Frase de paso').focus();
    const type = async (text, ...keys) => {
      await page.keyboard.type(text);
      for (const key of keys) await page.keyboard.press(key);
    };
    await type('doce letras al menos', 'Tab', 'Space', 'Tab', 'Enter');
    await opened(page);
    await button(page, '+ Nuevo').last().focus();
    await page.keyboard.press('Enter');
    await page.getByLabel('Iniciales de quien consulta').focus();
    await type('R. M.', 'Tab');
    await page.getByLabel('Nota').focus();
    await type('viene por el agua');
    await page.getByText('Guardado en este equipo').waitFor();
    await button(page, 'Bloquear').focus();
    await page.keyboard.press('Enter');
    await page.getByLabel('Frase de paso').focus();
    await type('doce letras al menos', 'Enter');
    await opened(page);
    await page.getByText('R. M.').waitFor();
    const went = await page.evaluate(async () => {
      const pressed = (name) => [...document.querySelectorAll('nav a')].find(({ textContent }) => textContent.trim() === name).click();
      pressed('Tablero');
      while (document.querySelector('h1').textContent !== 'Tablero') await new Promise(requestAnimationFrame);
      const there = new Promise((resolve) => new MutationObserver((_, seen) => {
        const field = document.querySelector('main [type="search"]');
        if (!field) return;
        seen.disconnect();
        field.focus(); // somebody is quicker than the list is laid out
        setTimeout(() => resolve(document.activeElement === field), 300);
      }).observe(document.body, { childList: true, subtree: true }));
      pressed('Casos');
      return there;
    });
    assert.ok(went, 'the focus stays where somebody went');
  }, { path: 'meson/', viewport: LAPTOP }));

test('“Para municipios” is read without script, and leads to the desk', () =>
  site.visit(
    async (page) => {
      await assertReachable(page, 'about');
      await page.getByRole('link', { name: 'Abrir el Mesón' }).click();
      await page.getByLabel('Frase de paso').waitFor();
      await page.getByRole('link', { name: 'Cómo funciona el Mesón' }).click();
      await page.getByRole('heading', { name: 'Para municipios', level: 1 }).waitFor();
    },
    { path: 'meson/para-municipios/', viewport: LAPTOP, reducedMotion: 'reduce' },
  ));
