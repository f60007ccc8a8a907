// An attention while somebody works on it: which rows are shown, what is taken back, what is recorded, what is read aloud.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { NOTHING, withPerson, type Answers } from '../src/answers';
import type { Question, Result } from '../src/contract';
import { newCase } from '../src/desk/case';
import { withAnswer, withMemberAt } from '../src/desk/attend/answering';
import { columnsIn } from '../src/desk/attend/columns';
import { errorsByField } from '../src/desk/attend/errors';
import { History } from '../src/desk/attend/history';
import { arranged, knownRows, opensIn, rowsOf } from '../src/desk/attend/queue';
import { minutesBetween, standingOf, withAttention, withNote } from '../src/desk/attend/recording';
import { scriptOf } from '../src/desk/attend/script';
import { ALT, actionOf } from '../src/desk/attend/shortcuts';
import { DESK_KEYS } from '../src/desk/keys';
import { attend } from '../src/desk/words/attend';
import type { Speaker } from '../src/say';
import { entriesOf } from '../src/verdicts';
import { es } from '../src/words/es';
import { words } from './catalog.fixture';

const family = ['R. M.', 'E. S.'].reduce((answers: Answers, name) => withPerson(answers, { name, resident: true, facts: {} }), NOTHING);
const question = (fact: string, person: string | null, ...programs: string[]): Question => ({ fact, person, programs, for: 'verdict' });
const factsIn = (rows: { fact: string }[]) => rows.map(({ fact }) => fact);

test('a fact is one row, for all of whom it is asked, in the order of the first question', () => {
  const asked = [question('disabled', 'p2', 'a'), question('light_paid', null, 'a'), question('disabled', 'p1', 'b', 'a'), question('income', 'p1', 'a')];
  assert.deepEqual(rowsOf(asked, family, new Set(['income'])), [
    { fact: 'disabled', people: ['p1', 'p2'], programs: ['a', 'b'] },
    { fact: 'light_paid', people: [null], programs: ['a'] },
  ]);
});

test('nothing moves above the row where somebody is, what was answered stays there, and what nobody asks any more goes', () => {
  const row = (fact: string, ...people: (string | null)[]) => ({ fact, people: people.length > 0 ? people : [null], programs: ['a'] });
  const shown = [row('light_paid'), row('light_home'), row('disabled', 'p1'), row('checks', 'p1')];
  const answered = withAnswer(family, { fact: 'light_paid', person: null }, true);
  const now = arranged(shown, [row('checks', 'p1'), row('studies', 'p1'), row('disabled', 'p2')], 'disabled', answered);
  assert.deepEqual(factsIn(now), ['light_paid', 'disabled', 'checks', 'studies']);
  assert.deepEqual(now[1]!.people, ['p1', 'p2']);
  assert.deepEqual(factsIn(arranged(shown, [row('studies', 'p1')], undefined, answered)), ['studies'], 'where nobody is, the engine decides');
});

test('what an answer opens comes right below, before the engine asks it', () => {
  const opens = opensIn(words);
  assert.deepEqual(opens('rsh_registered'), ['rsh_percentile']);
  const gate = { fact: 'rsh_registered', people: [null], programs: ['a'] };
  const other = { fact: 'light_paid', people: [null], programs: ['a'] };
  const told = (value: boolean) => withAnswer(family, { fact: 'rsh_registered', person: null }, value);
  assert.deepEqual(factsIn(arranged([gate, other], [gate, other], 'rsh_registered', told(true), opens, false)), ['rsh_registered', 'rsh_percentile', 'light_paid']);
  assert.deepEqual(factsIn(arranged([gate, other], [other], 'rsh_registered', told(true), opens, true)), ['rsh_registered', 'light_paid'], 'and not where the engine then does not');
  assert.deepEqual(factsIn(arranged([gate, other], [gate, other], 'rsh_registered', told(false), opens, false)), ['rsh_registered', 'light_paid']);
});

test('what is known is listed by fact, the household first', () => {
  const told = withAnswer(withAnswer(family, { fact: 'disabled', person: 'p2' }, null), { fact: 'light_paid', person: null }, true);
  assert.deepEqual(knownRows(told, new Set()).map(({ fact, people }) => [fact, people]), [['light_paid', [null]], ['disabled', ['p2']]]);
});

test('the columns are the facts of many values for which most programs wait', () => {
  const asked = [question('disabled', 'p1', 'a', 'b', 'c'), question('savings', 'p1', 'a'), question('income', 'p1', 'a', 'b', 'd'), question('pensions', 'p2', 'a', 'b', 'c', 'd'), question('savings', 'p2', 'c')];
  assert.deepEqual(columnsIn(asked, words), ['pensions', 'income', 'savings']);
});

test('who is not married has no spouse, and who may be is asked', () => {
  const ref = { fact: 'marital_status', person: 'p1' };
  const single = withAnswer(family, ref, 'single');
  assert.deepEqual(single.people[0]!.facts, { marital_status: 'single', spouse: [], civil_partner: [] });
  assert.deepEqual(withAnswer(single, ref, 'married').people[0]!.facts, { marital_status: 'married', civil_partner: [] });
  assert.deepEqual(withAnswer(single, ref, undefined).people[0]!.facts, {});
  assert.equal(withAnswer(family, { fact: 'spouse', person: 'p1' }, 'p2').people[1]!.facts.spouse, 'p1', 'a marriage is of both');
});

