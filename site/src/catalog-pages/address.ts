// Where each page of the catalog stands, and how one leads to another.
import type { Lang } from '../format';
import { LANGS } from '../words/load';
import type { Scene } from './material';

// A draft has none: it leads to the pages of the first language.
const FOLDERS: Partial<Record<Lang, { programs: string; amounts: string }>> = {
  es: { programs: 'programas', amounts: 'montos' },
  en: { programs: 'programs', amounts: 'amounts' },
};

export type Kind = 'start' | 'programs' | 'amounts';

/** "programas/pgu.html"; without an id the folder's own page. The first language stands at the root. */
export function pathOf(lang: Lang, kind: Kind, id = 'index'): string {
  const [first] = LANGS;
  const own = kind === 'start' || FOLDERS[lang] ? lang : first!;
  const root = own === first ? '' : `${own}/`;
  return kind === 'start' ? `${root}index.html` : `${root}${FOLDERS[own]![kind]}/${id}.html`;
}

/** The folder's page goes by the folder's name. */
export const withoutIndex = (path: string) => path.replace(/(^|\/)index\.html$/, '$1');

export function hrefTo(scene: Scene, kind: Kind, id?: string): string {
  return relative(scene.path, pathOf(scene.lang, kind, id));
}

export function relative(from: string, to: string): string {
  const [here, there] = [from.split('/').slice(0, -1), to.split('/')];
  const shared = here.findIndex((folder, index) => folder !== there[index]);
  const common = shared < 0 ? here.length : shared;
  return withoutIndex(`${'../'.repeat(here.length - common)}${there.slice(common).join('/')}`) || './';
}
