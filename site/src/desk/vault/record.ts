// A record as it lies in the store: [format, 1 byte][stamp, 6 bytes][iv, 12 bytes][AES-256-GCM of padded JSON, or of packed JSON]. The stamp is drawn anew with each write, and tells
// nothing but which write it was. What comes before the iv, the kind of the record and its slot are authenticated with it: no record passes for another, nor for
// one of another kind, nor half of an earlier write for half of a later one.
import { joined, padded, parsed, random, release, utf8, type Bytes } from './bytes';
import { VaultError } from './errors';
import type { Keys } from './keys';
import { packed, unpacked } from './packed';

/** card: what the list shows of a case; case: all of it; named: what the desk itself remembers. The number is the block to which it is padded, in bytes. */
export const BLOCKS = { card: 512, case: 4096, named: 1024 };
export type Kind = keyof typeof BLOCKS;
export const KINDS = Object.keys(BLOCKS) as Kind[];

const PLAIN = 1;
const PACKED = 2; // a case; of before it may be plain
const STAMP = 6;
const IV = 12;
const CLEAR = 1 + STAMP;

export type Stamp = string;

const hex = (bytes: Uint8Array): Stamp => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
const unhex = (stamp: Stamp) => Uint8Array.from(stamp.match(/../g) ?? [], (pair) => parseInt(pair, 16));

export const newStamp = () => hex(random(STAMP));

export const stampOf = (bytes: Uint8Array) => hex(bytes.subarray(1, CLEAR));

function clearOf(format: number, stamp: Stamp): Bytes {
  const clear = new Uint8Array(CLEAR);
  clear[0] = format;
  clear.set(unhex(stamp), 1);
  return clear;
}

const parameters = (iv: Bytes, clear: Bytes, kind: Kind, slot: string) => ({ name: 'AES-GCM', iv, additionalData: joined(utf8(`ventanilla-desk ${kind} ${slot} `), clear) });

export async function closed(content: unknown, kind: Kind, slot: string, stamp: Stamp, { cipher }: Pick<Keys, 'cipher'>): Promise<Bytes> {
  const isCase = kind === 'case';
  const [clear, iv, block] = [clearOf(isCase ? PACKED : PLAIN, stamp), random(IV), BLOCKS[kind]];
  const plain = isCase ? await packed(utf8(JSON.stringify(content)), block) : padded(content, block);
  const hidden = await crypto.subtle.encrypt(parameters(iv, clear, kind, slot), cipher, plain);
  return joined(clear, iv, new Uint8Array(hidden));
}

/** What was closed. Throws VaultError `altered`. */
export async function opened(given: Uint8Array, kind: Kind, slot: string, { cipher }: Pick<Keys, 'cipher'>, unpack = unpacked): Promise<unknown> {
  try {
    const bytes = given as Bytes; // not of shared memory
    const [clear, iv, hidden] = [bytes.subarray(0, CLEAR), bytes.subarray(CLEAR, CLEAR + IV), bytes.subarray(CLEAR + IV)];
    if (clear[0] !== PLAIN && clear[0] !== PACKED) throw new Error('another format');
    const plain = await crypto.subtle.decrypt(parameters(iv, clear, kind, slot), cipher, hidden);
    const content = clear[0] === PACKED ? await unpack(plain) : parsed(plain);
    release(plain);
    return content;
  } catch (error) {
    throw new VaultError('altered', error);
  }
}
