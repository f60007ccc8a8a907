import assert from 'node:assert/strict';
import { test } from 'node:test';
import { NOTHING, withPerson } from '../src/answers';
import type { Question, Result } from '../src/contract';
import { pagesLeft } from '../src/left';
import { pagesFrom, valuesOf } from '../src/steps';
import { words } from './catalog.fixture';

const ask = (fact: string, person: string | null = null, programs = ['suf']): Question => ({ fact, person, programs, for: 'verdict' });
const asked = (questions: Question[]) =>
  pagesFrom(questions, words).map((page) => page.asks.map(({ fact, person }) => (person ? `${fact} ${person}` : fact)));

test('yes or no of one group shares a screen', () => {
  assert.deepEqual(asked([ask('light_paid'), ask('income', 'p1'), ask('light_home')]), [['light_paid', 'light_home'], ['income p1']]);
});

test('a group is asked of all people together', () => {
  assert.deepEqual(asked([ask('studies', 'p1'), ask('checks', 'p1'), ask('studies', 'p2')]), [['studies p1', 'checks p1', 'studies p2']]);
});

test('the lines of one person stay together', () => {
  const questions = ['p1', 'p2', 'p3'].flatMap((person) => [ask('studies', person), ask('checks', person), ask('disabled', person)].map((one) => ({ ...one, fact: one.fact === 'disabled' ? 'receives.suf' : one.fact })));
  const lines = pagesFrom(questions.map((one) => ({ ...one, fact: `receives.${one.fact.replace('receives.', '')}` })), words).map((page) => page.asks.map(({ person }) => person));
  assert.deepEqual(lines, [['p1', 'p1', 'p1', 'p2', 'p2', 'p2'], ['p3', 'p3', 'p3']]);
});

test('one yes or no about several people is asked once', () => {
  assert.deepEqual(asked([ask('disabled', 'p1'), ask('disabled', 'p2')]), [['disabled p1', 'disabled p2']]);
});

test('a fact of several people is asked once, where its question can name each of them', () => {
  assert.deepEqual(asked([ask('income', 'p1'), ask('income', 'p2')]), [['income p1', 'income p2']]);
  assert.deepEqual(asked([ask('savings', 'p1'), ask('savings', 'p2')]), [['savings p1'], ['savings p2']]);
});

test('the Register and its bracket are one question, and a "no" leaves the bracket open', () => {
  const [page] = pagesFrom([ask('rsh_registered')], words);
  assert.deepEqual(page!.asks.map(({ fact }) => fact), ['rsh_registered', 'rsh_percentile']);
  assert.deepEqual(valuesOf(page!, () => false).map(([{ fact }]) => fact), ['rsh_registered']);
  assert.deepEqual(valuesOf(page!, ({ fact }) => fact === 'rsh_registered' || 40).map(([, value]) => value), [true, 40]);
});

test('the bands that matter now are kept with the question', () => {
  const bands = [{ min: 0, max: 19 }, { min: 20, max: 90 }];
  assert.deepEqual(pagesFrom([{ ...ask('income', 'p1'), bands }], words)[0]!.asks[0]!.bands, bands);
});

test('a long list is cut into screens of about the same length', () => {
  const people = Array.from({ length: 9 }, (_, index) => `p${index + 1}`);
  const lengths = asked(people.map((person) => ask('disabled', person))).map((screen) => screen.length);
  assert.equal(lengths.reduce((sum, length) => sum + length), 9);
  assert.ok(Math.max(...lengths) <= 8);
});

test('what is already received is asked together', () => {
  const pages = pagesFrom([ask('receives.suf', 'p1'), ask('receives.bono_luz')], words);
  assert.deepEqual(pages.map((page) => page.group), ['receives']);
});

test('the bound counts what may come to be asked, and not what was answered', () => {
  const missing = [{ fact: 'income', person: 'p1' }, { fact: 'savings', person: 'p1' }, { fact: 'birth_date', person: 'p1' }];
  const result = { questions: [ask('income', 'p1')], programs: [{ id: 'suf', verdict: 'undecided', missing, amounts: [] }] } as unknown as Result;
  const answers = withPerson(NOTHING, { name: 'Rosa', resident: true, facts: { birth_date: null } });
  const { next, all } = pagesLeft(result, answers, words);
  assert.equal(all, 2);
  assert.deepEqual(next?.asks, [{ fact: 'income', person: 'p1' }]);
});

test('nothing to ask now means nothing left', () => {
  const result = { questions: [], programs: [{ id: 'suf', missing: [{ fact: 'income', person: 'p1' }], amounts: [] }] } as unknown as Result;
  assert.equal(pagesLeft(result, NOTHING, words).all, 0);
});

test('the bound counts what an open rule rests on, though another question comes before it', () => {
  const rests = (...facts: string[]) => ({ status: 'undecided', role: 'requirement', facts: facts.map((fact) => ({ fact, person: 'p1' })) });
  const program = { id: 'suf', verdict: 'undecided', missing: [], criteria: [{ status: 'undecided', any_of: [rests('income', 'savings')] }, { ...rests('pensions'), status: 'fails' }] };
  const result = { questions: [ask('income', 'p1')], programs: [program] } as unknown as Result;
  assert.equal(pagesLeft(result, { ...NOTHING, goals: ['suf'] }, words).first, 2);
});

test('the questions that settle the goals come first', () => {
  const result = { questions: [ask('light_paid', null, ['bono-luz']), ask('income', 'p1', ['suf'])], programs: [] } as unknown as Result;
  const { next, first, all, open } = pagesLeft(result, { ...NOTHING, goals: ['suf'] }, words);
  assert.deepEqual(next?.asks, [{ fact: 'income', person: 'p1' }]);
  assert.deepEqual([first, all, open], [1, 2, ['suf']]);
});

test('what can only change an amount does not hold the first result back', () => {
  const questions = [{ ...ask('income', 'p1', ['suf']), for: 'amount' as const }];
  const { first, all } = pagesLeft({ questions, programs: [] } as unknown as Result, { ...NOTHING, goals: ['suf'] }, words);
  assert.deepEqual([first, all], [0, 1]);
});
