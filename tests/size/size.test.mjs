import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { modulesBeyond } from './beyond.mjs';
import { measure } from './measure.mjs';

const dist = fileURLToPath(new URL('../../site/dist', import.meta.url));
const budgets = JSON.parse(readFileSync(new URL('budgets.json', import.meta.url), 'utf8'));

const { rows, strays } = await measure(dist, budgets);
for (const { title, size, limit, ok } of rows) {
  test(`${title}: within ${limit} bytes`, () => assert.ok(ok, `${size} bytes under gzip -9`));
}
test('every file of the site is counted by a budget', () => assert.deepEqual(strays, []));

const folders = [];
after(() => folders.forEach((folder) => rmSync(folder, { recursive: true })));

function site(files) {
  const folder = mkdtempSync(join(tmpdir(), 'site-'));
  folders.push(folder);
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return folder;
}

const summary = async (files, budget) => {
  const { rows } = await measure(site(files), { kilobyte: 1000, budgets: [budget] });
  return rows.map(({ title, ok }) => [title, ok]);
};

// Text that gzip cannot shrink below `bytes` much.
const noise = (bytes) =>
  Array.from({ length: bytes }, (_, i) => String.fromCharCode(33 + (((i * i * 7919 + i * 104729) % 8191) % 90))).join('');

test('a file over its budget is seen', async () => {
  const budget = { title: 'styles', files: ['\\.css$'], kilobytes: 1 };
  assert.deepEqual(await summary({ 'a.css': 'p{}' }, budget), [['styles', true]]);
  assert.deepEqual(await summary({ 'a.css': noise(4000) }, budget), [['styles', false]]);
});

test('a budget to which no file answers is not kept', async () => {
  assert.deepEqual(await summary({ 'a.js': '' }, { title: 'styles', files: ['\\.css$'], kilobytes: 1 }), [['styles', false]]);
});

test('a file that no budget counts is named, its compressed copies are not', async () => {
  const folder = site({ 'a.css': 'p{}', 'a.css.br': 'x', 'a.css.gz': 'x', 'deep/extra.bin': 'x' });
  const found = await measure(folder, { kilobyte: 1000, budgets: [{ title: 'styles', files: ['\\.css$'], kilobytes: 1 }] });
  assert.deepEqual(found.strays, ['deep/extra.bin']);
});

test('each page has the whole budget to itself', async () => {
  const budget = { title: 'page', files: ['\\.html$'], kilobytes: 1, count: 'each' };
  assert.deepEqual(await summary({ 'index.html': 'x', 'en/index.html': noise(4000) }, budget), [
    ['page: en/index.html', false],
    ['page: index.html', true],
  ]);
});

test('of many pages the largest is held to the budget', async () => {
  const budget = { title: 'page', files: ['\\.html$'], kilobytes: 1, count: 'largest' };
  assert.deepEqual(await summary({ 'a.html': 'x', 'b.html': 'y' }, budget), [['page', true]]);
  assert.deepEqual(await summary({ 'a.html': 'x', 'b.html': noise(4000) }, budget), [['page', false]]);
});

test('of the scripts, those that the page names count before the first interaction', async () => {
  const budget = { title: 'start', files: ['\\.js$'], kilobytes: 1, count: 'named by index.html' };
  const page = '<script type="module" src="./app.1.js"></script><link rel="modulepreload" href="./part.1.js">';
  assert.deepEqual(await summary({ 'index.html': page, 'app.1.js': 'x', 'part.1.js': 'x', 'later.js': noise(4000) }, budget), [['start', true]]);
  assert.deepEqual(await summary({ 'index.html': page, 'app.1.js': 'x', 'part.1.js': noise(4000) }, budget), [['start', false]]);
});

test('a budget per language counts that language only', async () => {
  const budget = { title: 'words in {lang}', files: ['^catalog/words\\.{lang}\\.'], kilobytes: 1 };
  assert.deepEqual(await summary({ 'catalog/words.en.1.json': 'x', 'catalog/words.es.1.json': noise(4000) }, budget), [
    ['words in en', true],
    ['words in es', false],
  ]);
});

test('what a page shares with another does not count beyond it', async () => {
  const sizeOf = async (entries) => (await modulesBeyond({ page: 'src/main.tsx', entries })).reduce((sum, { gzip }) => sum + gzip, 0);
  assert.ok((await sizeOf(['src/words/es.ts'])) < 200, 'the words of the page itself');
  assert.ok((await sizeOf(['src/desk/words/es.ts'])) > 1000, 'words of the desk only');
});
