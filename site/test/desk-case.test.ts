// A case: what it is made of, what comes back of one that is not trusted, and which of two copies knows more.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addMonths, CASE_FORMAT, isExpiring, isOverdue, newCase, withItem, withRetention, withStep } from '../src/desk/case';
import { caseOf, type Migrations } from '../src/desk/case-check';
import { advanced, joined, relationOf } from '../src/desk/revision';
import { VaultError } from '../src/desk/vault/errors';
import { referral, whole } from './desk.fixture';

const through = (value: unknown) => caseOf(JSON.parse(JSON.stringify(value)));
const refused = (value: unknown, trouble: string) => assert.throws(() => caseOf(value), (error) => error instanceof VaultError && error.trouble === trouble);

test('a case comes back as it went, and as often as one likes', () => {
  assert.deepEqual(through(whole), whole);
  assert.deepEqual(through(through(whole)), whole);
  assert.deepEqual(through(newCase('A-1', '2026-11-21', 24)).answers.people, []);
});

test('answers are not copied to be checked: a thousand cases are looked at in a second', () => {
  const given = JSON.parse(JSON.stringify(whole));
  const { answers } = caseOf(given);
  assert.ok(answers.people.length > 0);
  answers.people.forEach(({ facts }, index) => assert.equal(facts, given.answers.people[index].facts));
  assert.equal(answers.household, given.answers.household);
});

test('what has no place stays with the case, by its path, and is never lost in silence', () => {
  const strange = {
    ...whole, colour: 'red', note: 7,
    answers: { ...whole.answers, people: [...whole.answers.people, { id: 'x' }, { ...whole.answers.people[0]!, name: 'otra' }] },
    referrals: [referral, { ...referral, id: 'r2', steps: [] }, { ...referral, id: 'r3', steps: [{ state: 'lost', date: '2026-01-01' }] }],
    agenda: [{ id: 'i1', date: '2026-02-30x' }],
    standing: { ...whole.standing, groups: { suf: 'maybe' } },
  };
  const read = through(strange);
  assert.deepEqual(Object.keys(read.unread).sort(), [
    'agenda/0', 'answers/people/2', 'answers/people/p1', 'colour', 'note', 'referrals/1', 'referrals/2', 'standing/groups/suf',
  ]);
  assert.equal(read.unread.note, 7);
  assert.equal(read.note, '');
  assert.deepEqual(read.referrals, [referral]);
  assert.deepEqual(through(read), read, 'and stays so');
});

test('no number of a member comes back', () => {
  assert.equal(through({ ...whole, answers: { ...whole.answers, made: 0 } }).answers.made, 2);
});

test('what is no case is refused, and so is one that a newer page wrote', () => {
  for (const nothing of [null, [], 'x', {}, { ...whole, id: '' }, { ...whole, number: undefined }, { ...whole, keep: null }]) refused(nothing, 'altered');
  refused({ ...whole, format: CASE_FORMAT + 1 }, 'later');
});

test('a case of an older format is led through every format in between', () => {
  const migrations: Migrations = {
    1: ({ note, ...rest }) => ({ ...rest, remark: note }),
    2: ({ remark, ...rest }) => ({ ...rest, note: `${String(remark)}, anotado` }),
  };
  const read = caseOf(whole, migrations, 3);
  assert.deepEqual([read.format, read.note, read.unread], [3, 'arrienda, anotado', {}]);
  assert.throws(() => caseOf(whole, {}, 2), VaultError, 'a step is missing');
});

test('of two copies the one that knows all of the other is newer; else they diverged', () => {
  const [a, b] = [{ x: 2, y: 1 }, { x: 2 }];
  assert.equal(relationOf(a, b), 'newer');
  assert.equal(relationOf(b, a), 'older');
  assert.equal(relationOf(a, { y: 1, x: 2 }), 'same');
  assert.equal(relationOf(a, { x: 3 }), 'diverged');
  assert.equal(relationOf(advanced(joined(a, { x: 3 }), 'z'), a), 'newer');
  assert.equal(relationOf(advanced(joined(a, { x: 3 }), 'z'), { x: 3 }), 'newer');
});

test('a case is kept for so long after its last attention, unless somebody chose a day', () => {
  assert.equal(withRetention(whole, 24).keep.until, '2028-11-21');
  const later = { ...whole, attentions: [...whole.attentions, { ...whole.attentions[0]!, id: 'a2', date: '2027-01-31' }] };
  assert.equal(withRetention(later, 1).keep.until, '2027-02-28');
  assert.equal(withRetention({ ...later, keep: { until: '2030-01-01', chosen: true } }, 24).keep.until, '2030-01-01');
  assert.equal(addMonths('2024-01-31', 1), '2024-02-29');
  assert.equal(addMonths('2026-11-30', 24), '2028-11-30');
  assert.deepEqual([isExpiring('2026-12-21', '2026-11-21'), isExpiring('2026-12-22', '2026-11-21')], [true, false]);
});

test('a referral is overdue from the day after, until it is answered', () => {
  assert.deepEqual([isOverdue(referral, '2026-12-05'), isOverdue(referral, '2026-12-06')], [false, true]);
  assert.equal(isOverdue(withStep(referral, { state: 'granted', date: '2026-12-01', note: '', cause: '' }), '2026-12-06'), false);
  assert.equal(isOverdue({ ...referral, due: null }, '2026-12-06'), false);
});

test('an item takes the place of the one with its id', () => {
  assert.deepEqual(withItem([{ id: 'a', n: 1 }, { id: 'b', n: 1 }], { id: 'a', n: 2 }), [{ id: 'a', n: 2 }, { id: 'b', n: 1 }]);
  assert.deepEqual(withItem([{ id: 'a' }], { id: 'b' }), [{ id: 'a' }, { id: 'b' }]);
});
