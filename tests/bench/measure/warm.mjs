// All engines in one process, one household at a time. First every engine must say the same of every program and household as the
// closures do. Then they take turns, round by round, so that whatever slows the machine slows all of them; medians count.
import { programs } from '../catalog/programs.mjs';
import { population } from '../catalog/population.mjs';
import { answer, fail, options } from './child.mjs';
import { contender, reasonOf } from './contenders.mjs';
import { median } from './median.mjs';

const { ids, count, rounds, slice, checked } = options();
// Rounds that do not count: the just-in-time compiler settles.
const WARM_UP = 2;

const catalog = programs(count);
const households = population(Math.min(500, Math.ceil(checked / count)));

const settled = async (value) => (value instanceof Promise ? await value : value);

async function make(id) {
  const engine = await contender(id);
  const assess = await engine.load(engine.rulesOf(catalog));
  return { id, assess, inputs: households.map(engine.prepare?.(catalog) ?? ((household) => household)) };
}

/** The first disagreement with `expected`, in words. */
async function disagreement({ assess, inputs }, expected) {
  for (const [index, input] of inputs.entries()) {
    const said = await settled(assess(input));
    const program = expected[index].findIndex((granted, place) => said[place] !== granted);
    if (program < 0 && said.length === expected[index].length) continue;
    const wrong = `of household ${index} and ${catalog[program]?.id}: ${said[program]} instead of ${expected[index][program]}`;
    return `${wrong}\n${JSON.stringify(households[index])}`;
  }
}

// Nanoseconds a household over at least `slice` milliseconds and `fewest` households, from where the engine stopped last time.
async function turn(running, fewest) {
  const { assess, inputs } = running;
  const start = performance.now();
  let done = 0;
  while (done < fewest || performance.now() - start < slice) {
    const given = assess(inputs[(running.next = ((running.next ?? 0) + 1) % inputs.length)]);
    if (given instanceof Promise) await given;
    ++done;
  }
  return ((performance.now() - start) * 1e6) / done;
}

const closures = await make('closures');
const expected = closures.inputs.map(closures.assess);

const running = [];
const excluded = {};
const mismatches = [];
for (const id of ids) {
  try {
    const engine = id === 'closures' ? closures : await make(id);
    const wrong = await disagreement(engine, expected);
    if (wrong) mismatches.push(`${id} says ${wrong}`);
    running.push({ ...engine, times: [] });
  } catch (error) {
    excluded[id] = reasonOf(error);
  }
}

for (let round = -WARM_UP; round < rounds && mismatches.length === 0; ++round) {
  for (const engine of running) {
    const time = await turn(engine, 4);
    if (round >= 0) engine.times.push(time);
  }
}
if (mismatches.length > 0) fail(mismatches.join('\n'));
else answer({ excluded, times: Object.fromEntries(running.map(({ id, times }) => [id, median(times)])) });
