// What other rules make of the same answers, in the names of programs.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { changesBetween, isSame, type Standing } from '../src/keeping/changes';
import type { Group } from '../src/verdicts';

const standing = (groups: Record<string, Group>): Standing => Object.fromEntries(Object.entries(groups).map(([id, group]) => [id, { group, name: id.toUpperCase() }]));

test('a program is told under the group in which it is now, also one that is new', () => {
  const before = standing({ a: 'no', b: 'ask', c: 'yes', d: 'yes', e: 'yes', f: 'shut', g: 'no' });
  assert.deepEqual(changesBetween(before, standing({ a: 'yes', b: 'may', c: 'no', d: 'ask', e: 'yes', f: 'no', g: 'shut', h: 'yes', i: 'no' })), {
    moved: { yes: ['A', 'H'], may: ['B'], no: ['C', 'F'], ask: ['D'], shut: ['G'] },
    ended: [],
  });
});

test('a program that is gone has ended, if it was hoped for', () => {
  assert.deepEqual(changesBetween(standing({ a: 'yes', b: 'ask', c: 'no', d: 'have' }), standing({})).ended, ['A', 'B']);
});

test('what somebody receives is told of no change, and the same is the same', () => {
  assert.ok(isSame(changesBetween(standing({ a: 'yes', b: 'have', c: 'no' }), standing({ a: 'have', b: 'yes', c: 'no' }))));
  assert.ok(!isSame(changesBetween(standing({ a: 'yes' }), standing({ a: 'ask' }))));
});
