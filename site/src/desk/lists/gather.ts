// Rows to households, and households to blocks that a worker screens.
import { isResident, isWhole, RowStore, type Held, type Reading } from './columns';
import type { Fault } from './cells';
import { cellsFor, put, TRUTH, type Cells } from './layout';
import { roleAt } from './mapping';

export const MOST_PEOPLE = 30;
const BLOCK = 1200; // people, at which a block goes off

/** Why a row, or the household that it belongs to, is set aside. */
export type Why = Fault | 'fields' | 'quotes' | 'no-key' | 'too-many' | 'conflict' | 'same-person' | 'unknown-person' | 'nobody-lives' | 'impossible';

export interface BadRow {
  row: number; // in the file, from 1 with the header
  key: string;
  why: Why;
  column?: number;
  value?: string;
  constraint?: number; // of the catalog, that it breaks
  cells: string[];
}

export interface Block {
  keys: string[];
  rows: Int32Array; // by household: its first row in the file
  people: Uint8Array;
  days: Int32Array;
  residents: Uint8Array;
  facts: { fact: number; lo: Cells; hi: Cells }[];
}

/** The rows of a household do not stand together: they have to be read whole before any is screened. */
export class Scattered extends Error {}

interface Group {
  key: string;
  rows: number[]; // in the store
  bad: boolean;
}

export class Gatherer {
  #store: RowStore;
  #reading: Reading;
  #keyColumn: number;
  #personColumn: number;
  #perPerson: boolean;
  #group: Group | undefined;
  #groups = new Map<string, Group>(); // when all is read before any is screened
  #ended = new Set<string>();
  #numbers: number[] = []; // by row of the store: its number in the file
  #names: string[] = []; // by row of the store: the person's
  #out: { keys: string[]; rows: number[]; people: number[]; days: number[]; residents: number[]; facts: Map<number, { lo: number[]; hi: number[] }> };
  leftOut = 0; // households

  /** `together`: the rows of a household may stand anywhere, and are kept until the end. */
  constructor(reading: Reading, readonly tell: { block(block: Block): void; bad(row: BadRow): void }, readonly together = false) {
    this.#reading = reading;
    this.#store = new RowStore(reading);
    this.#perPerson = reading.mapping.layout === 'person';
    this.#keyColumn = roleAt(reading.mapping, 'household');
    this.#personColumn = roleAt(reading.mapping, 'person');
    this.#out = this.#empty();
  }

  #empty() {
    const facts = new Map(this.#store.columns.flatMap(({ fact }) => (fact < 0 ? [] : [[fact, { lo: [] as number[], hi: [] as number[] }] as const])));
    return { keys: [], rows: [], people: [], days: [], residents: [], facts };
  }

