// The caseload: what counts as news, on which day it comes, why, and how it is said.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Standings } from 'ventanilla-batch';
import { contractOf } from '../../wasm/batch_flat.js';
import { NOTHING } from '../src/answers';
import type { CatalogWords } from '../src/catalog';
import type { ProgramResult } from '../src/contract';
import { addDays, yearsAt } from '../src/format';
import { newCase, type Case, type Standing } from '../src/desk/case';
import { causeOf } from '../src/desk/caseload/cause';
import { kindOf } from '../src/desk/caseload/kinds';
import { isOpenOn } from '../src/desk/caseload/outline';
import { rowsOf } from '../src/desk/caseload/rows';
import { Sifter } from '../src/desk/caseload/sift';
import { whyOf } from '../src/desk/caseload/why';
import { cardOf } from '../src/desk/vault/card';
import { caseload as t } from '../src/desk/words/caseload';

const TODAY = '2026-11-21';

test('news is what becomes probable, what ceases to be, and what is in doubt anew', () => {
  assert.deepEqual([['no', 'yes'], ['shut', 'may'], ['yes', 'no'], ['may', 'shut'], ['have', 'had'], ['no', 'ask'], ['yes', 'ask']].map(([from, to]) => kindOf(from as 'no', to as 'no')), ['gain', 'gain', 'lose', 'lose', 'lose', 'ask', 'ask']);
  for (const [from, to] of [['yes', 'yes'], ['yes', 'may'], ['ask', 'no'], ['have', 'yes'], ['no', 'have'], ['had', 'no'], ['ask', 'ask']]) assert.equal(kindOf(from as 'no', to as 'no'), undefined, `${from} ${to}`);
});

test('a window is open from its first day to its last, and what has ended is not', () => {
  const window = { award: 'quota' as const, ended: false, windows: [{ from: '2026-11-01', to: '2026-11-21' }] };
  assert.deepEqual([TODAY, '2026-11-22', '2026-10-31'].map((day) => isOpenOn(window, day)), [true, false, false]);
  assert.deepEqual([isOpenOn({ ...window, windows: [] }, TODAY), isOpenOn({ ...window, ended: true }, TODAY)], [null, false]);
});

// A catalog of one program: from 65 years on, "pension", asked with one fact more.
const VERDICT = { no: 0, ask: 1, yes: 3 };
const answersOf = (household: object) => household as { as_of: string; people: { birth_date?: string; id: string; receives?: { pension: boolean } }[]; household: { poor?: boolean } };
const verdictIn = (given: object, from = 65) => {
  const { as_of, people, household } = answersOf(given);
  const old = people.some(({ birth_date: born }) => born !== undefined && yearsAt(born, as_of) >= from);
  return !old || household.poor === false ? VERDICT.no : household.poor === undefined ? VERDICT.ask : VERDICT.yes;
};

const engineFrom = (from = 65, told: string[] = []) => ({
  standings(flat: object[], { deciding = false } = {}): Standings {
    const households = flat.map(contractOf);
    const verdicts = Uint8Array.from(households, (one) => verdictIn(one, from));
    const receives = Uint8Array.from(households, (one) => (answersOf(one).people[0]!.receives?.pension ? 1 : 2));
    return {
      read: new Uint8Array(households.length).fill(1), broken: new Int32Array(households.length).fill(-1),
      programs: [{ id: 'pension', subject: 'household', verdicts, receives, deciding: deciding ? Int16Array.from(verdicts, (verdict) => (verdict === VERDICT.ask ? 1 : -1)) : undefined }],
    };
  },
  assessSome(text: string): string {
    told.push(text);
    const given = answersOf(JSON.parse(text) as object);
    const age = yearsAt(given.people[0]!.birth_date!, given.as_of) >= from ? 'holds' : 'fails';
    const verdict = (['not_eligible', 'undecided', 'likely', 'eligible'] as const)[verdictIn(given, from)]!;
    return JSON.stringify({ programs: [{ id: 'pension', subject: null, verdict, receives: given.people[0]!.receives?.pension ?? false, open: null, criteria: [{ id: 'age', status: age, facts: [{ fact: 'birth_date', person: 'p1' }] }] }] });
  },
});

const sifterFrom = (from = 65, version = '2', told: string[] = []) =>
  new Sifter({
    engine: engineFrom(from, told), version, outline: { pension: { award: 'entitlement', ended: false, windows: [] } },
    layout: { programs: [{ id: 'pension', subject: 'household' }], facts: [{ id: 'birth_date', of: 'person', type: 'date' }, { id: 'poor', of: 'household', type: 'boolean' }] },
  });

