// What every part of the page of lists knows.
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { shortName, type CatalogWords } from '../../catalog';
import { numberText } from '../../format';
import type { Layout } from './layout';
import type { ListWords } from '../words/lists';

export interface Setting {
  t: ListWords;
  words: CatalogWords;
  layout: Layout;
  constraints: string[]; // by their number: their id
}

export const ListSetting = createContext<Setting>(undefined as never);
export const useLists = () => useContext(ListSetting);

export const count = (value: number, decimals = 0) => numberText(value, 'es', decimals);

export const programName = ({ layout, words }: Setting, program: number) => {
  const id = layout.programs[program]!.id;
  const said = words.programs[id];
  return said ? shortName(said) : id;
};

const RECEIVES = 'receives.';

export function factLabel({ t, words }: Pick<Setting, 't' | 'words'>, id: string): string {
  const said = words.facts[id];
  if (said) return said.label;
  const program = id.startsWith(RECEIVES) && words.programs[id.slice(RECEIVES.length)];
  return program ? t.receives(shortName(program)) : id;
}
