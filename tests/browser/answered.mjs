// Homes whose questions are answered already. Once for a built site and a home somebody goes through the whole interview and saves the file that people save; the tests of
// what lies beyond the questions open it, which takes a second instead of ten.
import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { before } from 'node:test';
import { arrived, isReady, mouse, screen } from './person.mjs';
import { dist, inRepository, openSite } from './support.mjs';

export const PHRASE = 'cuatro gatos miran la luna';

const exactly = (page, role, name) => page.getByRole(role, { name, exact: true });

export async function toKeepPage(page) {
  await mouse.press(exactly(page, 'link', 'Guardar y abrir'));
  await page.getByRole('heading', { level: 1, name: 'Guardar y abrir' }).waitFor();
}

/** Gives the download. */
export async function saveFile(page, phrase = PHRASE) {
  for (const label of ['Frase para cerrarlo', 'La misma frase, otra vez']) await page.getByLabel(label).fill(phrase);
  const download = page.waitForEvent('download');
  await mouse.press(exactly(page, 'button', 'Guardar el archivo'));
  return download;
}

/** `file`: a path, or what a file has: { name, mimeType, buffer }. */
export async function openFile(page, file, phrase = PHRASE) {
  await page.getByLabel('Archivo', { exact: true }).setInputFiles(file);
  await page.getByLabel('Frase con que lo cerró').fill(phrase);
  await mouse.press(exactly(page, 'button', 'Abrir'));
}

async function answerAndSave(household) {
  const site = await openSite();
  try {
    let text;
    await site.visit(async (page) => {
      await screen(page, household);
      await toKeepPage(page);
      text = await readFile(await (await saveFile(page)).path(), 'utf8');
    }, { patience: 600_000 });
    return text;
  } finally {
    await site.close();
  }
}

/** The file of a home that stands at its result, as text. */
export async function answersFile(household) {
  const made = createHash('sha256').update(await readFile(join(dist, 'sha256sums.txt'))).update(JSON.stringify(household)).digest('hex');
  const path = inRepository(`.build/answered/${made.slice(0, 16)}.ventanilla`);
  const known = await readFile(path, 'utf8').catch(() => undefined);
  if (known) return known;
  const text = await answerAndSave(household);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(`${path}.${process.pid}`, text); // another test may be making the same
  await rename(`${path}.${process.pid}`, path);
  return text;
}

/** For the tests of a file, before any of them counts its time. */
export function useAnswered(...households) {
  before(async () => {
    for (const household of households) await answersFile(household);
  });
}

/** From any page that is ready to the result of this home, in the place of what was answered. */
export async function toResult(page, household) {
  const buffer = Buffer.from(await answersFile(household));
  await toKeepPage(page);
  await openFile(page, { name: 'casa.ventanilla', mimeType: 'application/octet-stream', buffer });
  await page.getByRole('heading', { level: 1, name: 'Resultado para su hogar' }).waitFor();
  return arrived(page);
}

/** The same from the start page, as soon as it is ready. */
export async function atResult(page, household) {
  await isReady(page);
  return toResult(page, household);
}
