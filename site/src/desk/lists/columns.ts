// The rows of a table as numbers in columns: what was read of each, before it is known which of them make a household.
import type { Fact } from '../../catalog';
import { cellReader, quickReader, type Cell, type Fault, type ReadCell } from './cells';
import { readDay } from './days';
import { numbersFor, TRUTH, wholeOf, type FactLayout, type Layout, type Numbers } from './layout';
import type { Mapping, Target } from './mapping';
import { readSpan } from './numbers';
import { plain, saysUnknown } from './plain-text';

const REMEMBERED = 4096; // cells of a column that need not be read again

/** How the table is read: what does not change from file to file stands in the catalog. */
export interface Reading {
  mapping: Mapping;
  layout: Layout;
  facts: Record<string, Fact>; // the words of those that are mapped
  today: number; // the day of the list
}

interface Source {
  column: number; // of the file
  of: 'household' | 'person';
  fact: number; // in the layout; -1: a role
  role: string;
  read: ReadCell;
  quick: ((text: string) => number) | undefined;
  whole: { lo: number; hi: number };
  known: Map<string, Cell>;
}

// The roles that are numbers are read like facts of the household or of a person.
const ROLE_FACTS: Record<string, FactLayout> = {
  day: { id: 'day', of: 'household', type: 'date', min: -1e6, max: 1e6 },
  members: { id: 'members', of: 'household', type: 'int', min: 1, max: 30 },
  resident: { id: 'resident', of: 'person', type: 'boolean' },
};

function readRole(role: string, days: { from: number; to: number }): ReadCell {
  return (text) => {
    if (saysUnknown(plain(text))) return wholeOf(ROLE_FACTS[role]!);
    if (role === 'resident') return cellReader('resident', ROLE_FACTS.resident!, undefined, 'plain', 0)(text);
    const ends = role === 'day' ? readDay(text) : spanOf(text);
    if (!ends || ends.lo !== ends.hi) return 'unreadable';
    const { from, to } = role === 'day' ? days : { from: 1, to: 30 };
    return ends.lo < from || ends.lo > to ? 'off-domain' : ends;
  };
}

const spanOf = (text: string) => {
  const span = readSpan(text);
  return span && { lo: span.min, hi: span.max };
};

function sourceOf(target: Target, column: number, { layout, facts, today }: Reading): Source | undefined {
  if ('role' in target) {
    const fact = ROLE_FACTS[target.role];
    return fact && { column, of: fact.of, fact: -1, role: target.role, read: readRole(target.role, layout.valid), quick: undefined, whole: wholeOf(fact), known: new Map() };
  }
  const fact = layout.facts.findIndex(({ id }) => id === target.fact);
  const held = layout.facts[fact];
  if (!held) return undefined;
  const words = facts[held.id];
  const read = cellReader(held.id, held, words, target.meaning, today);
  return { column, of: held.of, fact, role: '', read, quick: quickReader(held, words, target.meaning), whole: wholeOf(held), known: new Map() };
}

const LETTERS = [new TextEncoder(), new TextDecoder()] as const;
const SHORT = 13; // letters: browsers copy what is shorter

/** The same letters by themselves: a part of a text keeps all of that text in memory. */
export const own = (text: string) => (text.length < SHORT ? text : LETTERS[1].decode(LETTERS[0].encode(text)));

export interface RowFault {
  column: number;
  why: Fault;
}

/** What one column of the store holds, by row. */
export interface Held extends Source {
  lo: Numbers;
  hi: Numbers;
  names?: (string[] | undefined)[]; // of references, that are to be found in the household
}

const roleFact = (source: Source, layout: Layout): FactLayout => (source.fact < 0 ? ROLE_FACTS[source.role]! : layout.facts[source.fact]!);

export class RowStore {
  readonly columns: Held[];
  rows = 0;
  #room = 64;
  #make: (source: Source) => Numbers;

  /** `many`: rows by the hundred thousand, which have to be small; else those of one household, which have to be fast. */
  constructor(reading: Reading, many: boolean) {
    const { layout, mapping } = reading;
    this.#make = (source) => (many ? numbersFor(roleFact(source, layout), layout.mask_bytes, this.#room) : new Float64Array(this.#room));
    const sources = mapping.columns.flatMap((target, column) => (target && sourceOf(target, column, reading)) || []);
    this.columns = sources.map((source) => ({ ...source, lo: this.#make(source), hi: this.#make(source), ...(roleFact(source, layout).type === 'reference' && { names: [] }) }));
  }

  #grow() {
    this.#room *= 2;
    for (const held of this.columns) {
      const [lo, hi] = [this.#make(held), this.#make(held)];
      lo.set(held.lo);
      hi.set(held.hi);
      Object.assign(held, { lo, hi });
    }
  }

  clear() {
    this.rows = 0;
    for (const { names } of this.columns) if (names) names.length = 0;
  }

  /** One more row. What cannot be read stays open in the store, and is told. */
  add(cells: string[], fault: (fault: RowFault) => void) {
    const row = this.rows++;
    if (row === this.#room) this.#grow();
    for (const held of this.columns) {
      const text = cells[held.column] ?? '';
      const quick = held.quick?.(text);
      if (quick !== undefined && quick === quick) {
        held.lo[row] = held.hi[row] = quick;
        continue;
      }
      let cell = text === '' ? held.whole : held.known.get(text);
      if (cell === undefined) {
        if (held.known.size > REMEMBERED) held.known.clear();
        held.known.set(own(text), (cell = held.read(text)));
      }
      if (typeof cell === 'string') {
        fault({ column: held.column, why: cell });
        cell = held.whole;
      }
      if ('names' in cell) held.names![row] = cell.names;
      const ends = 'names' in cell ? held.whole : cell;
      held.lo[row] = ends.lo;
      held.hi[row] = ends.hi;
    }
  }
}

export const isWhole = ({ names, lo, hi, whole }: Held, row: number) => lo[row] === whole.lo && hi[row] === whole.hi && names?.[row] === undefined;

export const isResident = (held: Held | undefined, row: number) => !held || held.lo[row] !== TRUTH.no;
