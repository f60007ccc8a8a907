// A refusal, and what in the records would make it right.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { valueOf, type Answers } from '../src/answers';
import type { Node, ProgramResult, Ref } from '../src/contract';
import { merged, newlyFailing, reasonsOf, supposing } from '../src/denial';
import { setAnswerText, type Speaker } from '../src/say';
import { es as t } from '../src/words/es';
import { program, words } from './catalog.fixture';

const ref = (fact: string, person: string | null = 'p1'): Ref => ({ fact, person });
const leaf = (status: Node['status'], more: Partial<Node> = {}): Node => ({ status, facts: [], missing: [], agency: [], ...more });
const rules = program({ criteria: { all_of: [{ id: 'age', text: 'Edad' }, { any_of: [{ id: 'study', text: 'Estudia' }, { id: 'work', text: 'Trabaja' }] }, { id: 'order', text: 'Orden' }] } });
const found = (more: Partial<ProgramResult>): ProgramResult => ({ id: 'a', subject: 'p1', verdict: 'eligible', receives: null, open: null, missing: [], agency: [], ...more });
const nodes = (age: Node, study: Node, work: Node) => [age, { status: 'holds' as const, any_of: [study, work] }, leaf('fails', { role: 'priority' })];

test('requirements are reasons, groups without words by their rules; what only orders is none', () => {
  const reasons = reasonsOf(found({ criteria: nodes(leaf('holds'), leaf('holds'), leaf('fails')) }), rules);
  assert.deepEqual(reasons.map(({ id, status }) => [id, status]), [['age', 'holds'], ['study', 'holds'], ['work', 'fails']]);
});

test('over several children a reason stands as with the one that fares worst, and names the facts of all', () => {
  const row = (person: string, status: Node['status']) => ({ person, verdict: 'eligible' as const, receives: null, missing: [], agency: [], criteria: nodes(leaf(status, { facts: [ref('studies', person)] }), leaf('holds'), leaf('holds')) });
  const [age] = reasonsOf(found({ rows: [row('p2', 'holds'), row('p3', 'fails'), row('p4', 'undecided')] }), rules);
  assert.equal(age?.status, 'fails');
  assert.deepEqual(age?.facts.map(({ person }) => person), ['p2', 'p3', 'p4']);
});

test('a reason is the agency’s when nothing of it is left to a person', () => {
  const only = (node: Node) => reasonsOf(found({ criteria: nodes(node, leaf('holds'), leaf('holds')) }), rules)[0]!.agency;
  assert.equal(only(leaf('undecided', { agency: [ref('checks')] })), true);
  assert.equal(only(leaf('undecided', { agency: [ref('checks')], missing: [ref('studies')] })), false);
});

test('a set explains the rules that it makes fail, not those that failed before', () => {
  const before = found({ criteria: nodes(leaf('holds'), leaf('holds'), leaf('fails')) });
  const after = found({ criteria: nodes(leaf('fails'), leaf('holds'), leaf('fails')) });
  assert.deepEqual(newlyFailing(after, before, rules), ['age']);
  assert.deepEqual(newlyFailing(undefined, before, rules), []);
});

const answers: Answers = { concern: null, people: [{ id: 'p1', name: 'Rosa', resident: true, facts: { income: 100 } }], household: {}, pages: [], made: 1 };

test('other answers are supposed as the engine takes them', () => {
  const then = (fact: string, answer: Parameters<typeof supposing>[2][number]) => valueOf(supposing(answers, [ref(fact)], [answer], words), ref(fact));
  assert.deepEqual(then('marital_status', ['single', 'married']), { any_of: ['single', 'married'] });
  assert.deepEqual(then('pensions', ['old']), ['old']);
  assert.deepEqual(then('guardian', null), []);
  assert.deepEqual(then('income', { min: 500, max: 1000 }), { min: 500, max: 1000 });
  assert.equal(valueOf(answers, ref('income')), 100);
});

test('options of one fact are told as one answer', () => {
  assert.deepEqual(merged([[['old']], [['work']]]), [[['old', 'work']]]);
  const other = [[['old']], [{ min: 1, max: 2 }]];
  assert.deepEqual(merged(other), other);
});

test('an answer is told without the ends of its domain', () => {
  const speaker: Speaker = { t, words, lang: 'es', answers, parameters: {}, asOf: '2026-11-21' };
  const said = (fact: string, answer: Parameters<typeof setAnswerText>[1]) => setAnswerText(ref(fact), answer, speaker);
  assert.equal(said('income', { min: 501, max: 1_000_000 }), '$501 o más');
  assert.equal(said('income', { min: 0, max: 400 }), 'hasta $400');
  assert.equal(said('birth_date', { min: '1961-11-22', max: '2027-12-31' }), '22 de noviembre de 1961 o después');
  assert.equal(said('marital_status', ['single', 'married']), 'Soltera o Casada');
  assert.equal(said('disabled', true), 'Sí');
});
