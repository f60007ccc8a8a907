// The reference in WebAssembly: typed arrays in, a byte per program and household out.
import { readFileSync } from 'node:fs';

export async function referenceInstance(path, { households, begin, columns }, programs) {
  const refuse = () => 0; // what the C library asks of a system: nothing that the reference uses
  const { instance } = await WebAssembly.instantiate(readFileSync(path), {
    env: new Proxy({}, { get: () => refuse, has: () => true }),
    wasi_snapshot_preview1: new Proxy({}, { get: () => refuse, has: () => true }),
  });
  const { memory, allocate, screen, _initialize } = instance.exports;
  _initialize?.();
  const place = (array) => {
    const address = allocate(array.byteLength + 64);
    new array.constructor(memory.buffer, address, array.length).set(array);
    return address;
  };
  const pointers = place(Int32Array.from([begin, ...columns], place));
  const out = allocate(households * programs);
  return {
    /** Screens; the answer is a view of the memory: households of the first program, then of the second ... */
    screen() {
      screen(pointers, households, programs, out);
      return new Uint8Array(memory.buffer, out, households * programs);
    },
  };
}
