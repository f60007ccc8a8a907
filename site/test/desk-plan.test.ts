// The plan of a family: what is chosen and what it brings, referrals and how long they take, what a sheet and a draft say, and what they never say.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Answers } from '../src/answers';
import type { ProgramResult, Result } from '../src/contract';
import type { Speaker } from '../src/say';
import { entriesOf } from '../src/verdicts';
import { es } from '../src/words/es';
import { causeOf, newCase, type Case, type Referral, type State, type Step } from '../src/desk/case';
import { caseOf } from '../src/desk/case-check';
import { countsOf, planDocuments, withBringer, withProgram, withSeen } from '../src/desk/plan/bringing';
import { daysOf } from '../src/desk/plan/calendar';
import { bestOf, choicesOf, clashesOf, isMonthly, peopleFor, totalsOf } from '../src/desk/plan/chosen';
import { answeredIn, delaysBy, median, staysOf } from '../src/desk/plan/delays';
import { chosenOf, countOf, followedOf, rowsOf } from '../src/desk/plan/follow';
import { incomeOf, rangeOf, sumText } from '../src/desk/plan/income';
import { officesOf } from '../src/desk/plan/offices';
import { duesOf, isMovable, moved, onSheet, referralOf, referred, stepBack, withoutReferral } from '../src/desk/plan/referrals';
import { headOf, reportOf } from '../src/desk/plan/report';
import { htmlOf, textOf } from '../src/desk/plan/report-text';
import { sheetOf, sheetText } from '../src/desk/plan/sheet';
import { plan as said } from '../src/desk/words/plan';
import { fact, program, words as few } from './catalog.fixture';

const TODAY = '2026-11-21';

const words = {
  ...few,
  documents: { id: { text: 'Cédula de identidad vigente' }, bill: { text: 'Boleta de agua', note: 'De este mes.' } },
  facts: {
    birth_date: fact({ of: 'person', type: 'date', label: 'Nacimiento' }),
    sex: fact({ of: 'person', type: 'choice', label: 'Sexo', options: [{ id: 'female', label: 'Femenino' }] }),
    monthly_income: fact({ of: 'person', type: 'int', unit: 'CLP', min: 0, max: 20_000_000, label: 'Ingreso propio al mes', help: 'Sume sueldo y boletas.' }),
    relation: fact({ of: 'person', type: 'choice', label: 'Relación', options: [{ id: 'child', label: 'Hijo o hija' }] }),
    health_system: fact({ of: 'person', type: 'choice', label: 'Sistema de salud', options: [{ id: 'fonasa', label: 'Fonasa' }] }),
    disability_degree: fact({ of: 'person', type: 'int', unit: 'percent', label: 'Porcentaje de discapacidad' }),
    rsh_percentile: fact({ of: 'household', type: 'int', unit: 'percent', label: 'Tramo', bands: [{ min: 0, max: 40, label: 'Tramo 40' }] }),
  },
  programs: {
    a: program({ name: 'Programa A', short: 'A', award: 'entitlement', documents: ['id', 'bill'], amounts: [{ id: 'm', kind: 'cash', unit: 'CLP', per: 'month' }], apply: [{ channel: 'office', text: 'Pídalo en ChileAtiende.' }] }),
    b: program({ name: 'Programa B', short: 'B', award: 'entitlement', documents: ['id'], amounts: [{ id: 'm', kind: 'cash', unit: 'CLP', per: 'month' }] }),
    c: program({ name: 'Programa C', short: 'C', award: 'quota', amounts: [{ id: 'k', kind: 'in_kind', unit: 'CLP', per: 'once' }] }),
  },
} as unknown as Speaker['words'];

