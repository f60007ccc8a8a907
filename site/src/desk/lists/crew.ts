// The workers of the lists, from the moment when the page is here: one that reads, and one for each processor that screens.
import type { Glance, Progress, Reply, Request, Start, ToScreen } from './messages';
import type { Layout } from './layout';
import type { Mapping } from './mapping';
import type { Fact } from '../../catalog';
import type { Form, NoTable } from './sniff';
import { Results } from './results';

const AHEAD = 2; // blocks per worker that wait or are screened
const MOST_WORKERS = 8;

export class Trouble extends Error {
  constructor(readonly why: NoTable | 'engine', readonly row: number) {
    super(why);
  }
}

export interface Seen extends Progress {
  total: number; // bytes
  screened: number; // households
  bad: number; // rows
  again: boolean; // the file is read a second time, because rows of a household stand apart
}

export interface Asked {
  file: Blob;
  form: Form;
  mapping: Mapping;
  facts: Record<string, Fact>;
  today: number;
}

type Heard = (reply: Reply) => void;

// All but the people, of whom the page keeps how many there are.
const buffersOf = ({ days, residents, facts }: ToScreen): Transferable[] => [days.buffer, residents.buffer, ...facts.flatMap(({ lo, hi }) => [lo.buffer, hi.buffer])];

const mapped = (facts: Record<string, Fact>, { columns }: Mapping) =>
  Object.fromEntries(columns.flatMap((target) => (target && 'fact' in target && facts[target.fact] ? [[target.fact, facts[target.fact]!]] : [])));

class Hand {
  #worker: Worker;
  busy = 0;
  shut = false;

  constructor(url: string, heard: (hand: Hand, reply: Reply) => void) {
    this.#worker = new Worker(url);
    this.#worker.addEventListener('message', ({ data }: MessageEvent<Reply>) => {
      if ('shut' in data) this.shut = data.shut;
      heard(this, data);
    });
    this.#worker.addEventListener('error', () => heard(this, { kind: 'trouble', run: 0, why: 'engine', row: 0 }));
  }

  send(request: Request, transfer: Transferable[] = []) {
    this.#worker.postMessage(request, transfer);
  }

  end() {
    this.#worker.terminate();
  }
}

export class ListCrew {
  #hands: Hand[];
  #reader: Hand;
  #heard: Heard = () => {};
  #run = 0;
  #epoch = 0; // of what is screened: another one when the file is read again
  layout: Promise<Layout>;

  /** `url`: the worker's script, as the browser wants it. */
  constructor(url: string, start: Start, processors = navigator.hardwareConcurrency || 1) {
    this.#reader = new Hand(url, (_, reply) => this.#heard(reply));
    let first!: { resolve(layout: Layout): void; reject(error: Error): void };
    this.layout = new Promise((resolve, reject) => (first = { resolve, reject }));
    const heard = (hand: Hand, reply: Reply) => {
      if (reply.kind === 'layout') return first.resolve(reply.layout);
      if (reply.kind === 'trouble') first.reject(new Trouble(reply.why, 0));
      if (reply.kind === 'screened') hand.busy -= 1;
      this.#heard(reply);
    };
    this.#hands = Array.from({ length: Math.min(MOST_WORKERS, Math.max(1, processors)) }, () => new Hand(url, heard));
    for (const hand of this.#hands) hand.send({ kind: 'start', start });
  }

  /** Whether all of them say that their ways out are shut. */
  get shut() {
    return this.#reader.shut && this.#hands.every((hand) => hand.shut);
  }

  end() {
    for (const hand of [this.#reader, ...this.#hands]) hand.end();
  }

  /** What is under way is of no use any more. */
  cancel() {
    this.#run += 1;
    this.#epoch += 1;
    this.#heard = () => {};
    this.#reader.send({ kind: 'stop' });
  }

  glance(file: Blob): Promise<Glance> {
    this.cancel();
    const run = this.#run;
    return new Promise((resolve, reject) => {
      this.#heard = (reply) => {
        if (!('run' in reply) || reply.run !== run) return;
        if (reply.kind === 'glance') resolve(reply.glance);
        if (reply.kind === 'trouble') reject(new Trouble(reply.why, reply.row));
      };
      this.#reader.send({ kind: 'glance', run, file });
    });
  }

  /** The results as soon as all is screened; never, once it was cancelled. */
  async screen(asked: Asked, tell: (seen: Seen) => void): Promise<Results> {
    const layout = await this.layout;
    this.cancel();
    const run = this.#run;
    const programs = layout.programs.length;
    let results = new Results(programs);
    let sent = 0; // households, in this epoch
    let end: Extract<Reply, { kind: 'end' }> | undefined;
    const seen: Seen = { bytes: 0, rows: 0, total: asked.file.size, screened: 0, bad: 0, again: false };
    return new Promise((resolve, reject) => {
      const finish = () => {
        if (!end || results.households < sent) return;
        this.#heard = () => {};
        results.end(end.order, end.leftOut);
        resolve(results);
      };
      const screen = (block: Extract<Reply, { kind: 'block' }>['block']) => {
        const hand = this.#hands.reduce((least, one) => (one.busy < least.busy ? one : least));
        hand.busy += 1;
        const { keys, rows, ...columns } = block;
        results.announce(sent, keys, rows, columns.people);
        hand.send({ kind: 'screen', run: this.#epoch, at: sent, block: columns }, buffersOf(columns));
        sent += keys.length;
      };
      const answers: { [K in Reply['kind']]?: (reply: Extract<Reply, { kind: K }>) => void } = {
        block: ({ block, progress }) => {
          Object.assign(seen, progress);
          screen(block);
        },
        bad: ({ bad, more, progress }) => {
          Object.assign(seen, progress);
          results.setAside(bad, more);
        },
        again: () => {
          this.#epoch += 1;
          sent = 0;
          results = new Results(programs);
          Object.assign(seen, { again: true, rows: 0, bytes: 0 });
        },
        screened: (reply) => {
          this.#reader.send({ kind: 'more', run });
          if (reply.run === this.#epoch) results.add(reply);
        },
        end: (reply) => {
          Object.assign(seen, reply.progress);
          end = reply;
        },
        trouble: ({ why, row }) => {
          this.cancel();
          reject(new Trouble(why, row));
        },
      };
      this.#heard = (reply) => {
        const ofReading = 'run' in reply && reply.kind !== 'screened' && reply.run !== run && reply.run !== this.#epoch && reply.run !== 0;
        if (ofReading) return;
        (answers[reply.kind] as ((reply: Reply) => void) | undefined)?.(reply);
        Object.assign(seen, { screened: results.households, bad: results.badRows });
        tell(seen);
        finish();
      };
      const { file, form, mapping, facts, today } = asked;
      this.#reader.send({ kind: 'read', run, file, form, mapping, layout, facts: mapped(facts, mapping), today, ahead: AHEAD * this.#hands.length });
    });
  }
}
