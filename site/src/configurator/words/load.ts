import type { Lang } from '../../format';
import { en } from './en';
import { es, type ConfiguratorWords } from './es';

// As the pages of the catalog: not in a language that is a draft.
const WORDS: Partial<Record<Lang, ConfiguratorWords>> = { es, en };

export const configuratorWords = (lang: Lang): ConfiguratorWords => WORDS[lang]!;
