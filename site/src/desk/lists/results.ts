// What was found of each household, kept small: two bytes per household and program, as they came from the workers, and its key.
import { BLOCK, factOf, kindOf, type Kind } from './codes';
import type { BadRow } from './gather';
import type { Reply } from './messages';

const BROKEN = 0xffff; // the household contradicts itself, and stands among the bad rows

export interface Counts extends Record<Kind, number> {
  facts: Map<number, number>; // of households that one question settles: by that question's fact
}

const nothing = (): Counts => ({ yes: 0, one: 0, open: 0, no: 0, facts: new Map() });

// As many households as are screened together.
interface Block {
  rows: Int32Array; // by household: its first row in the file
  people: Uint8Array;
  found: Uint8Array;
  codes: Uint16Array; // by program, then household
}

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
  #blocks: Block[] = [];
  #order: Uint32Array = new Uint32Array(0);

  constructor(readonly programs: number) {
    this.counts = Array.from({ length: programs }, nothing);
  }

  setAside(rows: BadRow[], more: number) {
    for (const row of rows) this.bad.push(row);
    this.badRows += rows.length + more;
  }

  /** Households from `at` on, who are about to be screened. */
  announce(at: number, keys: string[], rows: Int32Array, people: Uint8Array) {
    for (const [i, key] of keys.entries()) this.keys[at + i] = key;
    this.#blocks[at / BLOCK] = { rows, people, found: new Uint8Array(keys.length), codes: new Uint16Array(0) };
  }

  add({ at, broken, codes }: Extract<Reply, { kind: 'screened' }>) {
    const block = this.#blocks[at / BLOCK]!;
    const count = broken.length;
    block.codes = codes;
    this.households += count;
    const one = new Uint8Array(count);
    for (let program = 0; program < this.programs; ++program) {
      const counts = this.counts[program]!;
      for (let i = 0; i < count; ++i) {
        const code = codes[program * count + i]!;
        if (broken[i]! >= 0) {
          codes[program * count + i] = BROKEN;
          continue;
        }
        const kind = kindOf(code);
        counts[kind] += 1;
        if (kind === 'yes') block.found[i]! += 1;
        if (kind !== 'one') continue;
        one[i] = 1;
        counts.facts.set(factOf(code), (counts.facts.get(factOf(code)) ?? 0) + 1);
      }
    }
    broken.forEach((constraint, i) => {
      if (constraint < 0) {
        if (block.found[i]! > 0) this.reached.yes += 1;
        else this.reached.one += one[i]!;
        return;
      }
      this.left += 1;
      this.setAside([{ row: block.rows[i]!, key: this.keys[at + i]!, why: 'impossible', constraint, cells: [] }], 0);
    });
  }

  /** `order`: the place of each household when they are sorted by key; `leftOut`: those that were never screened. */
  end(order: Uint32Array, leftOut: number) {
    this.#order = order;
    this.left += leftOut;
    this.bad.sort((a, b) => a.row - b.row);
  }

  people = (household: number) => this.#of(household).people[household % BLOCK]!;
  /** How many programs it may well get. */
  found = (household: number) => this.#of(household).found[household % BLOCK]!;
  code = (program: number, household: number) => {
    const { codes, people } = this.#of(household);
    return codes[program * people.length + (household % BLOCK)]!;
  };
  isLeft = (household: number) => this.programs > 0 && this.code(0, household) === BROKEN;

  #of(household: number) {
    return this.#blocks[Math.floor(household / BLOCK)]!;
  }

  /** The households of a list, sorted. Sorting is by counting, so that a hundred thousand take some milliseconds. */
  list({ program, kind, fact, text, members = 0, sort, down }: View): Uint32Array {
    const wanted = text.trim().toLowerCase();
    const keep = (household: number) => {
      if (this.isLeft(household) || this.people(household) < members) return false;
      if (program >= 0 && kind !== 'all') {
        const code = this.code(program, household);
        if (kindOf(code) !== kind || (fact !== undefined && factOf(code) !== fact)) return false;
      }
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

