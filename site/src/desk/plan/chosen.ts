// What a family means to ask for: what there is to choose from, where to begin, what cannot be had together, and what it brings.
import type { AmountWords, CatalogWords } from '../../catalog';
import type { Benefit, BestSet, Finding, ProgramResult, Range, Result } from '../../contract';
import { casesOf, groupOf, peopleOf, PROBABLE, type Entry, type Group } from '../../verdicts';

/** A program that can be asked for: its entries, the surest first. */
export interface Choice {
  id: string;
  entries: Entry[];
}

const ASKED: Group[] = [...PROBABLE, 'ask'];

export function choicesOf(entries: Record<Group, Entry[]>): Choice[] {
  const all = ASKED.flatMap((group) => entries[group]);
  return [...new Set(all.map(({ id }) => id))].map((id) => ({ id, entries: all.filter((entry) => entry.id === id) }));
}

/** For whom it is at least probable; else for whom it may be. */
export const peopleFor = ({ entries }: Choice) => {
  const probable = entries.filter(({ group }) => group !== 'ask');
  return [...new Set((probable.length > 0 ? probable : entries).flatMap(peopleOf))];
};

/** Where to begin: what is sure to be had by whoever meets the rules, as far as the best set has it. */
export const bestOf = ({ best }: Result, yes: Entry[]): string[] =>
  yes.map(({ id }) => id).filter((id) => best.sets[0]?.benefits.some(({ program }) => program === id));

type Lost = BestSet['lost'][number];

const isSame = (a: Benefit, b: Benefit) => a.program === b.program && a.subject === b.subject && a.person === b.person;

/** Benefits of the chosen programs that do not add to others of them, each with those. */
export function clashesOf({ best }: Result, chosen: string[]): { lost: Lost; to: Benefit[] }[] {
  return (best.sets[0]?.lost ?? []).filter(({ program }) => chosen.includes(program)).flatMap((lost) => {
    const to = lost.to.filter(({ program }) => chosen.includes(program));
    return to.length > 0 ? [{ lost, to }] : [];
  });
}

/** Amounts of one kind, unit and period. */
export interface PlanTotal {
  like: Pick<AmountWords, 'kind' | 'unit' | 'per'>;
  payments: boolean; // in a few payments: no steady pay
  certain: Range; // of what is eligible
  likely: Range; // with what an agency still confirms
  programs: string[];
}

const add = (to: Range, range: Range): Range => ({ min: to.min + range.min, max: to.max + range.max });

// What counts of a result: itself, or its rows that are not lost to another chosen program.
function counted(result: ProgramResult, lost: Benefit[]): Finding[] {
  const benefit = (person: string | null): Benefit => ({ program: result.id, subject: result.subject, person });
  const left = (person: string | null) => !lost.some((one) => isSame(one, benefit(person)));
  if (!result.rows?.length) return left(null) ? [result] : [];
  return casesOf(result).filter(({ person }) => left(person)).map(({ finding }) => finding);
}

/** What the chosen programs bring together: what is still to find out counts nothing. */
export function totalsOf(result: Result, chosen: string[], { programs }: Pick<CatalogWords, 'programs'>): PlanTotal[] {
  const lost = clashesOf(result, chosen).map((one) => one.lost);
  const totals: PlanTotal[] = [];
  for (const one of result.programs.filter(({ id }) => chosen.includes(id) && programs[id])) {
    const { award, amounts = [] } = programs[one.id]!;
    for (const finding of counted(one, lost)) {
      if (!PROBABLE.includes(groupOf(finding, one.open, award))) continue;
      for (const { id, min = 0, max = 0, schedule } of finding.amounts ?? []) {
        const like = amounts.find((words) => words.id === id);
        if (!like) continue;
        const range = schedule ? schedule.reduce(add, { min: 0, max: 0 }) : { min, max };
        const payments = schedule !== undefined;
        let total = totals.find((other) => other.like.kind === like.kind && other.like.unit === like.unit && other.like.per === like.per && other.payments === payments);
        if (!total) totals.push((total = { like, payments, certain: { min: 0, max: 0 }, likely: { min: 0, max: 0 }, programs: [] }));
        if (finding.verdict === 'eligible') total.certain = add(total.certain, range);
        total.likely = add(total.likely, range);
        if (!total.programs.includes(one.id)) total.programs.push(one.id);
      }
    }
  }
  return totals;
}

export const isMonthly = ({ like, payments }: PlanTotal) => like.kind === 'cash' && like.unit === 'CLP' && like.per === 'month' && !payments;
