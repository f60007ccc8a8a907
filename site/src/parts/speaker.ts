import { memo } from '../memo';
import type { Speaker } from '../say';
import { useSite, type Site } from '../site';

const speakerOf = memo(({ t, words, lang, answers, parameters, asOf }: Site['view']): Speaker | undefined => words && { t, words, lang, answers, parameters, asOf });

/** What sentences are made of, once the words are here. */
export const useSpeaker = () => speakerOf(useSite());
