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

export const joined = (...parts: Uint8Array[]): Bytes => {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
};

const SPACE = 0x20;

/** JSON, with spaces up to a multiple of `block` bytes. */
export function padded(value: unknown, block: number): Bytes {
  const bytes = utf8(JSON.stringify(value));
  const whole = new Uint8Array(Math.ceil(bytes.length / block) * block).fill(SPACE);
  whole.set(bytes);
  return whole;
}

let nobody: MessagePort | undefined;

/**
 * Gives the memory of a buffer back at once, which otherwise waits for a collection of garbage that may be long in coming; it is empty then. What is handed to
 * nobody is gone, where `transfer` leaves a copy of what the browser made with whoever made it.
 */
export function release(buffer: ArrayBufferLike) {
  if (!nobody) {
    const { port1, port2 } = new MessageChannel();
    port2.close();
    nobody = port1;
  }
  nobody.postMessage(null, [buffer as ArrayBuffer]);
}

/** JSON, with spaces around it or not. */
export const parsed = (bytes: BufferSource): unknown => JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
