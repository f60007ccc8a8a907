// How fast the engine is beside its peers and beside C++ made of the same formulas: ./dev bench [--quick] [--readme].
// Progress goes to standard error, the tables to standard output, all figures to .build/bench/results.json.
import { execFile } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { population } from './catalog/population.mjs';
import { programs } from './catalog/programs.mjs';
import { bundleOf } from './languages/bundle.mjs';
import { engineBytes, rulesBytes } from './measure/bytes.mjs';
import { inChild } from './measure/child.mjs';
import { CONTENDERS, contender } from './measure/contenders.mjs';
import { machine, versions } from './measure/machine.mjs';
import { buildReference } from './reference/build.mjs';
import { bytesOf, columnsOf } from './reference/columns.mjs';
import { markdown, terminal } from './report.mjs';

const flags = process.argv.slice(2);
const unknown = flags.find((flag) => !['--quick', '--readme'].includes(flag));
if (unknown) throw new Error(`./dev bench [--quick] [--readme]; there is no ${unknown}.`);

// checked: verdicts on which all engines must agree.
const PLANS = {
  quick: { counts: [10, 40], households: 5_000, checked: 2_000, rounds: 5, slice: 20 },
  full: { counts: [10, 40, 200, 1000], households: 20_000, checked: 60_000, rounds: 9, slice: 40 },
};
const plan = PLANS[flags.includes('--quick') ? 'quick' : 'full'];

const folder = fileURLToPath(new URL('../../.build/bench/', import.meta.url));
const file = (name) => `${folder}${name}`;
const say = (text) => process.stderr.write(`${text}\n`);
const most = Math.max(...plan.counts);
const ids = Object.keys(CONTENDERS);

function resultOf({ ok, result, reason }, what) {
  if (ok) return result;
  say(`${what}: ${reason}`);
  process.exit(1);
}

async function native(reference, count) {
  writeFileSync(file('bundle.json'), bundleOf(programs(count)));
  const args = [file('bundle.json'), file('households.bin'), file('households.ndjson'), count, plan.rounds, plan.slice];
  const run = await promisify(execFile)(reference.native, args.map(String)).then(
    ({ stdout }) => ({ ok: true, result: JSON.parse(stdout) }),
    ({ stderr, message }) => ({ ok: false, reason: stderr || message }),
  );
  return resultOf(run, `natively, ${count} programs`);
}

// Load, first assessment and memory, in a process of its own; the reason where the engine does not work.
async function alone(id, count) {
  const { ok, result, reason } = await inChild('alone.mjs', { id, count }, ['--expose-gc']);
  return ok ? result : { excluded: reason };
}

async function describe(id) {
  const engine = await contender(id);
  const bytes = await engineBytes(engine);
  // Node refuses eval and new Function as a page with a strict Content-Security-Policy does.
  const strict = await inChild('alone.mjs', { id, count: plan.counts[0] }, ['--disallow-code-generation-from-strings']);
  const csp = strict.ok || (strict.reason.includes('Code generation from strings') ? false : null);
  return { name: CONTENDERS[id], lists: engine.lists !== false, bytes, csp: bytes === null ? null : csp, byCount: {} };
}

mkdirSync(folder, { recursive: true });
const begun = performance.now();
say(`Compiling the reference of ${most} programs`);
const reference = await buildReference(programs(most));
const homes = population(plan.households);
writeFileSync(file('households.bin'), bytesOf(columnsOf(homes)));
writeFileSync(file('households.ndjson'), homes.slice(0, 1000).map((household) => `${JSON.stringify(household)}\n`).join(''));

const results = { machine: machine(), versions: versions(), plan, contenders: {}, native: {}, wasm: {} };
for (const id of ids) results.contenders[id] = await describe(id);
for (const count of plan.counts) {
  say(`${count} programs: in batches`);
  results.native[count] = await native(reference, count);
  results.wasm[count] = resultOf(
    await inChild('batch.mjs', { reference: reference.wasm, count, households: plan.households, rounds: plan.rounds, slice: plan.slice }),
    `WebAssembly, ${count} programs`,
  );
  say(`${count} programs: one household at a time`);
  const warm = resultOf(
    await inChild('warm.mjs', { ids, count, rounds: plan.rounds, slice: plan.slice, checked: plan.checked }),
    `one household, ${count} programs`,
  );
  say(`${count} programs: each alone`);
  for (const id of ids) {
    const rules = rulesBytes((await contender(id)).rulesOf(programs(count)));
    const figures = { warm: warm.times[id], rules, ...(await alone(id, count)) };
    if (warm.excluded[id]) figures.excluded = warm.excluded[id];
    results.contenders[id].byCount[count] = figures;
  }
}
results.seconds = Math.round((performance.now() - begun) / 1000);

writeFileSync(file('results.json'), `${JSON.stringify(results, null, 2)}\n`);
process.stdout.write(terminal(results));
if (flags.includes('--readme')) {
  const readme = fileURLToPath(new URL('README.md', import.meta.url));
  const [before, , after] = readFileSync(readme, 'utf8').split(/<!-- (?:begin|end) of results -->\n/);
  writeFileSync(readme, `${before}<!-- begin of results -->\n${markdown(results)}<!-- end of results -->\n${after}`);
}
