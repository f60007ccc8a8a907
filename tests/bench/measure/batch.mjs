// Batches in WebAssembly: the engine beside the reference, both with columns in their memory, in turns. Both must say the same of every
// household and program.
import { population } from '../catalog/population.mjs';
import { programs } from '../catalog/programs.mjs';
import { batchEngine, ELIGIBLE, rulesOf } from '../peers/ventanilla.mjs';
import { COLUMNS, columnsOf } from '../reference/columns.mjs';
import { referenceInstance } from '../reference/instance.mjs';
import { answer, fail, options } from './child.mjs';
import { median, turn } from './time.mjs';

const { reference: path, count, households, rounds, slice } = options();
const AS_OF = 20_778; // 2026-11-21
const TRUE = 1;
const FALSE = 2;
// Milliseconds until WebAssembly runs in the code that its optimising compiler made: of functions with long loops it is late.
const WARM_UP = 1500;

const homes = columnsOf(population(households));
const reference = await referenceInstance(path, homes, count);
const engine = await batchEngine(rulesOf(programs(count)));

// How the batch module writes what is known (wasm/batch.js).
const cells = {
  int: ({ lo, hi }, row, value) => (lo[row] = hi[row] = value),
  boolean: ({ lo }, row, value) => (lo[row] = value ? TRUE : FALSE),
  choice: ({ lo }, row, value) => (lo[row] = 1 << value),
  set: ({ lo, hi }, row, value) => (lo[row] = hi[row] = value),
};

const batch = engine.batch(homes.households, homes.people);
batch.asOf.fill(AS_OF);
for (let row = 0; row < homes.households; ++row) batch.people[row] = homes.begin[row + 1] - homes.begin[row];
for (const [index, { fact, about }] of COLUMNS.entries()) {
  homes.columns[index].forEach((value, row) => cells[about.type](batch.facts[fact], row, value));
}

function disagreement() {
  const expected = reference.screen();
  const { programs: said, errors } = engine.screen(batch);
  if (errors) return JSON.stringify(errors[0]);
  for (const [program, { households: verdicts }] of said.entries()) {
    const row = verdicts.findIndex((verdict, household) => (verdict === ELIGIBLE) !== (expected[program * households + household] === 1));
    if (row >= 0) return `household ${row}, program ${program}: the engine says ${verdicts[row]}, the reference something else`;
  }
}

const works = { batch: () => engine.screen(batch), reference: () => reference.screen() };
const times = { batch: [], reference: [] };
const wrong = disagreement();
if (!wrong) for (const work of Object.values(works)) await turn(work, WARM_UP);
for (let round = 0; round < rounds && !wrong; ++round) {
  for (const [name, work] of Object.entries(works)) times[name].push((await turn(work, slice)) / households);
}
if (wrong) fail(wrong);
else answer({ batch: median(times.batch), reference: median(times.reference) });
