// These words come with the pages that say them, in all languages at once.
import type { Lang } from '../../format';
import { en } from './en';
import { es, type FurtherWords } from './es';
import { ht } from './ht';

const FURTHER: Record<Lang, FurtherWords> = { es, en, ht };

export const furtherWords = (lang: Lang): FurtherWords => FURTHER[lang];
