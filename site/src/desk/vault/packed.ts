// Bytes in less room, by DEFLATE. A case names the same facts and programs for each of its people: it takes a quarter, and so does all that reads it.
import { unzlibSync } from 'fflate';
import { joined, type Bytes } from './bytes';

const HEAD = 8; // bytes: how many follow before those that fill the block, and how many they were

/** Packed, and filled up to a multiple of `block` bytes. By the browser itself: it takes half as long, and nobody fetches it. */
export async function packed(bytes: Bytes, block: number): Promise<Bytes> {
  const { writable, readable } = new CompressionStream('deflate');
  const writer = writable.getWriter();
  const written = Promise.all([writer.write(bytes), writer.close()]);
  const reader = readable.getReader();
  const parts: Uint8Array[] = [];
  for (let next = await reader.read(); !next.done; next = await reader.read()) parts.push(next.value as Uint8Array);
  await written;
  const small = joined(...parts);
  const whole = new Uint8Array(Math.ceil((HEAD + small.length) / block) * block);
  const head = new DataView(whole.buffer);
  head.setUint32(0, small.length);
  head.setUint32(4, bytes.length);
  whole.set(small, HEAD);
  return whole;
}

let room: Bytes = new Uint8Array(); // of a look at a thousand cases each would leave its own behind

/** What was packed, until the next is unpacked. Throws where it is not what `packed` gave. */
export function unpacked(whole: ArrayBuffer): Bytes {
  const head = new DataView(whole);
  const [small, length] = [head.getUint32(0), head.getUint32(4)];
  if (length > room.length) room = new Uint8Array(2 * length);
  const bytes = unzlibSync(new Uint8Array(whole, HEAD, small), { out: room.subarray(0, length) }) as Bytes;
  if (bytes.length !== length) throw new Error('not as long as it was');
  return bytes;
}
