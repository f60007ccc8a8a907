import type { Lang } from '../../format';
import { en } from './en';
import { es, type FrameWords } from './es';
import { ht } from './ht';

const WORDS: Record<Lang, FrameWords> = { es, en, ht };

export const frameWords = (lang: Lang): FrameWords => WORDS[lang];