const seen = (born: string, poor: boolean | undefined, standing: Partial<Standing> | null, facts = {}): Case => ({
  ...newCase('A-0001', '2026-05-04', 24),
  answers: { ...NOTHING, household: poor === undefined ? {} : { poor }, people: [{ id: 'p1', name: 'R. M.', resident: true, facts: { birth_date: born, ...facts } }] },
  standing: standing && { catalog: '2', date: '2026-08-01', groups: {}, had: [], answered: null, ...standing },
});

test('a birthday that came is told with its day, and the rule that reads otherwise', () => {
  const record = seen('1961-10-03', true, {});
  const [found] = sifterFrom().now([record], TODAY);
  assert.deepEqual(found!.changes, [{ program: 'pension', from: 'no', to: 'yes', date: TODAY }]);
  assert.deepEqual(found!.now, { catalog: '2', date: TODAY, groups: { pension: 'yes' }, had: [], answered: '2026-08-01' });
  const [why] = sifterFrom().explain([record], TODAY);
  assert.deepEqual(why!.changes[0]!.cause, { criterion: 'age', age: { name: 'R. M.', years: 65, date: '2026-10-03' } });
});

test('other rules are told by the version before them, and not by the day', () => {
  const record = seen('1965-01-01', true, { catalog: '1' });
  const [why] = sifterFrom(60).explain([record], TODAY);
  assert.deepEqual(why!.changes, [{ program: 'pension', from: 'no', to: 'yes', date: TODAY, cause: { rules: '1' } }]);
  const [lost] = sifterFrom(70, '3').explain([seen('1960-01-01', true, { groups: { pension: 'yes' } })], TODAY);
  assert.deepEqual(lost!.changes[0], { program: 'pension', from: 'yes', to: 'no', date: TODAY, cause: { criterion: 'age', rules: '2' } });
});

test('a program that the rules do not hold any more is lost', () => {
  const [found] = sifterFrom().now([seen('1990-01-01', true, { catalog: '1', groups: { old: 'yes' } })], TODAY);
  assert.deepEqual(found!.changes.map(({ program, to }) => [program, to]), [['old', 'no']]);
});

test('one question that decides is told, whether it is new or not', () => {
  const [found] = sifterFrom().now([seen('1950-01-01', undefined, { groups: { pension: 'ask' } })], TODAY);
  assert.deepEqual([found!.changes, found!.questions, found!.now], [[], [{ fact: 'poor', programs: ['pension'] }], null]);
});

test('who receives a program loses it once its rules are not met any more, and not where they never were', () => {
  const outgrown = sifterFrom();
  const receives = { 'receives.pension': true };
  const engine = outgrown.setting.engine;
  const standings = engine.standings.bind(engine);
  engine.standings = (households, options) => standings(households.map((one) => ({ ...one, household: { poor: answersOf(one).as_of < '2026-09-01' } })), options);
  const [found] = outgrown.now([seen('1950-01-01', true, { groups: { pension: 'have' } }, receives)], TODAY);
  assert.deepEqual(found!.changes.map(({ from, to }) => [from, to]), [['have', 'had']]);
  const before = seen('1990-01-01', true, { groups: { pension: 'have' }, had: ['pension'] }, receives);
  assert.deepEqual(sifterFrom().now([before], TODAY)[0]!.changes, []);
  const kept = sifterFrom().standing(before, TODAY);
  assert.deepEqual([kept!.groups, kept!.had], [{ pension: 'have' }, ['pension']]);
});

test('who receives a program that other rules take away loses it by these, and hears which', () => {
  const [why] = sifterFrom(70, '3').explain([seen('1960-01-01', true, { groups: { pension: 'have' } }, { 'receives.pension': true })], TODAY);
  assert.deepEqual(why!.changes, [{ program: 'pension', from: 'have', to: 'had', date: TODAY, cause: { criterion: 'age', rules: '2' } }]);
});

test('nothing is new for a case that was seen today with these rules, nor for one without people', () => {
  assert.deepEqual(sifterFrom().now([seen('1950-01-01', true, { date: TODAY })], TODAY)[0]!.changes, []);
  assert.deepEqual(sifterFrom().now([newCase('A-0002', TODAY, 24)], TODAY), []);
});

test('a case that nobody has seen has no news, and what is found can be kept as its first standing', () => {
  const [found] = sifterFrom().now([seen('1950-01-01', true, null)], TODAY);
  assert.deepEqual([found!.changes, found!.now!.groups, found!.now!.answered], [[], { pension: 'yes' }, '2026-05-04']);
});

