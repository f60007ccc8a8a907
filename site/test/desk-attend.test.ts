// An attention: what is typed into its fields, a pasted list, the order of its questions.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import facts from '../../data/cl/facts.json';
import { NOTHING, withPerson, type Answers, type Person } from '../src/answers';
import type { Fact } from '../src/catalog';
import type { Value } from '../src/contract';
import { cellText, readCell } from '../src/desk/attend/cell';
import { readMembers, withMembers } from '../src/desk/attend/members';
import { readTie, tieText, withTie } from '../src/desk/attend/ties';

const TODAY = '2026-11-21';

// As published in Spanish.
const inSpanish = (value: unknown): unknown =>
  Array.isArray(value) ? value.map(inSpanish)
  : typeof value !== 'object' || value === null ? value
  : 'es' in value ? value.es
  : Object.fromEntries(Object.entries(value).map(([key, one]) => [key, inSpanish(one)]));

const FACTS: Record<string, Fact> = Object.fromEntries(facts.facts.map(({ id, ...fact }) => [id, inSpanish(fact) as Fact]));

const member = (id: string, name: string, more: Record<string, Value> = {}): Person => ({ id, name, resident: true, facts: more });
const PEOPLE = [member('p1', 'R. M.'), member('p4', 'E. S.'), member('p5', 'T. M.')];
const SCENE = { today: TODAY, people: PEOPLE };

const read = (text: string, fact: string) => {
  const reading = readCell(text, fact, FACTS[fact]!, SCENE);
  return 'fault' in reading ? reading.fault : reading.value;
};
const says = (fact: string, table: [string, unknown][]) => {
  for (const [text, value] of table) assert.deepEqual(read(text, fact), value, `${fact}: ${text}`);
};

test('money is typed as it is said: exact, as a range, from one end, or about', () =>
  says('monthly_income', [
    ['', undefined], ['?', null], ['no sé', null], ['200000', 200000], ['$200.000', 200000], ['200k', 200000], ['200 mil', 200000], ['1,5 mill', 1500000],
    ['100-200', { min: 100, max: 200 }], ['100..200', { min: 100, max: 200 }], ['100-200k', { min: 100000, max: 200000 }], ['entre 100 y 200', { min: 100, max: 200 }],
    ['>300', { min: 301 }], ['>=300', { min: 300 }], ['300+', { min: 300 }], ['<300', { max: 299 }], ['hasta 300k', { max: 300000 }], ['~300000', { min: 270000, max: 330000 }],
    ['200-100', 'order'], ['99999999', 'high'], ['mucho', 'number'], ['1,5', 'whole'], ['100-99999999', { min: 100, max: 20000000 }],
  ]));

test('a bracket of the register is called by its end, the number itself by "="', () => {
  says('rsh_percentile', [['40', { min: 0, max: 40 }], ['=40', 40], ['tramo 60', { min: 51, max: 60 }], ['33', 33], ['41-60', { min: 41, max: 60 }]]);
  says('disability_degree', [['50', 50]]);
});

test('a birth is typed as a day, a month, a year or an age', () =>
  says('birth_date', [
    ['14-02-1988', '1988-02-14'], ['14/2/88', '1988-02-14'], ['14021988', '1988-02-14'], ['1988-02-14', '1988-02-14'], ['1988', { min: '1988-01-01', max: '1988-12-31' }],
    ['02-1988', { min: '1988-02-01', max: '1988-02-29' }], ['38', { min: '1987-11-22', max: '1988-11-21' }], ['38 años', { min: '1987-11-22', max: '1988-11-21' }],
    ['30-40', { min: '1985-11-22', max: '1996-11-21' }], ['~38', { min: '1985-11-22', max: '1990-11-21' }], ['0', { min: '2025-11-22', max: '2026-11-21' }],
    ['>=2010', { min: '2010-01-01' }], ['31-02-1988', 'date'], ['2027', 'date'], ['14-02-2030', 'late'], ['hace poco', 'date'],
  ].map(([text, value]) => (text === '2027' ? [text, 'late'] : [text, value]) as [string, unknown])));

test('other days know no ages', () => says('pension_start', [['65', 'date'], ['2015', { min: '2015-01-01', max: '2015-12-31' }], ['2010..2012', { min: '2010-01-01', max: '2012-12-31' }]]));

