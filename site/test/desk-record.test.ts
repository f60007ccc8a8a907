// A record as it lies in the store: packed or plain, and nothing but what was closed.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Case } from '../src/desk/case';
import { unpackedHere } from '../src/desk/caseload/unpack';
import { joined, padded, random, utf8 } from '../src/desk/vault/bytes';
import { VaultError } from '../src/desk/vault/errors';
import { keysFrom } from '../src/desk/vault/keys';
import { packed } from '../src/desk/vault/packed';
import { BLOCKS, closed, newStamp, opened, stampOf } from '../src/desk/vault/record';
import { whole } from './desk.fixture';

const SLOT = '00112233445566778899aabbccddeeff';
const keys = await keysFrom(random(32));

// As a page wrote a case before they were packed.
async function plainCase(content: unknown) {
  const [clear, iv] = [joined(new Uint8Array([1]), random(6)), random(12)];
  const additionalData = joined(utf8(`ventanilla-desk case ${SLOT} `), clear);
  return joined(clear, iv, new Uint8Array(await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData }, keys.cipher, padded(content, BLOCKS.case))));
}

test('a record gives what was closed, of a case in less room', async () => {
  const people = Array.from({ length: 30 }, (_, index) => ({ ...whole.answers.people[0]!, id: `p${index + 1}`, name: `Ñ. ${index}`, facts: Object.fromEntries(Array.from({ length: 60 }, (_, fact) => [`receives.programa_${fact}`, fact % 7 === 0 ? null : false])) }));
  const large = { ...whole, answers: { ...whole.answers, people } };
  const stamp = newStamp();
  for (const [kind, content] of [['case', large], ['case', whole], ['card', { card: 1 }], ['named', { a: 'ñ' }]] as const) {
    const bytes = await closed(content, kind, SLOT, stamp, keys);
    for (const unpack of [undefined, unpackedHere]) assert.deepEqual(await opened(bytes, kind, SLOT, keys, unpack), content);
    assert.equal(stampOf(bytes), stamp);
    assert.equal((bytes.length - 19 - 16) % BLOCKS[kind], 0, 'its length says little');
  }
  assert.ok(5 * (await closed(large, 'case', SLOT, stamp, keys)).length < JSON.stringify(large).length);
});

test('a case that an earlier page wrote plain opens, and one that says to be packed and is not is altered', async () => {
  const bytes = await plainCase(whole);
  assert.deepEqual(await opened(bytes, 'case', SLOT, keys), whole);
  for (const format of [0, 2, 3]) {
    const other = bytes.slice();
    other[0] = format;
    await assert.rejects(opened(other, 'case', SLOT, keys), (error) => error instanceof VaultError && error.trouble === 'altered');
  }
});

test('cases that are opened at once each say their own, and none is taken for more than it was', async () => {
  const notes = ['larga '.repeat(900), 'corta', 'otra '.repeat(2000)];
  const all = await Promise.all(notes.map((note) => closed({ ...whole, note }, 'case', SLOT, newStamp(), keys)));
  for (const unpack of [undefined, unpackedHere]) {
    const found = await Promise.all(all.map((bytes) => opened(bytes, 'case', SLOT, keys, unpack)));
    assert.deepEqual(found.map((one) => (one as Case).note), notes);
  }
  const lying = await packed(utf8('"corta"'), 64);
  assert.equal(unpackedHere(lying.slice().buffer), 'corta');
  new DataView(lying.buffer).setUint32(4, 8);
  assert.throws(() => unpackedHere(lying.buffer));
});
