// Bytes of an own catalog to what a page can use.
import type { CatalogWords } from '../../catalog';
import { firstWords } from '../../reading';
import { MOST_LEVELS } from './limits';
import { Refused } from './refused';
import { shaped, WORDS } from './shape';
import { linkKind } from './texts';

/** The deepest nesting of a JSON text. Brackets in texts do not count. */
export function levelsOf(json: string): number {
  let level = 0, deepest = 0;
  for (const [bracket] of json.matchAll(/"(?:[^"\\]|\\.)*"|[[{}\]]/g)) {
    if (bracket === '[' || bracket === '{') deepest = Math.max(deepest, ++level);
    else if (bracket[0] !== '"') level--;
  }
  return deepest;
}

/** Reads no text that would be too deep for whoever walks through it. */
export function treeIn(bytes: ArrayBuffer): unknown {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    if (levelsOf(text) > MOST_LEVELS) throw new Refused('nested', `more than ${MOST_LEVELS} levels`);
    return JSON.parse(text);
  } catch (error) {
    throw error instanceof Refused ? error : new Refused('shape', String(error));
  }
}

interface Addressed {
  url?: string | null;
  title?: string | null;
  text?: string | null;
}

// A link says where it leads, whatever its text says. One of http leads nowhere: somebody on the way could put another page there.
function withAddress<Item extends Addressed>(item: Item, named: 'title' | 'text'): Item {
  const { url, [named]: said } = item;
  if (!url) return item;
  const { protocol, host, pathname } = new URL(url);
  const plain = linkKind(url) === 'plain';
  const shown = plain ? `${protocol}//${host}` : host || pathname;
  return { ...item, url: plain ? null : url, [named]: said === null ? null : `${said ?? ''} (${shown})`.trimStart() }; // null is lent, with its address
}

type Programs = Record<string, { sources?: Addressed[]; apply?: Addressed[] }>;

function withAddresses<Words extends { programs?: Programs }>(words: Words): Words {
  const programs = Object.entries(words.programs ?? {}).map(([id, program]) => {
    const { sources, apply } = program;
    const items = (list: Addressed[], named: 'title' | 'text') => (Array.isArray(list) ? list.map((item) => withAddress(item, named)) : list);
    return [id, { ...program, ...(sources && { sources: items(sources, 'title') }), ...(apply && { apply: items(apply, 'text') }) }];
  });
  return { ...words, programs: Object.fromEntries(programs) };
}

export type More = { catalog?: { name?: string }; programs?: Record<string, { doubts?: string[] }> };

/** `draft`: a language that may lack texts. */
export const moreIn = (bytes: ArrayBuffer, draft: boolean) => withAddresses(shaped(treeIn(bytes), WORDS, draft) as { programs?: Programs }) as More;

type Parts = 'catalog' | 'groups' | 'facts' | 'constraints' | 'parameters' | 'programs';

export function wordsIn(bytes: ArrayBuffer, draft: boolean): CatalogWords {
  const said = shaped(treeIn(bytes), WORDS, draft) as Partial<CatalogWords>;
  for (const part of ['catalog', 'groups', 'facts', 'constraints', 'parameters', 'programs'] as Parts[]) if (!said[part]) throw new Refused('shape', `no ${part}`);
  const { version, valid } = said.catalog!;
  if (!version || !valid?.from || !valid.to) throw new Refused('shape', 'no version or days');
  return firstWords(withAddresses(said as Pick<CatalogWords, Parts> as CatalogWords & { programs: Programs }));
}
