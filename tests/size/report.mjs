// Prints the built site's files and its budgets; ends with 1 when something is over, or counted by no budget.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { measure } from './measure.mjs';

const dist = fileURLToPath(new URL('../../site/dist', import.meta.url));
const budgets = JSON.parse(readFileSync(new URL('budgets.json', import.meta.url), 'utf8'));
const { assets, rows, strays } = await measure(dist, budgets);

console.log('bytes under gzip -9\n');
for (const { name, gzip } of assets) console.log(`${String(gzip).padStart(8)}  ${name}`);
console.log('\n    size   budget');
for (const { title, size, limit, ok } of rows) {
  console.log(`${String(size).padStart(8)} ${String(limit).padStart(8)}  ${ok ? 'ok  ' : 'OVER'}  ${title}`);
}
for (const name of strays) console.log(`No budget counts ${name}: give it one in tests/size/budgets.json.`);
process.exitCode = strays.length > 0 || rows.some((row) => !row.ok) ? 1 : 0;
