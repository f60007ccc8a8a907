import type { Errors } from './contract';
import type { Compiled } from './engine.js';

/** How columns hold facts. Numbers are counted in the smallest step of their fact, dates in days since 1970-01-01. */
export interface Layout {
  valid: { from: number; to: number };
  mask_bytes: 1 | 2 | 4 | 8;
  programs: { id: string; subject: 'household' | 'person' }[];
  facts: {
    id: string;
    of: 'household' | 'person';
    type: 'boolean' | 'int' | 'decimal' | 'double' | 'date' | 'choice' | 'set' | 'reference';
    min?: number;
    max?: number;
    step?: number;
    decimals?: number;
    options?: string[];
    wide?: boolean;
    elapses?: boolean; // a duration, or what can only be told
  }[];
}

type Cells = Uint8Array | Uint16Array | Uint32Array | BigUint64Array | Int32Array | Float64Array;

/** Views of the engine's memory. The people of a household follow each other, household by household. */
export interface FilledColumns {
  households: number;
  room: number;
  people: Uint8Array;
  asOf: Int32Array;
  resident: Uint8Array;
  facts: Record<string, { lo: Cells; hi: Cells }>;
}

export interface ScreenedColumns {
  broken: Int32Array;
  programs: { id: string; verdicts: Uint8Array; households: Uint8Array }[];
}

export interface BatchEngine {
  load(bundle: string): object | Errors;
  layout(): Layout | Errors;
  batch(households: number, people: number): FilledColumns | Errors;
  screen(filled: FilledColumns): ScreenedColumns | Errors;
  /** After screen() of the same columns: by program, then household. */
  deciding(screened: FilledColumns): Int16Array[] | Errors;
  verdicts(household: object): Uint8Array | Errors;
}

export const VERDICTS: readonly string[];

export function createBatchEngine(from: Compiled): Promise<BatchEngine>;
