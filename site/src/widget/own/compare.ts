// What a catalog has otherwise than ours: whoever meets it may think that a program of the State is as the State has it.
import { Refused } from './refused';

interface Listed {
  id: string;
}

export interface Rules {
  files: Record<string, Listed & { facts?: Listed[]; parameters?: Listed[]; definitions?: Listed[] }>;
}

export interface Differences {
  added: string[]; // programs, by id
  changed: string[]; // with an id of ours and another rule
  missing: string[];
  amounts: string[]; // parameters of ours with other values
  others: number; // facts and definitions of ours that are otherwise
}

const PROGRAMS = 'programs/';

// Keys in one order, so that texts are equal where values are.
const canonical = (value: unknown): string =>
  JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part) ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1))) : part,
  );

const programsOf = ({ files }: Rules) => new Map(Object.entries(files).flatMap(([path, file]): [string, string][] => (path.startsWith(PROGRAMS) ? [[String(file.id), canonical(file)]] : [])));

const listedIn = ({ files }: Rules, file: string, list: 'facts' | 'parameters' | 'definitions') =>
  new Map((files[file]?.[list] ?? []).map((one): [string, string] => [String(one.id), canonical(one)]));

const otherwise = (theirs: Map<string, string>, ours: Map<string, string>) => [...theirs.keys()].filter((id) => ours.has(id) && ours.get(id) !== theirs.get(id));

export function differences(theirs: Rules, ours: Rules): Differences {
  const [own, known] = [programsOf(theirs), programsOf(ours)];
  const pairs = (file: string, list: 'facts' | 'parameters' | 'definitions') => otherwise(listedIn(theirs, file, list), listedIn(ours, file, list));
  return {
    added: [...own.keys()].filter((id) => !known.has(id)),
    changed: otherwise(own, known),
    missing: [...known.keys()].filter((id) => !own.has(id)),
    amounts: pairs('parameters.json', 'parameters'),
    others: pairs('facts.json', 'facts').length + pairs('definitions.json', 'definitions').length,
  };
}

/** Refuses rules of which the words do not speak: a page would have nothing to say of them. */
export function assertSpoken(rules: Rules, words: { facts: object; programs: object }) {
  const silent = [
    ...[...listedIn(rules, 'facts.json', 'facts').keys()].filter((id) => !Object.hasOwn(words.facts, id)),
    ...[...programsOf(rules).keys()].filter((id) => !Object.hasOwn(words.programs, id)),
  ];
  if (silent.length > 0) throw new Refused('shape', `no words for ${silent.slice(0, 5).join(', ')}`);
}
