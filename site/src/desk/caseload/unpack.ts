// Unpacks the cases of a look, one after the other, into one place: the browser's own streams would each leave their own behind, and take longer.
import { unzlibSync } from 'fflate';
import { parsed, type Bytes } from '../vault/bytes';
import { packedIn } from '../vault/packed';

let room: Bytes = new Uint8Array();

/** They are to be read at once: the next to be unpacked takes their place. */
export function bytesHere(whole: ArrayBuffer): Bytes {
  const { small, length } = packedIn(whole);
  if (length > room.length) room = new Uint8Array(2 * length);
  const bytes = unzlibSync(small, { out: room.subarray(0, length) });
  if (bytes.length !== length) throw new Error('not as long as it was');
  return bytes as Bytes;
}

export const unpackedHere = (whole: ArrayBuffer): unknown => parsed(bytesHere(whole));
