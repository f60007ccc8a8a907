// How the engine holds facts in columns, as far as reading a table needs it.
import type { Layout } from 'ventanilla-batch';

export type { Layout };
export type FactLayout = Layout['facts'][number];

export type Cells = Uint8Array | Uint16Array | Uint32Array | BigUint64Array | Int32Array | Float64Array;

const MASKS = { 1: Uint8Array, 2: Uint16Array, 4: Uint32Array, 8: BigUint64Array } as const;

export const isNumeric = ({ type }: FactLayout) => type === 'int' || type === 'decimal' || type === 'double' || type === 'date';

/** Room for so many cells of a fact. */
export function cellsFor(fact: FactLayout, maskBytes: Layout['mask_bytes'], rows: number): Cells {
  if (fact.type === 'boolean') return new Uint8Array(rows);
  if (fact.type === 'reference') return new Uint32Array(rows);
  if (fact.type === 'choice' || fact.type === 'set') return new MASKS[maskBytes](rows);
  return fact.wide ? new Float64Array(rows) : new Int32Array(rows);
}

export type Numbers = Exclude<Cells, BigUint64Array>;

/** Room for the same as numbers. */
export const numbersFor = (fact: FactLayout, maskBytes: Layout['mask_bytes'], rows: number): Numbers => {
  const cells = cellsFor(fact, maskBytes, rows);
  return cells instanceof BigUint64Array ? new Float64Array(rows) : cells;
};

export function cellsOf(fact: FactLayout, maskBytes: Layout['mask_bytes'], values: number[]): Cells {
  const cells = cellsFor(fact, maskBytes, values.length);
  if (cells instanceof BigUint64Array) cells.set(values.map(BigInt));
  else cells.set(values);
  return cells;
}

/** Of somebody who certainly means nobody. */
export const NOBODY = 0x80000000;
export const TRUTH = { yes: 1, no: 2, either: 3 } as const;

/** What a fact can be at all: the ends of its cell when nothing is known. */
export function wholeOf(fact: FactLayout): { lo: number; hi: number } {
  const all = 2 ** (fact.options?.length ?? 0) - 1;
  switch (fact.type) {
    case 'boolean': return { lo: TRUTH.either, hi: 0 };
    case 'choice': return { lo: all, hi: 0 };
    case 'set': return { lo: 0, hi: all };
    case 'reference': return { lo: 0, hi: 0 }; // anybody else, or nobody
    default: return { lo: fact.min ?? 0, hi: fact.max ?? 0 };
  }
}
