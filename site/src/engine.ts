// The page's side of the worker: questions out, answers in.
import type { EngineError, Result } from './contract';
import type { Reply, Request } from './worker';

export class Refusal extends Error {
  constructor(readonly errors: EngineError[]) {
    super(errors.map((error) => `${error.code}: ${error.message}`).join('\n'));
  }
}

export type Sent = Request extends infer R ? (R extends { id: number } ? Omit<R, 'id'> : never) : never;

export type Start = Extract<Sent, { kind: 'start' }>;

/** One worker. */
export class Engine {
  #worker: Worker;
  #waiting = new Map<number, { resolve(reply: Reply): void; reject(error: Error): void }>();
  #sent = 0;
  /** Whether the worker says that all its ways out are shut. */
  shut = false;
  /** How many answers came. */
  heard = 0;
  /** Whether the browser says that the worker stopped. */
  broken = false;
  /** What it was started with, to start another. */
  given: Start | undefined;

  constructor(url: string) {
    this.#worker = new Worker(url);
    this.#worker.addEventListener('message', (event: MessageEvent<Reply>) => {
      this.shut = event.data.shut;
      this.heard++;
      this.#waiting.get(event.data.id)?.resolve(event.data);
      this.#waiting.delete(event.data.id);
    });
    this.#worker.addEventListener('error', () => {
      this.broken = true;
      for (const { reject } of this.#waiting.values()) reject(new Refusal([{ code: 'no-engine', message: 'The worker stopped.' }]));
      this.#waiting.clear();
    });
  }

  async ask(request: Sent) {
    const id = ++this.#sent;
    const reply = await new Promise<Reply>((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      this.#worker.postMessage({ id, ...request });
    });
    const answer = JSON.parse(reply.answer) as object & { errors?: EngineError[] };
    if (answer.errors) throw new Refusal(answer.errors);
    return answer;
  }

  start(wasm: ArrayBuffer, rules: string) {
    return this.ask((this.given = { kind: 'start', wasm, rules }));
  }

  assess(household: object) {
    return this.ask({ kind: 'assess', household: JSON.stringify(household) }) as Promise<Result>;
  }

  /** Ends the worker and everything that it held. */
  end() {
    this.#worker.terminate();
    this.#waiting.clear();
  }
}
