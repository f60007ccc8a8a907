// The file of a household: AES-256-GCM under a key that PBKDF2 makes of a passphrase. Its first line says how, and is authenticated along with the rest;
// the second is what is hidden, padded so that its length tells little. README.md has the format.
import { Unreadable } from './record';

const KIND = 'ventanilla-answers';
const VERSION = 1;
const ITERATIONS = 600_000; // OWASP's for PBKDF2-HMAC-SHA256
const FEWEST = 100_000;
const MOST = 10_000_000; // a file may not make the page work for hours
const BLOCK = 4096; // bytes to whose multiples the content is padded

export const SHORTEST_PASSPHRASE = 12; // letters

interface Header {
  kind: string;
  version: number;
  kdf: string;
  iterations: number;
  salt: string;
  check: string; // tells a wrong passphrase from an altered file
  cipher: string;
  iv: string;
}

const KDF = 'PBKDF2-HMAC-SHA-256, HKDF-SHA-256';
const CIPHER = 'AES-256-GCM';

/** The passphrase is not the one that the file was closed with. */
export class WrongPassphrase extends Error {}

const utf8 = (text: string) => new TextEncoder().encode(text);
const base64 = (bytes: Uint8Array) => btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
const bytesOf = (text: string) => Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));

async function keysOf(passphrase: string, salt: Uint8Array<ArrayBuffer>, iterations: number) {
  // As people type it: accents may come as one sign or two, and spaces around it are not seen.
  const typed = await crypto.subtle.importKey('raw', utf8(passphrase.normalize('NFC').trim()), 'PBKDF2', false, ['deriveBits']);
  const bits = await crypto.subtle.deriveBits({ name: 'PBKDF2', hash: 'SHA-256', salt, iterations }, typed, 256);
  const master = await crypto.subtle.importKey('raw', bits, 'HKDF', false, ['deriveBits', 'deriveKey']);
  const expand = (info: string) => ({ name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(), info: utf8(info) });
  const [key, check] = await Promise.all([
    crypto.subtle.deriveKey(expand('key'), master, { name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']),
    crypto.subtle.deriveBits(expand('check'), master, 128),
  ]);
  return { key, check: base64(new Uint8Array(check)) };
}

const parameters = (iv: Uint8Array<ArrayBuffer>, head: string) => ({ name: 'AES-GCM', iv, additionalData: utf8(head) });

function padded(text: string): Uint8Array<ArrayBuffer> {
  const bytes = utf8(text);
  const whole = new Uint8Array(Math.ceil(bytes.length / BLOCK) * BLOCK).fill(' '.charCodeAt(0));
  whole.set(bytes);
  return whole;
}

export async function sealed(content: unknown, passphrase: string, iterations = ITERATIONS): Promise<string> {
  const [salt, iv] = [16, 12].map((length) => crypto.getRandomValues(new Uint8Array(length))) as [Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>];
  const { key, check } = await keysOf(passphrase, salt, iterations);
  const header: Header = { kind: KIND, version: VERSION, kdf: KDF, iterations, salt: base64(salt), check, cipher: CIPHER, iv: base64(iv) };
  const head = JSON.stringify(header);
  const hidden = await crypto.subtle.encrypt(parameters(iv, head), key, padded(JSON.stringify(content)));
  return `${head}\n${base64(new Uint8Array(hidden))}\n`;
}

function headerOf(head: string): Header {
  let header: Header;
  try {
    header = JSON.parse(head) as Header;
  } catch {
    throw new Unreadable('foreign');
  }
  if (header?.kind !== KIND) throw new Unreadable('foreign');
  if (header.version > VERSION) throw new Unreadable('later');
  const { iterations } = header;
  if (header.version !== VERSION || header.kdf !== KDF || header.cipher !== CIPHER || !(iterations >= FEWEST && iterations <= MOST)) throw new Unreadable('altered');
  return header;
}

/** What was sealed. Throws Unreadable, or WrongPassphrase. */
export async function unsealed(text: string, passphrase: string): Promise<unknown> {
  const [head = '', hidden = ''] = text.split(/\r?\n/);
  const { salt, iv, iterations, check } = headerOf(head);
  try {
    const keys = await keysOf(passphrase, bytesOf(salt), iterations);
    if (keys.check !== check) throw new WrongPassphrase();
    const content = await crypto.subtle.decrypt(parameters(bytesOf(iv), head), keys.key, bytesOf(hidden));
    return JSON.parse(new TextDecoder().decode(content));
  } catch (error) {
    throw error instanceof WrongPassphrase ? error : new Unreadable('altered');
  }
}
