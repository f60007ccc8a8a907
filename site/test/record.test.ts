// What comes back from a device or a file: its shape is checked, and what the engine refuses of it is left out by name.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { keptOf, refusedRefs, Unreadable, withoutRefs } from '../src/keeping/record';

const rosa = { id: 'p2', name: 'Rosa', resident: true, facts: { sex: 'female', 'receives.pgu': false, income: { min: 0, max: 10 } } };
const kept = {
  format: 1,
  saved: '2026-11-21',
  catalog: { version: '2026.11.1' },
  at: { page: 'pregunta', id: '3' },
  answers: {
    concern: 'old',
    people: [rosa],
    household: { region: 'RM', rsh: null },
    pages: [{ group: null, asks: [{ fact: 'region', person: null }], programs: ['pgu'] }, { group: 'x', asks: [{ fact: 'income', person: 'p2' }], programs: [] }],
    made: 2,
    goals: ['pgu'],
  },
  plan: { wanted: { pgu: true }, gathered: ['id'] },
  labels: { region: 'Región' },
  standing: { pgu: { group: 'yes', name: 'PGU' } },
};

test('what was kept comes back as it was', () => assert.deepEqual(keptOf(JSON.parse(JSON.stringify(kept))), kept));

test('what is of a later page, or no household at all, is told apart', () => {
  const why = (value: unknown) => {
    try {
      keptOf(value);
      return 'read';
    } catch (error) {
      return (error as Unreadable).why;
    }
  };
  assert.equal(why({ ...kept, format: 2 }), 'later');
  for (const value of [undefined, null, 'x', [], {}, { ...kept, answers: {} }, { ...kept, answers: { people: [{}] } }, { ...kept, answers: { people: [rosa, rosa] } }]) {
    assert.equal(why(value), 'altered', JSON.stringify(value));
  }
});

test('what has another shape is left aside', () => {
  const { standing, labels, answers, at, plan } = keptOf({ ...kept, standing: { a: 1, b: { group: 'no such', name: 'B' }, c: { group: 'no', name: 'C' } }, labels: { a: 1 }, at: 7, plan: { wanted: { a: 1 } }, answers: { people: [rosa], pages: [1, { asks: [{}] }], made: 'x' } });
  assert.deepEqual([standing, labels, at], [{ c: { group: 'no', name: 'C' } }, {}, { page: 'personas', id: '' }]);
  assert.equal(answers.made, 2, 'no id of a person comes back');
  assert.equal(answers.concern, null);
  assert.deepEqual(plan, { wanted: {}, gathered: [] });
});

test('the errors of the engine lead to the answers that they are about', () => {
  const at = (pointer: string) => ({ code: 'x', message: '', pointer });
  const errors = [at('/household/rsh/max'), at('/people/0/receives/pgu'), at('/people/0/income'), at('/people/9/income'), at('/as_of'), { code: 'x', message: '' }];
  assert.deepEqual(refusedRefs(errors, keptOf(kept).answers), [
    { fact: 'rsh', person: null },
    { fact: 'receives.pgu', person: 'p2' },
    { fact: 'income', person: 'p2' },
  ]);
});

test('without an answer, its screen goes too, and all others stay', () => {
  const { answers } = keptOf(kept);
  const less = withoutRefs(answers, [{ fact: 'income', person: 'p2' }, { fact: 'sex', person: null }]);
  assert.deepEqual(less.people[0]!.facts, { sex: 'female', 'receives.pgu': false });
  assert.deepEqual(less.household, answers.household);
  assert.deepEqual(less.pages, answers.pages.slice(0, 1));
});
