// The standing of many cases at once, without reasons.
import type { BatchEngine, Standings } from 'ventanilla-batch';
import type { Errors } from '../../../../wasm/contract';
import { groupOf, GROUPS } from '../../verdicts';
import type { OneQuestion } from './findings';
import type { Told } from './glimpse';
import { isOpenOn, type Outline } from './outline';
import type { Stand } from './kinds';

export const VERDICTS = ['not_eligible', 'undecided', 'likely', 'eligible'] as const;
const YES = 1;
const STANDS: Stand[] = [...GROUPS.slice(0, -1), 'had', 'no'];

export interface Flat {
  answered_on: string;
  household: Told;
  people: { id: string; resident: boolean; facts: Told }[];
}

/** A household with flat answers, as the batch module takes them, on a day. */
export interface Asked {
  household: Flat;
  day: string;
}

/** By program of the layout. */
export interface Quick {
  stands: Stand[];
  questions: OneQuestion[];
}

const CELLS = 2 * VERDICTS.length; // of a program: by whether it is received, then by verdict

export class QuickLook {
  readonly programs: string[];
  readonly #facts: string[];
  readonly #tables = new Map<string, Uint8Array>(); // by day

  constructor(readonly engine: Pick<BatchEngine, 'standings'>, layout: { programs: { id: string }[]; facts: { id: string }[] }, readonly outline: Outline) {
    this.programs = layout.programs.map(({ id }) => id);
    this.#facts = layout.facts.map(({ id }) => id);
  }

  /** Of each in its place; undefined where the rules refuse its answers. */
  at(asked: Asked[], deciding = false): (Quick | undefined)[] {
    const all = this.engine.standings(asked.map(({ household, day }) => ({ as_of: day, ...household })), { deciding, flat: true });
    if ('errors' in all) throw new Error((all as Errors).errors[0]?.message);
    const found: (Quick | undefined)[] = [];
    let [household, person] = [0, 0];
    asked.forEach(({ household: { people: { length: people } }, day }, index) => {
      if (all.read[index] === 0) return void found.push(undefined);
      const stands = this.#standsOf(all, { household: [household, 1], person: [person, people] }, day);
      const broken = all.broken[household]! >= 0;
      found.push(broken ? undefined : { stands, questions: deciding ? this.#questionsOf(all, household, stands) : [] });
      household += 1;
      person += people;
    });
    return found;
  }

  /** The number in STANDS for each program, by whether it is received, and verdict: they hang on the day alone. */
  #tableOf(day: string): Uint8Array {
    const known = this.#tables.get(day);
    if (known) return known;
    const table = Uint8Array.from(
      this.programs.flatMap((id) => {
        const program = this.outline[id]!;
        const open = isOpenOn(program, day);
        return [false, true].flatMap((receives) => VERDICTS.map((verdict) => (receives && verdict === 'not_eligible' ? 'had' : groupOf({ verdict, receives }, open, program.award))));
      }),
      (stand) => STANDS.indexOf(stand),
    );
    this.#tables.set(day, table);
    return table;
  }

  #standsOf(all: Standings, rows: Record<'household' | 'person', [first: number, count: number]>, day: string): Stand[] {
    const table = this.#tableOf(day);
    return all.programs.map(({ subject, verdicts, receives }, program) => {
      const [first, count] = rows[subject];
      let best = STANDS.length - 1;
      for (let row = first; row < first + count; ++row) {
        const stand = table[program * CELLS + (receives[row] === YES ? VERDICTS.length : 0) + verdicts[row]!]!;
        if (stand < best) best = stand;
      }
      return STANDS[best]!;
    });
  }

  #questionsOf(all: Standings, household: number, stands: Stand[]): OneQuestion[] {
    const byFact = new Map<number, string[]>();
    all.programs.forEach(({ id, deciding }, index) => {
      const fact = deciding![household]!;
      if (fact < 0 || stands[index] !== 'ask') return;
      if (byFact.has(fact)) byFact.get(fact)!.push(id);
      else byFact.set(fact, [id]);
    });
    return [...byFact].map(([fact, programs]) => ({ fact: this.#facts[fact]!, programs }));
  }
}
