// Somebody who answers, screen after screen: the site's own order of questions and the engine in WebAssembly, without a page.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { publishedOf } from '../../site/build/catalog.mjs';
import { createEngine } from '../../wasm/engine.js';
import { catalogFolder } from './homes.mjs';

const path = (relative) => fileURLToPath(new URL(`../../${relative}`, import.meta.url));
const { build } = createRequire(path('site/package.json'))('esbuild');

const MODULES = ['answers', 'catalog', 'goals', 'household', 'left', 'reading', 'steps'];

// The pure modules of the site, as one.
async function siteModules() {
  const folder = await mkdtemp(join(tmpdir(), 'interview-'));
  const outfile = join(folder, 'site.mjs');
  const contents = MODULES.map((name) => `export * from './${name}';`).join('\n');
  await build({ stdin: { contents, resolveDir: path('site/src'), loader: 'ts' }, bundle: true, platform: 'node', format: 'esm', outfile, logLevel: 'warning' });
  const modules = await import(pathToFileURL(outfile));
  await rm(folder, { recursive: true });
  return modules;
}

/** What all interviews share: { site, words, engine }. */
export async function makeReady() {
  const [site, { rules, words }] = await Promise.all([siteModules(), publishedOf(catalogFolder)]);
  const engine = await createEngine({ wasmBinary: readFileSync(path('.build/wasm/ventanilla.wasm')) });
  engine.load(JSON.stringify(rules));
  return { site, words: site.firstWords(words.es), engine };
}

// The form of each member, filled as the home tells; a tie that it does not tell is to nobody.
function listed({ site, words }, home, concern) {
  const people = home.people.map(({ id, resident = true, ...told }) => {
    const form = site.formFacts(words).map(([fact, { type }]) => [fact, told[fact] ?? (type === 'reference' ? [] : undefined)]);
    return { id, name: id, resident, facts: Object.fromEntries(form.filter(([, value]) => value !== undefined)) };
  });
  return { ...site.NOTHING, concern, people, made: people.length };
}

/** As the home tells. What it does not tell, nobody knows; but a program of which it does not speak is not received. */
export function truthful({ fact, person }, home) {
  const owner = person === null ? home.household : home.people.find(({ id }) => id === person);
  const [, received] = fact.split('receives.');
  return (received ? (owner?.receives?.[received] ?? false) : owner?.[fact]) ?? null;
}

export const unknowing = () => null;

/**
 * Asks until nothing is left, or with `until: 'first'` until the first useful result. { goals, first, all, bound, announced, trail }: the screens after the
 * list of members up to each, the most that were announced at the start and on each screen, and what stood there.
 */
export function interview({ site, words, engine }, { home, concern }, { answer = truthful, until = 'all' } = {}) {
  let answers = listed({ site, words }, home, concern);
  const assess = () => {
    const result = JSON.parse(engine.assess(JSON.stringify(site.householdOf(answers, words, home.as_of))));
    if (result.errors) throw new Error(JSON.stringify(result.errors));
    return result;
  };
  let result = assess();
  answers.goals = site.goalsOf(result, words, concern);
  const told = { goals: answers.goals, first: undefined, all: 0, bound: undefined, announced: [], trail: [] };
  for (;;) {
    const { next, first, all } = site.pagesLeft(result, answers, words);
    told.bound ??= { first, all };
    if (first === 0) told.first ??= told.all;
    else told.announced.push(first);
    if (!next || (first === 0 && until === 'first')) return told;
    const values = site.valuesOf(next, (ask) => answer(ask, home));
    answers = site.withPage(site.withValues(answers, values), next);
    told.all++;
    told.trail.push(`${next.group ?? next.asks[0].fact} ${next.asks.length}`);
    result = assess();
  }
}
