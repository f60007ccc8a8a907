// The desk's own modules, for tests that make what somebody would have to type; over an IndexedDB that ends with the test.
import { createRequire } from 'node:module';
import { inRepository } from '../browser/support.mjs';

const { buildSync } = createRequire(inRepository('site/package.json'))('esbuild');

const MODULES = `
  import 'fake-indexeddb/auto';
  export { NOTHING } from './answers';
  export { newCase } from './desk/case';
  export { fileOf } from './desk/vault/transfer';
  export { Vault } from './desk/vault/vault';
  export { argon2id } from 'hash-wasm';
`;
const { outputFiles } = buildSync({ stdin: { contents: MODULES, resolveDir: inRepository('site/src'), loader: 'ts' }, bundle: true, write: false, format: 'esm' });
const { argon2id, ...modules } = await import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`);

export const { NOTHING, newCase, fileOf, Vault } = modules;

/** Of a passphrase, the least that is borne: what takes a second in the browser is tested where it is told. */
export const LEAST = { memory: 19_456, passes: 2, lanes: 1 };

export const stretch = (password, salt, { memory, passes, lanes }) => argon2id({ password, salt, memorySize: memory, iterations: passes, parallelism: lanes, hashLength: 32, outputType: 'binary' });
