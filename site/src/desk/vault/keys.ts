// The keys of an open vault, made of 32 random bytes that its passphrase unwraps. They cannot be read back, by us neither.
import { utf8, type Bytes } from './bytes';

export interface Keys {
  cipher: CryptoKey; // AES-256-GCM: what records say
  names: CryptoKey; // HMAC-SHA-256: under which name a record lies
}

export const DATA_KEY = 32; // bytes

/** Overwrites what it is given. */
export async function keysFrom(data: Bytes): Promise<Keys> {
  const master = await crypto.subtle.importKey('raw', data, 'HKDF', false, ['deriveKey']);
  data.fill(0);
  const expand = (info: string) => ({ name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(), info: utf8(info) });
  const [cipher, names] = await Promise.all([
    crypto.subtle.deriveKey(expand('records'), master, { name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']),
    crypto.subtle.deriveKey(expand('names'), master, { name: 'HMAC', hash: 'SHA-256', length: 256 }, false, ['sign']),
  ]);
  return { cipher, names };
}

/** Where a case, or what has another name, lies in this vault: 32 hexadecimal digits that tell nobody which it is, and differ in every vault. */
export async function slotOf(id: string, { names }: Keys): Promise<string> {
  const mac = new Uint8Array(await crypto.subtle.sign('HMAC', names, utf8(id)));
  return Array.from(mac.subarray(0, 16), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
