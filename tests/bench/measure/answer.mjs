// One visit in a process of its own: the catalog is loaded, cold, and each household is assessed as its answers come in.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createEngine } from '../../../wasm/engine.js';
import { answer, fail, options } from './child.mjs';

const { rules, file } = options();
const wasmBinary = readFileSync(fileURLToPath(new URL('../../../.build/wasm/ventanilla.wasm', import.meta.url)));

try {
  const text = readFileSync(rules, 'utf8');
  const households = readFileSync(file, 'utf8').split('\n').filter((line) => line !== '');
  const start = performance.now();
  const engine = await createEngine({ wasmBinary });
  const ready = performance.now();
  const described = engine.load(text);
  const loaded = performance.now();
  if (described.startsWith('{"errors"')) throw new Error(described.slice(0, 1000));
  const times = households.map((household) => {
    const before = performance.now();
    const result = engine.assess(household);
    if (result.startsWith('{"errors"')) throw new Error(result.slice(0, 1000));
    return performance.now() - before;
  });
  answer({ create: ready - start, load: loaded - ready, times });
} catch (error) {
  fail(error.message);
}
