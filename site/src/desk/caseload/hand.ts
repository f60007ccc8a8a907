// The page's side of one worker of the caseload.
import type { Answers, Reply, Request } from './messages';

export class Hand {
  #worker: Worker;
  #waiting = new Map<number, { resolve(answer: never): void; reject(error: Error): void }>();
  #sent = 0;

  /** `url`: the worker's script, as the browser wants it. */
  constructor(url: string) {
    this.#worker = new Worker(url);
    this.#worker.addEventListener('message', ({ data }: MessageEvent<Reply>) => {
      const waiting = this.#waiting.get(data.id);
      this.#waiting.delete(data.id);
      if ('trouble' in data) waiting?.reject(new Error(data.trouble));
      else waiting?.resolve(data.answer as never);
    });
    for (const sign of ['error', 'messageerror']) this.#worker.addEventListener(sign, () => this.#give(new Error('the worker stopped')));
  }

  #give(error: Error) {
    for (const { reject } of this.#waiting.values()) reject(error);
    this.#waiting.clear();
  }

  /** `moved`: buffers that are of no use here any more. */
  ask<K extends Request['kind']>(request: Extract<Request, { kind: K }> | (Request & { kind: K }), moved: Transferable[] = []): Promise<Answers[K]> {
    const id = ++this.#sent;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      this.#worker.postMessage({ id, request }, moved);
    });
  }

  /** Whoever waits for an answer is refused. */
  end() {
    this.#worker.terminate();
    this.#give(new Error('the worker was ended'));
  }
}