test('what comes is told with the day on which it comes, found by halves', () => {
  for (const days of [1, 29, 30, 31, 60, 77, 90]) {
    const birthday = addDays(TODAY, days);
    const born = `${Number(birthday.slice(0, 4)) - 65}${birthday.slice(4)}`;
    const told: string[] = [];
    const [found] = sifterFrom(65, '2', told).ahead([seen(born, true, {})], TODAY);
    assert.deepEqual(found!.changes, [{ program: 'pension', from: 'no', to: 'yes', date: birthday, cause: { criterion: 'age', age: { name: 'R. M.', years: 65, date: birthday } } }], String(days));
    assert.equal(told.length, 2);
  }
  assert.deepEqual(sifterFrom().ahead([seen('1962-02-20', true, {})], TODAY), []);
});

test('durations are as old as the answers', () => {
  const told: string[] = [];
  sifterFrom(65, '2', told).explain([seen('1961-10-03', true, { answered: '2026-06-01' })], TODAY);
  assert.deepEqual(told.map((text) => (JSON.parse(text) as { answered_on: string }).answered_on), ['2026-06-01', '2026-06-01']);
});

const result = (open: boolean | null, status: 'holds' | 'fails' | 'undecided', more = {}): ProgramResult =>
  ({ id: 'x', subject: null, verdict: 'eligible', proved: 'exact', receives: null, open, missing: [], agency: [], criteria: [{ id: 'rule', status, facts: [], ...more }] });

test('a window that opens or closes is the reason before any rule', () => {
  assert.deepEqual(causeOf([result(false, 'holds')], [result(true, 'holds')], [], '2026-11-20', TODAY), { window: 'opens' });
  assert.deepEqual(causeOf([result(true, 'fails')], [result(false, 'holds')], [], '2026-11-20', TODAY), { window: 'closes' });
  assert.deepEqual(causeOf([result(null, 'fails')], [result(null, 'holds')], [], '2026-11-20', TODAY), { criterion: 'rule', age: undefined });
});

test('what only orders those who apply is no reason', () => {
  assert.deepEqual(causeOf([result(null, 'fails', { role: 'priority' })], [result(null, 'holds', { role: 'priority' })], [], '2026-11-20', TODAY), {});
});

const words = { programs: { x: { name: 'Pensión', criteria: { all_of: [{ id: 'rule', text: 'Tiene {param.years} años.' }] } } }, facts: {}, parameters: { years: {} } } as unknown as CatalogWords;

test('a reason is said in whole sentences, with the figures of the law', () => {
  const speaker = { t, words, parameters: { years: 65 }, version: '3' };
  const change = { program: 'x', from: 'no' as const, to: 'yes' as const, date: TODAY };
  assert.deepEqual(whyOf(change, speaker), [t.why.looking]);
  assert.deepEqual(whyOf({ ...change, cause: { criterion: 'rule', age: { name: 'R. M.', years: 65, date: '2026-10-03' } } }, speaker), ['R. M. cumple 65 años el 3 de octubre de 2026.', 'Regla: Tiene 65 años.']);
  assert.deepEqual(whyOf({ ...change, cause: { rules: '2' } }, speaker), ['Cambiaron las reglas: de la versión 2 a la 3.']);
  assert.deepEqual(whyOf({ ...change, cause: {} }, speaker), [t.why.day]);
});

test('cases stand in each part that they have news for, the one with most first', () => {
  const [a, b] = [newCase('A-0001', TODAY, 24), newCase('A-0002', TODAY, 24)];
  const gain = (program: string) => ({ program, from: 'no' as const, to: 'yes' as const, date: TODAY });
  const found = new Map([
    [a.id, { id: a.id, changes: [gain('x')], questions: [{ fact: 'one', programs: ['x'] }, { fact: 'two', programs: ['y', 'z'] }], now: null, refused: false }],
    [b.id, { id: b.id, changes: [gain('x'), gain('y'), { ...gain('z'), to: 'ask' as const }], questions: [], now: null, refused: false }],
  ]);
  const ahead = new Map([[a.id, [{ ...gain('x'), date: '2027-01-02' }, { ...gain('y'), date: '2026-12-01' }]]]);
  const rows = rowsOf({ found, ahead }, [a, b].map(cardOf));
  assert.deepEqual([rows.gain.map(({ card }) => card.number), rows.lose, rows.ask.map(({ card }) => card.number)], [['A-0002', 'A-0001'], [], ['A-0002']]);
  assert.deepEqual([rows.one[0]!.questions.map(({ fact }) => fact), rows.ahead[0]!.changes.map(({ date }) => date)], [['two', 'one'], ['2026-12-01', '2027-01-02']]);
});
