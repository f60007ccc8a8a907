// The states that have to do with what is kept, shared, newer or in the way of the page's start.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROSA } from './households.mjs';
import { answer, arrived, isReady, letPass, mouse, nameHousehold, shows } from './person.mjs';
import { signAnew } from './signing.mjs';
import { copyOfSite, PLAIN_HOST, startServer, TODAY, until } from './support.mjs';
import { mark, restamp, withoutProgram } from './versions.mjs';

const press = (page, role, name) => mouse.press(page.getByRole(role, { name, exact: typeof name === 'string' }).first());
const PHRASE = 'cuatro gatos miran la luna';

async function toFourth(page) {
  let question = await nameHousehold(page, ROSA);
  for (let turn = 0; turn < 3; turn++) question = await answer(page, question, ROSA.answers[question]);
}

async function keeping(page, at) {
  const folder = await mkdtemp(join(tmpdir(), 'ventanilla-states-'));
  try {
    await toFourth(page);
    await page.getByRole('region', { name: /^¿Guardar en/ }).waitFor();
    await at('keep-asked');
    await press(page, 'button', 'Guardar');
    await shows(page, /^Se guarda en/);
    await at('keep-done');
    await press(page, 'link', 'Guardar y abrir');
    await arrived(page);
    await at('keep-page');
    await page.getByLabel('Frase para cerrarlo').fill('corta');
    await press(page, 'button', 'Guardar el archivo');
    await page.getByRole('alert').waitFor();
    await at('file-save-errors');
    for (const label of ['Frase para cerrarlo', 'La misma frase, otra vez']) await page.getByLabel(label).fill(PHRASE);
    const download = page.waitForEvent('download');
    await press(page, 'button', 'Guardar el archivo');
    const path = join(folder, 'rosa.ventanilla');
    await (await download).saveAs(path);
    await shows(page, /^Se guardó «/);
    await at('file-saved');
    await page.getByLabel('Archivo', { exact: true }).setInputFiles(path);
    await page.getByLabel('Frase con que lo cerró').fill('cinco gatos miran la luna');
    await press(page, 'button', 'Abrir');
    await shows(page, /^Esa frase no abre este archivo/);
    await at('file-locked');
    await press(page, 'link', 'Borrar todo');
    await arrived(page);
    await at('erase-kept');
    await page.goto(new URL('./', page.url()).href);
    await page.reload();
    await page.getByRole('heading', { name: 'Hay respuestas guardadas aquí' }).waitFor();
    await isReady(page);
    await at('kept-found');
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function shared(page, at) {
  await isReady(page);
  await press(page, 'link', 'Estoy en un computador compartido');
  await arrived(page);
  await at('shared');
  await press(page, 'button', 'Activar');
  await shows(page, /^Computador compartido: se borra todo/);
  await at('shared-on');
  await nameHousehold(page, ROSA);
  await at('shared-question');
  await letPass(page, 4.1);
  const warning = page.getByRole('dialog', { name: '¿Sigue ahí?' });
  await warning.waitFor();
  await at('shared-warning');
  await page.keyboard.press('Escape');
  await warning.waitFor({ state: 'hidden' });
  await press(page, 'link', 'Guardar y abrir');
  await arrived(page);
  await at('shared-keep');
}

// A copy of the site whose host brings newer versions.
async function newer(page, at) {
  const folder = await copyOfSite(() => {});
  const server = await startServer({ root: folder });
  const back = async () => {
    await page.reload();
    await isReady(page);
  };
  const publish = (version, issued, id) => signAnew(folder, { change: { catalog: { id: 'cl', version }, issued }, files: { rules: withoutProgram(id) } });
  try {
    await page.goto(server.url);
    await isReady(page);
    await publish('2020.1.1', '2020-01-01', 'suf');
    await back();
    await shows(page, 'Llegaron reglas que no usamos');
    await at('update-refused');
    await publish('2099.1.1', '2026-11-20', 'suf');
    await back();
    await shows(page, 'Hay reglas nuevas');
    await at('update-rules');
    await publish('2099.1.2', '2026-11-20', 'pgu');
    await mark(folder, 'new');
    await restamp(folder);
    await back();
    await shows(page, 'Hay una versión nueva de esta página');
    await at('update-page');
    const first = await nameHousehold(page, ROSA);
    await answer(page, first, ROSA.answers[first]);
    await press(page, 'button', 'Usarla ahora');
    await shows(page, 'El resultado cambió');
    await at('update-taken');
    await server.stop();
    await press(page, 'link', 'Borrar todo');
    await press(page, 'button', 'Borrar todo');
    await page.goto(server.url);
    await page.reload();
    await shows(page, /^Sin internet, todo sigue funcionando/);
    await at('without-server');
  } finally {
    await server.stop();
    await rm(folder, { recursive: true });
  }
}

// What a browser sees that is too old for the app: its scripts do not run.
async function tooOld(page, at) {
  await page.context().route('**/app.*.js', (route) => route.fulfill({ contentType: 'text/javascript', body: 'import an old browser' }));
  await page.reload();
  await press(page, 'link', 'Soy mayor');
  await page.getByRole('heading', { level: 1, name: '¿La página no responde?' }).waitFor();
  await at('help');
}

const replaced = (pattern, change) => (page) =>
  page.context().route(pattern, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: change(await response.text()) });
  });

async function toTrouble(page, start) {
  await page.goto(start);
  await until(async () => (await page.getByRole('status').allInnerTexts()).some((text) => text && !text.startsWith('Preparando')), 'what is wrong');
  await press(page, 'link', 'Soy mayor');
  await page.getByRole('heading', { level: 1, name: 'No se puede calcular ahora' }).waitFor();
}

const TROUBLES = [
  ['altered', replaced('**/catalog/rules.*', (text) => `${text} `)],
  ['signature', replaced('**/catalog/index.json', (text) => text.replace(/("key": ")./, '$1_'))],
  ['expired', (page) => page.clock.setFixedTime(new Date('2031-01-01T12:00:00-03:00'))],
  ['worker', (page) => page.addInitScript(() => delete globalThis.Worker)],
  ['wasm', (page) => page.addInitScript(() => delete globalThis.WebAssembly)],
];

async function troubles(page, at) {
  const start = page.url();
  for (const [name, arrange] of TROUBLES) {
    const other = await page.context().newPage();
    await other.clock.setFixedTime(TODAY);
    await arrange(other);
    await toTrouble(other, start);
    await at(`trouble-${name}`, other);
    await other.context().unrouteAll();
    await other.close();
  }
  const plain = await page.context().newPage();
  await toTrouble(plain, start.replace('localhost', PLAIN_HOST));
  await at('trouble-insecure', plain);
}

export const KEEPING_WAYS = {
  'what is kept, and where': { way: keeping },
  'a shared computer': { way: shared },
  'what is newer': { way: newer, own: true, options: { serviceWorkers: 'allow', errors: true } },
  'a browser that is too old': { way: tooOld, options: { errors: true } },
  'each trouble': { way: troubles, alike: true, options: { errors: true } },
};
