// Modules without glue: one export per verb, and texts of UTF-8 in a memory that both sides see (texts.h).
const DECODER = new TextDecoder();
const ENCODER = new TextEncoder();

/** { exports, ask }: an instance of its own. `ask(verb, ...texts)` gives the text that the export answers with. */
export function instantiate(compiled) {
  const nothing = () => 0; // what the system would do for it, which it never needs
  const imports = {};
  for (const { module, name } of WebAssembly.Module.imports(compiled)) (imports[module] ??= {})[name] = nothing;
  const { exports } = new WebAssembly.Instance(compiled, imports);
  exports._initialize?.();
  const bytesAt = (address, length) => new Uint8Array(exports.memory.buffer, address, length);
  return {
    exports,
    ask(verb, ...texts) {
      const parts = texts.map((text) => ENCODER.encode(text));
      const lengths = parts.map((part) => part.length);
      let at = exports.text_room(lengths.reduce((sum, length) => sum + length, 0));
      for (const part of parts) {
        bytesAt(at, part.length).set(part);
        at += part.length;
      }
      const answer = exports[verb](...lengths);
      return DECODER.decode(bytesAt(answer, exports.text_size()));
    },
  };
}
