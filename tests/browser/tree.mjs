// What a screen reader finds: the roles and names of a page, held against those that somebody read and approved in golden/.
// VENTANILLA_RENEW=1 node --test accessibility.test.mjs writes them anew: read what changed before it is committed.
import assert from 'node:assert/strict';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { inRepository } from './support.mjs';

const GOLDEN = inRepository('tests/browser/golden');
const FIRST = 3; // entries of a list: the others are like them

// Roles and names, without addresses and running text; figures hang on the catalog and on the answers.
const NOT_NAMED = /^(\s*- (?:paragraph|text|listitem|cell|term|definition|strong|emphasis|time|code))\b.*/;
const named = (snapshot) =>
  snapshot
    .split('\n')
    .filter((line) => !/^\s*- \/url:|^\s*- text:/.test(line))
    .map((line) => line.replace(NOT_NAMED, '$1').replace(/:$/, '').replace(/(?<!level=)\$?\d[\d.,]*/g, '#'));

const depthOf = (line) => line.search(/\S/);

// Long lists hang on the catalog; how their entries are made does not.
function shortened(snapshot) {
  const kept = [];
  const lists = []; // [depth, entries so far]
  let skipped = Infinity; // the depth below which nothing is kept
  for (const line of named(snapshot)) {
    const depth = depthOf(line);
    if (depth > skipped) continue;
    skipped = Infinity;
    while (lists.length > 0 && lists.at(-1)[0] >= depth) lists.pop();
    if (/^\s*- list/.test(line) && !/^\s*- listitem/.test(line)) lists.push([depth, 0]);
    const list = lists.at(-1);
    if (list && /^\s*- listitem/.test(line) && depth === list[0] + 2 && ++list[1] > FIRST) {
      if (list[1] === FIRST + 1) kept.push(`${' '.repeat(depth)}- …`);
      skipped = depth;
      continue;
    }
    kept.push(line);
  }
  return `${kept.join('\n')}\n`;
}

export async function assertTree(page, state) {
  const file = join(GOLDEN, `${state}.yml`);
  const now = shortened(await page.locator('body').ariaSnapshot());
  if (process.env.VENTANILLA_RENEW) {
    await mkdir(GOLDEN, { recursive: true });
    return writeFile(file, now);
  }
  return assert.equal(now, await readFile(file, 'utf8').catch(() => ''), `${state}: if it is meant, VENTANILLA_RENEW=1 writes ${file} anew`);
}
