// A desk as somebody uses it: in a Chromium with a profile of its own, which can be killed and started again, or in a page of a visit.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connectTo, LAPTOP, lightChromiumPath, UNSEEN, until } from '../browser/support.mjs';

export const PHRASE = 'mañana temprano llueve poco';

const FLAGS = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync', `--disable-features=${UNSEEN}`, '--remote-debugging-port=0', '--lang=es-CL'];

export const newProfile = () => mkdtemp(join(tmpdir(), 'ventanilla-desk-'));
export const removeProfile = (profile) => rm(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });

/** A Chromium on a profile. `kill()` ends it as a power cut would: no process of it does anything more. */
export async function startChromiumOn(profile) {
  const active = join(profile, 'DevToolsActivePort');
  await rm(active, { force: true });
  const child = spawn(lightChromiumPath(), [...FLAGS, `--user-data-dir=${profile}`, 'about:blank'], { detached: true, stdio: 'ignore' });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  const port = await until(() => readFile(active, 'utf8').then((text) => text.split('\n')[0], () => undefined), 'the browser starts');
  const browser = await connectTo(`http://127.0.0.1:${port}`);
  const [context] = browser.contexts();
  return {
    browser,
    context,
    async page(url) {
      const page = await context.newPage();
      await page.setViewportSize(LAPTOP);
      page.setDefaultTimeout(10_000);
      await page.goto(url);
      return page;
    },
    async kill() {
      process.kill(-child.pid, 'SIGKILL');
      await ended;
    },
    async close() {
      const session = await browser.newBrowserCDPSession();
      await session.send('Browser.close').catch(() => {});
      await ended;
    },
  };
}

/** Everything that a profile holds, as one text of bytes. */
export async function bytesOf(profile) {
  const names = await readdir(profile, { recursive: true, withFileTypes: true });
  const files = names.filter((one) => one.isFile()).map((one) => join(one.parentPath ?? one.path, one.name));
  const read = await Promise.all(files.map((file) => readFile(file).catch(() => Buffer.alloc(0))));
  return Object.fromEntries(files.map((file, index) => [file.slice(profile.length + 1), read[index]]));
}

/** Which files hold the text, however it may be encoded. */
export const filesWith = (bytes, text) =>
  Object.entries(bytes).filter(([, content]) => ['utf8', 'utf16le'].some((encoding) => content.includes(Buffer.from(text, encoding)))).map(([name]) => name);

const button = (page, name) => page.getByRole('button', { name, exact: true });

export async function create(page, phrase = PHRASE, prefix = 'A') {
  await page.getByLabel('Frase de paso').fill(phrase);
  await page.getByLabel('Repita la frase').fill(phrase);
  await page.getByLabel('Letra de este mesón').fill(prefix);
  await button(page, 'Crear').click();
  await opened(page);
}

export async function unlock(page, phrase = PHRASE) {
  await page.getByLabel('Frase de paso').fill(phrase);
  await button(page, 'Abrir').click();
}

export const opened = (page) => page.getByRole('heading', { name: 'Casos', level: 1 }).waitFor({ timeout: 30_000 });

export const saved = (page) => page.getByText('Guardado en este equipo').waitFor();

/** A new case, saved. */
export async function addCase(page, initials, note) {
  const before = await page.getByRole('button', { name: /^Cerrar/ }).count();
  await button(page, '+ Nuevo').first().click();
  await until(async () => (await page.getByRole('button', { name: /^Cerrar/ }).count()) > before && (await page.getByLabel('Iniciales de quien consulta').inputValue().catch(() => 'x')) === '', 'the new case opens');
  await page.getByLabel('Iniciales de quien consulta').fill(initials);
  await page.getByLabel('Nota').fill(note);
  await saved(page);
}

/** The rows of the list, as text. */
export async function rows(page) {
  await page.getByRole('link', { name: 'Casos', exact: true }).click();
  await page.getByRole('heading', { name: 'Casos', level: 1 }).waitFor();
  return page.getByRole('row').allInnerTexts();
}

export async function lock(page) {
  await button(page, 'Bloquear').click();
  await page.getByRole('heading', { name: 'Mesón bloqueado' }).waitFor();
}

/** What is downloaded by a press, as text. */
export async function downloaded(page, press) {
  const [download] = await Promise.all([page.waitForEvent('download'), press()]);
  const stream = await download.createReadStream();
  const parts = [];
  for await (const part of stream) parts.push(part);
  assert.ok(parts.length > 0);
  return { name: download.suggestedFilename(), text: Buffer.concat(parts).toString() };
}
