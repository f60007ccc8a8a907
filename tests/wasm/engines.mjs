// The two builds of the engine, with the catalog of this repository loaded.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { publishedOf, readCatalog } from '../../site/build/catalog.mjs';
import { createEngine } from '../../wasm/engine.js';
import { createExplorer } from '../../wasm/explore.js';

const path = (relative) => fileURLToPath(new URL(`../../${relative}`, import.meta.url));
const catalogFolder = path('data/cl');

export const files = await readCatalog(catalogFolder);

/** Its rules as they are published, in one text. */
export const bundle = JSON.stringify((await publishedOf(catalogFolder)).rules);

export async function wasmEngine() {
  return createEngine({ wasmBinary: readFileSync(path('.build/wasm/ventanilla.wasm')) });
}

export async function wasmExplorer() {
  return createExplorer({ wasmBinary: readFileSync(path('.build/wasm/ventanilla_explore.wasm')) });
}

// The lines that the command line answers with.
function linesOf(command, options, input) {
  const run = spawnSync(path('.build/native/ventanilla'), [command, catalogFolder, ...options], { input, encoding: 'utf8', maxBuffer: 1 << 30 });
  if (run.error) throw run.error;
  const lines = run.stdout.split('\n').slice(0, -1);
  return { lines, told: run.stderr };
}

/** What `ventanilla explain --json` answers for one household, line by line: of all programs where `options` name none. */
export const exploreNatively = (household, options) => linesOf('explain', ['-', '--json', ...options], household).lines;

/** One result text per household text, by `ventanilla assess`. */
export function assessNatively(households) {
  const { lines: results, told } = linesOf('assess', [], households.map((text) => `${text}\n`).join(''));
  if (results.length !== households.length) {
    throw new Error(`${households.length} households, ${results.length} results; stderr: ${told}`);
  }
  return results;
}
