// What was found of each household, kept small: two bytes per household and program, and its key.
import { factOf, kindOf, type Kind } from './codes';
import type { BadRow } from './gather';
import type { Reply } from './messages';

const BROKEN = 0xffff; // the household contradicts itself, and stands among the bad rows

export interface Counts extends Record<Kind, number> {
  facts: Map<number, number>; // of households that one question settles: by that question's fact
}

const nothing = (): Counts => ({ yes: 0, one: 0, open: 0, no: 0, facts: new Map() });

export interface View {
  program: number; // in the layout
  kind: Kind | 'all';
  fact?: number; // only those that it settles
  text: string; // in the key
  members?: number; // at least
  sort: 'key' | 'members' | 'programs';
  down: boolean;
}

export class Results {
  keys: string[] = [];
  households = 0;
  left = 0; // that contradict themselves, or have a bad row
  reached = { yes: 0, one: 0 }; // households with something probable; with nothing but one question away from it
  counts: Counts[];
  bad: BadRow[] = [];
  badRows = 0; // with those whose text is not kept
  #codes: Uint16Array[]; // by program, then household
  #people = new Uint8Array(1024);
  #found = new Uint8Array(1024); // by household: how many programs it may well get
  #order: Uint32Array = new Uint32Array(0);

  constructor(readonly programs: number) {
    this.counts = Array.from({ length: programs }, nothing);
    this.#codes = Array.from({ length: programs }, () => new Uint16Array(1024));
  }

  #room(households: number) {
    if (households <= this.#people.length) return;
    const room = Math.max(households, Math.ceil(this.#people.length * 1.5));
    const grown = <T extends Uint8Array | Uint16Array>(larger: T, cells: T): T => {
      larger.set(cells);
      return larger;
    };
    this.#people = grown(new Uint8Array(room), this.#people);
    this.#found = grown(new Uint8Array(room), this.#found);
    this.#codes = this.#codes.map((codes) => grown(new Uint16Array(room), codes));
  }

  setAside(rows: BadRow[], more: number) {
    for (const row of rows) this.bad.push(row);
    this.badRows += rows.length + more;
  }

  add({ at, keys, rows, people, broken, codes }: Extract<Reply, { kind: 'screened' }>) {
    const count = keys.length;
    this.#room(at + count);
    this.#people.set(people, at);
    keys.forEach((key, i) => (this.keys[at + i] = key));
    this.households += count;
    const one = new Uint8Array(count);
    for (let program = 0; program < this.programs; ++program) {
      const to = this.#codes[program]!;
      const counts = this.counts[program]!;
      for (let i = 0; i < count; ++i) {
        const code = codes[program * count + i]!;
        to[at + i] = broken[i]! < 0 ? code : BROKEN;
        if (broken[i]! >= 0) continue;
        const kind = kindOf(code);
        counts[kind] += 1;
        if (kind === 'yes') this.#found[at + i]! += 1;
        if (kind !== 'one') continue;
        one[i] = 1;
        counts.facts.set(factOf(code), (counts.facts.get(factOf(code)) ?? 0) + 1);
      }
    }
    broken.forEach((constraint, i) => {
      if (constraint < 0) {
        if (this.#found[at + i]! > 0) this.reached.yes += 1;
        else this.reached.one += one[i]!;
        return;
      }
      this.left += 1;
      this.setAside([{ row: rows[i]!, key: keys[i]!, why: 'impossible', constraint, cells: [] }], 0);
    });
  }

  /** `order`: the place of each household when they are sorted by key; `leftOut`: those that were never screened. */
  end(order: Uint32Array, leftOut: number) {
    this.#order = order;
    this.left += leftOut;
    this.bad.sort((a, b) => a.row - b.row);
  }

  people = (household: number) => this.#people[household]!;
  found = (household: number) => this.#found[household]!;
  code = (program: number, household: number) => this.#codes[program]![household]!;
  isLeft = (household: number) => this.programs > 0 && this.#codes[0]![household] === BROKEN;

  /** The households of a list, sorted. Sorting is by counting, so that a hundred thousand take some milliseconds. */
  list({ program, kind, fact, text, members = 0, sort, down }: View): Uint32Array {
    const wanted = text.trim().toLowerCase();
    const codes = this.#codes[program];
    const keep = (household: number) => {
      if (this.isLeft(household) || this.people(household) < members) return false;
      const code = codes ? codes[household]! : 0;
      if (codes && kind !== 'all' && kindOf(code) !== kind) return false;
      if (codes && fact !== undefined && (kindOf(code) !== 'one' || factOf(code) !== fact)) return false;
      return wanted === '' || this.keys[household]!.toLowerCase().includes(wanted);
    };
    const byKey = new Uint32Array(this.households);
    for (let household = 0; household < this.households; ++household) byKey[this.#order[household] ?? household] = household;
    const found = byKey.filter(keep);
    const sorted = sort === 'key' ? found : byCount(found, sort === 'members' ? this.people : this.found);
    return down ? sorted.reverse() : sorted;
  }
}

// Stable, of numbers below 256.
function byCount(households: Uint32Array, number: (household: number) => number): Uint32Array {
  const starts = new Uint32Array(257);
  for (const household of households) starts[number(household) + 1]! += 1;
  for (let value = 1; value < 257; ++value) starts[value]! += starts[value - 1]!;
  const sorted = new Uint32Array(households.length);
  for (const household of households) sorted[starts[number(household)]!++] = household;
  return sorted;
}

