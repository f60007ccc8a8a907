import assert from 'node:assert/strict';
import { test } from 'node:test';
import { firstWords, wholeWords } from '../src/reading';
import { paired } from '../src/verdicts';

const PUBLISHED = {
  catalog: { version: '1' },
  facts: { age: { question: '?' } },
  programs: { a: { name: 'A', amounts: [{ id: 'x' }, { id: 'y' }] }, b: { name: 'B' } },
} as unknown as Parameters<typeof firstWords>[0];

const MORE = {
  facts: { age: { help: '!' } },
  documents: { card: { text: 'Card' } },
  programs: { a: { criteria: { all_of: [{ text: 'Rule' }] }, sources: [{ id: 's' }], amounts: [{}, { text: 'Y' }] } },
};

test('before the longer texts come, nothing that the first result shows is missing', () => {
  const words = firstWords(PUBLISHED);
  assert.equal(words.whole, false);
  assert.deepEqual(paired([{ status: 'fails' }, { status: 'holds' }], words.programs.a!.criteria).map(({ words: { text } }) => text), [undefined, undefined]);
});

test('the longer texts take their places', () => {
  const words = wholeWords(firstWords(PUBLISHED), MORE);
  assert.equal(words.whole, true);
  assert.deepEqual(words.facts.age, { question: '?', help: '!' });
  assert.deepEqual(words.documents, { card: { text: 'Card' } });
  assert.deepEqual(words.programs, {
    a: { name: 'A', amounts: [{ id: 'x' }, { id: 'y', text: 'Y' }], criteria: { all_of: [{ text: 'Rule' }] }, sources: [{ id: 's' }] },
    b: { name: 'B', criteria: {}, sources: [] },
  });
});

test('words that stand are not changed under the page', () => {
  const words = firstWords(PUBLISHED);
  const before = JSON.stringify(words);
  wholeWords(words, MORE);
  assert.equal(JSON.stringify(words), before);
});
