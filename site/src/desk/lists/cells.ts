// One cell of a table to what it can be, for one fact. What is not known is everything; what cannot be read is said, never guessed.
import type { Fact } from '../../catalog';
import { bornAtAge, digitsOf, quickDay, readDay } from './days';
import { isNumeric, NOBODY, TRUTH, wholeOf, type FactLayout } from './layout';
import { readSpan } from './numbers';
import { BEFORE_OPTION, NO, OPTION_WORDS, SEX_BY_HM, YES } from './options';
import { plain, saysUnknown } from './plain-text';

/** As columns hold it: the ends of a number, the mask of a choice in `lo`, what a set certainly and possibly has. */
export interface Ends {
  lo: number;
  hi: number;
}

export type Fault = 'unreadable' | 'off-domain';

/** The last is whom a reference may mean, by the names that people have in the file. */
export type Cell = Ends | Fault | { names: string[] };

/** How the cells of a column are meant, where a plain number could be two things. */
export type Meaning = 'plain' | 'bracket' | 'age' | 'hm';

export type ReadCell = (text: string) => Cell;

const split = (text: string) => text.split('|').map((part) => part.trim()).filter(Boolean);

function readBoolean(text: string): Cell {
  const word = plain(text);
  return YES.has(word) ? { lo: TRUTH.yes, hi: 0 } : NO.has(word) ? { lo: TRUTH.no, hi: 0 } : 'unreadable';
}

function optionFinder(id: string, fact: FactLayout, words: Fact | undefined, meaning: Meaning) {
  const spoken: Record<string, string[]> = meaning === 'hm' ? SEX_BY_HM : (OPTION_WORDS[id] ?? {});
  const bits = new Map<string, number>();
  fact.options?.forEach((option, bit) => {
    const label = words?.options?.find((one) => one.id === option)?.label;
    for (const name of [option, ...(label ? [label] : []), ...(spoken[option] ?? [])]) if (!bits.has(plain(name))) bits.set(plain(name), bit);
  });
  return (text: string) => {
    const word = plain(text);
    return bits.get(word) ?? bits.get(word.replace(BEFORE_OPTION, ''));
  };
}

function readOptions(text: string, bitOf: (text: string) => number | undefined): number | undefined {
  const bits = new Set<number>();
  for (const part of split(text)) {
    const bit = bitOf(part);
    if (bit === undefined) return undefined;
    bits.add(bit);
  }
  return [...bits].reduce((mask, bit) => mask + 2 ** bit, 0);
}

// "a|?|!b": a is in it, b is not, the others are open.
function readSet(text: string, fact: FactLayout, bitOf: (text: string) => number | undefined): Cell {
  if (text.trim() === '-') return { lo: 0, hi: 0 };
  const parts = split(text);
  const out = readOptions(parts.filter((part) => part.startsWith('!')).map((part) => part.slice(1)).join('|'), bitOf);
  const lo = readOptions(parts.filter((part) => part !== '?' && !part.startsWith('!')).join('|'), bitOf);
  if (lo === undefined || out === undefined) return 'unreadable';
  return { lo, hi: parts.includes('?') ? wholeOf(fact).hi - out : lo };
}

// In the smallest step of the fact, within its domain: a range that leaves it is cut, a value is refused.
function within(fact: FactLayout, min: number, max: number): Cell {
  const scale = fact.type === 'double' ? 1 : 10 ** (fact.decimals ?? 0);
  const round = fact.type === 'double' ? (value: number) => value : Math.round;
  const least = fact.min ?? 0;
  const most = fact.max ?? 0;
  const lo = min === -Infinity ? least : round(min * scale);
  const hi = max === Infinity ? most : round(max * scale);
  if (lo === hi && fact.type !== 'double' && Math.abs(lo / scale - min) > 1e-9) return 'unreadable'; // half a person
  if (lo > most || hi < least || (lo === hi && (lo < least || lo > most))) return 'off-domain';
  return { lo: Math.max(lo, least), hi: Math.min(hi, most) };
}

