// The income of a household as far as it was told: every figure stands for what is known, and names whose is not.
import type { Answers, Person } from '../../answers';
import type { CatalogWords, Fact } from '../../catalog';
import type { Range, Value } from '../../contract';
import { quantity } from '../../format';
import { plan as t } from '../words/plan';

export const INCOME = 'monthly_income';
export const PENSION = 'pension_base';

/** What a number may be; the top of its domain is no limit. undefined: nothing is known. */
export function rangeOf(value: Value | undefined, { min = 0, max = Infinity }: Pick<Fact, 'min' | 'max'>): Range | undefined {
  if (typeof value === 'number') return { min: value, max: value };
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return undefined;
  const { min: low = min, max: high = max } = value;
  return { min: Number(low), max: high === max ? Infinity : Number(high) };
}

export interface Told {
  range: Range; // of those who told
  told: number;
  lacking: string[]; // who did not
  size: number; // who lives here
}

export function incomeOf({ people }: Answers, words: CatalogWords): Told {
  const here = people.filter(({ resident }) => resident);
  const incomes = here.map((person) => ({ person, range: rangeOf(person.facts[INCOME], words.facts[INCOME] ?? ({} as Fact)) }));
  const known = incomes.flatMap(({ range }) => range ?? []);
  const number = (person: Person) => person.name || String(people.indexOf(person) + 1);
  return {
    range: known.reduce((sum, { min, max }) => ({ min: sum.min + min, max: sum.max + max }), { min: 0, max: 0 }),
    told: known.length,
    lacking: incomes.filter(({ range }) => !range).map(({ person }) => number(person)),
    size: here.length,
  };
}

const money = (value: number) => quantity(Math.round(value), 'CLP', 'es');

export function moneyText({ min, max }: Range): string {
  if (min === max) return money(min);
  if (max === Infinity) return t.report.orMore(money(min));
  return min === 0 ? t.report.upTo(money(max)) : t.report.between(money(min), money(max));
}

/** A sum, or its share of each person; where somebody's income is not known, its least. */
export function sumText({ range, told, lacking }: Told, shares = 1): string {
  if (told === 0) return t.report.none;
  if (lacking.length > 0) return t.report.atLeast(money(range.min / shares), lacking.join(', '));
  return moneyText({ min: range.min / shares, max: range.max / shares });
}
