import { useSite } from '../site';
import type { Speaker } from '../say';

/** What sentences are made of, once the words are here. */
export function useSpeaker(): Speaker | undefined {
  const { t, words, lang, answers, parameters, asOf } = useSite();
  return words && { t, words, lang, answers, parameters, asOf };
}
