// Which questions share a screen, and in which order the screens come.
import type { Ask, Page } from './answers';
import type { CatalogWords } from './catalog';
import type { Question, Ref, Value } from './contract';

/** The group of the facts that say what somebody receives already. */
export const RECEIVES_GROUP = 'receives';

/** A yes or no and what a "yes" opens, asked in one: the choices of the second, or "no". */
export const IN_ONE = ['rsh_registered', 'rsh_percentile'];

const LINES = 8; // on one screen

function groupOf(question: Question, words: CatalogWords): string | null {
  if (question.fact.startsWith('receives.')) return RECEIVES_GROUP;
  const fact = words.facts[question.fact];
  return fact?.type === 'boolean' ? (fact.group ?? null) : null;
}

const named = (text: string | undefined) => text?.includes('{name}') ?? false;

// Questions of one bucket share a screen: the yes or no of a group, and one fact of several people where its question
// can be asked of "each". A day takes a screen of its own.
function bucketOf(question: Question, words: CatalogWords): string {
  const group = groupOf(question, words);
  if (group) return `group ${group}`;
  if (IN_ONE.includes(question.fact)) return `fact ${IN_ONE[0]}`;
  const fact = words.facts[question.fact];
  const shared = fact && named(fact.question) && fact.type !== 'date';
  return `fact ${question.fact} ${shared ? '' : (question.person ?? '')}`;
}

// Into screens of at most LINES lines; one person's lines stay together where they fit.
function split(questions: Question[]): Question[][] {
  const screens: Question[][] = [];
  for (const person of new Set(questions.map((question) => question.person))) {
    const own = questions.filter((question) => question.person === person);
    const last = screens.at(-1);
    if (last && last.length + own.length <= LINES) {
      last.push(...own);
      continue;
    }
    const lines = Math.ceil(own.length / Math.ceil(own.length / LINES));
    for (let from = 0; from < own.length; from += lines) screens.push(own.slice(from, from + lines));
  }
  return screens;
}

const askOf = ({ fact, person, bands }: Question): Ask => ({ fact, person, ...(bands && { bands }) });

/** With what its "yes" opens, where that is asked in one. */
function asksOf(share: Question[], words: CatalogWords): Ask[] {
  const asks = share.map(askOf);
  const [gate, opened] = IN_ONE as [string, string];
  return asks[0]!.fact === gate && words.facts[opened] ? [asks[0]!, { fact: opened, person: null }] : asks;
}

function bucketsOf(questions: Question[], words: CatalogWords): Map<string, Question[]> {
  const buckets = new Map<string, Question[]>();
  for (const question of questions) {
    const key = bucketOf(question, words);
    buckets.set(key, [...(buckets.get(key) ?? []), question]);
  }
  return buckets;
}

const pageOf = (share: Question[], words: CatalogWords): Page => ({
  group: groupOf(share[0]!, words),
  asks: asksOf(share, words),
  programs: [...new Set(share.flatMap((question) => question.programs))],
});

/** The screens of these questions, in their order. */
export const pagesFrom = (questions: Question[], words: CatalogWords): Page[] =>
  [...bucketsOf(questions, words).values()].flatMap(split).map((share) => pageOf(share, words));

/** The first screen of these questions, with what fits on it of the rest that belongs there. */
export function nextPage(questions: Question[], rest: Question[], words: CatalogWords): Page | undefined {
  const [first] = bucketsOf(questions.length > 0 ? questions : rest, words);
  if (!first) return undefined;
  const [key, bucket] = first;
  const [share, more] = split(bucket);
  const others = questions.length > 0 && !more ? (bucketsOf(rest, words).get(key) ?? []) : [];
  return pageOf([...share!, ...others.slice(0, LINES - share!.length)], words);
}

/** What a screen says when each of its questions has this answer: a question that a "no" before it closes is left open. */
export function valuesOf(page: Page, answer: (ask: Ask) => Value): [Ref, Value][] {
  const closed = page.asks[0]!.fact === IN_ONE[0] && answer(page.asks[0]!) !== true;
  return (closed ? page.asks.slice(0, 1) : page.asks).map((ask) => [ask, answer(ask)]);
}
