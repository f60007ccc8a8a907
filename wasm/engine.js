// The only door to the engine in WebAssembly.
import createModule from '../.build/wasm/ventanilla.js';

// Far above any catalog, and low enough that the text and its tree fit into the module's 32 MB.
const MAX_CHARACTERS = 2_000_000;

const ENCODER = new TextEncoder(); // the glue's own way from text to UTF-8 takes four times as long

const failure = (code, message, mend) => JSON.stringify({ errors: [{ code, message, mend }] });

// An instance of its own, with nothing loaded. Rejects when the bytes or the browser do not fit.
const instantiate = (compiled) =>
  new Promise((resolve, reject) => {
    const fail = (error) => new Promise(() => reject(error)); // without end: the glue would go on without an instance
    const wasm = async (imports) => ({ instance: await WebAssembly.instantiate(compiled, imports).catch(fail) });
    createModule({ wasm }).then(resolve, reject);
  });

/**
 * An engine from the bytes of ventanilla.wasm, or from the module compiled of them (which a page can post to a worker).
 * load() and assess() take and give JSON text, errors included, and throw for no text whatever.
 */
export async function createEngine({ wasmBinary, wasmModule }) {
  const compiled = wasmModule ?? (await WebAssembly.compile(wasmBinary));
  let instance = await instantiate(compiled);
  let catalog;

  // An instance that trapped, for want of memory, has stopped for good: another takes its place, with the same catalog.
  // Where even that finds no memory, every call goes on answering "restarting".
  async function restart() {
    instance = undefined;
    const fresh = await instantiate(compiled);
    if (catalog !== undefined) fresh.load(catalog);
    instance = fresh;
  }

  function call(verb, text) {
    if (typeof text !== 'string') return failure('not-text', 'What was given is not a text.', 'Give JSON as text.');
    if (text.length > MAX_CHARACTERS) {
      return failure('too-long', `The text has more than ${MAX_CHARACTERS} characters.`, 'Give less at a time.');
    }
    if (!instance) return failure('restarting', 'The engine is starting again.', 'Try again in a moment.');
    try {
      return instance[verb](ENCODER.encode(text));
    } catch {
      restart().catch(() => {});
      return failure('engine-stopped', 'The engine stopped at this text: most likely it needs too much memory.', 'Give less at a time.');
    }
  }

  return {
    load(text) {
      const answer = call('load', text);
      if (!answer.startsWith('{"errors"')) catalog = text;
      return answer;
    },
    assess: (text) => call('assess', text),
  };
}
