// What a visit with the catalog of Chile costs in WebAssembly: ./dev bench catalog. Milliseconds of this machine: load in a fresh
// process (median of VISITS), and one assessment after so many of the answers, by how many people live in the home.
import { execFileSync } from 'node:child_process';
import { readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { publishForDevelopment } from '../../site/build/catalog.mjs';
import { inChild } from './measure/child.mjs';
import { median } from './measure/time.mjs';

const VISITS = 9;
const HOUSEHOLDS = 60;
const SHARES = [
  ['the form of the members only', 0],
  ['half of the answers', 0.5],
  ['nine of ten answers', 0.9],
];

const path = (relative) => fileURLToPath(new URL(`../../${relative}`, import.meta.url));
const ventanilla = (...args) => execFileSync(path('.build/native/ventanilla'), args, { encoding: 'utf8', maxBuffer: 1e9 });

const published = path('.build/bench/published');
rmSync(published, { recursive: true, force: true });
await publishForDevelopment(path('data/cl'), published);
const rules = `${published}/${readdirSync(published).find((name) => /^rules\..*\.json$/.test(name))}`;

const { facts } = JSON.parse(readFileSync(path('data/cl/facts.json'), 'utf8'));
const form = new Set(['id', 'resident', ...facts.flatMap(({ id, ask }) => (ask === 'form' ? [id] : []))]);
const drawn = ventanilla('synth', path('data/cl'), '-n', String(HOUSEHOLDS), '--seed', '9', '--quiet').trim().split('\n');

// A drawn household of which only a share of the answers has been given: every n-th is left out.
function partly(line, share) {
  const { household_id: _, ...household } = JSON.parse(line);
  let count = 0;
  const given = (answers, always) =>
    Object.fromEntries(Object.entries(answers).filter(([id]) => always.has(id) || Math.floor(++count * share) > Math.floor((count - 1) * share)));
  return { ...household, household: given(household.household, new Set()), people: household.people.map((person) => given(person, form)) };
}

async function visit(households) {
  const file = path('.build/bench/households.ndjson');
  writeFileSync(file, households.map((household) => `${JSON.stringify(household)}\n`).join(''));
  const { ok, result, reason } = await inChild('answer.mjs', { rules, file });
  if (!ok) throw new Error(reason);
  return result;
}

const row = (what, ...cells) => console.log(what.padEnd(34), ...cells.map((cell) => String(cell).padStart(9)));
const visits = [];
for (let i = 0; i < VISITS; ++i) visits.push(await visit([]));
const bytes = readFileSync(rules).length;
console.log(`${readdirSync(path('data/cl/programs')).length} programs, rules of ${Math.round(bytes / 1000)} KB\n`);
row('Cold, in a fresh process', 'ms');
row('start of the engine', median(visits.map(({ create }) => create)).toFixed(1));
row('load of the catalog', median(visits.map(({ load }) => load)).toFixed(1));
console.log('\nOne assessment, by people in the home: ms, median');
row('known', 1, 2, 3, 4, '5 or more');
for (const [what, share] of SHARES) {
  const households = drawn.map((line) => partly(line, share));
  const { times } = await visit([...households, ...households]); // the first round warms up
  const people = [[], [], [], [], []];
  households.forEach((household, i) => people[Math.min(household.people.length, 5) - 1].push(times[households.length + i]));
  row(what, ...people.map((of) => (of.length === 0 ? '-' : median(of).toFixed(1))));
}