test('of a choice the beginning is enough, or its number, or several where nobody knows which', () => {
  says('sex', [['f', 'female'], ['M', 'male'], ['1', 'female'], ['hombre', 'male'], ['x', 'option']]);
  says('marital_status', [['s', 'several'], ['solt', 'single'], ['casada', 'married'], ['viud', 'widowed'], ['1|2', { any_of: ['single', 'married'] }]]);
  says('work', [['con', 'dependent'], ['por su cuenta', 'several'], ['4', 'none'], ['no trabaja', 'none'], ['no cotiza', 'independent']]);
  says('region', [['13', 'metropolitana'], ['magallanes', 'magallanes'], ['Región de Coquimbo', 'coquimbo']]);
  says('pensions', [['-', []], ['1+4', ['old_age', 'ips']], ['jubilación de afp', ['old_age']], ['9', 'option']]);
  says('pregnant', [['s', true], ['n', false], ['Sí', true], ['quizás', 'yesNo']]);
});

test('a member is called by number or initials', () => says('cared_by', [['2', 'p4'], ['es', 'p4'], ['E. S.', 'p4'], ['-', []], ['2|-', { any_of: ['p4', null] }], ['7', 'person'], ['x', 'person']]));

const LCG = (seed: number) => () => (seed = (seed * 1103515245 + 12345) % 2 ** 31) / 2 ** 31;

// Values of a fact as the form, a file or a list may have left them.
function someValue(id: string, fact: Fact, random: () => number): Value {
  const pick = <T>(list: T[]) => list[Math.floor(random() * list.length)]!;
  const number = () => {
    const [least, most] = [Number(fact.min ?? 0), Number(fact.max ?? 1000)];
    const step = fact.step ?? 10 ** -(fact.decimals ?? 0);
    return Number((least + Math.round((random() * (most - least)) / step) * step).toFixed(fact.decimals ?? 0));
  };
  const day = () => new Date(Date.UTC(1950 + Math.floor(random() * 76), Math.floor(random() * 12), 1 + Math.floor(random() * 31))).toISOString().slice(0, 10);
  const span = <T>(one: () => T): Value => {
    const [a, b] = [one(), one()].sort((x, y) => (x < y ? -1 : 1)) as [T, T];
    return (a === b ? a : pick([{ min: a, max: b }, { min: a }, { max: b }])) as Value;
  };
  const options = fact.options?.map((option) => option.id) ?? [];
  switch (fact.type) {
    case 'boolean': return random() < 0.5;
    case 'choice': return random() < 0.7 ? pick(options) : { any_of: options.slice(0, 2) };
    case 'set': return options.filter(() => random() < 0.4);
    case 'reference': return pick<Value>(['p1', 'p5', [], { any_of: ['p4', null] }]);
    case 'date': return random() < 0.5 ? day() : span(day);
    default: return random() < 0.5 ? number() : span(number);
  }
}

test('what is printed in a field reads as the value that it was, for every fact of the catalog', () => {
  const random = LCG(7);
  for (const [id, fact] of Object.entries(FACTS)) {
    if (!fact.question) continue;
    for (let times = 0; times < 60; times++) {
      const value = times === 0 ? null : someValue(id, fact, random);
      const text = cellText(value, id, fact, SCENE);
      assert.deepEqual(readCell(text, id, fact, SCENE), { value }, `${id}: ${JSON.stringify(value)} as ${text}`);
    }
    for (const band of fact.bands ?? []) {
      const value = (band.min === band.max ? band.min : { ...(band.min !== undefined && { min: band.min }), ...(band.max !== undefined && { max: band.max }) }) as Value;
      assert.deepEqual(readCell(cellText(value, id, fact, SCENE), id, fact, SCENE), { value }, `${id}: ${band.label}`);
    }
  }
});

test('a range of round thousands is short', () => {
  for (const [value, text] of [[{ min: 200000, max: 300000 }, '200-300k'], [{ min: 0, max: 1500000 }, '0-1.500k'], [{ min: 200000, max: 300500 }, '200.000-300.500']] as [Value, string][]) {
    assert.equal(cellText(value, 'monthly_income', FACTS.monthly_income!, SCENE), text);
    assert.deepEqual(read(text, 'monthly_income'), value);
  }
});

test('an age that was typed shows as an age, on that day', () => {
  for (const text of ['0', '1', '38', '102', '30-40', '~70']) {
    const value = read(text, 'birth_date') as Value;
    const shown = cellText(value, 'birth_date', FACTS.birth_date!, SCENE);
    assert.match(shown, / años$/, text);
    assert.deepEqual(read(shown, 'birth_date'), value);
  }
  const leap = { today: '2027-02-28', people: [] };
  for (let age = 0; age < 100; age++) {
    const reading = readCell(String(age), 'birth_date', FACTS.birth_date!, leap) as { value: Value };
    assert.equal(cellText(reading.value, 'birth_date', FACTS.birth_date!, leap), `${age} años`);
  }
});

