// Text, bytes, base64, and lengths that tell little.
export type Bytes = Uint8Array<ArrayBuffer>;

export const utf8 = (text: string): Bytes => new TextEncoder().encode(text);

export const random = (length: number): Bytes => crypto.getRandomValues(new Uint8Array(length));

const AT_ONCE = 0x8000; // bytes that fromCharCode takes as arguments

export function base64(bytes: Uint8Array): string {
  let letters = '';
  for (let from = 0; from < bytes.length; from += AT_ONCE) letters += String.fromCharCode(...bytes.subarray(from, from + AT_ONCE));
  return btoa(letters);
}

/** Throws where it is not exactly what `base64` writes: another spelling of the same bytes would be a change that nobody notices. */
export function fromBase64(text: string): Bytes {
  const letters = atob(text);
  const bytes = new Uint8Array(letters.length);
  for (let index = 0; index < letters.length; index++) bytes[index] = letters.charCodeAt(index);
  if (base64(bytes) !== text) throw new Error('not base64 as it is written here');
  return bytes;
}

const SPACE = 0x20;

/** JSON, with spaces up to a multiple of `block` bytes. */
export function padded(value: unknown, block: number): Bytes {
  const bytes = utf8(JSON.stringify(value));
  const whole = new Uint8Array(Math.ceil(bytes.length / block) * block).fill(SPACE);
  whole.set(bytes);
  return whole;
}

export const unpadded = (bytes: BufferSource): unknown => JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