const answers: Answers = {
  concern: null, made: 3, goals: [], pages: [], household: { rsh_percentile: { min: 0, max: 40 } },
  people: [
    { id: 'p1', name: 'R. M.', resident: true, facts: { birth_date: '1988-02-14', sex: 'female', monthly_income: { min: 200000, max: 300000 }, health_system: 'fonasa' } },
    { id: 'p2', name: 'E. S.', resident: true, facts: { birth_date: '1956-03-03', monthly_income: 0 } },
    { id: 'p3', name: 'T. M.', resident: false, facts: { guardian: 'p1', relation: 'child', monthly_income: 900000 } },
  ],
};

const speaker: Speaker = { t: es, words, lang: 'es', answers, parameters: {}, asOf: TODAY };

const found = (id: string, subject: string | null, verdict: ProgramResult['verdict'], pays = 0, more: Partial<ProgramResult> = {}): ProgramResult => ({
  id, subject, verdict, proved: 'exact', receives: null, open: null, criteria: [], missing: [], agency: [], amounts: [{ id: 'm', min: pays, max: pays, proved: 'exact', missing: [], agency: [] }], ...more,
});
const row = (person: string, verdict: ProgramResult['verdict'], pays: number) => ({ person, verdict, proved: 'exact' as const, receives: null, criteria: [], missing: [], agency: [], amounts: [{ id: 'm', min: pays, max: pays, proved: 'exact' as const, missing: [], agency: [] }] });
const benefit = (id: string, subject: string | null, person: string | null = null) => ({ program: id, subject, person, first_year: { min: 0, max: 0 } });

const result = {
  programs: [
    found('a', 'p1', 'eligible', 300, { rows: [row('p2', 'eligible', 100), row('p3', 'eligible', 200)] }),
    found('b', 'p2', 'likely', 50), found('b', 'p1', 'undecided', 50),
    found('c', null, 'likely', 0, { amounts: [{ id: 'k', proved: 'exact', missing: [], agency: [] }] }),
  ],
  best: {
    proved: 'exact', missing: [], agency: [],
    sets: [{ benefits: [benefit('a', 'p1', 'p3'), benefit('b', 'p2'), benefit('c', null)], lost: [{ ...benefit('a', 'p1', 'p2'), because: 'worth', to: [benefit('b', 'p2')] }] }],
  },
} as unknown as Result;

const entries = entriesOf(result, words);

const step = (state: State, date: string, more: Partial<Step> = {}): Step => ({ state, date, note: '', cause: '', ...more });
const referral = (id: string, due: string | null, ...steps: Step[]): Referral => ({ id, program: 'a', people: ['p2'], office: 'ChileAtiende', due, steps });

const record: Case = { ...newCase('A-0412', TODAY, 24, answers), plan: { programs: ['a', 'b'], seen: ['id'], brings: { bill: 'p2' } } };

test('one chooses among what is at least open, and begins with what is sure to be had together', () => {
  const choices = choicesOf(entries);
  assert.deepEqual(choices.map(({ id, entries: some }) => [id, some.map(({ group }) => group)]), [['a', ['yes']], ['b', ['yes', 'ask']], ['c', ['may']]]);
  assert.deepEqual(bestOf(result, entries.yes), ['a', 'b'], 'no contest');
  assert.deepEqual(choices.map(peopleFor), [['p2', 'p3'], ['p2'], [null]]);
});

test('a plan adds up what can be had together, and only that', () => {
  const [cash, kind] = totalsOf(result, ['a', 'b', 'c'], words);
  assert.deepEqual([cash!.certain, cash!.likely, cash!.programs, isMonthly(cash!)], [{ min: 200, max: 200 }, { min: 250, max: 250 }, ['a', 'b'], true]);
  assert.deepEqual([kind!.like.kind, kind!.programs, isMonthly(kind!)], ['in_kind', ['c'], false]);
  assert.equal(totalsOf(result, ['a'], words)[0]!.certain.max, 300, 'what the other program took away comes back without it');
  assert.deepEqual(clashesOf(result, ['a', 'b']).map(({ lost, to }) => [lost.person, to[0]!.program]), [['p2', 'b']]);
  assert.deepEqual(clashesOf(result, ['a']), []);
  assert.deepEqual(totalsOf(result, ['gone'], words), []);
});

