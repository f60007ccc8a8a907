// Batches in WebAssembly: the engine beside the reference, both with columns in their memory, in turns.
import { population } from '../catalog/population.mjs';
import { referenceInstance } from '../reference/instance.mjs';
import { columnsOf } from '../reference/columns.mjs';
import { answer, options } from './child.mjs';
import { median } from './median.mjs';

const { reference: path, count, households, rounds, slice } = options();
const homes = columnsOf(population(households));
const reference = await referenceInstance(path, homes, count);

// Nanoseconds a household over at least `slice` milliseconds.
function turn(screen) {
  const start = performance.now();
  let done = 0;
  while (done === 0 || performance.now() - start < slice) {
    screen();
    done += households;
  }
  return ((performance.now() - start) * 1e6) / done;
}

const running = { reference: reference.screen };
const times = Object.fromEntries(Object.keys(running).map((name) => [name, []]));
for (let round = 0; round < rounds; ++round) {
  for (const [name, screen] of Object.entries(running)) times[name].push(turn(screen));
}
answer(Object.fromEntries(Object.entries(times).map(([name, values]) => [name, median(values)])));
