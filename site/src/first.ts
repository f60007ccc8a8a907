// "Lo primero": the one program to ask for before the others.
import type { CatalogWords } from './catalog';
import type { Entry } from './verdicts';

export interface FirstThing {
  id: string;
  until: string | undefined; // the last day, when its window is open
}

/** Of the probable programs that have to be asked for: the one whose window closes first, else the first given. */
export function firstThing(entries: Entry[], words: CatalogWords, asOf: string): FirstThing | undefined {
  const asked = entries
    .filter(({ id }) => words.programs[id]?.apply?.some((way) => way.channel !== 'automatic'))
    .map(({ id }) => ({ id, until: words.programs[id]!.windows?.find((window) => window.from <= asOf && asOf <= window.to)?.to }));
  const closing = asked.filter((one) => one.until).sort((a, b) => (a.until! < b.until! ? -1 : 1));
  return closing[0] ?? asked[0];
}