test('each document stands once, with who brings it: who consults, unless somebody else was asked', () => {
  const documents = planDocuments(record.plan, answers, words);
  assert.deepEqual(documents.map(({ id, programs, seen, who }) => [id, programs, seen, who]), [['id', ['a', 'b'], true, 'p1'], ['bill', ['a'], false, 'p2']]);
  assert.deepEqual(countsOf(documents, answers), [{ name: 'R. M.', count: 1 }, { name: 'E. S.', count: 1 }]);
  assert.equal(planDocuments(withBringer(record.plan, 'bill', 'p9'), answers, words)[1]!.who, 'p1', 'who is gone brings nothing');
  assert.deepEqual(withSeen(withSeen(record.plan, 'bill', true), 'id', false).seen, ['bill']);
  assert.deepEqual(withProgram(withProgram(record.plan, 'c', true), 'a', false).programs, ['b', 'c']);
});

test('a referral puts its program in the plan, moves on, and is not looked at again once it is answered', () => {
  const one = referred({ ...record, plan: { ...record.plan, programs: [] } }, { program: 'a', people: ['p2'], office: 'ChileAtiende', date: TODAY, due: '2026-12-05', note: '' });
  const [first] = one.referrals;
  assert.deepEqual([one.plan.programs, first!.due, first!.steps], [['a'], '2026-12-05', [step('referred', TODAY)]]);
  assert.deepEqual(caseOf(JSON.parse(JSON.stringify(one))), one, 'and lies in a case');
  const refused = moved(one, first!, step('refused', '2026-11-30', { cause: 'document' }), '2027-01-01').referrals[0]!;
  assert.deepEqual([refused.due, causeOf(refused.steps[1]!)], [null, 'document']);
  assert.equal(stepBack(one, refused).referrals[0]!.steps.length, 1);
  assert.deepEqual(stepBack(one, first!), one, 'the referral itself stays');
  assert.deepEqual([isMovable(first!, '2026-11-20', '2026-12-01'), isMovable(first!, TODAY, '2026-12-01'), isMovable(first!, '2026-12-02', '2026-12-01')], [false, true, false]);
  assert.equal(referralOf(one, 'a'), first);
  assert.deepEqual(withoutReferral({ ...one, agenda: [{ id: 'i', date: TODAY, text: '', done: false, referral: first!.id }] }, first!.id).agenda, []);
});

test('a cause that nobody wrote, or that this desk does not know, is counted as such', () => {
  assert.deepEqual([causeOf(step('refused', TODAY)), causeOf(step('refused', TODAY, { cause: 'de otro mesón' }))], ['unsaid', 'other']);
});

test('what is to do comes by its day: what was written down, and referrals that wait', () => {
  const item = { id: 'i', date: '2026-12-01', text: 'llamar', done: false, referral: null };
  const dues = duesOf({ agenda: [item, { ...item, id: 'j', done: true }], referrals: [referral('r', '2026-11-30', step('referred', TODAY)), referral('s', null, step('granted', TODAY))] });
  assert.deepEqual(dues.map(({ date, item: one, referral: other }) => [date, one?.id ?? other?.id]), [['2026-11-30', 'r'], ['2026-12-01', 'i']]);
  const days = (named: boolean) => daysOf(dues.map((due) => ({ due, number: 'A-0412' })), words, named);
  assert.deepEqual(days(false).map(({ title, text }) => title + text), ['Mesón: A-0412', 'Mesón: A-0412'], 'a calendar tells nothing of it');
  assert.deepEqual(days(true).map(({ text }) => text), ['Revisar A, ChileAtiende', 'llamar']);
});

