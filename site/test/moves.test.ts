import assert from 'node:assert/strict';
import { test } from 'node:test';
import { NOTHING, withPerson, withValue } from '../src/answers';
import type { Fact } from '../src/catalog';
import { differences, monthly } from '../src/compare';
import type { Node, ProgramResult, Result, Verdict } from '../src/contract';
import { movesOf, numbersOf } from '../src/moves';
import { words as small } from './catalog.fixture';

const fact = (more: Partial<Fact>): Fact => ({ of: 'person', type: 'boolean', question: '', label: '', ...more });
const words = {
  ...small,
  facts: {
    ...small.facts,
    registered: fact({ of: 'household', actionable: true }),
    percentile: fact({ of: 'household', type: 'int', min: 0, max: 100, bands: [{ min: 0, max: 40, label: '' }], after: ['registered'] }),
    percentile_then: fact({ of: 'household', type: 'int', elapses: 'no' }),
    rank: fact({ type: 'int', known_to: 'agency' }),
    work: fact({ type: 'choice', options: [{ id: 'dependent', label: '' }, { id: 'none', label: '' }] }),
    monthly_income: fact({ type: 'int', unit: 'CLP', min: 0 }),
    region: fact({ of: 'household', type: 'choice', options: [] }),
    relation: fact({ type: 'choice', options: [] }),
  },
};

const program = (id: string, verdict: Verdict, more: Partial<ProgramResult> = {}): ProgramResult => ({
  id, subject: 'p1', verdict, receives: null, open: null, missing: [], agency: [], ...more,
});
const rule = (status: Node['status'], ...facts: string[]): Node => ({ status, facts: facts.map((one) => ({ fact: one, person: words.facts[one as 'work']?.of === 'household' ? null : 'p1' })) });
const result = (...programs: ProgramResult[]) => ({ programs, totals: [], parameters: {} }) as unknown as Result;

const ana = withPerson(NOTHING, { name: 'Ana', resident: true, facts: { birth_date: '1990-01-01' } });
const AS_OF = '2026-11-21';

test('numbers that can rise and fall are offered: money first, then those of most programs', () => {
  const found = result(
    program('suf', 'not_eligible', { criteria: [rule('fails', 'percentile', 'percentile_then', 'rank', 'work')] }),
    program('bono-luz', 'eligible', { criteria: [{ status: 'holds', any_of: [rule('holds', 'monthly_income'), rule('holds', 'percentile')] }] }),
  );
  assert.deepEqual(numbersOf(found, words), [{ fact: 'monthly_income', person: 'p1' }, { fact: 'percentile', person: null }]);
});

test('what a rule that does not hold looks at and people can do is offered, with the bands that it opens', () => {
  const found = result(program('suf', 'not_eligible', { criteria: [rule('fails', 'registered', 'work')] }), program('bono-luz', 'eligible', { criteria: [rule('holds', 'registered')] }));
  const steps = movesOf(found, ana, words, AS_OF, 'Bebé').filter(({ kind }) => kind === 'fact');
  assert.deepEqual(steps.map(({ asks }) => asks.map((ask) => ask.fact)), [['registered', 'percentile']]);
  assert.deepEqual(steps[0]!.start, [[{ fact: 'registered', person: null }, true]]);
});

test('what is so already is not offered', () => {
  const found = result(program('suf', 'not_eligible', { criteria: [rule('fails', 'registered')] }));
  const registered = withValue(ana, { fact: 'registered', person: null }, true);
  assert.equal(movesOf(found, registered, words, AS_OF, 'Bebé').some(({ kind }) => kind === 'fact'), false);
});

test('a child is born today, kept by an adult, and the answers that were given stay as they are', () => {
  const [birth] = movesOf(result(), ana, words, AS_OF, 'Bebé');
  const child = birth!.base.people[1]!;
  assert.deepEqual([child.name, child.facts['birth_date'], child.facts['relation'], child.facts['monthly_income']], ['Bebé', AS_OF, 'child', 0]);
  assert.equal('lives_at_expense' in child.facts, false, 'only facts that the catalog has');
  assert.deepEqual(birth!.start, [[{ fact: 'guardian', person: child.id }, 'p1']]);
  assert.equal(ana.people.length, 1);
});

test('work with a contract is offered to adults who have none', () => {
  const two = withPerson(withPerson(ana, { name: 'Leo', resident: true, facts: { birth_date: '2016-01-01' } }), { name: 'Eva', resident: true, facts: { birth_date: '1985-01-01', work: 'dependent' } });
  assert.deepEqual(movesOf(result(), two, words, AS_OF, 'Bebé').filter(({ kind }) => kind === 'job').map(({ person }) => person), ['p1']);
});

const paying = (verdict: Verdict, amount: number) => program('suf', verdict, { amounts: [{ id: 'monthly', min: amount, max: amount, missing: [] }] });

test('each program that is not as it was is told by what happens to it', () => {
  const outcome = (before: ProgramResult[], after: ProgramResult[]) => differences(result(...before), result(...after), words).map(({ outcome }) => outcome);
  assert.deepEqual(outcome([program('suf', 'not_eligible')], [program('suf', 'likely')]), ['gained']);
  assert.deepEqual(outcome([program('suf', 'undecided')], [program('suf', 'eligible')]), ['gained']);
  assert.deepEqual(outcome([program('suf', 'eligible')], [program('suf', 'not_eligible')]), ['lost']);
  assert.deepEqual(outcome([program('suf', 'eligible')], [program('suf', 'undecided')]), ['unsure']);
  assert.deepEqual(outcome([program('suf', 'not_eligible')], [program('suf', 'undecided')]), ['opened']);
  assert.deepEqual(outcome([program('suf', 'undecided')], [program('suf', 'not_eligible')]), ['closed']);
  assert.deepEqual(outcome([paying('eligible', 10)], [paying('eligible', 30)]), ['more']);
  assert.deepEqual(outcome([paying('eligible', 30)], [paying('eligible', 10)]), ['less']);
  assert.deepEqual(outcome([paying('eligible', 30)], [paying('likely', 30)]), []);
});

test('for one more person the same program pays more', () => {
  const found = differences(result(paying('eligible', 10)), result(paying('eligible', 10), { ...paying('eligible', 10), subject: 'p2' }), words);
  assert.deepEqual(found.map(({ outcome }) => outcome), ['more']);
});

test('where only the most rises, the amount could rise', () => {
  const open = program('suf', 'eligible', { amounts: [{ id: 'monthly', min: 10, max: 30, missing: [] }] });
  assert.deepEqual(differences(result(paying('eligible', 10)), result(open), words).map(({ outcome }) => outcome), ['opened']);
  assert.deepEqual(differences(result(open), result(paying('eligible', 10)), words).map(({ outcome }) => outcome), ['less']);
});

test('each month: what is sure, up to what is probable, and what is open', () => {
  const totals = [{ kind: 'cash', unit: 'CLP', per: 'month', certain: { min: 5, max: 6 }, likely: { min: 7, max: 9 }, possible: { min: 7, max: 50 } }];
  assert.deepEqual(monthly({ ...result(), totals }), { min: 5, max: 9, open: 41 });
  assert.deepEqual(monthly(result()), { min: 0, max: 0, open: 0 });
});

test('a birth is not offered to a home of old people', () => {
  const rosa = withPerson(NOTHING, { name: 'Rosa', resident: true, facts: { birth_date: '1956-01-01' } });
  assert.equal(movesOf(result(), rosa, words, AS_OF, 'Bebé').some(({ kind }) => kind === 'birth'), false);
});
