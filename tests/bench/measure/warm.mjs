// All engines in one process, one household at a time. First every engine must say the same of every program and household as the
// closures do. Then they take turns, round by round, so that whatever slows the machine slows all of them; medians count.
import { programs } from '../catalog/programs.mjs';
import { population } from '../catalog/population.mjs';
import { answer, fail, options } from './child.mjs';
import { contender, reasonOf } from './contenders.mjs';
import { median, turn } from './time.mjs';

const { ids, count, rounds, slice, checked } = options();
// Rounds that do not count: the just-in-time compiler settles.
const WARM_UP = 3;
const FEWEST = 2; // households a turn

const catalog = programs(count);
const households = population(Math.min(500, Math.ceil(checked / count)));

async function make(id) {
  const engine = await contender(id);
  const assess = await engine.load(engine.rulesOf(catalog));
  return { id, assess, inputs: households.map(engine.prepare?.(catalog) ?? ((household) => household)) };
}

/** The first disagreement with `expected`, in words. */
async function disagreement({ assess, inputs }, expected) {
  for (const [index, input] of inputs.entries()) {
    const said = await assess(input);
    const program = expected[index].findIndex((granted, place) => said[place] !== granted);
    if (program < 0 && said.length === expected[index].length) continue;
    const wrong = `of household ${index} and ${catalog[program]?.id}: ${said[program]} instead of ${expected[index][program]}`;
    return `${wrong}\n${JSON.stringify(households[index])}`;
  }
}

// Goes on from household to household, from one turn to the next.
function walk({ assess, inputs }) {
  let next = 0;
  return () => assess(inputs[(next = (next + 1) % inputs.length)]);
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
    running.push({ id, work: walk(engine), times: [] });
  } catch (error) {
    excluded[id] = reasonOf(error);
  }
}

for (let round = -WARM_UP; round < rounds && mismatches.length === 0; ++round) {
  for (const { work, times } of running) {
    const time = await turn(work, slice, FEWEST);
    if (round >= 0) times.push(time);
  }
}
if (mismatches.length > 0) fail(mismatches.join('\n'));
else answer({ excluded, times: Object.fromEntries(running.map(({ id, times }) => [id, median(times)])) });