test('days are counted in each state, and from the referral to its answer', () => {
  const answered = referral('r', null, step('referred', '2026-11-01'), step('applied', '2026-11-04'), step('granted', '2026-11-21'));
  assert.deepEqual(staysOf(answered, '2026-12-01').map(({ days }) => days), [3, 17, null]);
  assert.equal(answeredIn(answered), 20);
  const waiting = referral('s', '2026-11-10', step('referred', '2026-11-11'));
  assert.deepEqual([staysOf(waiting, TODAY)[0]!.days, answeredIn(waiting), answeredIn(referral('t', null, step('referred', '2026-11-01'), step('withdrawn', TODAY)))], [10, undefined, undefined]);
  assert.deepEqual([median([]), median([3]), median([9, 1, 2]), median([1, 2])], [undefined, 3, 2, 1.5]);
  const other = { ...referral('u', null, step('referred', '2026-11-01'), step('refused', '2026-11-05')), office: 'SERVIU' };
  assert.deepEqual(delaysBy([answered, other, waiting], ({ office }) => office, TODAY), [
    { key: 'ChileAtiende', answered: 1, toAnswer: 20, waiting: 1, soFar: 10 }, { key: 'SERVIU', answered: 1, toAnswer: 4, waiting: 0, soFar: undefined },
  ]);
});

test('of all cases what is overdue comes first, what ended last comes first among what ended', () => {
  const cases = [
    { ...record, referrals: [referral('later', '2026-12-05', step('referred', TODAY)), referral('undated', null, step('referred', TODAY))] },
    { ...record, id: 'other', number: 'A-2', referrals: [referral('late', '2026-11-20', step('referred', '2026-11-01')), referral('done', null, step('granted', '2026-11-20')), referral('newer', null, step('granted', TODAY))] },
  ];
  const rows = rowsOf(cases.flatMap((one) => followedOf(one) ?? []));
  const ids = (which: 'late' | 'open' | 'ended') => chosenOf(rows, which, TODAY).map((one) => one.referral.id);
  assert.deepEqual([ids('open'), ids('late'), ids('ended')], [['late', 'later', 'undated'], ['late'], ['newer', 'done']]);
  assert.equal(countOf(rows, 'open', TODAY), 3);
  assert.equal(followedOf(record), undefined, 'nothing to follow');
});

test('offices are those that the ways to apply name, in person first', () => {
  const ways = (agency: string, ...apply: [string, string][]) => officesOf({ agency, apply: apply.map(([channel, text]) => ({ channel: channel as 'office', text })) });
  assert.deepEqual(ways('IPS', ['online', 'Pídala en su AFP.'], ['office', 'También en ChileAtiende o una municipalidad con convenio.']), ['ChileAtiende', 'Municipalidad', 'AFP']);
  assert.deepEqual(ways('Instituto de Previsión Social (IPS)', ['automatic', 'No se pide.']), ['IPS']);
});

test('a sheet says for whom, why, with which papers and where, and no income, birthday or answer', () => {
  const one = referral('r', '2026-12-05', step('referred', TODAY, { note: 'Usa silla de ruedas' }));
  const same = { ...referral('s', null, step('applied', TODAY)), program: 'b', office: 'chileatiende ' };
  const here: Case = { ...record, referrals: [one, same, { ...same, id: 't', office: 'SERVIU' }, { ...same, id: 'u', steps: [step('granted', TODAY)] }] };
  assert.deepEqual(onSheet(here, one).map(({ id }) => id), ['r', 's'], 'what is open at the same office');
  const sheet = sheetOf(here, onSheet(here, one), entries, speaker, 'Dideco');
  assert.deepEqual(sheet.rows.map(({ program: name, people, amounts }) => [name, people, amounts]), [['Programa A', 'E. S., 70 años', ['$300 al mes']], ['Programa B', 'E. S., 70 años', ['$50 al mes']]]);
  assert.deepEqual(sheet.documents.map(({ id, seen, who }) => [id, seen, who]), [['id', true, ''], ['bill', false, 'E. S.']]);
  assert.deepEqual([sheet.ways, sheet.notes, sheet.from], [['Pídalo en ChileAtiende.'], ['Usa silla de ruedas'], 'Dideco']);
  const text = sheetText(sheet, here, speaker);
  for (const told of ['A-0412 R. M.', '21 de noviembre de 2026', 'Para: ChileAtiende', 'Boleta de agua; De este mes.; lo trae E. S.', 'Esto es orientación: la institución decide.']) assert.ok(text.includes(told), told);
  for (const secret of ['200.000', '300.000', '1988', '1956', 'Fonasa', 'Tramo']) assert.ok(!text.includes(secret), secret);
  assert.ok(sheetOf(here, [one], undefined, speaker, '').rows[0]!.why === '', 'without a result it gives no reason');
});

