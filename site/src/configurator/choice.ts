// What somebody chose for a widget, as it stands in the fields, and the options that it makes.
import type { Lang } from '../format';
import type { Concern } from '../goals';
import { addressIn, keyIn } from '../widget/own/key';
import { judge } from './colour';

export interface Choice {
  lang: Lang;
  concern: Concern | '';
  some: boolean; // some programs only
  ids: string; // of those, as written
  accent: string; // '': ours
  theme: 'auto' | 'light' | 'dark';
  radius: string;
  height: string; // '': as much as it needs
  catalog: string;
  key: string;
  pinned: boolean; // to a version of the loader
}

export const begun = (lang: Lang): Choice => ({ lang, concern: '', some: false, ids: '', accent: '', theme: 'auto', radius: '', height: '', catalog: '', key: '', pinned: true });

/** For the loader and the frame: what is as without it is left out. */
export interface Options {
  lang: Lang;
  programs?: string[];
  concern?: Concern;
  accent?: string;
  theme?: 'light' | 'dark';
  radius?: number;
  height?: number;
  catalog?: string;
  key?: string;
}

/** Why a field cannot stay as it is. */
export type Fault = 'none' | 'unknown' | 'colour' | 'contrast' | 'radius' | 'height' | 'address' | 'noAddress' | 'key';

export type Field = 'ids' | 'accent' | 'radius' | 'height' | 'catalog' | 'key';

export type Faults = Partial<Record<Field, Fault>>;

export const RADIUS = { least: 0, most: 16 };
export const HEIGHT = { least: 400, most: 2000 };

export const idsIn = (text: string) => [...new Set(text.split(/[\s,;]+/).filter(Boolean))];

export const unknownIn = (text: string, known: string[]) => idsIn(text).filter((id) => !known.includes(id));

/** With `id`, or without it. */
export function toggled(text: string, id: string): string {
  const ids = idsIn(text);
  return (ids.includes(id) ? ids.filter((one) => one !== id) : [...ids, id]).join(', ');
}

const isWithin = (text: string, { least, most }: { least: number; most: number }) => /^\d+$/.test(text) && Number(text) >= least && Number(text) <= most;

/** `known`: the ids of the programs. An own catalog may have others. */
export function faultsOf({ some, ids, accent, radius, height, catalog, key }: Choice, known: string[]): Faults {
  const faults: Faults = {};
  if (some && idsIn(ids).length === 0) faults.ids = 'none';
  else if (some && !catalog && unknownIn(ids, known).length > 0) faults.ids = 'unknown';
  const judged = judge(accent);
  if (accent && !judged) faults.accent = 'colour';
  else if (accent && !judged!.fits) faults.accent = 'contrast';
  if (radius && !isWithin(radius, RADIUS)) faults.radius = 'radius';
  if (height && !isWithin(height, HEIGHT)) faults.height = 'height';
  if (catalog && !addressIn(catalog)) faults.catalog = 'address';
  if (key && !catalog) faults.catalog = 'noAddress';
  if ((key || catalog) && !keyIn(key)) faults.key = 'key';
  return faults;
}

/** Of what has no fault. */
export function optionsOf(choice: Choice, faults: Faults): Options {
  const { lang, concern, some, ids, accent, theme, radius, height, catalog, key } = choice;
  const own = catalog && !faults.catalog && !faults.key;
  return {
    lang,
    ...(some && !faults.ids && { programs: idsIn(ids) }),
    ...(concern && { concern }),
    ...(accent && !faults.accent && { accent: judge(accent)!.colour }),
    ...(theme !== 'auto' && { theme }),
    ...(radius && !faults.radius && { radius: Number(radius) }),
    ...(height && !faults.height && { height: Number(height) }),
    ...(own && { catalog: addressIn(catalog)!, key: keyIn(key)! }),
  };
}
