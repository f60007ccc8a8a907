// The workers once everything is here: one assesses; the other answers what is asked after a result, which no answer of a person waits for.
// When one gives no sign any more, the other does the work of both: it was given all that it needs, and nothing is fetched for it.
import type { Answers } from './answers';
import type { Ref, Result } from './contract';
import type { Cliffs, Sets, Timeline } from './contract-explore';
import { Refusal, type Engine, type Sent } from './engine';
import type { Verb } from './worker';

/** Seconds without any answer after which a worker is given up: many times what the slowest phone takes. */
const PATIENCE = { assess: 15, explore: 120 };
const SLOW = 4; // after which somebody who waits for a result is told that it takes long

/** What people have to know of a worker: that it takes long, or that another took over. */
export type Word = 'slow' | 'resumed';

class Lost extends Error {}

// Counts seconds in which the page runs: a phone that was asleep is no sign of a worker that is gone.
function listened<T>(hand: Engine, asked: Promise<T>, silent: (seconds: number) => void): Promise<T> {
  let timer: ReturnType<typeof setInterval>;
  let [seconds, heard] = [0, hand.heard];
  const silence = new Promise<never>((_, reject) => {
    timer = setInterval(() => {
      if (heard !== hand.heard) [seconds, heard] = [0, hand.heard];
      try {
        silent(++seconds);
      } catch (error) {
        reject(error);
      }
    }, 1000);
  });
  return Promise.race([asked, silence]).finally(() => clearInterval(timer));
}

export class Crew {
  #hands: Engine[]; // the first assesses, the last explores
  #relief: Promise<unknown> = Promise.resolve();
  #turn: Promise<unknown> = Promise.resolve();
  #start: Sent;
  #keep: Sent; // makes a worker ready to explore
  #household: (answers: Answers) => object;
  #changed: () => void;
  word: Word | undefined;

  /** Of one that was started, and another; `changed` hears when there is another word to say. */
  static async of(first: Engine, second: Engine, explorer: ArrayBuffer, household: (answers: Answers) => object, changed: () => void): Promise<Crew> {
    const start = first.given!;
    const keep: Sent = { kind: 'keep', wasm: explorer, rules: start.rules };
    await second.ask(keep);
    return new Crew([first, second], { start, keep }, household, changed);
  }

  private constructor(hands: Engine[], { start, keep }: { start: Sent; keep: Sent }, household: (answers: Answers) => object, changed: () => void) {
    this.#hands = hands;
    this.#start = start;
    this.#keep = keep;
    this.#household = household;
    this.#changed = changed;
  }

  get shut() {
    return this.#hands.every((hand) => hand.shut);
  }

  /** Lets the last hand do the work of both. */
  #replace(lost: Engine) {
    if (!this.#hands.includes(lost)) return;
    const assessed = this.#hands[0] === lost;
    this.#hands = this.#hands.filter((hand) => hand !== lost);
    lost.end();
    const [next] = this.#hands;
    if (!next) return;
    this.#relief = next.ask(assessed ? this.#start : this.#keep);
    this.say('resumed');
  }

  say(word: Word | undefined) {
    if (word === this.word) return;
    this.word = word;
    this.#changed();
  }

  async #ask<T>(kind: keyof typeof PATIENCE, ask: (hand: Engine) => Promise<T>): Promise<T> {
    const hand = kind === 'assess' ? this.#hands[0] : this.#hands.at(-1);
    if (!hand) throw new Refusal([{ code: 'no-engine', message: 'No worker is left.' }]);
    const patience = PATIENCE[this.#hands.length === 1 ? 'explore' : kind];
    const silent = (seconds: number) => {
      if (seconds >= patience) throw new Lost();
      if (seconds >= SLOW && kind === 'assess' && !this.word) this.say('slow');
    };
    try {
      const answer = await listened(hand, this.#relief.then(() => ask(hand)), silent);
      if (this.word === 'slow') this.say(undefined);
      return answer;
    } catch (error) {
      if (!(error instanceof Lost) && !hand.broken) throw error;
      this.#replace(hand);
      return this.#ask(kind, ask);
    }
  }

  assess(household: object): Promise<Result> {
    return this.#ask('assess', (hand) => hand.assess(household));
  }

  // One after the other: what nobody waits for any more when its turn comes is left out.
  #explore(verb: Verb, answers: Answers, texts: string[], signal?: AbortSignal): Promise<object> {
    const asked = this.#turn.then(() => {
      signal?.throwIfAborted();
      const request: Sent = { kind: 'explore', verb, texts: [JSON.stringify(this.#household(answers)), ...texts] };
      return this.#ask('explore', (hand) => hand.ask(request));
    });
    this.#turn = asked.catch(() => {});
    return asked;
  }

  /** As long as the catalog holds. */
  timeline(answers: Answers, signal?: AbortSignal) {
    return this.#explore('timeline', answers, [''], signal) as Promise<Timeline>;
  }

  denial(answers: Answers, program: string, subject: string | null, signal?: AbortSignal) {
    return this.#explore('denial', answers, [program, subject ?? ''], signal) as Promise<Sets>;
  }

  cliffs(answers: Answers, { fact, person }: Ref, signal?: AbortSignal) {
    return this.#explore('cliffs', answers, [fact, person ?? ''], signal) as Promise<Cliffs>;
  }

  /** Ends the workers and everything that they held. */
  end() {
    for (const hand of this.#hands) hand.end();
    this.#hands = [];
  }
}
