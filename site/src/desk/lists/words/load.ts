import type { Lang } from '../../../format';
import { en } from './en';
import { es, type ListWords } from './es';
import { ht } from './ht';

const LISTS: Record<Lang, ListWords> = { es, en, ht };

export const listWords = (lang: Lang): ListWords => LISTS[lang];
export type { ListWords };
