// What the page around the frame chose: read once, from what stands after "#", which no browser sends to a server.
import type { Lang } from '../format';
import { CONCERNS, type Concern } from '../goals';
import { LANGS } from '../words/load';

export interface Chosen {
  lang: Lang;
  programs: string[]; // empty: all
  concern: Concern | undefined;
  accent: string; // as written; theme.ts judges it
  theme: 'auto' | 'light' | 'dark';
  radius: number | undefined;
  fixed: boolean; // its height is not the frame's to say
  catalog: string; // of somebody else, with its key, as written: own/own.ts judges both
  key: string;
}

const THEMES = ['auto', 'light', 'dark'] as const;
const MOST_RADIUS = 16;

/** `wrong` names the options that say what cannot be: those are as if they were not there. */
export function readOptions(fragment: string): { chosen: Chosen; wrong: string[] } {
  const said = new URLSearchParams(fragment.replace(/^#/, ''));
  const wrong: string[] = [];
  const one = <T>(name: string, read: (text: string) => T | undefined): T | undefined => {
    const text = said.get(name)?.trim();
    if (!text) return undefined;
    const value = read(text);
    if (value === undefined) wrong.push(name);
    return value;
  };
  const oneOf = <T extends string>(name: string, all: readonly T[]) => one(name, (text) => all.find((known) => known === text));
  const lang = oneOf('lang', LANGS) ?? LANGS[0]!;
  const programs = one('programs', (text) => [...new Set(text.split(',').map((id) => id.trim()).filter(Boolean))]) ?? [];
  const radius = one('radius', (text) => (/^\d+$/.test(text) && Number(text) <= MOST_RADIUS ? Number(text) : undefined));
  return {
    chosen: {
      lang, programs, radius,
      concern: oneOf('concern', Object.keys(CONCERNS) as Concern[]),
      accent: said.get('accent')?.trim() ?? '',
      theme: oneOf('theme', THEMES) ?? 'auto',
      fixed: said.has('height'),
      catalog: said.get('catalog') ?? '',
      key: said.get('key') ?? '',
    },
    wrong,
  };
}
