// The part of a worker that screens: a block of households to one number for each of them and each program.
import { createBatchEngine, type BatchEngine } from 'ventanilla-batch';
import type { Errors } from '../../../../wasm/contract';
import { codeOf } from './codes';
import type { Layout } from './layout';
import type { Reply, Request, Start } from './messages';

let engine: BatchEngine;
let layout: Layout;

function right<T>(answer: T): Exclude<T, Errors> {
  const errors = (answer as Partial<Errors>).errors;
  if (errors) throw new Error(errors.map(({ code, message }) => `${code}: ${message}`).join('\n'));
  return answer as Exclude<T, Errors>;
}

export async function start({ wasm, rules }: Start): Promise<Layout> {
  engine = await createBatchEngine({ wasmModule: wasm });
  right(engine.load(rules));
  return (layout = right(engine.layout()));
}

// Numbers and sets have two ends; of all else one column says what is possible.
const hasTwoEnds = (type: string) => !['boolean', 'choice', 'reference'].includes(type);

export function screen({ run, at, block }: Extract<Request, { kind: 'screen' }>): Extract<Reply, { kind: 'screened' }> {
  const households = block.people.length;
  const batch = right(engine.batch(households, block.residents.length));
  batch.people.set(block.people);
  batch.asOf.set(block.days);
  batch.resident.set(block.residents);
  for (const { fact, lo, hi } of block.facts) {
    const { id, type } = layout.facts[fact]!;
    const cells = batch.facts[id]!;
    cells.lo.set(lo as never);
    if (hasTwoEnds(type)) cells.hi.set(hi as never);
  }
  const { broken, programs } = right(engine.screen(batch, { deciding: true }));
  const codes = new Uint16Array(programs.length * households);
  programs.forEach((program, index) => {
    const facts = program.deciding!;
    for (let household = 0; household < households; ++household) codes[index * households + household] = codeOf(program.households[household]!, facts[household]!);
  });
  return { kind: 'screened', run, at, broken: broken.slice(), codes };
}
