// A file of cases with answers, to be brought to a desk: by the modules of the site itself.
import { readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { publishedOf } from '../../site/build/catalog.mjs';
import { createBatchEngine } from '../../wasm/batch.js';
import { inRepository } from '../browser/support.mjs';
import { PHRASE } from './desk.mjs';

const require = createRequire(inRepository('site/package.json'));

async function modules() {
  const folder = await mkdtemp(join(tmpdir(), 'ventanilla-cases-'));
  const outfile = join(folder, 'cases.mjs');
  try {
    await require('esbuild').build({ entryPoints: [inRepository('tests/desk/cases.ts')], bundle: true, platform: 'node', format: 'esm', outfile, logLevel: 'warning', nodePaths: [inRepository('site/node_modules')] });
    return await import(pathToFileURL(outfile).href);
  } finally {
    await rm(folder, { recursive: true });
  }
}

const stretch = (password, salt, { memory, passes, lanes }) =>
  require('hash-wasm').argon2id({ password, salt, memorySize: memory, iterations: passes, parallelism: lanes, hashLength: 32, outputType: 'binary' });

/** These households as cases that were seen on the day, without those of whom the rules say nothing on that day. */
export async function casesSeenOn(day, drawn) {
  const { casesSeen } = await modules();
  const { rules, words } = await publishedOf(inRepository('data/cl'));
  const engine = await createBatchEngine({ wasmBinary: readFileSync(inRepository('.build/wasm/ventanilla_batch.wasm')) });
  engine.load(JSON.stringify(rules));
  return casesSeen(drawn, day, { engine, words: words.es });
}

/** Writes a file of at most `most` of them. */
export async function writeCases(path, drawn, day, most = drawn.length) {
  const { fileWith } = await modules();
  await writeFile(path, await fileWith((await casesSeenOn(day, drawn)).slice(0, most), day, PHRASE, stretch));
}

/** Brings a file to an open desk. */
export async function bringCases(page, path) {
  await page.getByRole('link', { name: 'Copias y traspaso' }).click();
  await page.locator('#file').setInputFiles(path);
  await page.locator('#open-phrase').fill(PHRASE);
  await page.getByRole('button', { name: 'Ver qué trae' }).click();
  await page.getByRole('button', { name: /^Traer/ }).click();
  await page.getByText(/^Listo: /).waitFor();
}
