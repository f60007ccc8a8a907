// Choices as somebody types them at the counter: the beginning of a label is enough where it is the only one, and so is its number in the list.
import type { Fact } from '../../catalog';
import type { Value } from '../../contract';
import { BEFORE_OPTION, NO, OPTION_WORDS, YES } from '../lists/options';
import { plain } from '../lists/plain-text';

export type ChoiceFault = 'option' | 'several' | 'yesNo';
export type ChoiceRead = { value: Value } | { fault: ChoiceFault };

const NONE = new Set(['-', 'no', 'n', 'ninguna', 'ninguno']);

interface Named {
  id: string;
  names: string[]; // as plain() makes them, the label first
}

const namedIn = (id: string, fact: Fact): Named[] =>
  (fact.options ?? []).map((option) => ({ id: option.id, names: [option.label, option.id, ...(OPTION_WORDS[id]?.[option.id] ?? [])].map(plain) }));

function optionOf(text: string, id: string, fact: Fact): string | { fault: ChoiceFault } {
  const word = plain(text);
  const bare = word.replace(BEFORE_OPTION, '');
  const options = namedIn(id, fact);
  const whole = options.find(({ names }) => names.includes(word) || names.includes(bare));
  if (whole) return whole.id;
  const counted = /^\d+$/.test(word) ? options[Number(word) - 1] : undefined;
  if (counted) return counted.id;
  const begun = word === '' ? [] : options.filter(({ names }) => names.some((name) => name.startsWith(bare)));
  const within = begun.length === 0 && bare.length > 2 ? options.filter(({ names }) => names[0]!.includes(bare)) : begun;
  return within.length === 1 ? within[0]!.id : { fault: within.length > 1 ? 'several' : 'option' };
}

function allOf(text: string, between: RegExp, id: string, fact: Fact): string[] | { fault: ChoiceFault } {
  const found = text.split(between).map((part) => optionOf(part, id, fact));
  const wrong = found.find((one) => typeof one !== 'string');
  return (wrong as { fault: ChoiceFault } | undefined) ?? [...new Set(found as string[])];
}

export function readYesNo(text: string): ChoiceRead {
  const word = plain(text);
  return YES.has(word) ? { value: true } : NO.has(word) ? { value: false } : { fault: 'yesNo' };
}

/** "a | b": one of these, and nobody knows which. */
export function readChoice(text: string, id: string, fact: Fact): ChoiceRead {
  const one = optionOf(text, id, fact);
  if (typeof one === 'string') return { value: one };
  if (!/[|/]/.test(text)) return one;
  const several = allOf(text, /[|/]/, id, fact);
  if ('fault' in several) return several;
  return { value: several.length === 1 ? several[0]! : { any_of: several } };
}

/** "a + b": both; "-" or "ninguna": none. */
export function readSet(text: string, id: string, fact: Fact): ChoiceRead {
  if (NONE.has(plain(text))) return { value: [] };
  const all = allOf(text, /[+;]/, id, fact);
  return 'fault' in all ? all : { value: all };
}

export const labelIn = (fact: Fact, id: string) => fact.options?.find((option) => option.id === id)?.label ?? id;
