import assert from 'node:assert/strict';
import { test } from 'node:test';
import { agesOf, draftOfBirth, EMPTY_BIRTH, readBirth } from '../src/birth';
import { draftOf, EMPTY_DRAFT, readDraft } from '../src/draft';
import { fieldsOf, readForm, withMutualTies } from '../src/form';
import { NOTHING, withPerson } from '../src/answers';
import { words } from './catalog.fixture';

const { income, savings, pensions, disabled, guardian } = words.facts as Record<string, (typeof words.facts)[string]>;
const TODAY = '2026-11-21';

const read = (fact: typeof income, draft: object) => readDraft(fact!, { ...EMPTY_DRAFT, ...draft }, 'es');

test('a band is a range, an end without a limit is left out, and a single value is a number', () => {
  assert.deepEqual(read(income, { choice: 'band 1' }), { value: { min: 1, max: 500 } });
  assert.deepEqual(read(income, { choice: 'band 2' }), { value: { min: 501 } });
  assert.deepEqual(read(income, { choice: 'band 0' }), { value: 0 });
});

test('an exact amount counts more than a band', () => {
  assert.deepEqual(read(income, { choice: 'band 1', text: '$ 300.000' }), { value: 300000 });
});

test('a number off its limits says which', () => {
  assert.deepEqual(read(income, { text: '1000001' }), { error: 'high' });
  assert.deepEqual(read(income, { text: '12,5' }), { error: 'whole' });
  assert.deepEqual(read(income, { text: 'mucho' }), { error: 'number' });
});

test('a decimal keeps its step', () => {
  assert.deepEqual(read(savings, { text: '10,129' }), { value: 10.13 });
  assert.deepEqual(read(savings, { text: '10.5' }), { value: 10.5 });
});

test('nothing chosen is no answer, and never a "no"', () => {
  assert.deepEqual(read(disabled, {}), { error: 'choose' });
  assert.deepEqual(read(income, {}), { error: 'choose' });
  assert.deepEqual(read(pensions, {}), { error: 'choose' });
});

test('"none" is an empty set and "I do not know" is null', () => {
  assert.deepEqual(read(pensions, { choice: 'none' }), { value: [] });
  assert.deepEqual(read(pensions, { choice: 'unknown' }), { value: null });
  assert.deepEqual(read(pensions, { many: ['old'] }), { value: ['old'] });
});

test('every value comes back as the same value', () => {
  const same = (fact: typeof income, value: Parameters<typeof draftOf>[1]) =>
    assert.deepEqual(readDraft(fact!, draftOf(fact!, value, 'es'), 'es'), { value });
  for (const value of [true, false, null]) same(disabled, value);
  for (const value of [0, 1234567 % 1000000, { min: 1, max: 500 }, { min: 501 }, null]) same(income, value);
  for (const value of [10.13, 0, null]) same(savings, value);
  for (const value of [[], ['old', 'work'], null]) same(pensions, value);
  for (const value of ['p1', [], null]) same(guardian, value);
});

test('a date of birth is a day, or the year alone as a range', () => {
  const birth = (draft: object) => readBirth({ ...EMPTY_BIRTH, ...draft }, TODAY);
  assert.deepEqual(birth({ day: '8', month: '4', year: '2021' }), { value: '2021-04-08' });
  assert.deepEqual(birth({ year: '1956' }), { value: { min: '1956-01-01', max: '1956-12-31' } });
  assert.deepEqual(birth({ year: '2026' }), { value: { min: '2026-01-01', max: TODAY } });
});

test('a wrong date says what to write', () => {
  const birth = (draft: object) => readBirth({ ...EMPTY_BIRTH, ...draft }, TODAY);
  assert.deepEqual(birth({}), { error: 'empty' });
  assert.deepEqual(birth({ day: '8', month: '4', year: '21' }), { error: 'year' });
  assert.deepEqual(birth({ day: '30', month: '2', year: '2020' }), { error: 'date' });
  assert.deepEqual(birth({ day: '22', month: '11', year: '2026' }), { error: 'late' });
  assert.deepEqual(birth({ year: '1850' }), { error: 'early' });
  assert.deepEqual(birth({ by: 'age', age: 'x' }), { error: 'age' });
});

test('an age is every day of birth that gives it', () => {
  const value = (draft: object) => (readBirth({ ...EMPTY_BIRTH, by: 'age', ...draft }, TODAY) as { value: never }).value;
  assert.deepEqual(value({ age: '70' }), { min: '1955-11-22', max: '1956-11-21' });
  assert.deepEqual(agesOf(value({ age: '70' }), TODAY), [70, 70]);
  assert.deepEqual(agesOf(value({ age: '70', about: true }), TODAY), [68, 72]);
  assert.deepEqual(agesOf(value({ age: '1', about: true }), TODAY), [0, 3]);
});

test('the fields of a birth come back', () => {
  const drafts = [{ day: '8', month: '4', year: '2021' }, { year: '1956' }, { by: 'age', age: '70' }, { by: 'age', age: '70', about: true }, { by: 'age', age: '1', about: true }];
  for (const draft of drafts) {
    const whole = { ...EMPTY_BIRTH, ...draft } as typeof EMPTY_BIRTH;
    assert.deepEqual(draftOfBirth((readBirth(whole, TODAY) as { value: never }).value, TODAY), whole);
  }
});

const form = (choices: Record<string, string>) => ({
  name: 'Ana', elsewhere: false, drafts: Object.fromEntries(Object.entries(choices).map(([id, choice]) => [id, { ...EMPTY_DRAFT, choice }])),
});
const shown = (choices: Record<string, string>, born: string, others = true) => fieldsOf(words, form(choices), born, others, TODAY).map(([id]) => id);

test('the form asks a child for no marriage, and a tie only when there is somebody', () => {
  assert.deepEqual(shown({}, '2020-01-01'), ['guardian']);
  assert.deepEqual(shown({ guardian: 'person p1' }, '2020-01-01'), ['guardian', 'relation']);
  assert.deepEqual(shown({}, '1980-01-01', false), ['marital_status']);
  assert.deepEqual(shown({ marital_status: 'option married' }, '1980-01-01'), ['guardian', 'marital_status', 'spouse']);
});

test('who is not married has no spouse; who is, and is alone so far, is asked later', () => {
  const facts = (choice: string, others: boolean) => {
    const draft = form({ marital_status: choice, guardian: 'none', spouse: 'person p1' });
    return readForm(words, fieldsOf(words, draft, '1980-01-01', others, TODAY), draft, 'es').facts.spouse;
  };
  assert.deepEqual(facts('option single', false), []);
  assert.equal(facts('option married', false), undefined);
  assert.equal(facts('option married', true), 'p1');
});

test('a marriage is noted on both sides, and undone on both', () => {
  const one = withPerson(NOTHING, { name: 'Ana', resident: true, facts: {} });
  const both = withPerson(one, { name: 'Luis', resident: true, facts: { spouse: 'p1' } });
  const tied = withMutualTies(both, both.people[1]!);
  assert.equal(tied.people[0]!.facts.spouse, 'p2');
  const apart = withMutualTies(tied, { ...tied.people[1]!, facts: { spouse: [] } });
  assert.equal(apart.people[0]!.facts.spouse, undefined);
});
