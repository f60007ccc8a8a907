// The vault: what it keeps, what it shows nobody, and what it refuses.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Case } from '../src/desk/case';
import { VaultError } from '../src/desk/vault/errors';
import { Vault, VAULT } from '../src/desk/vault/vault';
import { LEAST, PHRASE, stretch, whole, wordsOf } from './desk.fixture';
import { asked, content, fails, newName, OTHER, type Place, raw, reopened, same, TODAY, vaultAt, vaultWith } from './desk-vault.fixture';

test('what was saved is there in the next visit, by the passphrase alone', async () => {
  const { vault, saved, name } = await vaultWith([content]);
  const [first] = saved as [Case];
  assert.deepEqual(await vault.read(first.id), same(first));
  const later = await vaultAt(name);
  assert.deepEqual([await later.vaults(), await later.count(1), await later.count(2), later.isOpen, later.cards()], [[1], 1, 0, false, []]);
  await fails(later.unlock(OTHER, 1), 'wrong');
  await fails(later.read(first.id), 'locked');
  await later.unlock(PHRASE, 1);
  assert.deepEqual(await later.read(first.id), same(first));
  assert.deepEqual(later.cards().map(({ number, initials, people, due, until }) => [number, initials, people, due, until]), [['A-0001', 'R. M.', 2, '2026-12-05', '2028-11-21']]);
  await fails(later.create('corta'), 'weak');
});

test('no typed value lies there in plain text, no name says what a record is, and lengths tell little', async () => {
  const { name, saved } = await vaultWith([content, {}]);
  const { all, of, close } = await raw(name);
  close();
  const text = all.map(([[, key], value]) => `${String(key)} ${typeof value === 'string' ? value : Buffer.from(value).toString('latin1')}`).join('\n');
  const words = [...wordsOf(saved), PHRASE, 'A-0001', 'device'].filter((word) => word.length > 3);
  assert.ok(words.includes('2026-11-21') && words.includes('viene por el agua') && words.includes(saved[0]!.id));
  for (const word of words) {
    for (const encoding of ['utf8', 'utf16le'] as const) assert.ok(!text.includes(Buffer.from(word, encoding).toString('latin1')), word);
  }
  for (const store of ['card', 'case', 'named']) assert.equal(new Set(of(store).map(([, { length }]) => length)).size, 1, store);
});

test('another passphrase opens the same cases, and the earlier one nothing', async () => {
  const { vault, name, saved: [first] } = await vaultWith([content]);
  const before = await raw(name);
  await fails(vault.changePassphrase(OTHER, OTHER), 'wrong');
  await fails(vault.changePassphrase(PHRASE, 'corta'), 'weak');
  await vault.changePassphrase(PHRASE, OTHER);
  const after = await raw(name);
  assert.deepEqual(after.of('case'), before.of('case'), 'no case is written');
  assert.notDeepEqual(after.of('heads'), before.of('heads'));
  for (const one of [before, after]) one.close();
  await fails(reopened(name), 'wrong');
  assert.deepEqual(await (await reopened(name, OTHER)).read(first!.id), await vault.read(first!.id));
});

test('whoever forgot the passphrase starts another vault, and the first lies there as it was', async () => {
  const { name } = await vaultWith([content]);
  const vault = await vaultAt(name);
  await vault.create(OTHER);
  await vault.add(TODAY);
  assert.deepEqual([await vault.vaults(), vault.number, vault.cards().length], [[1, 2], 2, 1]);
  assert.equal((await reopened(name)).cards()[0]!.initials, 'R. M.');
  await vault.erase(1);
  assert.deepEqual([await vault.vaults(), vault.cards().length, vault.isOpen], [[2], 1, true]);
  const { all, close } = await raw(name);
  close();
  assert.deepEqual(new Set(all.map(([[, key]]) => (Array.isArray(key) ? key[0] : key))), new Set([2]));
});

test('a case that is erased leaves nothing', async () => {
  const { vault, saved, name } = await vaultWith([content, {}]);
  await vault.remove([saved[0]!.id]);
  await fails(vault.read(saved[0]!.id), 'gone');
  const { of, close } = await raw(name);
  close();
  assert.deepEqual([of('card').length, of('case').length], [1, 1]);
});

