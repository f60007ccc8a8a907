// The workers of the caseload: made when there is something to look at, and ended when there was nothing for a while, since each holds an engine with plans for
// every day that it met.
import { Hand } from './hand';
import type { Request } from './messages';

const REST = 10_000; // milliseconds

export type Start = Extract<Request, { kind: 'start' }>;

export class Crew {
  #hands: { hand: Hand; ready: Promise<unknown> }[] = [];
  #busy = 0;
  /** At how many cases these have looked. */
  looked = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** `script`: the address of a worker. */
  constructor(readonly script: () => string, readonly start: Start) {}

  /** While this goes on, no worker ends by itself. */
  async during<T>(work: () => Promise<T>): Promise<T> {
    this.#busy += 1;
    clearTimeout(this.#timer);
    try {
      return await work();
    } finally {
      this.#busy -= 1;
      if (this.#busy === 0) this.#timer = setTimeout(() => this.end(), REST);
    }
  }

  get size() {
    return this.#hands.length;
  }

  /** So many of them, ready. */
  async take(count: number): Promise<Hand[]> {
    while (this.#hands.length < count) {
      const hand = new Hand(this.script());
      this.#hands.push({ hand, ready: hand.ask(this.start) });
    }
    const taken = this.#hands.slice(0, count);
    await Promise.all(taken.map(({ ready }) => ready));
    return taken.map(({ hand }) => hand);
  }

  /** Ends them, and what they were asked. Others come when they are wanted. */
  end() {
    clearTimeout(this.#timer);
    this.looked = 0;
    for (const { hand } of this.#hands.splice(0)) hand.end();
  }
}
