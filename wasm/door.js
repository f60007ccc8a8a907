// What the doors to the engine have in common: texts in, texts out, and no text that breaks them.

// Far above any catalog, and low enough that the text and its tree fit into a module's 32 MB.
const MAX_CHARACTERS = 2_000_000;

const failure = (code, message, mend) => JSON.stringify({ errors: [{ code, message, mend }] });

/**
 * `instantiate(compiled)` gives an instance of its own, with nothing loaded: `ask(verb, ...texts)` of it answers with text, or traps. It
 * fails when the bytes or the browser do not fit, and so does this. What comes back asks it, errors included, and throws for no text whatever.
 */
export async function openDoor({ wasmBinary, wasmModule }, instantiate) {
  const compiled = wasmModule ?? (await WebAssembly.compile(wasmBinary));
  let instance = await instantiate(compiled);
  let catalog;

  // An instance that trapped, for want of memory, has stopped for good: another takes its place, with the same catalog.
  // Where even that finds no memory, every call goes on answering "restarting".
  async function restart() {
    instance = undefined;
    const fresh = await instantiate(compiled);
    if (catalog !== undefined) fresh.ask('load', catalog);
    instance = fresh;
  }

  return (verb, ...texts) => {
    if (texts.some((text) => typeof text !== 'string')) return failure('not-text', 'What was given is not a text.', 'Give JSON as text.');
    if (texts.some((text) => text.length > MAX_CHARACTERS)) {
      return failure('too-long', `The text has more than ${MAX_CHARACTERS} characters.`, 'Give less at a time.');
    }
    if (!instance) return failure('restarting', 'The engine is starting again.', 'Try again in a moment.');
    try {
      const answer = instance.ask(verb, ...texts);
      if (verb === 'load' && !answer.startsWith('{"errors"')) [catalog] = texts;
      return answer;
    } catch {
      restart().catch(() => {});
      return failure('engine-stopped', 'The engine stopped at this text: most likely it needs too much memory.', 'Give less at a time.');
    }
  };
}
