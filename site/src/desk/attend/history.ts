// What was answered before, so that a slip can be taken back: a step for each field, however often it was typed into.
import type { Answers } from '../../answers';

const MOST = 100;

interface Step {
  before: Answers;
  field: string;
}

export class History {
  #steps: Step[] = [];

  get length() {
    return this.#steps.length;
  }

  /** Keeps the answers that a change in this field replaces. Typing on in the same field is the same step. */
  took(before: Answers, field: string) {
    if (this.#steps.at(-1)?.field === field) return;
    this.#steps = [...this.#steps, { before, field }].slice(-MOST);
  }

  /** What comes is a step of its own, also in the same field. */
  rest() {
    const last = this.#steps.at(-1);
    if (last) this.#steps = [...this.#steps.slice(0, -1), { ...last, field: '' }];
  }

  /** The answers before the last step. */
  back(): Answers | undefined {
    return this.#steps.pop()?.before;
  }
}
