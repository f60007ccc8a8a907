// Bytes that a passphrase opens, as three lines of text: how (JSON, authenticated along with the rest), what is hidden (base64, AES-256-GCM), and the
// SHA-256 of both, which tells an altered text from a wrong passphrase before anybody types one. A vault's head is one, and so is a file of cases.
import { base64, fromBase64, random, utf8, type Bytes } from './bytes';
import { VaultError } from './errors';
import { asTyped, COST, isBearable, type Cost, type Stretch } from './stretching';

const KDF = 'Argon2id, HKDF-SHA-256';
const CIPHER = 'AES-256-GCM';

interface Header extends Cost {
  kind: string;
  version: number;
  kdf: string;
  salt: string;
  check: string; // tells a wrong passphrase
  cipher: string;
  iv: string;
}

/** What a text holds, and up to which version this page reads it. */
export interface Kind {
  kind: string;
  version: number;
}

async function keysOf(passphrase: string, salt: Bytes, cost: Cost, stretch: Stretch) {
  const stretched = await stretch(asTyped(passphrase), salt, cost);
  const master = await crypto.subtle.importKey('raw', stretched, 'HKDF', false, ['deriveBits', 'deriveKey']);
  stretched.fill(0);
  const expand = (info: string) => ({ name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(), info: utf8(info) });
  const [key, check] = await Promise.all([
    crypto.subtle.deriveKey(expand('key'), master, { name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']),
    crypto.subtle.deriveBits(expand('check'), master, 128),
  ]);
  return { key, check: base64(new Uint8Array(check)) };
}

const parameters = (iv: Bytes, head: string) => ({ name: 'AES-GCM', iv, additionalData: utf8(head) });

const sumOf = async (lines: string) => base64(new Uint8Array(await crypto.subtle.digest('SHA-256', utf8(lines))));

export async function seal(content: Bytes, passphrase: string, { kind, version }: Kind, stretch: Stretch, cost = COST): Promise<string> {
  const [salt, iv] = [random(16), random(12)];
  const { key, check } = await keysOf(passphrase, salt, cost, stretch);
  const header: Header = { kind, version, kdf: KDF, ...cost, salt: base64(salt), check, cipher: CIPHER, iv: base64(iv) };
  const head = JSON.stringify(header);
  const lines = `${head}\n${base64(new Uint8Array(await crypto.subtle.encrypt(parameters(iv, head), key, content)))}\n`;
  return `${lines}${await sumOf(lines)}\n`;
}

function headerOf(head: string, expected: Kind): Header {
  let header: Header;
  try {
    header = JSON.parse(head) as Header;
  } catch {
    throw new VaultError('foreign');
  }
  if (header?.kind !== expected.kind) throw new VaultError('foreign');
  if (header.version > expected.version) throw new VaultError('later');
  return header;
}

/** Looks at a text without its passphrase. Throws VaultError `foreign`, `later` or `altered`. */
export async function inspect(text: string, expected: Kind): Promise<{ header: Header; head: string; hidden: string }> {
  const [head = '', hidden = '', sum = '', ...rest] = text.split(/\r?\n/);
  const header = headerOf(head, expected);
  const whole = sum === (await sumOf(`${head}\n${hidden}\n`)) && rest.every((line) => line === '');
  if (!whole || header.kdf !== KDF || header.cipher !== CIPHER || !isBearable(header)) throw new VaultError('altered');
  return { header, head, hidden };
}

/** What was sealed. Throws VaultError: also `wrong` for another passphrase. */
export async function unseal(text: string, passphrase: string, expected: Kind, stretch: Stretch): Promise<Bytes> {
  const { header, head, hidden } = await inspect(text, expected);
  const { memory, passes, lanes, salt, iv, check } = header;
  if (asTyped(passphrase) === '') throw new VaultError('wrong');
  const keys = await keysOf(passphrase, fromBase64(salt), { memory, passes, lanes }, stretch);
  if (keys.check !== check) throw new VaultError('wrong');
  try {
    return new Uint8Array(await crypto.subtle.decrypt(parameters(fromBase64(iv), head), keys.key, fromBase64(hidden)));
  } catch (error) {
    throw new VaultError('altered', error);
  }
}
