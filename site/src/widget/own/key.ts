// The key that the snippet pins, and how people may compare it with what they were told.
const KEY = /^[A-Za-z\d+/]{42}[AEIMQUYcgkosw048]=$/; // 32 bytes

/** As index.json names a key, of what a snippet says; undefined when that is none. */
export function keyIn(text: string): string | undefined {
  const key = text.trim().replaceAll('-', '+').replaceAll('_', '/').replace(/=?$/, '=');
  return KEY.test(key) ? key : undefined;
}

/** "3c1f 09ab 77d0 5e21": the beginning of its SHA-256. Nobody finds another key with the same one by trying. */
export async function fingerprintOf(key: string): Promise<string> {
  const bytes = Uint8Array.from(atob(key), (letter) => letter.charCodeAt(0));
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)).subarray(0, 10);
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('').replaceAll(/.{4}(?=.)/g, '$& ');
}

/** The address of an index.json: https, or http of this very machine, for trying. */
export function addressIn(text: string): string | undefined {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const here = url?.hostname === 'localhost' || url?.hostname === '127.0.0.1';
  return url && !url.username && !url.password && (url.protocol === 'https:' || (url.protocol === 'http:' && here)) ? url.href : undefined;
}
