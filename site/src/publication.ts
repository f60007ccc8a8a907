// The signed list of the catalog's files. Nothing that it names is used before signature, dates and hashes were checked.
import type { Verify } from './ed25519';

/** A file by its name and what it has to be. */
export interface NamedFile {
  file: string;
  sha256: string;
}

export interface Index {
  catalog: { id: string; version: string };
  issued: string; // days
  expires: string;
  rules: NamedFile;
  words: Record<string, NamedFile>; // by language
  more: Record<string, NamedFile>;
}

/** A publication: later ones have a higher version or, of the same, a later day. */
export interface Edition {
  id: string;
  version: string;
  issued: string;
}

/** Why a publication is not taken. */
export type Distrust = 'format' | 'signature' | 'altered' | 'expired' | 'older';

export class Distrusted extends Error {
  constructor(readonly why: Distrust, detail: string) {
    super(`${why}: ${detail}`);
  }
}

interface Signed {
  signed: string;
  signatures: { key: string; signature: string }[];
}

const FORMAT = 1;
const MOST_KEYS = 16; // that may lead from one to the next

const bytesOf = (base64: string) => Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));

/** What one of the keys signed: nothing is read of it before. */
async function open({ signed, signatures }: Signed, keys: Set<string>, verify: Verify): Promise<Record<string, unknown>> {
  const ours = signatures.filter(({ key }) => keys.has(key));
  if (ours.length === 0) throw new Distrusted('signature', 'no key of this page signed it');
  for (const { key, signature } of ours) {
    if (await verify(bytesOf(key), bytesOf(signature), new TextEncoder().encode(signed))) return JSON.parse(signed);
  }
  throw new Distrusted('altered', 'the signature does not fit');
}

/** The pinned keys, and those that they trust by a signed statement. */
async function trusted(pinned: string[], statements: Signed[], verify: Verify): Promise<Set<string>> {
  const keys = new Set(pinned);
  for (const statement of statements.slice(0, MOST_KEYS)) {
    const { type, key } = await open(statement, keys, verify).catch(() => ({ type: '', key: '' }));
    if (type === 'ventanilla-key') keys.add(String(key));
  }
  return keys;
}

const order = (a: string, b: string) => a.localeCompare(b, 'en', { numeric: true });

export const isOlder = (a: Edition, b: Edition) => (order(a.version, b.version) || order(a.issued, b.issued)) < 0;

export const editionIn = ({ catalog, issued }: Index): Edition => ({ ...catalog, issued });

/** What the text of an index.json that was verified before says of itself. */
export const editionOf = (text: string) => editionIn(JSON.parse((JSON.parse(text) as Signed).signed) as Index);

/**
 * The list in the text of an index.json. `known` is the newest edition that the page knows of: the one that it was built with, or a later
 * one that it verified before and kept.
 */
export async function openIndex(text: string, { keys, known, today, verify }: { keys: string[]; known: Edition; today: string; verify: Verify }): Promise<Index> {
  let index: Index & { type: string; format: number };
  try {
    const envelope = JSON.parse(text) as Signed & { format: number; keys?: Signed[] };
    if (envelope.format !== FORMAT) throw new Distrusted('format', `format ${envelope.format}`);
    index = (await open(envelope, await trusted(keys, envelope.keys ?? [], verify), verify)) as unknown as typeof index;
  } catch (error) {
    throw error instanceof Distrusted ? error : new Distrusted('altered', String(error));
  }
  const { id, version } = index.catalog;
  if (index.type !== 'ventanilla-index' || id !== known.id) throw new Distrusted('altered', 'it is a list of something else');
  if (index.format !== FORMAT) throw new Distrusted('format', `format ${index.format}`);
  if (!(today <= index.expires)) throw new Distrusted('expired', index.expires);
  if (isOlder({ id, version, issued: index.issued }, known)) throw new Distrusted('older', `${version} of ${index.issued}`);
  return index;
}

/** The bytes of a file, when they are those that the list names. */
export async function checked(bytes: ArrayBuffer, { file, sha256 }: NamedFile): Promise<ArrayBuffer> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  const found = Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
  if (found !== sha256) throw new Distrusted('altered', file);
  return bytes;
}
