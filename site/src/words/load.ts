// The interface's words come in a file per language.
import type { Lang } from '../format';
import type { Words } from './es';

/** `draft`: nobody has checked the translation yet. The catalog's `drafts` say the same of its texts. */
export const LANGUAGES: Record<Lang, { tag: string; ownName: string; draft?: true }> = {
  es: { tag: 'es-CL', ownName: 'Español' },
  en: { tag: 'en', ownName: 'English' },
  ht: { tag: 'ht', ownName: 'Kreyòl', draft: true },
};

export const LANGS = Object.keys(LANGUAGES) as Lang[];

const FILES: Record<Lang, () => Promise<Words>> = {
  es: () => import('./es').then((file) => file.es),
  en: () => import('./en').then((file) => file.en),
  ht: () => import('./ht').then((file) => file.ht),
};

export const interfaceWords = (lang: Lang): Promise<Words> => FILES[lang]();
