// The first useful result: the programs worth most for a concern. They are chosen when the members are listed, and the questions
// that they need come first.
import { receivesFact, type CatalogWords, type ProgramWords } from './catalog';
import type { Amount, Node, ParameterValue, ProgramResult, Question, Result } from './contract';
import { isRequirement } from './verdicts';

/** The sectors that a concern is about, the nearest first. What it is not about comes after, by worth. */
export const CONCERNS = {
  work: [['work'], ['income']],
  baby: [['income', 'health']],
  care: [['care'], ['income']],
  old: [['pension']],
  study: [['education']],
  bill: [['utilities'], ['income']],
  home: [['housing']],
  all: [],
} satisfies Record<string, string[][]>;

export type Concern = keyof typeof CONCERNS;

const MOST = 10;

const TIMES_A_YEAR = { month: 12, semester: 2, year: 1, once: 1 };

// Of those who meet the rules, the share that receives it: an assumption. Nobody applies for what comes by invitation.
const GRANTED: Record<ProgramWords['award'], number> = { entitlement: 1, automatic: 1, quota: 0.5, competitive: 0.25, invitation: 0 };

// The more rules hold already, the likelier are the rest.
function chance(nodes: Node[] = []): number {
  const rules = nodes.filter(isRequirement);
  return (1 + rules.filter((node) => node.status === 'holds').length) / (1 + rules.length);
}

// The middle of what an amount may be in the first year, in pesos; 0 where it is not known or in kind.
function pesosOf(amount: Amount, program: ProgramWords, parameters: Record<string, ParameterValue>): number {
  const words = program.amounts?.find((one) => one.id === amount.id);
  if (!words || words.kind === 'in_kind') return 0;
  const worth = words.unit === 'CLP' ? 1 : Number(parameters[words.unit.toLowerCase()] ?? 0);
  const middle = ({ min = 0, max = 0 }) => (worth * (min + max)) / 2;
  return amount.schedule ? amount.schedule.reduce((sum, payment) => sum + middle(payment), 0) : TIMES_A_YEAR[words.per] * middle(amount);
}

interface Worth {
  pesos: number; // to be expected in the first year
  chance: number; // of the likeliest subject
}

function worthOf(results: ProgramResult[], program: ProgramWords, parameters: Record<string, ParameterValue>): Worth {
  const worth = { pesos: 0, chance: 0 };
  for (const result of results) {
    if (result.verdict === 'not_eligible' || result.receives === true || result.open === false) continue;
    const cases = result.rows?.length ? result.rows : [result];
    const likely = GRANTED[program.award] * Math.max(...cases.map((one) => chance(one.criteria)));
    worth.chance = Math.max(worth.chance, likely);
    worth.pesos += likely * (result.amounts ?? []).reduce((sum, amount) => sum + pesosOf(amount, program, parameters), 0);
  }
  return worth;
}

/**
 * The programs that somebody with this concern should know first: of what is not ruled out, ended, closed or received, the nearest to the concern,
 * then what is worth most in pesos, then (in kind, or of an unknown amount) the likeliest.
 */
export function goalsOf(result: Result, words: CatalogWords, concern: string | null): string[] {
  const near: string[][] = CONCERNS[concern as Concern] ?? [];
  const found = [...new Set(result.programs.map(({ id }) => id))].map((id) => {
    const program = words.programs[id]!;
    const results = program.status.state === 'ended' ? [] : result.programs.filter((one) => one.id === id);
    const at = near.findIndex((sectors) => sectors.includes(program.sector));
    return { id, far: at < 0 ? near.length : at, ...worthOf(results, program, result.parameters) };
  });
  return found
    .filter((one) => one.chance > 0)
    .sort((a, b) => a.far - b.far || b.pesos - a.pesos || b.chance - a.chance)
    .slice(0, MOST)
    .map(({ id }) => id);
}

// Whether somebody receives a program already changes others, and not whether they may have it.
const settles = ({ fact, programs, for: what }: Question, goal: string) => what === 'verdict' && programs.includes(goal) && fact !== receivesFact(goal);

/** Those of the programs that an answer can still change. */
export const openOf = (goals: string[], questions: Question[]): string[] => goals.filter((goal) => questions.some((question) => settles(question, goal)));

/** The questions that settle these programs, and the others; both in the order of the plan. */
export function goalsApart(questions: Question[], goals: string[]): [Question[], Question[]] {
  const serves = (question: Question) => goals.some((goal) => settles(question, goal));
  return [questions.filter(serves), questions.filter((question) => !serves(question))];
}
