// The first useful result: the ten programs worth most for what brings a household are settled.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { homes } from '../interview/homes.mjs';
import { interview, makeReady } from '../interview/person.mjs';

const MEDIAN = 14;

const all = await makeReady();
const told = (await homes()).map((one) => ({ ...one, ...interview(all, one, { until: 'first' }) }));

const median = (counts) => {
  const sorted = [...counts].sort((a, b) => a - b);
  return (sorted[(sorted.length - 1) >> 1] + sorted[sorted.length >> 1]) / 2;
};

test('ten households with different concerns have each ten programs to settle first', () => {
  assert.equal(told.length, 10);
  for (const { id, goals } of told) assert.equal(goals.length, 10, id);
});

test(`a first useful result takes a median of at most ${MEDIAN} screens`, () => {
  const screens = told.map(({ first }) => first);
  assert.ok(median(screens) <= MEDIAN, `${median(screens)}: ${screens}`);
});

test('it never takes more screens than were announced, at no time', () => {
  for (const { id, first, announced } of told) announced.forEach((most, asked) => assert.ok(first - asked <= most, `${id}, screen ${asked + 1}`));
});
