import type { Asked } from './argon2-worker';
import type { Stretch } from './stretching';

/** Argon2id in a worker that ends with its one answer, and gives its memory back. */
export const stretchingIn = (url: () => string): Stretch => (passphrase, salt, cost) => {
  const worker = new Worker(url());
  const answer = new Promise<Uint8Array<ArrayBuffer>>((resolve, reject) => {
    worker.addEventListener('message', ({ data }: MessageEvent<Uint8Array<ArrayBuffer> | undefined>) => (data ? resolve(data) : reject(new Error('no memory'))));
    worker.addEventListener('error', () => reject(new Error('the worker stopped')));
  });
  worker.postMessage({ passphrase, salt, cost } satisfies Asked);
  return answer.finally(() => worker.terminate());
};
