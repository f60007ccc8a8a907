// What each column of a file may be, and why it is thought so: by its name, and by whether what stands in it can be read so.
import type { CatalogWords } from '../../catalog';
import { ALIASES, RUN_NAME } from './aliases';
import { cellReader, type Meaning } from './cells';
import type { Layout } from './layout';
import type { Mapping, TableLayout, Target } from './mapping';
import { readSpan } from './numbers';
import { looksLikeRun, plain, saysUnknown } from './plain-text';

/** How the cells of a column look that were seen so far. */
export interface Sample {
  name: string;
  values: string[]; // that say something, in their order
  distinct: string[];
}

export interface Fit {
  read: number;
  wrong: number;
  example?: string; // of what cannot be read
}

export type Reason = 'id' | 'name' | 'label' | 'values' | 'run';

export interface Suggestion {
  target?: Target;
  reason?: Reason;
}

export function samplesOf(names: string[], rows: string[][]): Sample[] {
  return names.map((name, column) => {
    const values = rows.map((row) => (row[column] ?? '').trim()).filter((cell) => !saysUnknown(plain(cell)));
    return { name, values, distinct: [...new Set(values)].slice(0, 50) };
  });
}

export const isRun = ({ name, values }: Sample) => RUN_NAME.test(plain(name)) || (values.length > 0 && values.filter(looksLikeRun).length > values.length / 2);

/** How many cells can be read as a target wants it. */
export function fitOf({ values }: Sample, target: Target, { layout, words, today }: Given): Fit {
  if ('role' in target) return { read: values.length, wrong: 0 };
  const fact = layout.facts.find(({ id }) => id === target.fact);
  if (!fact) return { read: 0, wrong: values.length };
  const read = cellReader(fact.id, fact, words.facts[fact.id], target.meaning, today);
  const wrong = values.filter((value) => typeof read(value) === 'string');
  return { read: values.length - wrong.length, wrong: wrong.length, example: wrong[0] };
}

export interface Given {
  layout: Layout;
  words: CatalogWords;
  today: number;
}

/** How the cells of a fact are meant, by what stands in them. */
export function meaningOf(id: string, { values, distinct }: Sample, { layout, words }: Given): Meaning {
  const fact = layout.facts.find((one) => one.id === id);
  if (id === 'sex') return distinct.some((value) => plain(value) === 'h') ? 'hm' : 'plain';
  if (fact?.type === 'date') return values.length > 0 && values.every((value) => /^\d{1,3}$/.test(value)) ? 'age' : 'plain';
  const ends = new Set((words.facts[id]?.unit === 'percent' && words.facts[id]?.bands?.map(({ max }) => max)) || []);
  if (ends.size === 0 || values.length === 0) return 'plain';
  const spans = values.map(readSpan);
  return spans.every((span) => span && (span.min !== span.max || ends.has(span.max))) ? 'bracket' : 'plain';
}

function byName(sample: Sample, given: Given): Suggestion {
  const name = plain(sample.name);
  const own = given.layout.facts.find(({ id }) => id === sample.name.trim() || plain(id) === name);
  if (own) return { target: { fact: own.id, meaning: meaningOf(own.id, sample, given) }, reason: 'id' };
  const alias = ALIASES.find(([pattern]) => pattern.test(name));
  if (alias) {
    const [, target] = alias;
    if ('role' in target) return { target, reason: 'name' };
    return { target: { fact: target.fact, meaning: target.meaning === 'plain' ? meaningOf(target.fact, sample, given) : target.meaning }, reason: 'name' };
  }
  const labelled = Object.entries(given.words.facts).find(([, { label }]) => plain(label) === name);
  return labelled ? { target: { fact: labelled[0], meaning: meaningOf(labelled[0], sample, given) }, reason: 'label' } : {};
}

// Only what cannot well be anything else.
function byValues(sample: Sample, given: Given): Suggestion {
  const distinct = sample.distinct.map(plain);
  const all = (pattern: RegExp) => distinct.length > 1 && distinct.every((value) => pattern.test(value));
  if (all(/^(f|m|h|femenino|masculino|mujer|hombre)$/)) return { target: { fact: 'sex', meaning: meaningOf('sex', sample, given) }, reason: 'values' };
  if (all(/^(tramo )?(0-40|41-50|51-60|61-70|71-80|81-90|91-100)%?$/)) return { target: { fact: 'rsh_percentile', meaning: 'bracket' }, reason: 'values' };
  if (all(/^(soltero|casado|viudo|divorciado|separado)\S*( judicialmente)?$/)) return { target: { fact: 'marital_status', meaning: 'plain' }, reason: 'values' };
  return {};
}

export function suggest(sample: Sample, given: Given): Suggestion {
  const found = byName(sample, given);
  if (found.reason !== 'id' && isRun(sample)) return { reason: 'run' };
  const suggestion = found.target ? found : byValues(sample, given);
  if (!suggestion.target) return {};
  const { read, wrong } = fitOf(sample, suggestion.target, given);
  return wrong > read ? {} : suggestion;
}

const nameOf = (target: Target) => ('fact' in target ? target.fact : target.role);

/** A first mapping of a file, and per column why. Two columns are never taken for one thing. */
export function firstMapping(samples: Sample[], header: boolean, given: Given): { mapping: Mapping; reasons: (Reason | undefined)[] } {
  const seen = new Set<string>();
  const suggestions = samples.map((sample) => suggest(sample, given));
  const columns = suggestions.map(({ target }) => {
    if (!target || seen.has(nameOf(target))) return undefined;
    seen.add(nameOf(target));
    return target;
  });
  const key = columns.findIndex((target) => target && 'role' in target && target.role === 'household');
  const layout: TableLayout = key >= 0 && new Set(samples[key]!.values).size < samples[key]!.values.length ? 'person' : 'household';
  return { mapping: { layout, header, columns }, reasons: suggestions.map(({ reason }, column) => (columns[column] || reason === 'run' ? reason : undefined)) };
}
