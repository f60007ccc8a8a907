// Who speaks to whom about what: what the site's sentences are made of.
import { NOTHING, type Answers } from '../../../site/src/answers';
import type { Value } from '../../../site/src/contract';
import type { Speaker } from '../../../site/src/say';
import type { Household, ParameterValue } from '../../contract';
import { INTERFACE, type Catalog, type Language } from './catalog';

export interface SpeakOptions {
  /** One of those in which the catalog was loaded; the first of them unless told. */
  language?: Language;
  /** What people are called, by their ids: else by these. */
  names?: Record<string, string>;
}

const RECEIVES = 'receives';

// { receives: { suf: true } } to { "receives.suf": true }
function flat({ receives = {}, ...facts }: Record<string, unknown>): Record<string, Value> {
  const received = Object.entries(receives as Record<string, Value>).map(([program, value]) => [`${RECEIVES}.${program}`, value]);
  return { ...(facts as Record<string, Value>), ...Object.fromEntries(received) };
}

/** `people`: the ids that can be spoken of. @internal */
export function speakerOf(catalog: Catalog, asOf: string, parameters: Record<string, ParameterValue>, people: string[], household: Household | undefined, { language = catalog.languages[0]!, names = {} }: SpeakOptions): Speaker {
  const words = catalog.words(language);
  const known = new Map(household?.people.map(({ id, resident, ...facts }) => [id, facts]));
  const answers: Answers = {
    ...NOTHING,
    household: flat(household?.household ?? {}),
    people: [...new Set([...known.keys(), ...people])].map((id) => ({ id, name: names[id] ?? id, resident: true, facts: flat(known.get(id) ?? {}) })),
  };
  return { t: INTERFACE.get(catalog)!.get(language)!, words, lang: language, answers, parameters, asOf };
}
