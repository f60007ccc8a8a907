// What other rules, or another day, make of the same answers.
import { shortName, type CatalogWords } from '../catalog';
import type { Result } from '../contract';
import { entriesOf, GROUPS, type Group } from '../verdicts';

/** Each program's best group, with its name: a later catalog may not know the program any more. */
export type Standing = Record<string, { group: Group; name: string }>;

/** Names of programs. What somebody receives already is hers to say: it is no change. */
export interface Changes {
  moved: Partial<Record<Group, string[]>>; // by the other group in which each is now
  ended: string[]; // in the catalog no more, and had been hoped for
}

export function standingOf(result: Result, words: CatalogWords): Standing {
  const entries = entriesOf(result, words);
  const pairs = [...GROUPS].reverse().flatMap((group) => entries[group].map(({ id }) => [id, { group, name: shortName(words.programs[id]!) }] as const));
  return Object.fromEntries(pairs); // the better group comes last, and stays
}

export function changesBetween(before: Standing, after: Standing): Changes {
  const changes: Changes = { moved: {}, ended: [] };
  for (const [id, { group, name }] of Object.entries(after)) {
    const earlier = before[id]?.group ?? 'no';
    if (group !== earlier && group !== 'have' && earlier !== 'have') (changes.moved[group] ??= []).push(name);
  }
  for (const [id, { group, name }] of Object.entries(before)) if (!after[id] && group !== 'no' && group !== 'have') changes.ended.push(name);
  return changes;
}

export const isSame = ({ moved, ended }: Changes) => Object.keys(moved).length === 0 && ended.length === 0;
