// Numbers as somebody types them at the counter, to what they can be, and back.
//
//   exact    200000   200.000   200k   1,5 mill   =40
//   range    100-200  100..200  100 a 200  100-200k   (a "k" at the end counts for both)
//   one end  >300  >=300  300+  desde 300  <300  <=300  hasta 300
//   about    ~300     a tenth more or less
import type { Fact } from '../../catalog';
import type { Value } from '../../contract';
import { numberText, parseNumber } from '../../format';
import { plain } from '../lists/plain-text';

export type NumberFault = 'number' | 'whole' | 'low' | 'high' | 'order';
export type NumberRead = { value: Value } | { fault: NumberFault };

const ABOUT = 0.1;

const TIMES: [RegExp, number][] = [[/(k|mil)$/, 1e3], [/(mm|mill|millon|millones)$/, 1e6]];

const UNITS = /\b(pesos|uf|clp|anos|ano|meses|mes|dias|dia|m2|tramo)\b/g;

interface Typed {
  number: number;
  times: number; // 1 where no such word stands behind it
}

function typed(text: string): Typed | undefined {
  const bare = text.replace(UNITS, '').replace(/[\s$%]/g, '');
  const [mark, times] = TIMES.find(([one]) => one.test(bare)) ?? [/$^/, 1];
  const digits = bare.replace(mark, '');
  const number = /^\d+$/.test(digits) ? Number(digits) : parseNumber(digits, 'es');
  return number === undefined ? undefined : { number, times };
}

const stepOf = (fact: Fact) => fact.step ?? (fact.type === 'decimal' ? 10 ** -(fact.decimals ?? 0) : fact.type === 'int' ? 1 : 0);
const leastOf = ({ min }: Fact) => (typeof min === 'number' ? min : -Infinity);
const mostOf = ({ max }: Fact) => (typeof max === 'number' ? max : Infinity);

// On the grid of the fact, which starts at its least.
function snapped(number: number, fact: Fact, round: (number: number) => number): number {
  const step = stepOf(fact);
  if (step === 0) return number;
  const start = Number.isFinite(leastOf(fact)) ? leastOf(fact) : 0;
  return Number((start + round(Number(((number - start) / step).toFixed(6))) * step).toFixed(fact.decimals ?? 0));
}

interface Span {
  min?: number;
  max?: number;
}

// A number off the domain is refused; a range is cut to it.
function within({ min, max }: Span, fact: Fact): NumberRead {
  const [least, most] = [leastOf(fact), mostOf(fact)];
  if (min !== undefined && max !== undefined && min > max) return { fault: 'order' };
  if (min !== undefined && min > most) return { fault: 'high' };
  if (max !== undefined && max < least) return { fault: 'low' };
  const low = min !== undefined && min > least ? snapped(min, fact, Math.ceil) : min === undefined ? undefined : least;
  const high = max !== undefined && max < most ? snapped(max, fact, Math.floor) : max === undefined ? undefined : most;
  if (low !== undefined && high !== undefined && low >= high) return low === high ? { value: low } : { fault: 'whole' };
  return { value: { ...(low !== undefined && { min: low }), ...(high !== undefined && { max: high }) } };
}

function exactly(number: number, fact: Fact): NumberRead {
  if (fact.type === 'int' && !Number.isInteger(number)) return { fault: 'whole' };
  if (number < leastOf(fact)) return { fault: 'low' };
  if (number > mostOf(fact)) return { fault: 'high' };
  return { value: snapped(number, fact, Math.round) };
}

const worth = ({ number, times }: Typed) => number * times;

// The end beyond which something is: ">300" begins one step after.
const beyond = (fact: Fact) => stepOf(fact) || 0;

type Form = [shape: RegExp, span: (number: number, fact: Fact) => Span];

const ENDS: Form[] = [
  [/^(?:>=|desde |al menos |minimo )(.+)$/, (min) => ({ min })],
  [/^(.+?)(?:\+|\.\.| o mas| y mas)$/, (min) => ({ min })],
  [/^(?:>|mas de )(.+)$/, (number, fact) => ({ min: number + beyond(fact) })],
  [/^(?:<=|\.\.|hasta |maximo )(.+)$/, (max) => ({ max })],
  [/^(?:<|menos de )(.+)$/, (number, fact) => ({ max: number - beyond(fact) })],
  [/^(?:~|como |unos |mas o menos )(.+)$/, (number) => ({ min: number * (1 - ABOUT), max: number * (1 + ABOUT) })],
];

const PAIRS = [/^(.*?)\.\.(.*)$/, /^(.*?)[-–](.*)$/, /^(?:entre |de )?(.*?) (?:y|a) (.*)$/];

function pairIn(text: string): Span | undefined {
  for (const pair of PAIRS) {
    const found = pair.exec(text);
    const [low, high] = [found && typed(found[1]!), found && typed(found[2]!)];
    if (low && high) return { min: low.number * (low.times === 1 ? high.times : low.times), max: worth(high) };
  }
  return undefined;
}

/** `bracket`: a plain number is the bracket that ends there, as people say "tramo 40"; "=40" is the number. */
export function readNumber(text: string, fact: Fact, bracket = false): NumberRead {
  const given = plain(text);
  const alone = typed(given);
  if (alone) {
    const band = bracket && fact.bands?.find(({ max }) => max === worth(alone));
    return band ? { value: { min: band.min!, max: band.max! } } : exactly(worth(alone), fact);
  }
  const exact = given.startsWith('=') ? typed(given.slice(1)) : undefined;
  if (exact) return exactly(worth(exact), fact);
  for (const [shape, span] of ENDS) {
    const found = shape.exec(given);
    const number = found && typed(found[1]!);
    if (number) return within(span(worth(number), fact), fact);
  }
  const pair = pairIn(given);
  return pair ? within(pair, fact) : { fault: 'number' };
}

/** What readNumber reads as this value. */
export function numberCell(value: number | { min?: number; max?: number }, fact: Fact, bracket = false): string {
  const one = (number: number) => numberText(number, 'es', fact.decimals ?? 6);
  if (typeof value === 'number') return (bracket && fact.bands?.some(({ max }) => max === value) ? '=' : '') + one(value);
  const { min, max } = value;
  if (min !== undefined && max !== undefined && fact.unit === 'CLP' && max > 0 && min % 1e3 === 0 && max % 1e3 === 0) return `${one(min / 1e3)}-${one(max / 1e3)}k`;
  if (max === undefined) return `>=${one(min!)}`;
  return min === undefined ? `<=${one(max)}` : `${one(min)}-${one(max)}`;
}
