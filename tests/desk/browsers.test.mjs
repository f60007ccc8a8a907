// The same desk in three browsers: a vault that is made, left and opened again, an attention, all cases looked at anew, the board, a list.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { BROWSERS, MISSING } from '../browser/drivers/index.mjs';
import { giveFile, one, seen } from '../browser/in-page.mjs';
import { LAPTOP, startServer, until } from '../browser/support.mjs';
import { PHRASE } from './desk.mjs';

const LIST = `Folio;Fecha nacimiento;Sexo;Tramo\r\n${Array.from({ length: 30 }, (_, at) => `${at};01-05-19${40 + at};F;40\r\n`).join('')}`;
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

  for (const [field, text] of [['Iniciales de quien consulta', 'ES'], ['Nacimiento, integrante 1', '70'], ['Sexo, integrante 1', 'f']]) await write(field, text);
  await until(() => browser.run(() => document.querySelector('#results').textContent.includes('Rebaja del pasaje')), 'the results are there');
  const goTo = async (name) => browser.click(await find('link', name));
  await goTo('Cambios');
  await find('text', 'Revisado 1 caso', false);
  await goTo('Tablero');
  await find('button', 'Exportar CSV');
  await goTo('Listas');
  await find('heading', 'Listas');
  await browser.run(giveFile, await until(() => browser.element(one, '.lists #file'), 'where a file goes'), 'hogares.csv', LIST);
  await press('Revisar la lista');
  await find('text', '30 hogares revisados', false);
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
