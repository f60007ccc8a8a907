// One engine in a process of its own: load and first assessment, cold, and the memory that both take.
import { programs } from '../catalog/programs.mjs';
import { population } from '../catalog/population.mjs';
import { answer, fail, options } from './child.mjs';
import { contender, reasonOf } from './contenders.mjs';
import { processorTime } from './time.mjs';

const { id, count } = options();

try {
  const engine = await contender(id);
  const catalog = programs(count);
  const rules = engine.rulesOf(catalog);
  const households = population(10).map(engine.prepare?.(catalog) ?? ((household) => household));

  globalThis.gc?.();
  const before = process.memoryUsage().rss;
  const start = processorTime();
  const assess = await engine.load(rules);
  const loaded = processorTime();
  await assess(households[0]);
  const first = processorTime();
  for (const household of households) await assess(household);
  globalThis.gc?.();
  answer({ load: loaded - start, first: first - loaded, memory: process.memoryUsage().rss - before });
} catch (error) {
  fail(reasonOf(error));
}
