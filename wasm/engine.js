// The only door to the engine in WebAssembly.
import createModule from '../.build/wasm/ventanilla.js';
import { openDoor } from './door.js';

const ENCODER = new TextEncoder(); // the glue's own way from text to UTF-8 takes four times as long

const instantiate = async (compiled) => {
  const module = await new Promise((resolve, reject) => {
    const fail = (error) => new Promise(() => reject(error)); // without end: the glue would go on without an instance
    const wasm = async (imports) => ({ instance: await WebAssembly.instantiate(compiled, imports).catch(fail) });
    createModule({ wasm }).then(resolve, reject);
  });
  return { ask: (verb, text) => module[verb](ENCODER.encode(text)) };
};

/**
 * An engine from the bytes of ventanilla.wasm, or from the module compiled of them (which a page can post to a worker).
 * load() and assess() take and give JSON text, errors included, and throw for no text whatever.
 */
export async function createEngine(from) {
  const ask = await openDoor(from, instantiate);
  return { load: (bundle) => ask('load', bundle), assess: (household) => ask('assess', household) };
}
