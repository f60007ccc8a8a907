// The file of a household: only its passphrase opens it, and nothing of it can be changed.
import assert from 'node:assert/strict';
import { webcrypto } from 'node:crypto';
import { test } from 'node:test';
import { sealed, unsealed, WrongPassphrase } from '../src/keeping/cipher';
import { Unreadable } from '../src/keeping/record';

globalThis.crypto ??= webcrypto as Crypto; // Node 18

const FEW = 100_000; // iterations: enough for a test
const PHRASE = 'mañana temprano llueve poco';
const content = { people: [{ name: 'Rosa', birth_date: '1956-04-03' }], note: 'ñandú' };
const file = await sealed(content, PHRASE, FEW);
const [head, hidden] = file.split('\n') as [string, string];

const isUnreadable = (text: string, why: string) =>
  assert.rejects(unsealed(text, PHRASE), (error) => error instanceof Unreadable && error.why === why, `${why}: ${text.slice(0, 60)}`);

test('what was sealed comes back, by its passphrase alone', async () => {
  assert.deepEqual(await unsealed(file, PHRASE), content);
  for (const wrong of ['', 'mañana temprano', PHRASE.toUpperCase()]) await assert.rejects(unsealed(file, wrong), WrongPassphrase);
});

test('the passphrase counts as it is read, not as it is encoded', async () => {
  assert.deepEqual(await unsealed(file, ` ${PHRASE.normalize('NFD')} `), content);
  assert.deepEqual(await unsealed(file.replaceAll('\n', '\r\n'), PHRASE), content);
});

test('nothing can be read in the file, and its length tells little', async () => {
  for (const word of ['Rosa', '1956', 'people', btoa('Rosa').slice(0, 4)]) assert.ok(!file.includes(word), word);
  assert.equal((await sealed({}, PHRASE, FEW)).length, file.length);
});

test('the same content makes another file each time', async () => {
  const again = (await sealed(content, PHRASE, FEW)).split('\n');
  assert.notEqual(again[0], head);
  assert.notEqual(again[1], hidden);
});

test('one changed letter anywhere is noticed', async () => {
  const flip = (text: string, at: number) => `${text.slice(0, at)}${text[at] === 'A' ? 'B' : 'A'}${text.slice(at + 1)}`;
  await isUnreadable(`${head}\n${flip(hidden, 20)}\n`, 'altered');
  await isUnreadable(`${head}\n${hidden.slice(0, -8)}\n`, 'altered');
  const { iv } = JSON.parse(head) as { iv: string };
  await isUnreadable(file.replace(iv, flip(iv, 3)), 'altered');
  await isUnreadable(`${head.replace('{', '{ ')}\n${hidden}\n`, 'altered'); // the first line is authenticated too
});

test('a file of another kind, of a later version, or that would keep the page busy for hours is refused before any work', async () => {
  for (const text of ['', 'hola', '[]', 'null', '{"kind":"x"}']) await isUnreadable(text, 'foreign');
  await isUnreadable(file.replace('"version":1', '"version":2'), 'later');
  await isUnreadable(file.replace(`"iterations":${FEW}`, '"iterations":99999999999'), 'altered');
  await isUnreadable(file.replace(`"iterations":${FEW}`, '"iterations":1'), 'altered');
});
