import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dateText, listText, monthText, parseNumber, quantity, yearsAt } from '../src/format';
import { rangeText, type Speaker } from '../src/say';
import { fill } from '../src/text';
import { es } from '../src/words/es';
import { words } from './catalog.fixture';

test('money is in pesos with points in Spanish and commas in English', () => {
  assert.equal(quantity(231732, 'CLP', 'es'), '$231.732');
  assert.equal(quantity(1400, 'CLP', 'es'), '$1.400');
  assert.equal(quantity(231732, 'CLP', 'en'), '$231,732');
  assert.equal(quantity(314, 'UF', 'es'), '314 UF');
  assert.equal(quantity(231732, 'CLP', 'ht'), '$231.732');
});

test('a range says its least where that says something', () => {
  const text = (min: number, max: number) => rangeText({ min, max }, 'CLP', { t: es, lang: 'es' } as Speaker);
  assert.equal(text(231732, 231732), '$231.732');
  assert.equal(text(41057, 231732), 'entre $41.057 y $231.732');
  assert.equal(text(0, 231732), 'hasta $231.732');
  assert.equal(text(1, 231732), 'hasta $231.732');
  assert.equal(text(0, 0), '$0');
});

test('dates are in full words', () => {
  assert.equal(dateText('2027-04-08', 'es'), '8 de abril de 2027');
  assert.equal(dateText('2027-04-08', 'en'), 'April 8, 2027');
  assert.equal(monthText('2026-09-26', 'es'), 'septiembre de 2026');
  assert.equal(dateText('2027-04-08', 'ht'), '8 avril 2027');
  assert.equal(monthText('2026-09-26', 'ht'), 'septanm 2026');
});

test('lists read as a sentence', () => {
  assert.equal(listText(['Rosa', 'Elena', 'Tomás'], 'es'), 'Rosa, Elena y Tomás');
  assert.equal(listText(['Ana', 'Inés'], 'es'), 'Ana e Inés');
  assert.deepEqual([[], ['Ana'], ['Ana', 'Inés'], ['Rosa', 'Elena', 'Tomás']].map((names) => listText(names, 'ht')), ['', 'Ana', 'Ana ak Inés', 'Rosa, Elena ak Tomás']);
  assert.equal(listText(['Ana', 'Inés'], 'ht', 'disjunction'), 'Ana oswa Inés');
});

test('a number is read as it is written in each language', () => {
  for (const text of ['300000', '300.000', '$300.000', '$ 300.000', ' 300000 ']) assert.equal(parseNumber(text, 'es'), 300000);
  assert.equal(parseNumber('300.000', 'ht'), 300000);
  assert.equal(parseNumber('300,000', 'en'), 300000);
  assert.equal(parseNumber('1.234,5', 'es'), 1234.5);
  assert.equal(parseNumber('1,234.5', 'en'), 1234.5);
  assert.equal(parseNumber('10.5', 'es'), 10.5);
  for (const text of ['', 'abc', '-5', '1.23.4', '1e9', '1..2']) assert.equal(parseNumber(text, 'es'), undefined);
});

test('years are completed on the birthday, and of 29 February on the 28th', () => {
  assert.equal(yearsAt('1956-11-22', '2026-11-21'), 69);
  assert.equal(yearsAt('1956-11-21', '2026-11-21'), 70);
  assert.equal(yearsAt('2008-02-29', '2026-02-28'), 18);
  assert.equal(yearsAt('2008-02-29', '2028-02-28'), 19);
});

const filled = (text: string, name = '') => fill(text, words, { suf_amount: 22601, age: 65, uf: 41057.2, table: [{ from: 0, value: 1 }] }, 'es', name);

test('places of a text are filled with the law in force and the name', () => {
  assert.equal(filled('Hasta {param.suf_amount} desde los {param.age} años'), 'Hasta $22.601 desde los 65 años');
  assert.equal(filled('Una UF vale {param.uf}'), 'Una UF vale $41.057,2');
  assert.equal(filled('¿Estudia {name}?', 'Leo'), '¿Estudia Leo?');
});

test('a name that looks like a place is left as it is', () => {
  assert.equal(filled('¿Estudia {name}?', '{param.age}'), '¿Estudia {param.age}?');
});

test('a place that is not known is shown as it is', () => {
  assert.equal(filled('{param.none} {param.table}'), '{param.none} {param.table}');
});
