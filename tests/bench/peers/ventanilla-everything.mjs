// This engine with everything it gives: verdicts, reasons, amounts, open facts, what excludes what. JSON text in and out, as in the page.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { bundleOf } from '../languages/bundle.mjs';

const built = (name) => fileURLToPath(new URL(`../../../.build/wasm/${name}`, import.meta.url));

export const download = "export { createEngine } from '../../wasm/engine.js'";
export const files = [built('ventanilla.wasm')];

export const rulesOf = bundleOf;

export async function load(rules) {
  const { createEngine } = await import('../../../wasm/engine.js');
  const engine = await createEngine({ wasmBinary: readFileSync(built('ventanilla.wasm')) });
  const loaded = engine.load(rules);
  if (loaded.startsWith('{"errors"')) throw new Error(loaded.slice(0, 1000));
  return (household) => JSON.parse(engine.assess(JSON.stringify(household))).programs.map(({ verdict }) => verdict === 'eligible');
}
