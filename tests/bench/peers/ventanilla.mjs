// This engine, verdicts only: a JavaScript object in, a byte a program out.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { bundleOf } from '../languages/bundle.mjs';

const wasm = fileURLToPath(new URL('../../../.build/wasm/ventanilla_batch.wasm', import.meta.url));
export const ELIGIBLE = 3; // as a byte

export const download = "export { createBatchEngine } from '../../wasm/batch.js'";
export const files = [wasm];

export const rulesOf = bundleOf;

/** The engine with the catalog; throws when it refuses it. */
export async function batchEngine(rules) {
  const { createBatchEngine } = await import('../../../wasm/batch.js');
  const engine = await createBatchEngine({ wasmBinary: readFileSync(wasm) });
  const { errors } = engine.load(rules);
  if (errors) throw new Error(JSON.stringify(errors[0]));
  return engine;
}

export async function load(rules) {
  const engine = await batchEngine(rules);
  return (household) => {
    const verdicts = engine.verdicts(household);
    if (verdicts.errors) throw new Error(JSON.stringify(verdicts.errors[0]));
    const granted = new Array(verdicts.length);
    for (let program = 0; program < verdicts.length; ++program) granted[program] = verdicts[program] === ELIGIBLE;
    return granted;
  };
}
