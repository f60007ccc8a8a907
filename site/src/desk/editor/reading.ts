// What a rule says, in words: what somebody who writes it checks it by.
import { dateText, listText, quantity } from '../../format';
import type { EditorWords } from '../words/editor';
import type { Rule, Test } from './formula';
import { thingOf, type Vocabulary } from './vocabulary';

function valueText({ value, who, fact }: Test, vocabulary: Vocabulary): string {
  const thing = thingOf(vocabulary, who, fact);
  if (value === undefined) return '';
  if ('number' in value) return quantity(value.number, thing?.unit, 'es');
  if ('day' in value) return dateText(value.day, 'es');
  if ('param' in value) return `«${vocabulary.params.find(({ id }) => id === value.param)?.label ?? value.param}»`;
  return listText(value.options.map((option) => `«${thing?.options.find(({ id }) => id === option)?.label ?? option}»`), 'es', 'disjunction');
}

function testText(test: Test, vocabulary: Vocabulary, t: EditorWords): string {
  const label = thingOf(vocabulary, test.who, test.fact)?.label ?? test.fact;
  const name = test.fact.startsWith('receives.') ? t.reading.receives(label) : `«${label}»`;
  return t.reading.operators[test.operator](name, valueText(test, vocabulary));
}

// Neighbours that are about the same one are said together.
function bySubject(tests: Test[]): Test[][] {
  const groups: Test[][] = [];
  for (const test of tests) {
    const last = groups.at(-1);
    if (last?.[0]!.who === test.who) last.push(test);
    else groups.push([test]);
  }
  return groups;
}

export function readingOf(rule: Rule, vocabulary: Vocabulary, t: EditorWords): string {
  const parts = bySubject(rule.tests).map((group) => t.reading.who[group[0]!.who](group.map((test) => testText(test, vocabulary, t)).join(t.reading.join[rule.join])));
  return parts.join(t.reading.join[rule.join]);
}

/** What is wrong with a rule before the engine looks: nothing chosen yet. */
export const isUnfinished = ({ tests }: Rule) =>
  tests.length === 0 || tests.some(({ fact, operator, value }) => fact === '' || (operator !== 'is' && operator !== 'is-not' && (value === undefined || ('options' in value && value.options.length === 0))));

