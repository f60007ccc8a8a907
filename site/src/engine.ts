// The page's side of the worker: questions out, answers in.
import type { EngineError, Ref, Result } from './contract';
import type { Cliffs, Sets, Timeline } from './contract-explore';
import type { Reply, Request, Verb } from './worker';

export class Refusal extends Error {
  constructor(readonly errors: EngineError[]) {
    super(errors.map((error) => `${error.code}: ${error.message}`).join('\n'));
  }
}

type Sent = Request extends infer R ? (R extends { id: number } ? Omit<R, 'id'> : never) : never;

export class Engine {
  #worker: Worker;
  #waiting = new Map<number, { resolve(reply: Reply): void; reject(error: Error): void }>();
  #sent = 0;
  /** Whether the worker says that all its ways out are shut. */
  shut = false;

  constructor(url: string) {
    this.#worker = new Worker(url);
    this.#worker.addEventListener('message', (event: MessageEvent<Reply>) => {
      this.shut = event.data.shut;
      this.#waiting.get(event.data.id)?.resolve(event.data);
      this.#waiting.delete(event.data.id);
    });
    this.#worker.addEventListener('error', () => {
      for (const { reject } of this.#waiting.values()) reject(new Refusal([{ code: 'no-engine', message: 'The worker stopped.' }]));
      this.#waiting.clear();
    });
  }

  async #ask(request: Sent, transfer: Transferable[] = []) {
    const id = ++this.#sent;
    const reply = await new Promise<Reply>((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      this.#worker.postMessage({ id, ...request }, transfer);
    });
    const answer = JSON.parse(reply.answer) as object & { errors?: EngineError[] };
    if (answer.errors) throw new Refusal(answer.errors);
    return answer;
  }

  start(wasm: ArrayBuffer, rules: string) {
    return this.#ask({ kind: 'start', wasm, rules }, [wasm]);
  }

  assess(household: object) {
    return this.#ask({ kind: 'assess', household: JSON.stringify(household) }) as Promise<Result>;
  }

  /** The module for what follows: without it nothing of it is answered. */
  keep(wasm: ArrayBuffer) {
    return this.#ask({ kind: 'keep', wasm }, [wasm]);
  }

  #explore(verb: Verb, household: object, ...texts: string[]): Promise<object> {
    return this.#ask({ kind: 'explore', verb, texts: [JSON.stringify(household), ...texts] });
  }

  /** Until a day, or as long as the catalog holds. */
  timeline(household: object, until = '') {
    return this.#explore('timeline', household, until) as Promise<Timeline>;
  }

  changes(household: object, program: string, subject: string | null) {
    return this.#explore('changes', household, program, subject ?? '') as Promise<Sets>;
  }

  denial(household: object, program: string, subject: string | null) {
    return this.#explore('denial', household, program, subject ?? '') as Promise<Sets>;
  }

  cliffs(household: object, { fact, person }: Ref) {
    return this.#explore('cliffs', household, fact, person ?? '') as Promise<Cliffs>;
  }

  /** Ends the worker and everything that it held. */
  end() {
    this.#worker.terminate();
    this.#waiting.clear();
  }
}
