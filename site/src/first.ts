// What to do first: the programs to ask for, in order.
import type { CatalogWords } from './catalog';
import type { Entry } from './verdicts';

export interface Step {
  id: string;
  until: string | undefined; // the last day, when its window is open
}

export const comesAlone = (id: string, words: CatalogWords) => (words.programs[id]?.apply ?? []).every((way) => way.channel === 'automatic');

/** Those that have to be asked for: first those whose window closes, by day, then the others as given. */
export function stepsOf(entries: Entry[], words: CatalogWords, asOf: string): Step[] {
  const asked = entries
    .filter(({ id }) => !comesAlone(id, words))
    .map(({ id }) => ({ id, until: words.programs[id]!.windows?.find((window) => window.from <= asOf && asOf <= window.to)?.to }));
  const closing = asked.filter((one) => one.until).sort((a, b) => (a.until! < b.until! ? -1 : 1));
  return [...closing, ...asked.filter((one) => !one.until)];
}
