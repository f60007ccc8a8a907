// Compiles the reference, natively with the engine beside it and for WebAssembly, at the engine's flags and -O3. What did not change
// is not compiled again.
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { sourcesOf } from '../languages/cpp.mjs';

const run = promisify(execFile);
const path = (relative) => fileURLToPath(new URL(`../../../${relative}`, import.meta.url));
const built = path('.build/bench/reference');
const here = path('tests/bench/reference');

const FLAGS = ['-std=c++20', '-O3', '-ffp-contract=off', '-DNDEBUG', `-I${here}`];
const NATIVE = { name: 'native', compiler: 'g++', flags: FLAGS };
const WASM = { name: 'wasm', compiler: 'em++', flags: [...FLAGS, '-msimd128', '-fno-exceptions', '-fno-rtti'] };
// Debian's emscripten looks for its own Node modules in NODE_PATH and for its ready-made libraries beside itself.
const { EM_CACHE, ...environment } = process.env;
const env = { ...environment, NODE_PATH: '/usr/share/nodejs' };

const digest = (...parts) => parts.reduce((hash, part) => hash.update(part).update('\0'), createHash('sha256')).digest('hex').slice(0, 16);

async function compile({ name, compiler, flags }, source, key = source) {
  const object = `${built}/${name}-${digest(key, ...flags)}.o`;
  if (existsSync(object)) return object;
  const file = object.replace(/o$/, 'cpp');
  writeFileSync(file, source);
  await run(compiler, [...flags, '-c', file, '-o', object], { env });
  return object;
}

// At most one compiler a processor.
async function compileAll(target, sources) {
  const objects = [];
  const waiting = [...sources.entries()];
  const worker = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) objects[next[0]] = await compile(target, next[1]);
  };
  await Promise.all(Array.from({ length: Math.max(1, availableParallelism?.() ?? 2) }, worker));
  return objects;
}

const written = (name) => readFileSync(`${here}/${name}`, 'utf8');

/** { native, wasm }: the paths of both builds, for the first programs of the bench. */
export async function buildReference(programs) {
  mkdirSync(built, { recursive: true });
  const sources = sourcesOf(programs);
  const main = { ...NATIVE, flags: [...FLAGS, '-DJSON_NOEXCEPTION', `-I${path('engine')}`, `-I${path('.build/native/third_party')}`] };
  const library = path('.build/native/libventanilla.a');
  // It includes the engine's headers: another engine, another driver.
  const key = digest(readFileSync(library), ...['native.cpp', 'households.h', 'reference.h'].map(written));
  const driver = await compile(main, written('native.cpp'), key);
  const native = `${built}/native-${programs.length}`;
  await run('g++', [driver, ...(await compileAll(NATIVE, sources)), library, '-o', native]);

  const wasm = `${built}/reference-${programs.length}.wasm`;
  const objects = await compileAll(WASM, [...sources, written('wasm.cpp')]);
  const link = ['-O3', '-msimd128', '--no-entry', '-sSTANDALONE_WASM', '-sALLOW_MEMORY_GROWTH', '-sINITIAL_MEMORY=64MB'];
  await run('em++', [...objects, ...link, '-o', wasm], { env });
  return { native, wasm };
}