test('what is typed behind the last member is a new one', () => {
  assert.deepEqual(withMemberAt(family, 1), { answers: family, id: 'p2' });
  const { answers, id } = withMemberAt(family, 2);
  assert.deepEqual([id, answers.people.length], ['p3', 3]);
});

test('what the engine refuses stands at its field', () => {
  const error = (pointer?: string) => ({ code: 'off-domain', message: '', ...(pointer && { pointer }) });
  const errors = errorsByField([error('/people/1/monthly_income'), error('/household/water_bill/min'), error('/people/0/receives/suf'), error('/as_of'), error()], family.people);
  assert.deepEqual([...errors.keys()], ['monthly_income p2', 'water_bill ', 'receives.suf p1', '']);
  assert.equal(errors.get('')!.length, 2);
});

test('a field is taken back at once, however often it was typed into', () => {
  const history = new History();
  const [a, b, c] = [family, { ...family, made: 7 }, { ...family, made: 8 }];
  history.took(a, 'sex p1');
  history.took(b, 'sex p1');
  history.took(c, 'income p1');
  assert.equal(history.back(), c);
  assert.equal(history.back(), a);
  assert.equal(history.back(), undefined);
  history.took(a, 'sex p1');
  history.rest();
  history.took(b, 'sex p1');
  assert.equal(history.length, 2, 'who comes back to a field begins another step');
});

const node = (status: 'holds' | 'fails' | 'undecided') => ({ id: 'r', role: 'requirement' as const, status });
const finding = (id: string, subject: string, verdict: Result['programs'][number]['verdict']): Result['programs'][number] =>
  ({ id, subject, verdict, proved: 'exact', receives: false, open: true, criteria: [node(verdict === 'not_eligible' ? 'fails' : 'holds')], missing: [], agency: [] });

const result = {
  as_of: '2026-11-21', catalog: { id: 'cl', version: '2026.11.3' }, parameters: {}, provisional: [], totals: [], unlocks: [], questions: [], most_questions: 0,
  best: { proved: 'exact', sets: [], missing: [], agency: [] },
  programs: [finding('suf', 'p1', 'not_eligible'), finding('suf', 'p2', 'eligible'), finding('bono-luz', 'p1', 'not_eligible')],
} as Result;

test('an attention notes what was found and how each program stands, once for each opening', () => {
  const standing = standingOf(result, words, '2026-11-21');
  assert.deepEqual(standing, { catalog: '2026.11.3', date: '2026-11-21', groups: { suf: 'yes', 'bono-luz': 'no' }, had: [] });
  const first = withAttention(newCase('A-1', '2026-11-21', 24), standing, 3);
  const again = withAttention(withNote(first.record, first.id, 'viene por el agua'), standing, 9, first.id);
  assert.deepEqual(again.record.attentions, [{ id: first.id, date: '2026-11-21', minutes: 9, note: 'viene por el agua', found: ['suf'], catalog: '2026.11.3' }]);
  assert.deepEqual(again.record.standing, standing);
  assert.equal(withAttention(again.record, standing, 2).record.attentions.length, 2, 'another opening, another attention');
  assert.deepEqual([minutesBetween(0, 1000), minutesBetween(0, 150_000)], [1, 3]);
});

test('of what is received, an attention notes whose rules nobody meets', () => {
  const receivedBy = (...verdicts: Parameters<typeof finding>[2][]) => {
    const programs = verdicts.map((verdict, index) => ({ ...finding('suf', `p${index + 1}`, verdict), receives: true }));
    return standingOf({ ...result, programs }, words, '2026-11-21');
  };
  assert.deepEqual(receivedBy('not_eligible', 'not_eligible'), { catalog: '2026.11.3', date: '2026-11-21', groups: { suf: 'have' }, had: ['suf'] });
  assert.deepEqual(receivedBy('not_eligible', 'eligible').had, []);
});

test('what is read aloud calls whoever asks "usted", in short sentences', () => {
  const speaker: Speaker = { t: es, words, lang: 'es', answers: family, parameters: {}, asOf: '2026-11-21' };
  const { yes, no } = entriesOf(result, words);
  assert.equal(scriptOf(yes[0]!, speaker, attend.script)[0], 'Es probable que le corresponda a E. S. Programa.');
  const own = entriesOf({ ...result, programs: [finding('suf', 'p1', 'eligible')] }, words).yes[0]!;
  assert.equal(scriptOf(own, speaker, attend.script)[0], 'Es probable que le corresponda a usted Programa.');
  assert.deepEqual(scriptOf(no[0]!, speaker, attend.script), ['Con lo que me contó, Programa no le toca.', 'Si algo cambia, vuelva y lo miramos.']);
});

test('a shortcut needs Alt, and "?" a place where nobody types', () => {
  const press = (more: object) => actionOf({ code: '', key: '', altKey: false, ctrlKey: false, metaKey: false, shiftKey: false, target: null, ...more }, true);
  for (const [name, letter] of Object.entries(ALT)) {
    assert.equal(press({ code: `Key${letter}`, altKey: true }), name);
    assert.equal(press({ code: `Key${letter}` }), undefined);
    assert.equal(press({ code: `Key${letter}`, altKey: true, ctrlKey: true }), undefined, 'AltGr types a letter');
  }
  const letters: string[] = [...Object.values(ALT), ...Object.values(DESK_KEYS)];
  assert.equal(new Set(letters).size, letters.length);
  for (const taken of ['D', 'E', 'F', 'A', 'V', 'S', 'M', 'H', 'Y', 'B', 'T']) assert.ok(!letters.includes(taken), `${taken} is of a browser's menu`);
});
