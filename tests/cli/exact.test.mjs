// How much of what a partly answered household is told is proved.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { data, objects, run } from './support.mjs';

const HOUSEHOLDS = process.env.VENTANILLA_ROUNDS === undefined ? '250' : '50'; // a short run takes a sample

// What an assessment says that ranges left open or not: verdicts and amounts, with the program and whether they are exact.
function statementsOf(result) {
  return result.programs.flatMap(({ id, proved, amounts = [], rows = [] }) => [
    { kind: 'verdicts', program: id, proved },
    ...[...amounts, ...rows.flatMap((row) => row.amounts ?? [])].map((amount) => ({ kind: 'amounts', program: id, proved: amount.proved })),
  ]);
}

test('of partly answered households at least 95 of 100 verdicts and amounts are exact', () => {
  const counts = { verdicts: [0, 0], amounts: [0, 0] };
  const sound = {};
  for (const known of ['0.2', '0.5', '0.8']) {
    const drawn = objects(run(['synth', data, '-n', HOUSEHOLDS, '--seed', '3', '--known', known]).stdout);
    const lines = drawn.map(({ household_id, ...household }) => JSON.stringify(household)).join('\n');
    const results = objects(run(['assess', data], `${lines}\n`).stdout);
    assert.equal(results.length, Number(HOUSEHOLDS));
    for (const { kind, program, proved } of results.flatMap(statementsOf)) {
      assert.ok(proved === 'exact' || proved === 'sound', `${program}: ${proved}`);
      counts[kind][0] += proved === 'exact';
      counts[kind][1] += 1;
      if (proved === 'sound') sound[`${kind} of ${program}`] = (sound[`${kind} of ${program}`] ?? 0) + 1;
    }
  }
  for (const [kind, [exact, all]] of Object.entries(counts)) {
    console.log(`# exact: ${exact} of ${all} ${kind} (${((100 * exact) / all).toFixed(2)}%)`);
    assert.ok(exact >= 0.95 * all, kind);
  }
  for (const [what, times] of Object.entries(sound)) console.log(`# sound only: ${what}, ${times} times`);
});
