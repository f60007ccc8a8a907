// Bytes in less room, by the browser's own DEFLATE. A case names the same facts and programs for each of its people: it takes a quarter, and so does all that reads it.
import { joined, parsed, type Bytes } from './bytes';

async function through({ writable, readable }: CompressionStream | DecompressionStream, bytes: Bytes): Promise<Bytes> {
  const writer = writable.getWriter();
  const written = Promise.all([writer.write(bytes), writer.close()]);
  written.catch(() => {}); // the reader is told as well
  const reader = readable.getReader();
  const parts: Uint8Array[] = [];
  for (let next = await reader.read(); !next.done; next = await reader.read()) parts.push(next.value as Uint8Array);
  return joined(...parts);
}

const HEAD = 8; // bytes: how many follow before those that fill the block, and how many they were

/** Packed, and filled up to a multiple of `block` bytes. */
export async function packed(bytes: Bytes, block: number): Promise<Bytes> {
  const small = await through(new CompressionStream('deflate'), bytes);
  const whole = new Uint8Array(Math.ceil((HEAD + small.length) / block) * block);
  const head = new DataView(whole.buffer);
  head.setUint32(0, small.length);
  head.setUint32(4, bytes.length);
  whole.set(small, HEAD);
  return whole;
}

/** What `packed` gave: the packed bytes, and how long they were. */
export function packedIn(whole: ArrayBuffer): { small: Bytes; length: number } {
  const head = new DataView(whole);
  return { small: new Uint8Array(whole, HEAD, head.getUint32(0)), length: head.getUint32(4) };
}

/** What the JSON in it says, or a promise of it. Throws, or rejects, where it is not what `packed` gave. */
export type Unpack = (whole: ArrayBuffer) => unknown;

export const unpacked: Unpack = async (whole) => parsed(await through(new DecompressionStream('deflate'), packedIn(whole).small));
