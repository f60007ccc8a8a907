// Counts of several desks, held beside each other: which ones there are, of where, and what they add up to.
import { isSame, type Period } from './period';
import type { DeskName, Part } from './file';

const plain = (written: string) => written.normalize('NFD').replace(/\p{M}/gu, '').trim().replace(/\s+/g, ' ').toLowerCase();

const isOfSame = (a: Part, b: Part) => a.desk.id === b.desk.id && isSame(a.period, b.period);

export interface Taken {
  held: Part[];
  added: Part[];
  replaced: Part[]; // what was held and made earlier
  older: Part[]; // what came and was made earlier, or at the same time, than what is held
}

/** Of the same desk and period what was made later counts. */
export function taken(held: Part[], incoming: Part[]): Taken {
  const result: Taken = { held, added: [], replaced: [], older: [] };
  for (const one of incoming) {
    const before = result.held.find((other) => isOfSame(one, other));
    if (before && before.made >= one.made) result.older.push(one);
    else if (before) {
      result.replaced.push(before);
      result.held = result.held.map((other) => (other === before ? one : other));
    } else {
      result.added.push(one);
      result.held = [...result.held, one];
    }
  }
  return result;
}

/** The periods of which there are counts, the latest first. */
export const periodsOf = (parts: Part[]): Period[] =>
  parts.map(({ period }) => period).filter((one, index, all) => all.findIndex((other) => isSame(one, other)) === index).sort((a, b) => (a.to < b.to || (a.to === b.to && a.from > b.from) ? 1 : -1));

export const LEVELS = ['commune', 'province', 'region'] as const;
export type Level = (typeof LEVELS)[number];

/** All desks, or those of one place. */
export interface Scope {
  level: Level | 'all';
  name: string; // as the first of them wrote it
  desks: number;
}

export const isWithin = ({ level, name }: Pick<Scope, 'level' | 'name'>, desk: DeskName) => level === 'all' || plain(desk[level]) === plain(name);

/** The views that these desks make: of a place counts every desk that wrote its name, whatever its capitals and accents. */
export function scopesOf(parts: Part[]): Scope[] {
  const places = LEVELS.flatMap((level) => {
    const names = parts.map(({ desk }) => desk[level]).filter((name) => plain(name) !== '');
    const first = names.filter((name, index) => names.findIndex((other) => plain(other) === plain(name)) === index);
    return first.map((name): Scope => ({ level, name, desks: parts.filter(({ desk }) => isWithin({ level, name }, desk)).length }));
  });
  return [{ level: 'all', name: '', desks: parts.length }, ...places];
}

/** Desks of the same name and place that are not the same: one of them may have started anew, and then counts twice. */
export const namesakesIn = (parts: Part[]): Part[] =>
  parts.filter(({ desk, period }) => parts.some((other) => other.desk.id !== desk.id && isSame(other.period, period) && plain(other.desk.name) === plain(desk.name) && plain(other.desk.commune) === plain(desk.commune)));
