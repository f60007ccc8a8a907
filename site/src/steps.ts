// Which questions share a screen, and in which order the screens come.
import type { Page } from './answers';
import type { CatalogWords } from './catalog';
import type { Question } from './contract';

/** The group of the facts that say what somebody receives already. */
export const RECEIVES_GROUP = 'receives';

const LINES = 8; // of yes or no on one screen

/** What a concern brings forward. It only orders: every question still comes. */
export const CONCERNS = {
  work: ['work'],
  baby: ['health', 'income'],
  care: ['care'],
  old: ['pension'],
  study: ['education'],
  bill: ['utilities'],
  home: ['housing'],
  all: [],
} satisfies Record<string, string[]>;

export type Concern = keyof typeof CONCERNS;

function groupOf(question: Question, words: CatalogWords): string | null {
  if (question.fact.startsWith('receives.')) return RECEIVES_GROUP;
  const fact = words.facts[question.fact];
  return fact?.type === 'boolean' ? (fact.group ?? null) : null;
}

const named = (text: string | undefined) => text?.includes('{name}') ?? false;

// Questions of one bucket share a screen. A heading with a name in it is about one person; a yes or no that can be asked
// of "anyone" is about all.
function bucketOf(question: Question, words: CatalogWords): string {
  const person = question.person ?? '';
  const group = groupOf(question, words);
  if (group) return `group ${group} ${named(words.groups[group]) ? person : ''}`;
  const fact = words.facts[question.fact];
  return fact?.type === 'boolean' && named(fact.question) ? `fact ${question.fact}` : `fact ${question.fact} ${person}`;
}

function split(questions: Question[]): Question[][] {
  if (questions.length <= LINES) return [questions];
  const people = [...new Set(questions.map((question) => question.person))];
  const shares = people.length > 1 ? people.map((person) => questions.filter((question) => question.person === person)) : [questions];
  return shares.flatMap((share) => {
    const screens = Math.ceil(share.length / LINES);
    const lines = Math.ceil(share.length / screens);
    return Array.from({ length: screens }, (_, index) => share.slice(index * lines, (index + 1) * lines));
  });
}

export function pagesFrom(questions: Question[], words: CatalogWords, concern: string | null): Page[] {
  const buckets = new Map<string, Question[]>();
  for (const question of questions) {
    const key = bucketOf(question, words);
    buckets.set(key, [...(buckets.get(key) ?? []), question]);
  }
  const pages = [...buckets.values()].flatMap(split).map((share) => ({
    group: groupOf(share[0]!, words),
    asks: share.map(({ fact, person }) => ({ fact, person })),
    programs: [...new Set(share.flatMap((question) => question.programs))],
  }));
  const sectors: readonly string[] = CONCERNS[concern as Concern] ?? [];
  const first = (page: Page) => page.programs.some((id) => sectors.includes(words.programs[id]?.sector ?? ''));
  return [...pages.filter(first), ...pages.filter((page) => !first(page))];
}
