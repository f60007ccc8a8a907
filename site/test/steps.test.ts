import assert from 'node:assert/strict';
import { test } from 'node:test';
import { NOTHING, withPerson } from '../src/answers';
import type { Question, Result } from '../src/contract';
import { pagesLeft } from '../src/left';
import { pagesFrom } from '../src/steps';
import { words } from './catalog.fixture';

const ask = (fact: string, person: string | null = null, programs = ['suf']): Question => ({ fact, person, programs, for: 'verdict' });
const asked = (questions: Question[], concern: string | null = null) =>
  pagesFrom(questions, words, concern).map((page) => page.asks.map(({ fact, person }) => (person ? `${fact} ${person}` : fact)));

test('yes or no of one group shares a screen', () => {
  assert.deepEqual(asked([ask('light_paid'), ask('income', 'p1'), ask('light_home')]), [['light_paid', 'light_home'], ['income p1']]);
});

test('a group whose heading names a person has a screen for each', () => {
  assert.deepEqual(asked([ask('studies', 'p1'), ask('checks', 'p1'), ask('studies', 'p2')]), [['studies p1', 'checks p1'], ['studies p2']]);
});

test('one yes or no about several people is asked once', () => {
  assert.deepEqual(asked([ask('disabled', 'p1'), ask('disabled', 'p2')]), [['disabled p1', 'disabled p2']]);
});

test('amounts are asked person by person', () => {
  assert.deepEqual(asked([ask('income', 'p1'), ask('income', 'p2')]), [['income p1'], ['income p2']]);
});

test('a long list is cut into screens of about the same length', () => {
  const people = Array.from({ length: 9 }, (_, index) => `p${index + 1}`);
  const lengths = asked(people.map((person) => ask('disabled', person))).map((screen) => screen.length);
  assert.equal(lengths.reduce((sum, length) => sum + length), 9);
  assert.ok(Math.max(...lengths) <= 8);
});

test('what is already received is asked together', () => {
  const pages = pagesFrom([ask('receives.suf', 'p1'), ask('receives.bono_luz')], words, null);
  assert.deepEqual(pages.map((page) => page.group), ['receives']);
});

test('a concern brings its questions forward and drops none', () => {
  const questions = [ask('income', 'p1'), ask('light_paid', null, ['bono-luz'])];
  assert.deepEqual(asked(questions, 'bill'), [['light_paid'], ['income p1']]);
  assert.deepEqual(asked(questions, 'study'), [['income p1'], ['light_paid']]);
});

test('the bound counts what may come to be asked, and not what was answered', () => {
  const missing = [{ fact: 'income', person: 'p1' }, { fact: 'savings', person: 'p1' }, { fact: 'birth_date', person: 'p1' }];
  const result = { questions: [ask('income', 'p1')], programs: [{ id: 'suf', missing, amounts: [] }] } as unknown as Result;
  const answers = withPerson(NOTHING, { name: 'Rosa', resident: true, facts: { birth_date: null } });
  const { next, count } = pagesLeft(result, answers, words);
  assert.equal(count, 2);
  assert.deepEqual(next?.asks, [{ fact: 'income', person: 'p1' }]);
});

test('nothing to ask now means nothing left', () => {
  const result = { questions: [], programs: [{ id: 'suf', missing: [{ fact: 'income', person: 'p1' }], amounts: [] }] } as unknown as Result;
  assert.equal(pagesLeft(result, NOTHING, words).count, 0);
});
