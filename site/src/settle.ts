// Which question to answer first, for one program and for all that are undecided.
import { keyOf } from './answers';
import type { CatalogWords } from './catalog';
import type { Node, Ref } from './contract';
import { memo } from './memo';
import { casesOf, distinct, isRequirement, missingOf, type Entry } from './verdicts';

/** The open facts of an entry that a person can tell. */
export const tellable = (entry: Entry, words: CatalogWords): Ref[] => missingOf(entry).filter(({ fact }) => words.facts[fact]?.known_to !== 'agency');

// The facts that decide a requirement all by themselves: a "no" to one of them ends the matter.
function deciding(nodes: Node[] | undefined): Ref[] {
  return (nodes ?? []).filter((node) => isRequirement(node) && node.status === 'undecided').flatMap((node) => {
    if (node.all_of) return deciding(node.all_of);
    const open = distinct(openOf(node));
    return open.length === 1 ? open : [];
  });
}

const openOf = (node: Node): Ref[] => [...(node.missing ?? []), ...(node.agency ?? []), ...(node.any_of ?? node.all_of ?? []).flatMap(openOf)];

export interface Opening {
  ref: Ref;
  programs: string[]; // that wait for it
}

/** The open facts, those first for which most programs wait. */
export function openings(entries: Entry[], words: CatalogWords): Opening[] {
  const found = new Map<string, Opening>();
  for (const entry of entries) {
    for (const ref of tellable(entry, words)) {
      const one = found.get(keyOf(ref)) ?? { ref, programs: [] };
      found.set(keyOf(ref), { ref, programs: [...one.programs, entry.id] });
    }
  }
  return [...found.values()].sort((a, b) => b.programs.length - a.programs.length);
}

const placesIn = memo((all: Opening[]) => new Map(all.map(({ ref }, place) => [keyOf(ref), place])));

/** The one question to begin with, and how many others are open: one that can settle it alone, of those the one for which most programs wait. */
export function settling(entry: Entry, all: Opening[], words: CatalogWords): { ref: Ref; more: number } | undefined {
  const open = tellable(entry, words);
  const alone = new Set(entry.results.flatMap(casesOf).flatMap(({ finding }) => deciding(finding.criteria)).map(keyOf));
  const places = placesIn(all);
  const rank = (ref: Ref) => (alone.has(keyOf(ref)) ? 0 : all.length) + (places.get(keyOf(ref)) ?? -1);
  const [ref] = [...open].sort((a, b) => rank(a) - rank(b));
  return ref && { ref, more: open.length - 1 };
}
