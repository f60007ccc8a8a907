// How long people wait, on a phone and a network as slow as many have: node bench.mjs [--runs 5] [--readme]
// Chromium slows only the main thread down; the engine's worker runs at full speed. Figures of a busy machine say little: repeat them.
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { startBrowser } from '../../browser/support.mjs';
import { screening, visits } from './visit.mjs';

const { values: options } = parseArgs({ options: { runs: { type: 'string', default: '5' }, readme: { type: 'boolean', default: false } } });
const runs = Number(options.runs);

const README = fileURLToPath(new URL('../README.md', import.meta.url));
const CPUS = [6, 20]; // times slower
const BOUND = 6; // the budgets are for this one

const milliseconds = (value) => `${Math.round(value).toLocaleString('en')} ms`;
const plain = (value) => value.toFixed(3);
const kilobytes = (value) => `${Math.round(value / 1024)} KB`;

// What a visit is measured by; then what a screening is.
const OF_A_VISIT = [
  ['largest paint (LCP)', 'lcp', milliseconds, 1500],
  ['first question usable', 'usable', milliseconds, 2000],
  ['engine and catalog ready', 'ready', milliseconds, 4000],
  ['needs no network any more', 'offline', milliseconds],
  ['transferred until the engine is ready', 'bytes', kilobytes, 220 * 1024],
  ['shifts of the layout (CLS)', 'cls', plain, 0.02],
];
const OF_A_SCREENING = [
  ['last answer to result', 'result', milliseconds, 300],
  ['interaction to next paint (INP)', 'inp', milliseconds, 200],
  ['a page to the next, longest', 'longest', milliseconds],
  ['shifts of the layout (CLS), all pages', 'cls', plain, 0.02],
];

const median = (values) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)];

// Medians over those runs that came to an end.
function medianOf(found, key) {
  const values = found.filter((one) => one !== undefined).map((one) => one[key]);
  return values.length > 0 ? median(values) : undefined;
}

async function measured(browser) {
  const table = [];
  for (const cpu of CPUS) {
    const all = [];
    for (let run = 0; run < runs; run++) all.push(await visits(browser, cpu));
    for (const visit of ['cold', 'warm', 'offline']) table.push({ cpu, title: `${visit}, CPU x${cpu}`, found: all.map((one) => one[visit]) });
  }
  const screenings = [];
  for (const cpu of CPUS) {
    const found = [];
    for (let run = 0; run < Math.ceil(runs / 2); run++) found.push(await screening(browser, cpu));
    screenings.push({ cpu, title: `CPU x${cpu}`, found: found.map((one) => ({ ...one, longest: Math.max(...one.turns) })) });
  }
  return [['A visit', OF_A_VISIT, table], ['A whole screening', OF_A_SCREENING, screenings]];
}

function tableOf([title, rows, columns]) {
  const cell = ([, key, text, limit], { cpu, found }) => {
    const value = medianOf(found, key);
    if (value === undefined) return '–';
    return text(value) + (limit !== undefined && cpu === BOUND && value > limit ? ' (over)' : '');
  };
  const lines = rows.map((row) => [row[0], row[3] === undefined ? '' : row[2](row[3]), ...columns.map((column) => cell(row, column))]);
  return [[title, `budget at x${BOUND}`, ...columns.map((column) => column.title)], ...lines];
}

function printed(table) {
  const widths = table[0].map((_, column) => Math.max(...table.map((row) => row[column].length)));
  return table.map((row) => row.map((text, column) => (column === 0 ? text.padEnd(widths[column]) : text.padStart(widths[column]))).join('  ')).join('\n');
}

const markdown = ([head, ...rows]) => [head, head.map((_, column) => (column === 0 ? '---' : '---:')), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');

const browser = await startBrowser();
const tables = (await measured(browser).finally(() => browser.close())).map(tableOf);
console.log(tables.map(printed).join('\n\n'));
if (options.readme) {
  const text = await readFile(README, 'utf8');
  const between = /(<!-- begin of visits -->\n)[\s\S]*(<!-- end of visits -->)/;
  await writeFile(README, text.replace(between, `$1${tables.map(markdown).join('\n\n')}\n$2`));
}
