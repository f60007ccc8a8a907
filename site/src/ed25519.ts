// Signatures: the browser's own where it has them, else a library, which is fetched only then. Both need crypto.subtle.
export type Verify = (key: Uint8Array<ArrayBuffer>, signature: Uint8Array<ArrayBuffer>, message: Uint8Array<ArrayBuffer>) => Promise<boolean>;

const keyOf = (key: Uint8Array<ArrayBuffer>) => crypto.subtle.importKey('raw', key, 'Ed25519', false, ['verify']);

const native: Verify = async (key, signature, message) => crypto.subtle.verify('Ed25519', await keyOf(key), signature, message);

// The key of RFC 8032, 7.1, test 1: some key, to ask the browser whether it knows such keys at all.
const SOME_KEY = 'd75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a';

/** What verifies here: it hangs on the browser alone. */
export async function verifier(): Promise<Verify> {
  const key = Uint8Array.from(SOME_KEY.match(/../g)!, (byte) => parseInt(byte, 16));
  const known = await keyOf(key).then(() => true, () => false);
  if (known) return native;
  const { verifyAsync } = await import('./ed25519-library');
  return (one, signature, message) => verifyAsync(signature, message, one, { zip215: false });
}
