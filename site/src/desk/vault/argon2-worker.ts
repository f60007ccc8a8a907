// Stretches one passphrase, away from the page, which stays at hand meanwhile.
import '../../no-network';
import { argon2id } from 'hash-wasm';
import type { Cost } from './stretching';

export interface Asked {
  passphrase: string;
  salt: Uint8Array;
  cost: Cost;
}

self.addEventListener('message', ({ data: { passphrase, salt, cost } }: MessageEvent<Asked>) => {
  void argon2id({ password: passphrase, salt, parallelism: cost.lanes, iterations: cost.passes, memorySize: cost.memory, hashLength: 32, outputType: 'binary' }).then(
    (bytes) => self.postMessage(bytes),
    () => self.postMessage(undefined),
  );
});
