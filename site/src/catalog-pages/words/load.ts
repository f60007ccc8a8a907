import type { Lang } from '../../format';
import { en } from './en';
import { es, type CatalogPageWords } from './es';

export const catalogPageWords: Partial<Record<Lang, CatalogPageWords>> = { es, en };
