import assert from 'node:assert/strict';
import { generateKeyPairSync, sign, webcrypto, type KeyObject } from 'node:crypto';
import { test } from 'node:test';
import { verifyAsync } from '../src/ed25519-library';
import { verifier, type Verify } from '../src/ed25519';
import { checked, Distrusted, isOlder, openIndex } from '../src/publication';

globalThis.crypto ??= webcrypto as Crypto; // Node 18

interface Key {
  named: string;
  secret: KeyObject;
}

function newKey(): Key {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  return { named: publicKey.export({ type: 'spki', format: 'der' }).subarray(-32).toString('base64'), secret: privateKey };
}

function seal(content: object, key: Key) {
  const signed = JSON.stringify(content);
  return { signed, signatures: [{ key: key.named, signature: sign(null, Buffer.from(signed), key.secret).toString('base64') }] };
}

const [ours, next, last, foreign] = [newKey(), newKey(), newKey(), newKey()];
const KNOWN = { id: 'cl', version: '2026.11.1', issued: '2026-11-01' };
const INDEX = { type: 'ventanilla-index', format: 1, catalog: { id: 'cl', version: '2026.11.1' }, issued: '2026-11-01', expires: '2026-12-01' };

const trust = (named: string, by: Key, type = 'ventanilla-key') => seal({ type, format: 1, key: named, issued: '2026-11-01' }, by);

const library: Verify = (key, signature, message) => verifyAsync(signature, message, key, { zip215: false });

for (const [how, verify] of [['natively', await verifier()], ['by the library', library]] as const) {
  const open = (envelope: unknown, { today = '2026-11-21', keys = [ours.named] } = {}) =>
    openIndex(typeof envelope === 'string' ? envelope : JSON.stringify(envelope), { keys, known: KNOWN, today, verify });
  const isRefused = (envelope: unknown, why: string, options = {}) =>
    assert.rejects(open(envelope, options), (error) => error instanceof Distrusted && error.why === why, why);
  const index = (change = {}, key = ours, keys: object[] = []) => ({ format: 1, ...seal({ ...INDEX, ...change }, key), keys });

  test(`${how}: what a pinned key signed is taken until the day on which it expires`, async () => {
    assert.equal((await open(index())).issued, '2026-11-01');
    await open(index(), { today: '2026-12-01' });
    await isRefused(index(), 'expired', { today: '2026-12-02' });
  });

  test(`${how}: a page may pin several keys`, async () => {
    await open(index({}, next), { keys: [ours.named, next.named] });
  });

  test(`${how}: another key is told from an altered text and an altered signature`, async () => {
    await isRefused(index({}, foreign), 'signature');
    const { signed, signatures, ...rest } = index();
    await isRefused({ ...rest, signed: signed.replace('2026-12-01', '2026-12-31'), signatures }, 'altered');
    const [{ key, signature }] = signatures as [{ key: string; signature: string }];
    await isRefused({ ...rest, signed, signatures: [{ key, signature: `${signature[0] === 'A' ? 'B' : 'A'}${signature.slice(1)}` }] }, 'altered');
    await isRefused({ ...rest, signed, signatures: [{ key: foreign.named, signature }] }, 'signature');
    await isRefused({ ...rest, signed, signatures: [] }, 'signature');
  });

  test(`${how}: an older version, or an older day of the same, is refused, a newer one is taken`, async () => {
    await isRefused(index({ catalog: { id: 'cl', version: '2026.9.7' } }), 'older');
    await isRefused(index({ issued: '2026-10-31' }), 'older');
    await open(index({ issued: '2026-11-02' }));
    await open(index({ catalog: { id: 'cl', version: '2026.11.10' }, issued: '2026-10-01' }));
  });

  test(`${how}: what is no index of this catalog is refused, though our key signed it`, async () => {
    await isRefused(index({ catalog: { id: 'other', version: '2026.11.1' } }), 'altered');
    await isRefused(index({ type: 'ventanilla-key' }), 'altered');
    await isRefused(index({ format: 2 }), 'format');
    await isRefused({ ...index(), format: 2 }, 'format');
    for (const text of ['', '[]', 'null', '{"format":1}', '{"format":1,"signed":1,"signatures":[{}]}']) await assert.rejects(open(text), Distrusted, text);
  });

  test(`${how}: a key leads to the next one, and that to another; nobody else's word counts`, async () => {
    const [second, third] = [trust(next.named, ours), trust(last.named, next)];
    await open(index({}, next, [second]));
    await open(index({}, last, [second, third]));
    await isRefused(index({}, last, [third]), 'signature');
    await isRefused(index({}, next, [trust(next.named, foreign)]), 'signature');
    await isRefused(index({}, next, [trust(next.named, ours, 'ventanilla-index')]), 'signature');
    await isRefused(index({}, next, [{ ...second, signed: second.signed.replace(next.named, foreign.named) }]), 'signature');
  });
}

test('versions are compared by their numbers, then days', () => {
  const edition = (version: string, issued = '2026-01-01') => ({ id: 'cl', version, issued });
  assert.ok(isOlder(edition('2026.9.1'), edition('2026.11.1')));
  assert.ok(!isOlder(edition('2026.11.1'), edition('2026.9.1')));
  assert.ok(isOlder(edition('2026.9.1'), edition('2026.9.1', '2026-01-02')));
  assert.ok(!isOlder(edition('2026.9.1'), edition('2026.9.1')));
});

test('bytes are given back when they have the hash that was named', async () => {
  const bytes = new TextEncoder().encode('abc').buffer as ArrayBuffer;
  const sha256 = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad';
  assert.equal(await checked(bytes, { file: 'a', sha256 }), bytes);
  await assert.rejects(checked(bytes, { file: 'a', sha256: sha256.replace('b', 'c') }), Distrusted);
});
