// The two builds of the engine, with the catalog of this repository loaded.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { publishedOf, readCatalog } from '../../site/build/catalog.mjs';
import { createEngine } from '../../wasm/engine.js';

const path = (relative) => fileURLToPath(new URL(`../../${relative}`, import.meta.url));
const catalogFolder = path('data/cl');

export const files = await readCatalog(catalogFolder);

/** Its rules as they are published, in one text. */
export const bundle = JSON.stringify((await publishedOf(catalogFolder)).rules);

export async function wasmEngine() {
  return createEngine({ wasmBinary: readFileSync(path('.build/wasm/ventanilla.wasm')) });
}

/** One result text per household text, by `ventanilla assess`. */
export function assessNatively(households) {
  const run = spawnSync(path('.build/native/ventanilla'), ['assess', catalogFolder], {
    input: households.map((text) => `${text}\n`).join(''),
    encoding: 'utf8',
    maxBuffer: 1 << 30,
  });
  if (run.error) throw run.error;
  const results = run.stdout.split('\n').slice(0, -1);
  if (results.length !== households.length) {
    throw new Error(`${households.length} households, ${results.length} results; stderr: ${run.stderr}`);
  }
  return results;
}
