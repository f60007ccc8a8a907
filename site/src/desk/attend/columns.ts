// Which facts of a member stand in the table: those that ties and birth are, and the few of many values that most programs ask of people of any age.
// They hang on the rules alone, so that they stand in the same place for every family.
import type { CatalogWords } from '../../catalog';
import type { Question } from '../../contract';
import type { Rules } from '../rules';
import { TIES } from './ties';

const MOST = 3;
const AGES = [8, 40, 70];
const WHOLE_ROW = ['birth_date', 'sex', 'marital_status'];

export const FIXED = new Set([...WHOLE_ROW, ...TIES]);

/** Those for which most programs wait, of one value among many: what is "yes" or "no" is quicker to answer in a row. */
export function columnsIn(questions: Pick<Question, 'fact' | 'programs'>[], { facts }: Pick<CatalogWords, 'facts'>): string[] {
  const waiting = new Map<string, number>();
  for (const { fact, programs } of questions) {
    const { of, type } = facts[fact] ?? {};
    if (of !== 'person' || !type || ['boolean', 'reference', 'date'].includes(type) || FIXED.has(fact)) continue;
    waiting.set(fact, (waiting.get(fact) ?? 0) + programs.length);
  }
  return [...waiting].sort(([, a], [, b]) => b - a).slice(0, MOST).map(([fact]) => fact);
}

const known = new WeakMap<Rules, Promise<string[]>>();

export function columnsOf(rules: Rules, today: string): Promise<string[]> {
  const people = AGES.map((age, index) => ({ id: `p${index + 1}`, birth_date: `${Number(today.slice(0, 4)) - age}-01-01` }));
  const asked = known.get(rules) ?? rules.engine.assess({ as_of: today, household: {}, people }).then(({ questions }) => columnsIn(questions, rules.words));
  known.set(rules, asked);
  return asked;
}