function numberReader(fact: FactLayout, bands: NonNullable<Fact['bands']>, meaning: Meaning): ReadCell {
  const byLabel = new Map(bands.map((band) => [plain(band.label), band]));
  return (text) => {
    const named = byLabel.get(plain(text));
    const span = named ? { min: named.min ?? -Infinity, max: named.max ?? Infinity } : readSpan(text);
    if (!span) return 'unreadable';
    const band = meaning === 'bracket' && span.min === span.max && bands.find(({ max }) => max === span.max);
    return band ? within(fact, band.min ?? -Infinity, band.max ?? Infinity) : within(fact, span.min, span.max);
  };
}

function readDate(text: string, fact: FactLayout, meaning: Meaning, today: number): Cell {
  if (meaning === 'age') {
    const span = readSpan(text);
    if (!span || span.min < 0 || (span.max > 130 && span.max !== Infinity)) return 'unreadable';
    return within(fact, span.max === Infinity ? -Infinity : bornAtAge(Math.floor(span.max), today).lo, bornAtAge(Math.floor(Math.max(span.min, 0)), today).hi);
  }
  const parts = text.split('..');
  if (parts.length > 2) return 'unreadable';
  const [first, last] = parts.map((part) => (part.trim() === '' ? undefined : readDay(part)));
  if (parts.length === 1) return first ? within(fact, first.lo, first.hi) : 'unreadable';
  if ((parts[0]!.trim() !== '' && !first) || (parts[1]!.trim() !== '' && !last)) return 'unreadable';
  return within(fact, first?.lo ?? -Infinity, last?.hi ?? Infinity);
}

const readNames = (text: string): Cell => (text.trim() === '-' ? { lo: NOBODY, hi: 0 } : { names: split(text) });

const LONGEST = 15; // digits of a number that is whole for sure

/**
 * What most cells of numbers and dates say, without a closer look; NaN for those that want one. Nothing where every cell does.
 * It never says anything but the reader of the column.
 */
export function quickReader(fact: FactLayout, words: Fact | undefined, meaning: Meaning): ((text: string) => number) | undefined {
  const { type, min = 0, max = 0 } = fact;
  if (meaning !== 'plain' || !isNumeric(fact) || type === 'double' || words?.bands?.some(({ label }) => /^\d+$/.test(plain(label)))) return undefined;
  const inside = (value: number) => (value >= min && value <= max ? value : NaN);
  if (type === 'date') return (text) => inside(quickDay(text));
  const scale = 10 ** (fact.decimals ?? 0);
  return (text) => (text.length <= LONGEST ? inside(digitsOf(text, 0, text.length) * scale) : NaN);
}

/** How the cells of a column are read that holds the fact `id`. `words` are those of the catalog; `today` is the day of the list. */
export function cellReader(id: string, fact: FactLayout, words: Fact | undefined, meaning: Meaning, today: number): ReadCell {
  const whole = wholeOf(fact);
  const bitOf = optionFinder(id, fact, words, meaning);
  const readNumber = numberReader(fact, words?.bands ?? [], meaning);
  const read = (text: string): Cell => {
    if (fact.type === 'boolean') return readBoolean(text);
    if (fact.type === 'choice') {
      const mask = readOptions(text, bitOf);
      return mask ? { lo: mask, hi: 0 } : 'unreadable';
    }
    if (fact.type === 'set') return readSet(text, fact, bitOf);
    if (fact.type === 'reference') return readNames(text);
    return fact.type === 'date' ? readDate(text, fact, meaning, today) : readNumber(text);
  };
  return (text) => {
    const word = plain(text);
    if (saysUnknown(word) || (word === '-' && (isNumeric(fact) || fact.type === 'boolean' || fact.type === 'choice'))) return whole;
    return read(text);
  };
}
