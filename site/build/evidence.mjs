// What the engine says for the pages of the catalog: the figures of a day, what a program can pay at all, and its worked cases.
import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { formulasIn, receiptsIn } from './reads.mjs';

// Homes of whom nothing is known: somebody alone, or with people to support. An amount that counts people is also seen in
// large ones: what the last pays more than the one before it grows with the home, and has no top.
const HOMES = [1, 2];
const LARGE = [5, 6];
const COUNTS = /\b(size|sum|members|people|dependants)\b/;

const key = (id) => id.replaceAll('-', '_');
const named = (path) => key(path.slice('programs/'.length, -'.json'.length));

// The programs whose receipt is read on the way to this one's verdict: by its rules, by what all share, and by each other's.
function keptFor(files, id) {
  const read = (...parts) => receiptsIn(formulasIn(parts).join(' '));
  const byKey = new Map(Object.entries(files).filter(([path]) => path.startsWith('programs/')).map(([path, program]) => [named(path), program]));
  const kept = read(files['facts.json'], files['definitions.json']).add(key(id));
  for (const one of kept) for (const other of read(byKey.get(one))) kept.add(other); // a set also visits what is added meanwhile
  return kept;
}

/** The catalog with one program and those that it reads: a verdict hangs on no other, and this is assessed in no time. */
function alone(files, { format, files: all }, id) {
  const kept = keptFor(files, id);
  const entries = Object.entries(all).filter(([path]) => !path.startsWith('programs/') || kept.has(named(path)));
  const without = ([path, { excludes, ...tree }]) => [path, tree];
  return { rules: { format, files: Object.fromEntries(entries.map(without)) }, kept };
}

function load(engine, rules, what) {
  const { errors } = JSON.parse(engine.load(JSON.stringify(rules)));
  if (errors) throw new Error(`The engine refuses ${what}: ${JSON.stringify(errors[0])}`);
}

function assess(engine, household) {
  const result = JSON.parse(engine.assess(JSON.stringify(household)));
  if (result.errors) throw new Error(`The engine refuses a household of the catalog's pages: ${JSON.stringify(result.errors[0])}`);
  return result;
}

// A case may say of programs that are not here whether they are received.
function withReceipts(input, kept) {
  const pruned = ({ receives, ...rest }) =>
    receives ? { ...rest, receives: Object.fromEntries(Object.entries(receives).filter(([id]) => kept.has(id))) } : rest;
  return { ...input, household: pruned(input.household ?? {}), people: input.people.map(pruned) };
}

const home = (people, as_of) => ({
  as_of,
  household: {},
  people: Array.from({ length: people }, (_, index) => ({ id: `p${index + 1}`, ...(index > 0 && { guardian: 'p1' }) })),
});

const hull = (a, b) => ({ min: Math.min(a.min, b.min), max: Math.max(a.max, b.max) });

function joined(a, b) {
  if (!a) return b;
  if (a.schedule) return { ...a, schedule: a.schedule.map((payment, index) => hull(payment, b.schedule[index])) };
  return { ...a, ...hull(a, b) };
}

// The amounts of the first subject, or of each of its rows.
function amountsIn(result, id) {
  const program = result.programs.find((one) => one.id === id);
  const lists = program?.rows?.length ? program.rows.map((row) => row.amounts) : [program?.amounts];
  return lists.flatMap((list) => list ?? []);
}

/** Each amount of a program over all that a home can be; `grows` where more people mean more. */
function amountsOf(engine, { id, amounts: own }, asOf) {
  const counts = COUNTS.test(formulasIn(own).join(' '));
  const bySize = [...HOMES, ...(counts ? LARGE : [])].map((people) => {
    const amounts = new Map();
    for (const amount of amountsIn(assess(engine, home(people, asOf)), id)) amounts.set(amount.id, joined(amounts.get(amount.id), amount));
    return amounts;
  });
  const [large, largest] = bySize.slice(-2);
  return [...largest.keys()].map((amount) => {
    const { schedule, min, max } = bySize.map((one) => one.get(amount)).filter(Boolean).reduce(joined);
    return { id: amount, missing: [], ...(schedule ? { schedule } : { min, max }), grows: counts && largest.get(amount).max > large.get(amount).max };
  });
}

async function keptIn(folder, parts, make) {
  const file = join(folder, `${createHash('sha256').update(JSON.stringify(parts)).digest('hex')}.json`);
  const kept = await readFile(file, 'utf8').catch(() => undefined);
  if (kept) return JSON.parse(kept);
  const value = make();
  await mkdir(folder, { recursive: true });
  await writeFile(file, JSON.stringify(value));
  return value;
}

/** The figures of the law on a day. */
export function parametersAt(engine, rules, asOf) {
  load(engine, rules, 'the catalog');
  return assess(engine, home(1, asOf)).parameters;
}

/**
 * { id: { amounts, examples: [{ title, input, expect, result }] } } of each program; `published`: the rules of the catalog. What a program gave is kept in the
 * folder, under a name that says what it was made of: most of a catalog is the same from one build to the next.
 */
export async function evidenceOf(engine, files, published, cases, asOf, { folder, made }) {
  const evidence = {};
  for (const [path, program] of Object.entries(files).filter(([name]) => name.startsWith('programs/'))) {
    const { id } = program;
    const { rules, kept } = alone(files, published, id);
    const own = cases.filter((one) => one.expect[id]);
    evidence[id] = await keptIn(folder, [made, rules, own, asOf], () => {
      load(engine, rules, path);
      const examples = own.map(({ title, input, expect }) => ({
        title, input, expect: expect[id], result: assess(engine, withReceipts(input, kept)),
      }));
      return { amounts: amountsOf(engine, program, asOf), examples };
    });
  }
  return evidence;
}
