// The architecture, checked: which folder may include which, what stands at the top level, how long a file may be.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

// A folder of engine/ includes itself and what stands to its left.
const LAYERS = ['diagnostics', 'language', 'catalog', 'plan', 'table', 'evaluate', 'assess', 'explore', 'engine.h'];
// These stand outside and see engine.h only.
const DOORS = ['cli', 'wasm'];

const TOP_LEVEL = ['CMakeLists.txt', 'LICENSE', 'README.md', 'data', 'dev', 'engine', 'site', 'tests', 'wasm'];
const BUILT = new Set(['.build', '.git', 'dist', 'node_modules']);
const CODE = /\.(cpp|h|mjs|js|ts|tsx|css|html|cmake)$|(^|\/)(dev|CMakeLists\.txt|run)$/;
const MAX_LINES = 400;

function filesUnder(folder) {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => !BUILT.has(entry.name))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      return entry.isDirectory() ? filesUnder(path) : entry.isFile() ? [relative(root, path)] : [];
    });
}

const read = (path) => readFileSync(join(root, path), 'utf8');

// "engine/plan/plan.h" and "plan/plan.h" are of the layer plan; engine.cpp is the inside of engine.h.
function layerOf(path) {
  const parts = path.split('/');
  const inside = parts[0] === 'engine' ? parts.slice(1) : parts;
  return inside[0] === 'engine.cpp' ? 'engine.h' : inside[0];
}

function mayInclude(from, to) {
  if (from === to) return true;
  if (DOORS.includes(from)) return to === 'engine.h';
  return LAYERS.indexOf(to) !== -1 && LAYERS.indexOf(to) < LAYERS.indexOf(from);
}

const quotedIncludes = (text) => [...text.matchAll(/^\s*#\s*include\s*"([^"]+)"/gm)].map((match) => match[1]);

const wrongIncludes = (path, text) =>
  quotedIncludes(text)
    .filter((included) => !mayInclude(layerOf(path), layerOf(included)))
    .map((included) => `${path} includes ${included}`);

const everything = filesUnder(root);
const sources = everything.filter((path) => /^(engine|wasm)\/.*\.(cpp|h)$/.test(path));

test('every source file stands in a layer', () => {
  assert.deepEqual(sources.filter((path) => ![...LAYERS, ...DOORS].includes(layerOf(path))), []);
});

test('a folder includes only itself and what stands to its left', () => {
  assert.deepEqual(sources.flatMap((path) => wrongIncludes(path, read(path))), []);
});

test('an include in the wrong direction is seen', () => {
  const refused = (path, included) => wrongIncludes(path, `#include <map>\n# include "${included}"\n`).length === 1;
  assert.equal(refused('engine/plan/plan.cpp', 'catalog/catalog.h'), false);
  assert.equal(refused('engine/plan/plan.cpp', 'plan/plan.h'), false);
  assert.equal(refused('engine/plan/plan.cpp', 'table/table.h'), true);
  assert.equal(refused('engine/plan/plan.cpp', '../catalog/catalog.h'), true);
  assert.equal(refused('engine/engine.cpp', 'assess/assess.h'), false);
  assert.equal(refused('engine/assess/assess.h', 'engine.h'), true);
  assert.equal(refused('engine/cli/main.cpp', 'engine.h'), false);
  assert.equal(refused('engine/cli/main.cpp', 'cli/print.h'), false);
  assert.equal(refused('engine/cli/main.cpp', 'assess/assess.h'), true);
  assert.equal(refused('wasm/binding.cpp', 'catalog/catalog.h'), true);
});

// Two types of one name in one namespace compile, and the linker then mixes their inline functions.
const DEFINITION = /^(?:enum class|struct|class) (\w+)(?: final)?(?: : [^{;]+)? \{/gm;

function sharedNames(headers) {
  const homes = new Map();
  for (const [path, text] of headers) {
    for (const [, name] of text.matchAll(DEFINITION)) homes.set(name, [...(homes.get(name) ?? []), path]);
  }
  return [...homes].filter(([, paths]) => paths.length > 1).map(([name, paths]) => `${name}: ${paths.join(', ')}`);
}

test('no two headers define a type of the same name', () => {
  assert.deepEqual(sharedNames(sources.filter((path) => path.endsWith('.h')).map((path) => [path, read(path)])), []);
});

test('a name that two headers define is seen', () => {
  const headers = [
    ['a.h', 'struct Node {\n};\nclass Row;\n'],
    ['b.h', 'class Node {\n};\nstruct Row {};\n'],
    ['c.h', '  struct Row {\n  };\n'],
  ];
  assert.deepEqual(sharedNames(headers), ['Node: a.h, b.h']);
});

test('every header is guarded by #pragma once', () => {
  assert.deepEqual(sources.filter((path) => path.endsWith('.h') && !/^#pragma once$/m.test(read(path))), []);
});

test(`no file of code is longer than ${MAX_LINES} lines`, () => {
  const long = everything.filter((path) => CODE.test(path) && read(path).split('\n').length > MAX_LINES + 1);
  assert.deepEqual(long, []);
});

test('the top level holds what was agreed and nothing else', () => {
  const visible = readdirSync(root).filter((name) => !name.startsWith('.'));
  assert.deepEqual(visible.sort(), [...TOP_LEVEL].sort());
});
