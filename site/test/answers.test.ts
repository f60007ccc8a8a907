import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isUnknown, NOTHING, pageOf, unknowns, valueOf, withoutPerson, withPage, withPerson, withValue } from '../src/answers';
import { householdOf, today } from '../src/household';
import { words } from './catalog.fixture';

const rosa = { name: 'Rosa', resident: true, facts: { birth_date: '1988-02-14' } };
const leo = { name: 'Leo', resident: false, facts: { birth_date: { min: '2016-01-01', max: '2016-12-31' }, guardian: 'p1' } };
const two = withPerson(withPerson(NOTHING, rosa), leo);

test('a nickname never reaches the engine', () => {
  const text = JSON.stringify(householdOf(two, words, '2026-11-21'));
  assert.ok(!text.includes('Rosa') && !text.includes('Leo'));
});

test('the household carries people by number, with their ties', () => {
  assert.deepEqual(householdOf(two, words, '2026-11-21').people, [
    { id: 'p1', resident: true, birth_date: '1988-02-14' },
    { id: 'p2', resident: false, birth_date: { min: '2016-01-01', max: '2016-12-31' }, guardian: 'p1' },
  ]);
});

test('somebody alone is tied to nobody, without being asked', () => {
  const [alone] = householdOf(withPerson(NOTHING, rosa), words, '2026-11-21').people;
  assert.deepEqual(alone, { id: 'p1', resident: true, guardian: [], spouse: [], birth_date: '1988-02-14' });
});

test('what is received goes under its own key', () => {
  const answers = withValue(withValue(two, { fact: 'receives.suf', person: 'p2' }, true), { fact: 'receives.bono_luz', person: null }, null);
  const household = householdOf(answers, words, '2026-11-21');
  assert.deepEqual((household.people[1] as { receives: unknown }).receives, { suf: true });
  assert.deepEqual(household.household, { receives: { bono_luz: null } });
});

test('"I do not know" is null, and not the same as not asked', () => {
  const ref = { fact: 'income', person: 'p1' };
  assert.equal(valueOf(two, ref), undefined);
  const answers = withValue(two, ref, null);
  assert.ok(isUnknown(answers, ref));
  assert.deepEqual(unknowns(answers), [ref]);
});

test('taking a person out takes out the ties to them and their questions, and no more', () => {
  const page = { group: null, programs: [], asks: [{ fact: 'disabled', person: 'p1' }, { fact: 'disabled', person: 'p2' }] };
  const answers = withoutPerson(withPage(withValue(two, { fact: 'light_paid', person: null }, true), page), 'p1');
  assert.deepEqual(answers.people.map((person) => person.facts), [{ birth_date: { min: '2016-01-01', max: '2016-12-31' } }]);
  assert.deepEqual(answers.pages[0]!.asks, [{ fact: 'disabled', person: 'p2' }]);
  assert.equal(answers.household.light_paid, true);
});

test('a number that was given back is not given again', () => {
  const answers = withPerson(withoutPerson(two, 'p2'), leo);
  assert.deepEqual(answers.people.map((person) => person.id), ['p1', 'p3']);
});

test('changing a person keeps what was answered elsewhere', () => {
  const answered = withValue(two, { fact: 'income', person: 'p2' }, 5);
  const answers = withPerson(answered, { ...leo, id: 'p2', name: 'Leonardo' });
  assert.equal(answers.people[1]!.facts.income, 5);
  assert.equal(answers.people[1]!.name, 'Leonardo');
});

test('an answer knows its screen', () => {
  const answers = withPage(two, { group: null, programs: [], asks: [{ fact: 'income', person: 'p2' }] });
  assert.equal(pageOf(answers, { fact: 'income', person: 'p2' }), 1);
  assert.equal(pageOf(answers, { fact: 'income', person: 'p1' }), 0);
});

test('today is the day in Chile', () => {
  assert.equal(today(new Date('2026-11-22T01:30:00Z')), '2026-11-21');
});

test('the day of a wedding is told once for both, and changed on the same screen', () => {
  const couple = ['p2', 'p1'].reduce((answers, spouse, index) => withPerson(answers, { name: `${index}`, resident: true, facts: { spouse } }), NOTHING);
  const alone = withPerson(couple, { name: 'another', resident: true, facts: { spouse: [] } });
  const wedding = (person: string) => ({ fact: 'wedding_date', person });
  const told = withValue(withPage(alone, { asks: [wedding('p1')] }), wedding('p1'), '1976-01-10');
  assert.deepEqual(['p1', 'p2', 'p3'].map((id) => valueOf(told, wedding(id))), ['1976-01-10', '1976-01-10', undefined]);
  assert.deepEqual(['p1', 'p2', 'p3'].map((id) => pageOf(told, wedding(id))), [1, 1, 0]);
  assert.deepEqual(['p1', 'p2'].map((id) => valueOf(withValue(told, wedding('p2'), null), wedding(id))), [null, null]);
  assert.equal(valueOf(withValue(told, { fact: 'cohabitation_ended', person: 'p1' }, true), { fact: 'cohabitation_ended', person: 'p2' }), undefined);
});
