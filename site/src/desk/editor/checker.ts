// The engine in a worker of its own, on the draft as it stands: whether the rules load, and what they say of the test households. What is asked last counts.
import type { EngineError, Result } from '../../contract';
import { Engine, Refusal } from '../../engine';

export type Outcome = { result: Result; errors?: undefined } | { result?: undefined; errors: EngineError[] };

export interface Look {
  errors: EngineError[];
  outcomes: Outcome[]; // of the households, in their order; none where the rules do not load
}

const refused = (error: unknown): EngineError[] => {
  if (error instanceof Refusal) return error.errors;
  throw error;
};

export class Checker {
  readonly #engine: Engine;
  #loaded = '';
  #errors: EngineError[] = [];
  #turn: Promise<unknown> = Promise.resolve();
  #asked = 0;

  constructor(url: string, readonly wasm: ArrayBuffer) {
    this.#engine = new Engine(url);
  }

  /** undefined: something else was asked meanwhile. */
  look(rules: string, households: object[]): Promise<Look | undefined> {
    const asked = ++this.#asked;
    const looked = this.#turn.catch(() => {}).then(() => this.#look(asked, rules, households));
    this.#turn = looked;
    return looked;
  }

  async #look(asked: number, rules: string, households: object[]): Promise<Look | undefined> {
    if (asked !== this.#asked) return undefined;
    if (rules !== this.#loaded) {
      this.#errors = await this.#engine.start(this.wasm, rules).then(() => [], refused);
      this.#loaded = rules;
    }
    const outcomes: Outcome[] = [];
    for (const household of this.#errors.length === 0 ? households : []) {
      outcomes.push(await this.#engine.assess(household).then((result): Outcome => ({ result }), (error): Outcome => ({ errors: refused(error) })));
      if (asked !== this.#asked) return undefined;
    }
    return { errors: this.#errors, outcomes };
  }

  end() {
    this.#engine.end();
  }
}
