import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CatalogWords, ProgramWords } from '../src/catalog';
import type { ProgramResult, Result } from '../src/contract';
import { goalsOf } from '../src/goals';
import { words as fixture } from './catalog.fixture';

const suf = fixture.programs['suf']!;

/** A result of these programs: [words, result, pesos a month]. */
function goals(programs: Record<string, [Partial<ProgramWords>, Partial<ProgramResult>, number?]>, concern: string | null = null): string[] {
  const entries = Object.entries(programs);
  const words = { ...fixture, programs: Object.fromEntries(entries.map(([id, [said]]) => [id, { ...suf, ...said }])) } as CatalogWords;
  const results = entries.map(([id, [, found, pesos = 0]]) => ({
    id, subject: null, verdict: 'undecided', receives: null, open: null, missing: [], agency: [],
    amounts: [{ id: 'monthly', min: 0, max: pesos, missing: [] }], ...found,
  }));
  return goalsOf({ programs: results, parameters: {} } as unknown as Result, words, concern);
}

test('what is worth most comes first, and the nearest to the concern before it', () => {
  const programs = { small: [{}, {}, 10], large: [{}, {}, 20], near: [{ sector: 'work' }, {}, 5] } satisfies Parameters<typeof goals>[0];
  assert.deepEqual(goals(programs), ['large', 'small', 'near']);
  assert.deepEqual(goals(programs, 'work'), ['near', 'large', 'small']);
});

test('ten at most', () => {
  const many = Object.fromEntries(Array.from({ length: 12 }, (_, index) => [`p${index}`, [{}, {}, index]] as [string, [object, object, number]]));
  assert.equal(goals(many).length, 10);
});

test('what is ruled out, received, closed, ended or by invitation is no goal', () => {
  assert.deepEqual(
    goals({
      refused: [{}, { verdict: 'not_eligible' }], received: [{}, { receives: true }], shut: [{}, { open: false }],
      ended: [{ status: { state: 'ended', seen: '2026-01-01' } }, {}], invited: [{ award: 'invitation' }, {}], stays: [{}, {}],
    }),
    ['stays'],
  );
});

test('a contest counts less than a right, and in kind the likelier comes first', () => {
  const holds = { id: 'a', status: 'holds' as const };
  const open = { id: 'b', status: 'undecided' as const };
  assert.deepEqual(goals({ contest: [{ award: 'competitive' }, {}, 30], right: [{}, {}, 20] }), ['right', 'contest']);
  assert.deepEqual(goals({ far: [{ amounts: [] }, { criteria: [open, open] }], near: [{ amounts: [] }, { criteria: [holds, open] }] }), ['near', 'far']);
});
