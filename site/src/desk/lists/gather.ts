// Rows to households, and households to blocks that a worker screens.
import { isResident, isWhole, own, RowStore, type Held, type Reading } from './columns';
import type { Fault } from './cells';
import { BLOCK } from './codes';
import { cellsOf, TRUTH, type Cells } from './layout';
import { roleAt } from './mapping';

export const MOST_PEOPLE = 30;

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

/** The ends of a column for the households of a block. */
interface Ends {
  lo: number[];
  hi: number[];
}

const noBlock = (columns: number) => ({
  keys: [] as string[],
  rows: [] as number[],
  people: [] as number[],
  days: [] as number[],
  residents: [] as number[],
  ends: Array.from({ length: columns }, (): Ends => ({ lo: [], hi: [] })),
});

export class Gatherer {
  #store: RowStore;
  #reading: Reading;
  #keyColumn: number;
  #personColumn: number;
  #perPerson: boolean;
  #roles: Record<string, Held | undefined>;
  #group: Group | undefined;
  #groups = new Map<string, Group>(); // when all is read before any is screened
  #ended = new Set<string>();
  #numbers: number[] = []; // by row of the store: its number in the file
  #names: string[] = []; // by row of the store: the person's
  #told: number[] = []; // by column of the household: the row that tells it
  #out: ReturnType<typeof noBlock>;
  leftOut = 0; // households

  /** `together`: the rows of a household may stand anywhere, and are kept until the end. */
  constructor(reading: Reading, readonly tell: { block(block: Block): void; bad(row: BadRow): void }, readonly together = false) {
    this.#reading = reading;
    this.#store = new RowStore(reading, together);
    this.#roles = Object.fromEntries(this.#store.columns.filter(({ fact }) => fact < 0).map((held) => [held.role, held]));
    this.#perPerson = reading.mapping.layout === 'person';
    this.#keyColumn = roleAt(reading.mapping, 'household');
    this.#personColumn = roleAt(reading.mapping, 'person');
    this.#out = noBlock(this.#store.columns.length);
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
    this.#names[this.#store.rows] = own((cells[this.#personColumn] ?? '').trim()) || String(group.rows.length + 1);
    group.rows.push(this.#store.rows);
    this.#store.add(cells, ({ why, column }) => {
      bad(why, column);
      group.bad = true;
    });
  }

  #groupOf(key: string): Group {
    if (this.together) {
      const known = this.#groups.get(key);
      if (known) return known;
      const made = { key: own(key), rows: [], bad: false };
      this.#groups.set(made.key, made);
      return made;
    }
    if (this.#perPerson && this.#group?.key === key) return this.#group;
    this.#close();
    if (this.#perPerson && this.#ended.has(key)) throw new Scattered();
    return (this.#group = { key: own(key), rows: [], bad: false });
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
    else if (this.#out.keys.length === BLOCK) this.#flush();
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
    const { columns } = this.#store;
    const told = this.#told;
    for (let at = 0; at < columns.length; ++at) {
      const held = columns[at]!;
      if (held.of !== 'household') continue;
      const row = this.#ofHousehold(held, rows);
      if (row === 'conflict') return { why: 'conflict', column: held.column };
      told[at] = row;
    }
    const living = this.#roles.resident;
    if (!rows.some((row) => isResident(living, row))) return { why: 'nobody-lives', column: living?.column };
    const wrong = this.#refer(rows);
    if (wrong) return wrong;
    const value = (role: string) => {
      const held = this.#roles[role];
      const row = held && told[columns.indexOf(held)]!;
      return held && !isWhole(held, row!) ? held.lo[row!] : undefined;
    };
    const people = this.#perPerson ? rows.length : Math.max(1, value('members') ?? 1);
    const out = this.#out;
    out.keys.push(key);
    out.rows.push(this.#numbers[rows[0]!]!);
    out.people.push(people);
    out.days.push(value('day') ?? this.#reading.today);
    for (let i = 0; i < people; ++i) out.residents.push(i < rows.length && !isResident(living, rows[i]!) ? TRUTH.no : TRUTH.yes);
    for (let at = 0; at < columns.length; ++at) { // by index, as is the next: this runs for every cell of the file
      const { fact, of, lo, hi, whole } = columns[at]!;
      if (fact < 0) continue;
      const to = out.ends[at]!;
      for (let i = 0; i < (of === 'household' ? 1 : people); ++i) {
        const row = of === 'household' ? told[at] : rows[i]; // of the people of a household in one row only the first is told
        to.lo.push(row === undefined ? whole.lo : lo[row]!);
        to.hi.push(row === undefined ? whole.hi : hi[row]!);
      }
    }
    return undefined;
  }

  /** Finds whom the people of a household name. */
  #refer(rows: number[]): { why: Why; column: number } | undefined {
    const names = rows.map((row) => this.#names[row]!);
    if (this.#personColumn >= 0 && new Set(names).size < names.length) return { why: 'same-person', column: this.#personColumn };
    for (const held of this.#store.columns) {
      if (!held.names) continue;
      for (const [self, row] of rows.entries()) {
        const wanted = held.names[row]?.map((name) => names.indexOf(name));
        if (!wanted) continue;
        if (wanted.some((person) => person < 0 || person === self)) return { why: 'unknown-person', column: held.column };
        held.lo[row] = [...new Set(wanted)].reduce((mask, person) => mask + 2 ** person, 0);
      }
    }
    return undefined;
  }

  #flush() {
    const { keys, rows, people, days, residents, ends } = this.#out;
    if (keys.length === 0) return;
    const { layout } = this.#reading;
    const facts = this.#store.columns.flatMap(({ fact }, at) => {
      if (fact < 0) return [];
      const [lo, hi] = [ends[at]!.lo, ends[at]!.hi].map((values) => cellsOf(layout.facts[fact]!, layout.mask_bytes, values)) as [Cells, Cells];
      return [{ fact, lo, hi }];
    });
    this.tell.block({ keys, rows: Int32Array.from(rows), people: Uint8Array.from(people), days: Int32Array.from(days), residents: Uint8Array.from(residents), facts });
    this.#out = noBlock(this.#store.columns.length);
  }
}
