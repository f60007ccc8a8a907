import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sumAmounts } from '../src/amounts';
import type { ProgramResult, Result, Verdict } from '../src/contract';
import { documentsOf } from '../src/documents';
import { stepsOf } from '../src/first';
import { entriesOf, firstWith, peopleOf } from '../src/verdicts';
import { program, words } from './catalog.fixture';

const found = (id: string, subject: string | null, verdict: Verdict, more: Partial<ProgramResult> = {}): ProgramResult => ({
  id, subject, verdict, receives: null, open: null, missing: [], agency: [], ...more,
});
const awards = { p: 'quota', q: 'competitive', r: 'invitation', s: 'automatic' } as const;
const granted = (id: string) => program({ ...words.programs[id], award: awards[id as 'p'] ?? 'entitlement' });
const grouped = (...programs: ProgramResult[]) => entriesOf({ programs } as Result, { programs: Object.fromEntries(programs.map(({ id }) => [id, granted(id)])) });

test('a program goes to the group that people read', () => {
  const groups = grouped(
    found('a', 'p1', 'eligible'), found('b', 'p1', 'likely'), found('c', 'p1', 'undecided'), found('d', 'p1', 'not_eligible'),
    found('e', 'p1', 'likely', { open: false }), found('f', 'p1', 'not_eligible', { receives: true }),
  );
  const ids = Object.fromEntries(Object.entries(groups).map(([group, entries]) => [group, entries.map((entry) => entry.id)]));
  assert.deepEqual(ids, { yes: ['a', 'b'], may: [], invited: [], ask: ['c'], have: ['f'], shut: ['e'], no: ['d'] });
});

test('where somebody still chooses, meeting the rules is no “probably yes”', () => {
  const groups = grouped(...['p', 'q', 'r', 's'].map((id) => found(id, 'p1', 'eligible')), found('p', 'p2', 'undecided'));
  assert.deepEqual([groups.may, groups.invited, groups.yes, groups.ask].map((entries) => entries.map(({ id }) => id)), [['p', 'q'], ['r'], ['s'], ['p']]);
  assert.deepEqual(peopleOf(groups.may[0]!), ['p1']);
});

test('a program that one person may have is not also listed as a no', () => {
  const groups = grouped(found('a', 'p1', 'likely'), found('a', 'p2', 'not_eligible'));
  assert.equal(groups.yes.length, 1);
  assert.equal(groups.no.length, 0);
  assert.deepEqual(peopleOf(groups.yes[0]!), ['p1']);
});

test('it is for the children whose rows hold', () => {
  const row = (person: string, verdict: Verdict) => ({ person, verdict, receives: null, missing: [], agency: [] });
  const groups = grouped(found('a', 'p1', 'eligible', { rows: [row('p2', 'eligible'), row('p3', 'not_eligible'), row('p4', 'likely')] }));
  assert.deepEqual(peopleOf(groups.yes[0]!), ['p2', 'p4']);
});

test('the rule that says no is named, through groups without words', () => {
  const tree = { all_of: [{ id: 'age', text: 'Edad' }, { any_of: [{ id: 'x', text: 'Estudia' }, { id: 'y', text: 'Trabaja' }] }] };
  const nodes = [{ id: 'age', status: 'holds' as const }, { status: 'fails' as const, any_of: [{ id: 'x', status: 'fails' as const }, { id: 'y', status: 'fails' as const }] }];
  assert.equal(firstWith('fails', nodes, tree)?.words.text, 'Estudia');
});

test('what only orders applicants is never the reason of a no', () => {
  const tree = { all_of: [{ id: 'order', text: 'Orden' }, { id: 'age', text: 'Edad' }] };
  const nodes = [{ id: 'order', role: 'priority' as const, status: 'fails' as const }, { id: 'age', status: 'fails' as const }];
  assert.equal(firstWith('fails', nodes, tree)?.words.text, 'Edad');
});

test('amounts of several people add up by component', () => {
  const sums = sumAmounts(words.programs.suf!, [[{ id: 'monthly', min: 0, max: 10, missing: [] }], [{ id: 'monthly', min: 5, max: 5, missing: [] }], undefined]);
  assert.deepEqual(sums.map(({ min, max }) => ({ min, max })), [{ min: 5, max: 15 }]);
});

test('payments of a schedule are counted and added', () => {
  const [sum] = sumAmounts(words.programs.suf!, [[{ id: 'monthly', schedule: [{ min: 5, max: 6 }, { min: 4, max: 4 }], missing: [] }]]);
  assert.deepEqual([sum?.min, sum?.max, sum?.payments?.length], [9, 10, 2]);
});

test('one list of documents, the most useful first', () => {
  const { yes } = grouped(found('suf', 'p1', 'likely'), found('bono-luz', null, 'likely'));
  assert.deepEqual(documentsOf(yes, words), [{ id: 'id', programs: ['suf', 'bono-luz'] }, { id: 'birth', programs: ['suf'] }]);
});

test('first comes the window that closes first, and never what comes by itself', () => {
  const apply = (channel: 'office' | 'automatic', to?: string) => ({ ...words.programs.suf!, apply: [{ channel, text: '' }], windows: to ? [{ from: '2026-01-01', to }] : [] });
  const catalog = { ...words, programs: { a: apply('automatic', '2026-11-22'), b: apply('office'), c: apply('office', '2026-12-31'), d: apply('office', '2026-11-01') } };
  const { yes } = grouped(...['a', 'b', 'c', 'd'].map((id) => found(id, 'p1', 'likely')));
  assert.deepEqual(stepsOf(yes, catalog, '2026-11-21'), [{ id: 'c', until: '2026-12-31' }, { id: 'b', until: undefined }, { id: 'd', until: undefined }]);
});