test('a vault of a later page is refused, and stays as it is', async () => {
  const { name } = await vaultWith([content]);
  const { of, put, close } = await raw(name);
  const [[place, head]] = of('heads') as unknown as [[Place, string]];
  await put(place, head.replace('"version":1', '"version":2'));
  const vault = await vaultAt(name);
  await fails(vault.inspect(1), 'later');
  await fails(vault.unlock(PHRASE, 1), 'later');
  await put(place, head.replace('Argon2id', 'Argon2iD'));
  await fails(vault.inspect(1), 'altered');
  await put(place, head);
  await vault.inspect(1);
  await fails(vault.inspect(7), 'gone');
  close();
  const later = newName();
  (await asked(indexedDB.open(later, 9))).close();
  await fails(vaultAt(later), 'later');
  assert.equal(VAULT.version, 1);
});

test('without room nothing is written, and it is said', async () => {
  const { vault, saved: [first], name } = await vaultWith([content]);
  const { put } = IDBObjectStore.prototype;
  IDBObjectStore.prototype.put = function full(this: IDBObjectStore, value, key) {
    if (this.name === 'case') throw new DOMException('no room', 'QuotaExceededError');
    return put.call(this, value, key);
  };
  try {
    await fails(vault.save({ ...first!, note: 'no cabe' }), 'full');
    await fails(vault.add(TODAY), 'full');
  } finally {
    IDBObjectStore.prototype.put = put;
  }
  assert.equal((await (await reopened(name)).read(first!.id)).note, content.note);
  assert.equal((await vault.save({ ...first!, note: 'ahora sí' })).note, 'ahora sí');
});

test('it locks when all is saved, and stays open where that fails unless it must', async () => {
  const { vault } = await vaultWith();
  let fail = true;
  const end = vault.beforeLock(async () => {
    if (fail) throw new VaultError('full');
  });
  await fails(vault.lock(), 'full');
  assert.ok(vault.isOpen);
  await vault.lock({ forced: true });
  assert.ok(!vault.isOpen);
  fail = false;
  end();
});

test('what is asked of a locked vault is rejected, never thrown at once, so that whoever handles rejections has handled it', async () => {
  const { vault, saved: [first] } = await vaultWith([content]);
  await vault.lock();
  const ways: [string, () => Promise<unknown>][] = [
    ['read', () => vault.read(first!.id)],
    ['add', () => vault.add(TODAY)],
    ['save', () => vault.save(first!)],
    ['put', () => vault.put([])],
    ['remove', () => vault.remove([])],
    ['settle', () => vault.settle([])],
    ['hold', () => vault.hold(first!.id, () => {})],
    ['configure', () => vault.configure((settings) => settings)],
    ['recall', () => vault.recall('columnas')],
    ['update', () => vault.update('columnas', () => 1)],
    ['change of passphrase', () => vault.changePassphrase(PHRASE, OTHER)],
  ];
  for (const [name, ask] of ways) {
    const answer = await new Promise((resolve) => resolve(ask().catch((error) => (error as VaultError).trouble))).catch(() => 'thrown at once');
    assert.equal(answer, 'locked', name);
  }
});

test('what else the desk remembers is encrypted like a case', async () => {
  const { vault, name } = await vaultWith();
  assert.equal(await vault.recall('columnas'), undefined);
  await vault.update('columnas', () => ({ nac: 'birth_date' }));
  assert.deepEqual(await (await reopened(name)).recall('columnas'), { nac: 'birth_date' });
  const { all, close } = await raw(name);
  close();
  for (const word of ['columnas', 'birth_date']) assert.ok(!all.some(([place, value]) => `${place} ${Buffer.from(value as Uint8Array).toString('latin1')}`.includes(word)), word);
});

test('a thousand cases open in less than a second, and come in parts', async () => {
  const { vault, name } = await vaultWith();
  const records = Array.from({ length: 1000 }, (_, index) => ({ record: { ...whole, id: `id ${index}`, number: `B-${index}`, revision: { x: 1 } }, over: {} }));
  await vault.put(records);
  const slow = await vaultAt(name);
  let begin = 0;
  const quick = await Vault.at({ name, cost: LEAST, stretch: async (...given) => stretch(...given).finally(() => (begin = performance.now())) });
  await quick.unlock(PHRASE, 1);
  const opening = performance.now() - begin;
  assert.ok(opening < 1000, `${opening} ms`);
  let read = 0;
  for await (const some of quick.readAll()) read += some.length;
  assert.equal(read, 1000);
  quick.close();
  slow.close();
});
