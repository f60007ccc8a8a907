// Bytes from wherever they are: browsers and Deno fetch files too, Node reads them.
import { refusal } from './error';

/** Where something is: an address, in Node also a path; or the thing itself. */
export type Source = string | URL | Response | BufferSource;

declare const process: { versions?: { node?: string } } | undefined;

const inNode = typeof process === 'object' && Boolean(process.versions?.node) && !('Deno' in globalThis);

// Bundlers leave alone what they cannot read, and browsers never come here.
const ofNode = (name: string) => import(/* @vite-ignore */ /* webpackIgnore: true */ `node:${name}`);

const addressOf = (place: string | URL) => {
  if (place instanceof URL) return place;
  if (/^[a-z][a-z+.-]+:/i.test(place)) return new URL(place);
  return globalThis.location ? new URL(place, globalThis.location.href) : undefined;
};

async function bytesAt(place: string | URL): Promise<ArrayBuffer> {
  const address = addressOf(place);
  try {
    if (inNode && (!address || address.protocol === 'file:')) {
      const { buffer, byteOffset, byteLength } = await (await ofNode('fs/promises')).readFile(address ?? place);
      return buffer.slice(byteOffset, byteOffset + byteLength);
    }
    return await bytesIn(await fetch(address ?? place, { credentials: 'omit' }));
  } catch (error) {
    throw refusal('fetch', `${place} could not be read: ${(error as Error).message}`, undefined, error);
  }
}

async function bytesIn(response: Response): Promise<ArrayBuffer> {
  if (!response.ok) throw new Error(`${response.url}: ${response.status}`);
  return response.arrayBuffer();
}

const isResponse = (source: Source): source is Response => typeof Response === 'function' && source instanceof Response;

/** @internal */
export async function bytesOf(source: Source): Promise<ArrayBuffer> {
  if (typeof source === 'string' || source instanceof URL) return bytesAt(source);
  if (isResponse(source)) return bytesIn(source);
  const view = ArrayBuffer.isView(source) ? source : new Uint8Array(source);
  return view.buffer.slice(view.byteOffset, view.byteOffset + view.byteLength) as ArrayBuffer;
}

/** The files of a folder by name. */
export type Folder = (name: string) => Source | Promise<Source>;

/** @internal */
export function folderAt(place: string | URL): Folder {
  const address = addressOf(place);
  const slashed = (text: string) => (text.endsWith('/') ? text : `${text}/`);
  return (name) => (address ? new URL(name, slashed(address.href)) : slashed(String(place)) + name);
}

// Node 18 has it in a module only.
/** @internal */
export let crypto: Crypto = globalThis.crypto;

/** What checks hashes and signatures; browsers give it to https and localhost only. @internal */
export async function findCrypto(): Promise<void> {
  if (inNode) crypto ??= (await ofNode('crypto')).webcrypto;
  if (!crypto?.subtle) throw refusal('insecure', 'Nothing can be checked here: there is no crypto.subtle.', 'Serve the page by https, or on localhost.');
}
