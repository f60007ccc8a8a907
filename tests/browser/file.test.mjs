// Answers in a file: closed by a phrase, opened again whole or not at all, and said plainly why not.
import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { atResult, openFile, PHRASE, saveFile, toKeepPage, useAnswered } from './answered.mjs';
import { isReady, mouse, nameHousehold, shows } from './person.mjs';
import { EVA, ROSA } from './households.mjs';
import { PLAIN_HOST, until, useSite } from './support.mjs';
import { byTurn } from './turn.mjs';

const site = useSite();
useAnswered(ROSA);

let folder;
let file; // Rosa's

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ventanilla-file-'));
  file = join(folder, 'rosa.ventanilla');
});
after(() => rm(folder, { recursive: true }));

const button = (page, name) => page.getByRole('button', { name, exact: true });

async function saveAs(page, phrase) {
  const got = await saveFile(page, phrase);
  assert.equal(got.suggestedFilename(), 'ventanilla-2026-11-21.ventanilla');
  await shows(page, 'Se guardó «ventanilla-2026-11-21.ventanilla». Si olvida la frase, no se puede abrir.');
  return readFile(await got.path());
}

const changed = async (name, change) => {
  const path = join(folder, name);
  await writeFile(path, change(await readFile(file, 'utf8')));
  return path;
};

test('nothing can be read in the file: no name, no answer, no program, no day', async () => {
  await site.visit(async (page) => {
    await atResult(page, ROSA);
    await toKeepPage(page);
    await writeFile(file, await saveAs(page, PHRASE));
  });
  const text = await readFile(file, 'latin1');
  for (const word of ['Rosa', 'birth_date', '2026-', 'people', 'Pensión', 'facts']) assert.ok(!text.includes(word), word);
  assert.deepEqual(Object.keys(JSON.parse(text.split('\n')[0])), ['kind', 'version', 'kdf', 'iterations', 'salt', 'check', 'cipher', 'iv']);
});

test('in another browser the phrase opens it, at the same place and with the same result', () =>
  site.visit(async (page) => {
    await isReady(page);
    await toKeepPage(page);
    await shows(page, 'Todavía no hay respuestas que guardar.');
    await openFile(page, file, PHRASE);
    await page.getByRole('heading', { level: 1, name: 'Resultado para su hogar' }).waitFor();
    await shows(page, '$231.732');
  }));

const REFUSED = [
  ['a wrong phrase', () => file, 'cinco gatos miran la luna', 'Esa frase no abre este archivo. Revise mayúsculas, tildes y espacios'],
  ['a file with one changed letter', () => changed('changed', (text) => text.replace(/(\n.{99})(.)/, (_, start, letter) => start + (letter === 'A' ? 'B' : 'A'))), PHRASE, 'Este archivo está dañado o alguien lo cambió.'],
  ['half a file', () => changed('half', (text) => text.slice(0, text.length / 2)), PHRASE, 'Este archivo está dañado o alguien lo cambió.'],
  ['a file of a later page', () => changed('later', (text) => text.replace('"version":1', '"version":2')), PHRASE, 'Este archivo es de una versión más nueva de esta página.'],
  ['a photograph', () => changed('photograph', () => '\x89PNG\r\n'), PHRASE, 'Este no es un archivo de Ventanilla. Elija otro'],
  ['no phrase', () => file, '', 'Escriba la frase con que lo cerró'],
];

test('what cannot be opened says why, and what is in the page stays', byTurn(1), () =>
  site.visit(async (page) => {
    const question = await nameHousehold(page, { ...EVA, people: EVA.people.slice(0, 1) });
    await toKeepPage(page);
    await shows(page, /Reemplaza las respuestas que hay ahora en esta página\.$/);
    for (const [what, path, phrase, text] of REFUSED) {
      await openFile(page, await path(), phrase);
      await page.getByRole('alert').waitFor();
      await until(async () => (await page.getByRole('alert').innerText()).includes(text), `${what}: ${text}`);
    }
    await page.goBack();
    await page.getByRole('heading', { level: 1, name: question }).waitFor();
    await mouse.press(page.getByRole('link', { name: 'Volver' }));
    await shows(page, 'Eva');
  }));

test('a short phrase, or two that differ, are asked for anew', () =>
  site.visit(async (page) => {
    await nameHousehold(page, ROSA);
    await toKeepPage(page);
    for (const [phrase, again, text] of [['corta', 'corta', 'Escriba al menos 12 letras'], [PHRASE, 'otra', 'Escriba la misma frase en los dos lugares']]) {
      await page.getByLabel('Frase para cerrarlo').fill(phrase);
      await page.getByLabel('La misma frase, otra vez').fill(again);
      await mouse.press(button(page, 'Guardar el archivo'));
      await page.getByRole('alert').getByText(text).waitFor();
    }
    await page.getByLabel('Mostrar la frase').check();
    await page.getByLabel('La misma frase, otra vez').waitFor({ state: 'hidden' });
    const download = page.waitForEvent('download');
    await mouse.press(button(page, 'Guardar el archivo'));
    await download;
  }));

test('without crypto.subtle it says that files cannot be closed or opened here', () =>
  site.visit(
    async (page) => {
      await toKeepPage(page);
      await shows(page, 'En esta dirección el navegador no puede cerrar ni abrir archivos con clave. Abra la página con https.');
    },
    { url: site.server.url.replace('localhost', PLAIN_HOST), errors: true },
  ));