test('income stands for who told it: a range stays one, and whose is missing is named', () => {
  assert.deepEqual(rangeOf({ min: 5, max: 20 }, { min: 0, max: 20 }), { min: 5, max: Infinity }, 'the top of a domain is no limit');
  assert.deepEqual([rangeOf(null, {}), rangeOf(undefined, {}), rangeOf({ max: 7 }, { min: 0, max: 20 })], [undefined, undefined, { min: 0, max: 7 }]);
  const income = incomeOf(answers, words);
  assert.equal(income.size, 2, 'who lives elsewhere does not count');
  assert.deepEqual([sumText(income), sumText(income, income.size)], ['entre $200.000 y $300.000', 'entre $100.000 y $150.000']);
  const one = incomeOf({ ...answers, people: answers.people.map((person) => (person.id === 'p2' ? { ...person, facts: {} } : person)) }, words);
  assert.equal(sumText(one, 2), '$100.000 o más. Sin información de: E. S.');
  assert.equal(sumText(incomeOf({ ...answers, people: [{ ...answers.people[0]!, facts: {} }] }, words)), 'sin información');
});

test('the draft says what the case holds and that the rest is not known, and invents nothing', () => {
  const sections = reportOf(record, speaker);
  const [members, income, register, , health, seen] = sections;
  assert.deepEqual(members!.tables[0]!.rows.map((cells) => cells.slice(1)), [
    ['R. M.', '38 años (14 de febrero de 1988)', 'Femenino', said.report.none, 'quien consulta', said.report.none],
    ['E. S.', '70 años (3 de marzo de 1956)', said.report.none, said.report.none, said.report.none, said.report.none],
    ['T. M.', said.report.none, said.report.none, said.report.none, 'hijo o hija, a cargo de R. M., vive en otra casa', said.report.none],
  ]);
  assert.deepEqual(income!.tables[1]!.rows.slice(0, 3), [['Personas que viven en el hogar', '2'], ['Total del hogar', 'entre $200.000 y $300.000'], ['Ingreso por persona', 'entre $100.000 y $150.000']]);
  assert.deepEqual(register!.tables[0]!.rows, [['Tramo', 'Tramo 40']], 'what the rules do not ask has no row');
  assert.deepEqual(health!.tables[0]!.head, ['Iniciales', 'Sistema de salud'], 'a column comes once somebody told it');
  assert.deepEqual(seen!.lines, ['Cédula de identidad vigente']);
});

test('the draft goes to a word processor as tables, safe from what somebody typed, and as text with tabs', () => {
  const odd = { ...answers, people: [{ ...answers.people[0]!, name: 'R<b>&"' }] };
  const sections = reportOf({ ...record, answers: odd }, { ...speaker, answers: odd });
  const head = headOf(record, TODAY);
  const html = htmlOf(head, sections);
  assert.ok(html.includes('<td>R&lt;b&gt;&amp;&quot;</td>') && !html.includes('R<b>'));
  assert.ok(html.includes('<th>Total del hogar</th><td>entre $200.000 y $300.000</td>'));
  const text = textOf(head, sections);
  assert.ok(text.includes('Total del hogar\tentre $200.000 y $300.000'));
  assert.ok(text.includes(said.report.draft));
});
