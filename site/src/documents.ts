// One list of documents for all programs.
import type { CatalogWords } from './catalog';
import type { Entry } from './verdicts';

/** Those that serve most programs first. */
export function documentsOf(entries: Pick<Entry, 'id'>[], words: CatalogWords): { id: string; programs: string[] }[] {
  const serves = new Map<string, Set<string>>();
  for (const { id } of entries) {
    for (const document of words.programs[id]?.documents ?? []) serves.set(document, (serves.get(document) ?? new Set()).add(id));
  }
  return [...serves].map(([id, programs]) => ({ id, programs: [...programs] })).sort((a, b) => b.programs.length - a.programs.length);
}