const family = (): Answers => PEOPLE.reduce((answers, { name }) => withPerson(answers, { name, resident: true, facts: {} }), NOTHING);
const tied = (answers: Answers, self: string, text: string) => {
  const tie = readTie(text, self, answers.people);
  assert.ok('facts' in tie, text);
  return withTie(answers, self, tie);
};
const factsOf = (answers: Answers, id: string) => answers.people.find((one) => one.id === id)!.facts;

test('one field says who maintains a member, as what, and to whom they are married', () => {
  assert.deepEqual(factsOf(tied(family(), 'p2', 'h1'), 'p2'), { guardian: 'p1', relation: 'child' });
  assert.deepEqual(factsOf(tied(family(), 'p2', 'hija de 1'), 'p2'), { guardian: 'p1', relation: 'child' });
  assert.deepEqual(factsOf(tied(family(), 'p2', '3'), 'p2'), { guardian: 'p3' });
  assert.deepEqual(factsOf(tied(family(), 'p2', '-'), 'p2'), { guardian: [] });
  assert.deepEqual(factsOf(tied(family(), 'p2', '?'), 'p2'), { guardian: null });
  for (const text of ['madre de 1', 'h2', 'h9', 'hijo']) assert.ok('fault' in readTie(text, 'p2', family().people), text);
});

test('a marriage is of both, and ends on both sides', () => {
  const married = tied(family(), 'p2', 'c1, cargo 1');
  assert.deepEqual(factsOf(married, 'p1'), { spouse: 'p2', marital_status: 'married' });
  assert.deepEqual(factsOf(married, 'p2'), { spouse: 'p1', marital_status: 'married', guardian: 'p1' });
  assert.equal(factsOf(tied(married, 'p1', '-'), 'p2').spouse, undefined);
});

test('what a tie shows reads as that tie', () => {
  for (const text of ['h1', 'n3', '1', '-', '?', 'c1', 'u3', 'h1, c3', 'juez 1', 'madre viuda 1', 'ascendiente 1', 'otro 1']) {
    const once = tied(family(), 'p2', text);
    const shown = tieText(once.people[1]!, once.people);
    assert.deepEqual(tied(once, 'p2', shown), once, `${text} shows as ${shown}`);
  }
});

const list = (text: string) => readMembers(text, TODAY, FACTS.sex!);

test('a list of members is read from typed lines and from the columns of a spreadsheet', () => {
  assert.deepEqual(list('RM 14021988 f\nE. S. 70 años f -\nmm 2014 m hijo de 1'), [
    { name: 'RM', facts: { birth_date: '1988-02-14', sex: 'female' }, tie: '', left: '' },
    { name: 'E. S.', facts: { birth_date: { min: '1955-11-22', max: '1956-11-21' }, sex: 'female' }, tie: '-', left: '' },
    { name: 'mm', facts: { birth_date: { min: '2014-01-01', max: '2014-12-31' }, sex: 'male' }, tie: 'hijo de 1', left: '' },
  ]);
  const [first, second] = list('Nombre\tNacimiento\tSexo\tParentesco\nRosa María Muñoz\t14-02-1988\tMujer\t\nFE\t03/03/2010\tM\th1');
  assert.deepEqual(first, { name: 'R. M. M.', facts: { birth_date: '1988-02-14', sex: 'female' }, tie: '', left: '' });
  assert.deepEqual(second, { name: 'FE', facts: { birth_date: '2010-03-03', sex: 'male' }, tie: 'h1', left: '' });
});

test('what is not understood in a list is kept by its line, a RUN among it, and ties count from those who are here', () => {
  const { answers, left } = withMembers(family(), list('AB;12.345.678-5;1990;f;madre de 1\nCD;2015;m;h4'));
  assert.deepEqual(left, [[1, '12.345.678-5 madre de 1']]);
  assert.deepEqual(answers.people.slice(3).map(({ id, name }) => [id, name]), [['p4', 'AB'], ['p5', 'CD']]);
  assert.deepEqual(factsOf(answers, 'p5'), { birth_date: { min: '2015-01-01', max: '2015-12-31' }, sex: 'male', guardian: 'p4', relation: 'child' });
  assert.equal(answers.made, 5);
});
