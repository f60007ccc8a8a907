// The part of a worker that reads: a file to blocks of households, as fast as they are screened and no faster.
import type { BadRow, Block } from './gather';
import { Gatherer, Scattered } from './gather';
import type { Glance, Progress, Reply, Request } from './messages';
import { NotATable, recordsOf } from './records';
import { formOf } from './sniff';

const FIRST = 1 << 18; // bytes that are looked at first
const SHOWN = 200; // rows, to map columns by
const KEPT = 5000; // bad rows whose text is kept

type Send = (reply: Reply, transfer?: Transferable[]) => void;
type Ask<K> = Extract<Request, { kind: K }>;

let current = 0; // the run that is read
let ahead = 0; // blocks that may still go off
let wake = () => {};

export const more = (run: number) => {
  if (run !== current) return;
  ahead += 1;
  wake();
};

export const stop = () => {
  current = 0;
  wake();
};

const trouble = (send: Send, run: number, error: unknown) => {
  const known = error instanceof NotATable;
  if (!known) console.error(error);
  send({ kind: 'trouble', run, why: known ? error.why : 'unreadable-file', row: known ? error.row : 0 });
};

export async function glance({ run, file }: Ask<'glance'>, send: Send) {
  try {
    const bytes = new Uint8Array(await file.slice(0, FIRST).arrayBuffer());
    const form = formOf(bytes);
    if (typeof form === 'string') throw new NotATable(form);
    const found: Glance = { form, rows: [], bytes: file.size };
    for await (const { rows } of recordsOf(file, form)) {
      found.rows.push(...rows.slice(0, SHOWN - found.rows.length));
      if (found.rows.length >= SHOWN) break;
    }
    if (found.rows.length === 0) throw new NotATable('empty');
    send({ kind: 'glance', run, glance: found });
  } catch (error) {
    trouble(send, run, error);
  }
}

const buffersOf = ({ rows, people, days, residents, facts }: Block): Transferable[] =>
  [rows, people, days, residents, ...facts.flatMap(({ lo, hi }) => [lo, hi])].map(({ buffer }) => buffer);

/** The place of each key in the order of people: "9" before "10". */
function orderOf(keys: string[]): Uint32Array {
  const places = Uint32Array.from(keys, (_, at) => at);
  const numbers = Float64Array.from(keys, (key) => (/^\d{1,15}$/.test(key) ? Number(key) : NaN));
  const { compare } = new Intl.Collator('es', { numeric: true });
  const sorted = places.slice().sort(numbers.some(Number.isNaN) ? (a, b) => compare(keys[a]!, keys[b]!) : (a, b) => numbers[a]! - numbers[b]!);
  sorted.forEach((household, place) => (places[household] = place));
  return places;
}

class Reader {
  #bad: BadRow[] = [];
  #kept = 0;
  #left = 0; // bad rows whose text is no longer kept
  #blocks: Block[] = [];
  progress: Progress = { bytes: 0, rows: 0 };
  keys: string[] = [];
  gatherer: Gatherer;

  constructor(readonly request: Ask<'read'>, readonly send: Send, together: boolean) {
    const { mapping, layout, facts, today } = request;
    this.gatherer = new Gatherer({ mapping, layout, facts, today }, { block: (block) => this.#blocks.push(block), bad: (row) => this.#setAside(row) }, together);
  }

  #setAside(row: BadRow) {
    if (this.#kept++ < KEPT) this.#bad.push(row);
    else this.#left += 1;
  }

  async #pass() {
    const { run } = this.request;
    if (this.#bad.length > 0 || this.#left > 0) this.send({ kind: 'bad', run, bad: this.#bad, more: this.#left, progress: { ...this.progress } });
    this.#bad = [];
    this.#left = 0;
    for (const block of this.#blocks) {
      while (ahead <= 0 && current === run) await new Promise<void>((resolve) => (wake = resolve));
      if (current !== run) return;
      ahead -= 1;
      for (const key of block.keys) this.keys.push(key);
      this.send({ kind: 'block', run, block, progress: { ...this.progress } }, buffersOf(block));
    }
    this.#blocks = [];
  }

  async read() {
    const { run, file, form, mapping } = this.request;
    const columns = mapping.columns.length;
    for await (const { rows, first, broken, bytes } of recordsOf(file, form)) {
      if (current !== run) return;
      for (const [at, row] of rows.entries()) {
        const number = first + at;
        if (number === 1 && mapping.header) continue;
        this.gatherer.add(row, number, columns, broken.has(at));
        this.progress.rows += 1;
      }
      this.progress.bytes = bytes;
      await this.#pass();
    }
    this.gatherer.finish();
    await this.#pass();
    if (current !== run) return;
    const order = orderOf(this.keys);
    this.send({ kind: 'end', run, progress: this.progress, leftOut: this.gatherer.leftOut, order }, [order.buffer]);
  }
}

export async function read(request: Ask<'read'>, send: Send) {
  const { run } = request;
  current = run;
  ahead = request.ahead;
  try {
    await new Reader(request, send, false).read();
  } catch (error) {
    if (!(error instanceof Scattered)) return trouble(send, run, error);
    send({ kind: 'again', run });
    // Blocks that are still on their way come back by `more`, as those of the second reading do.
    await new Reader(request, send, true).read().catch((second) => trouble(send, run, second));
  }
}
