// The same vault in three browsers: made, written in, left, and opened again.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { BROWSERS, MISSING } from '../browser/drivers/index.mjs';
import { seen } from '../browser/in-page.mjs';
import { LAPTOP, startServer, until } from '../browser/support.mjs';
import { PHRASE } from './desk.mjs';

const WRITTEN = 'viene por la cuenta de agua';

async function use(browser, url) {
  const find = (kind, name, exact = true) => until(() => browser.element(seen, kind, name, exact), `${kind} ${name}`, 40_000);
  const press = async (name) => browser.click(await find('button', name));
  const write = async (name, text) => browser.write(await find('field', name), text);
  await browser.open(url);
  await write('Frase de paso', PHRASE);
  await write('Repita la frase', PHRASE);
  await press('Crear');
  await find('heading', 'Casos');
  await press('+ Nuevo');
  await write('Nota', WRITTEN);
  await until(() => browser.run(() => document.querySelector('.save-state').textContent.startsWith('Guardado')), 'it is saved');
  await browser.open('about:blank');
  await browser.open(url);
  await write('Frase de paso', 'otra frase muy distinta');
  await press('Abrir');
  await find('text', 'Esa no es la frase', false);
  await write('Frase de paso', PHRASE);
  await press('Abrir');
  await find('heading', 'Casos');
  await press('A-0001');
  await find('field', 'Nota');
  assert.equal(await browser.run(() => document.querySelector('textarea').value), WRITTEN);
  await press('Bloquear');
  await find('heading', 'Mesón bloqueado');
}

for (const [name, start] of Object.entries(BROWSERS)) {
  test(`${name} keeps a case and opens it again`, { skip: MISSING[name] }, async () => {
    const [server, browser] = await Promise.all([startServer(), start({ viewport: LAPTOP })]);
    try {
      await use(browser, new URL('meson/', server.url).href);
    } finally {
      await browser.close();
      await server.stop();
    }
  });
}
