// They come in a file per language, after the first question.
import type { Lang } from '../../format';
import type { KeepWords } from './keep.es';

const FILES: Record<Lang, () => Promise<KeepWords>> = {
  es: () => import('./keep.es').then((file) => file.es),
  en: () => import('./keep.en').then((file) => file.en),
  ht: () => import('./keep.ht').then((file) => file.ht),
};

export const keepWords = (lang: Lang): Promise<KeepWords> => FILES[lang]();
