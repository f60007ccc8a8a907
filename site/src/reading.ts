// The words of the catalog as they arrive: first what questions and the first result show, then the rest.
import type { CatalogWords } from './catalog';

type Tree = Record<string, unknown>;

const isTree = (value: unknown): value is Tree => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Keys beside keys, items of lists each with its own. */
function joined(words: unknown, more: unknown): unknown {
  if (Array.isArray(words) && Array.isArray(more)) {
    return Array.from({ length: Math.max(words.length, more.length) }, (_, index) => joined(words[index], more[index]));
  }
  if (!isTree(words) || !isTree(more)) return more === undefined ? words : more;
  const both: Tree = { ...words };
  for (const [key, value] of Object.entries(more)) both[key] = key in words ? joined(words[key], value) : value;
  return both;
}

/** What stands until the rest is here. */
export function firstWords(published: Omit<CatalogWords, 'whole' | 'documents'>): CatalogWords {
  const programs = Object.entries(published.programs).map(([id, program]) => [id, Object.assign({ criteria: {}, sources: [] }, program)]);
  return { ...published, programs: Object.fromEntries(programs), documents: {}, whole: false };
}

export const wholeWords = (first: CatalogWords, more: unknown): CatalogWords => ({ ...(joined(first, more) as CatalogWords), whole: true });
