// Where the configurator stands. Apart from the addresses of the catalog, which citizens load.
import type { Lang } from '../format';

const PATHS: Partial<Record<Lang, string>> = { es: 'incrustar/index.html', en: 'en/embed/index.html' };

export const configuratorPath = (lang: Lang): string => PATHS[lang]!;
