// @gorules/zen-engine-wasm: expressions only, each parsed anew at every call. A Variable keeps the household converted, and one
// expression that lists all programs crosses the border once.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fold } from '../catalog/tree.mjs';
import { zen } from '../languages/zen.mjs';

export const download = "export { default, Variable } from '@gorules/zen-engine-wasm'";

const wasm = createRequire(import.meta.url).resolve('@gorules/zen-engine-wasm/dist/zen_engine_wasm_bg.wasm');
export const files = [wasm];

export const rulesOf = (programs) => `[${programs.map(({ criteria }) => fold(zen, criteria)).join(',\n')}]`;

export async function load(rules) {
  const { default: initialise, Variable } = await import('@gorules/zen-engine-wasm');
  await initialise({ module_or_path: readFileSync(wasm) });
  return (household) => {
    const variable = new Variable(household);
    const result = variable.evaluateExpression(rules);
    variable.free();
    return result;
  };
}
