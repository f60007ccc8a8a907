// Households by the thousand: verdicts only, as bytes. What more reasoning settles than a batch does is open here ("undecided") and may be decided by assess().
import type { BatchEngine, FilledColumns, Layout, ScreenedColumns } from '../../batch.js';
import { VERDICTS as NAMES } from '../../batch.js';
import type { Household, Verdict } from '../../contract';
import { answered, VentanillaError } from './error';

/** The names of verdict bytes, from the worst to the best. */
export const VERDICTS = NAMES as readonly Verdict[];

/** One household of a batch: a byte per program, in the order of `programs`, the best of its subjects; or why it was refused. */
export type Screened = { index: number; household_id?: string; programs: readonly string[] } & ({ verdicts: Uint8Array; error?: undefined } | { verdicts?: undefined; error: VentanillaError });

const LONGEST = 40; // milliseconds at a time: then a page may draw, and a server answer others

const rest = () => new Promise<void>((resolve) => setTimeout(resolve));

/** @internal */
export async function* screened(engine: BatchEngine, households: Iterable<Household> | AsyncIterable<Household>): AsyncGenerator<Screened, void, undefined> {
  const programs = answered(engine.layout()).programs.map(({ id }) => id);
  let index = 0;
  let begun = performance.now();
  for await (const { household_id, ...household } of households) {
    const verdicts = engine.verdicts(household);
    const row = { index, programs, ...(household_id !== undefined && { household_id }) };
    yield 'errors' in verdicts ? { ...row, error: new VentanillaError(verdicts.errors) } : { ...row, verdicts };
    index += 1;
    if (performance.now() - begun > LONGEST) {
      await rest();
      begun = performance.now();
    }
  }
}

/** Columns about whose households nothing is known yet: wasm/README.md says how facts are held. */
export interface Columns {
  layout: Layout;
  filled: FilledColumns;
  /** The verdict bytes of all of them, by program. Take `filled` anew afterwards: its memory may have moved. */
  screen(): ScreenedColumns;
}

/** @internal */
export function columnsOf(engine: BatchEngine, households: number, people: number): Columns {
  const filled = answered(engine.batch(households, people));
  return { layout: answered(engine.layout()), filled, screen: () => answered(engine.screen(filled)) };
}
