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
  programs: { id: string; verdicts: Uint8Array; households: Uint8Array; deciding: Int16Array | undefined }[];
}

/** By program: by row of its subject a verdict byte, and whether it receives the program: bit 1 it may, bit 2 it may not. By household: the number of a fact, or -1. */
export interface ProgramStandings {
  id: string;
  subject: 'household' | 'person';
  verdicts: Uint8Array;
  receives: Uint8Array;
  deciding: Int16Array | undefined;
}

export interface Standings {
  read: Uint8Array; // by household that was given: 1 where it could be read
  broken: Int32Array; // by household that was read: the constraint that fails, or -1
  programs: ProgramStandings[]; // none where none could be read
}

export interface BatchEngine {
  load(bundle: string): object | Errors;
  layout(): Layout | Errors;
  batch(households: number, people: number): FilledColumns | Errors;
  screen(filled: FilledColumns, options?: { deciding?: boolean }): ScreenedColumns | Errors;
  standings(households: object[], options?: { deciding?: boolean; flat?: boolean }): Standings | Errors;
  assessSome(text: string, programs: number[]): string;
  verdicts(household: object): Uint8Array | Errors;
}

export const VERDICTS: readonly string[];

export function createBatchEngine(from: Compiled): Promise<BatchEngine>;