  /** A row of the file. `columns`: how many a row has; `broken`: its quotes are. */
  add(cells: string[], number: number, columns: number, broken: boolean) {
    if (cells.length === 1 && cells[0]!.trim() === '') return;
    const key = this.#keyColumn < 0 ? String(number) : (cells[this.#keyColumn] ?? '').trim();
    const bad = (why: Why, column?: number) => this.tell.bad({ row: number, key, why, column, value: column === undefined ? undefined : cells[column], cells });
    const group = this.#groupOf(key);
    const wrong: Why | undefined = broken ? 'quotes' : cells.length !== columns ? 'fields' : key === '' ? 'no-key' : undefined;
    if (wrong) {
      bad(wrong);
      group.bad = true;
      return;
    }
    if (group.rows.length >= MOST_PEOPLE) {
      if (!group.bad) bad('too-many');
      group.bad = true;
      return;
    }
    this.#numbers[this.#store.rows] = number;
    this.#names[this.#store.rows] = (cells[this.#personColumn] ?? '').trim() || String(group.rows.length + 1);
    group.rows.push(this.#store.rows);
    for (const fault of this.#store.add(cells)) {
      bad(fault.why, fault.column);
      group.bad = true;
    }
  }

  #groupOf(key: string): Group {
    if (this.together) {
      const known = this.#groups.get(key);
      if (known) return known;
      const made = { key, rows: [], bad: false };
      this.#groups.set(key, made);
      return made;
    }
    if (this.#perPerson && this.#group?.key === key) return this.#group;
    this.#close();
    if (this.#perPerson && this.#ended.has(key)) throw new Scattered();
    return (this.#group = { key, rows: [], bad: false });
  }

  #close() {
    if (!this.#group) return;
    if (this.#perPerson) this.#ended.add(this.#group.key);
    this.#household(this.#group);
    this.#group = undefined;
    this.#store.clear();
  }

  finish() {
    if (this.together) for (const group of this.#groups.values()) this.#household(group);
    else this.#close();
    this.#flush();
  }

  #household(group: Group) {
    const why = group.bad ? undefined : this.#write(group);
    if (why) this.tell.bad({ row: this.#numbers[group.rows[0]!]!, key: group.key, cells: [], ...why });
    if (why || group.bad) this.leftOut += 1;
    else if (this.#out.residents.length >= BLOCK) this.#flush();
  }

  // What belongs to the household stands in one of its rows, or the same in several.
  #ofHousehold(held: Held, rows: number[]): number | 'conflict' {
    let told = rows[0]!;
    for (const row of rows) {
      if (isWhole(held, row)) continue;
      if (!isWhole(held, told) && (held.lo[row] !== held.lo[told] || held.hi[row] !== held.hi[told])) return 'conflict';
      told = row;
    }
    return told;
  }

  /** Why it cannot be written, or nothing. */
  #write({ key, rows }: Group): { why: Why; column?: number } | undefined {
    const columns = this.#store.columns;
    const told = new Map<Held, number>();
    for (const held of columns) {
      if (held.of !== 'household') continue;
      const row = this.#ofHousehold(held, rows);
      if (row === 'conflict') return { why: 'conflict', column: held.column };
      told.set(held, row);
    }
    const names = rows.map((row) => this.#names[row]!);
    if (this.#personColumn >= 0 && new Set(names).size < names.length) return { why: 'same-person', column: this.#personColumn };
    const role = (name: string) => columns.find((held) => held.role === name);
    const living = role('resident');
    if (!rows.some((row) => isResident(living, row))) return { why: 'nobody-lives', column: living?.column };
    for (const held of columns) {
      for (const [own, row] of rows.entries()) {
        const wanted = held.names[row];
        if (!wanted) continue;
        const mask = wanted.reduce((sum, name) => (names.indexOf(name) < 0 || names.indexOf(name) === own ? NaN : sum + 2 ** names.indexOf(name)), 0);
        if (Number.isNaN(mask)) return { why: 'unknown-person', column: held.column };
        put(held.lo, row, mask);
      }
    }
    const value = (name: string) => {
      const held = role(name);
      const row = held && told.get(held);
      return held && row !== undefined && !isWhole(held, row) ? Number(held.lo[row]) : undefined;
    };
    const people = this.#perPerson ? rows.length : Math.max(1, value('members') ?? 1);
    const out = this.#out;
    out.keys.push(key);
    out.rows.push(this.#numbers[rows[0]!]!);
    out.people.push(people);
    out.days.push(value('day') ?? this.#reading.today);
    for (let i = 0; i < people; ++i) out.residents.push(i < rows.length && !isResident(living, rows[i]!) ? TRUTH.no : TRUTH.yes);
    for (const held of columns) {
      const to = out.facts.get(held.fact);
      if (!to) continue;
      const from = held.of === 'household' ? [told.get(held)!] : rows;
      for (let i = 0; i < (held.of === 'household' ? 1 : people); ++i) {
        const row = from[i]; // of the people of a household in one row only the first is told
        to.lo.push(row === undefined ? held.whole.lo : Number(held.lo[row]));
        to.hi.push(row === undefined ? held.whole.hi : Number(held.hi[row]));
      }
    }
    return undefined;
  }

  #flush() {
    const out = this.#out;
    if (out.keys.length === 0) return;
    const { layout } = this.#reading;
    const facts = [...out.facts].map(([fact, { lo, hi }]) => {
      const fill = (values: number[]) => {
        const cells = cellsFor(layout.facts[fact]!, layout.mask_bytes, values.length);
        values.forEach((value, row) => put(cells, row, value));
        return cells;
      };
      return { fact, lo: fill(lo), hi: fill(hi) };
    });
    this.tell.block({ keys: out.keys, rows: Int32Array.from(out.rows), people: Uint8Array.from(out.people), days: Int32Array.from(out.days), residents: Uint8Array.from(out.residents), facts });
    this.#out = this.#empty();
  }
}
