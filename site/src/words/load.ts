// The interface's words come in a file per language.
import type { Lang } from '../format';
import type { Words } from './es';

export const LANGUAGES: Record<Lang, { tag: string; ownName: string }> = {
  es: { tag: 'es-CL', ownName: 'Español' },
  en: { tag: 'en', ownName: 'English' },
};

export const LANGS = Object.keys(LANGUAGES) as Lang[];

export const interfaceWords = (lang: Lang): Promise<Words> =>
  lang === 'es' ? import('./es').then((file) => file.es) : import('./en').then((file) => file.en);
