// The vault over a real IndexedDB's rules: what it keeps, what it shows nobody, and what it says of what is damaged.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import type { Case } from '../src/desk/case';
import { VaultError, type VaultTrouble } from '../src/desk/vault/errors';
import { stampOf } from '../src/desk/vault/record';
import { Vault, VAULT } from '../src/desk/vault/vault';
import { LEAST, PHRASE, stretch, whole, wordsOf } from './desk.fixture';

const OTHER = 'otra frase muy distinta';
const TODAY = '2026-11-21';

let made = 0;
const open: Vault[] = [];
const vaultAt = async (name: string) => {
  const vault = await Vault.at({ name, stretch, cost: LEAST });
  open.push(vault);
  return vault;
};
const newName = () => `vault ${++made}`;

/** A new vault in which `cases` lie. */
async function vaultWith(cases: Partial<Case>[] = [], name = newName()) {
  const vault = await vaultAt(name);
  await vault.create(PHRASE);
  const saved = [];
  for (const one of cases) saved.push(await vault.add(TODAY, (record) => ({ ...record, ...one })));
  return { vault, saved, name };
}

test.afterEach(() => {
  for (const vault of open.splice(0)) vault.close();
});

const fails = (work: Promise<unknown>, trouble: VaultTrouble) => assert.rejects(work, (error) => error instanceof VaultError && error.trouble === trouble, trouble);

type Place = [store: string, key: IDBValidKey];
const asked = <T>(request: IDBRequest<T>) => new Promise<T>((resolve, reject) => Object.assign(request, { onsuccess: () => resolve(request.result), onerror: () => reject(request.error) }));
const STORES = ['heads', 'card', 'case', 'named'];

/** Everything that lies in the database, and a way to write past the vault. */
async function raw(name: string) {
  const database = await asked(indexedDB.open(name));
  const all: [Place, Uint8Array | string][] = [];
  for (const store of STORES) {
    const place = database.transaction(store).objectStore(store);
    const [keys, values] = [await asked(place.getAllKeys()), await asked(database.transaction(store).objectStore(store).getAll())];
    keys.forEach((key, index) => all.push([[store, key], values[index] as Uint8Array]));
  }
  const of = (store: string) => all.filter(([[one]]) => one === store) as [Place, Uint8Array][];
  const put = async ([store, key]: Place, value: unknown) => {
    const place = database.transaction(store, 'readwrite').objectStore(store);
    await asked(value === undefined ? place.delete(key) : place.put(value, key));
  };
  return { all, of, put, close: () => database.close() };
}

async function reopened(name: string, phrase = PHRASE) {
  const vault = await vaultAt(name);
  await vault.unlock(phrase, 1);
  return vault;
}

const same = (record: Case) => ({ ...whole, id: record.id, number: record.number, created: record.created, changed: record.changed, revision: record.revision, keep: record.keep });
const { id: _, number: __, revision: ___, ...content } = whole;

test('what was saved is there in the next visit, by the passphrase alone', async () => {
  const { vault, saved, name } = await vaultWith([content]);
  const [first] = saved as [Case];
  assert.deepEqual(await vault.read(first.id), same(first));
  const later = await vaultAt(name);
  assert.deepEqual([await later.vaults(), later.isOpen, later.cards()], [[1], false, []]);
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

test('one changed byte anywhere in a record is noticed, and every other case opens', async () => {
  const { name, saved } = await vaultWith([content, { note: 'entera' }, { note: 'otra' }]);
  const { of, put, close } = await raw(name);
  const [[place, bytes]] = of('case') as [[Place, Uint8Array]];
  const vault = await reopened(name);
  const hurt = (await Promise.all(saved.map(async ({ id }) => ((await vault.read(id)) ? id : '')))).length;
  assert.equal(hurt, 3);
  for (let at = 0; at < bytes.length; at += at < 40 ? 1 : 97) {
    const altered = bytes.slice();
    altered[at]! ^= 1;
    await put(place, altered);
    const found = await Promise.allSettled(saved.map(({ id }) => vault.read(id)));
    assert.deepEqual(found.map(({ status }) => status).sort(), ['fulfilled', 'fulfilled', 'rejected'], `byte ${at}`);
    const [damage] = vault.damages();
    assert.equal(damage!.why, 'altered');
    assert.equal(damage!.number, saved[found.findIndex(({ status }) => status === 'rejected')]!.number, 'named by its number');
  }
  await put(place, bytes);
  await Promise.all(saved.map(({ id }) => vault.read(id)));
  assert.deepEqual(vault.damages(), []);
  close();
});

test('damage that a worker tells late is not listed where the case was written anew or erased meanwhile', async () => {
  const { vault, saved: [first] } = await vaultWith([content]);
  const told = async () => {
    const { value } = await vault.sealed([first!.id], 1).next();
    const [{ slot, number, bytes }] = value!;
    return { slot, number, why: 'altered' as const, stamp: stampOf(bytes) };
  };
  const before = await told();
  const again = await vault.save(first!);
  vault.note([before]);
  assert.deepEqual(vault.damages(), []);
  const now = await told();
  vault.note([now]);
  const { stamp: _, ...damage } = now;
  assert.deepEqual(vault.damages(), [damage]);
  await vault.remove([again.id]);
  vault.note([now]);
  assert.deepEqual(vault.damages(), []);
});

test('a card that is damaged is made anew of its case; of a case that is gone the number is known', async () => {
  const { name, saved } = await vaultWith([content, { note: 'dos' }, { note: 'tres' }]);
  const { of, put, close } = await raw(name);
  const cards = of('card');
  for (const at of [0, 3, 15, 100]) {
    const altered = cards[0]![1].slice();
    altered[at]! ^= 0x80;
    await put(cards[0]![0], altered);
    const vault = await reopened(name);
    assert.deepEqual([vault.cards().length, vault.damages()], [3, []], `byte ${at}`);
    for (const { id } of saved) await vault.read(id);
  }
  await put(cards[1]![0], undefined);
  assert.equal((await reopened(name)).cards().length, 3, 'also when it is not there');
  await put(['case', cards[2]![0][1]], undefined);
  const vault = await reopened(name);
  const [damage] = vault.damages();
  assert.equal(damage!.why, 'gone');
  assert.match(damage!.number!, /^A-000[123]$/);
  await vault.remove([damage!.slot]);
  assert.deepEqual([vault.damages(), vault.cards().length, (await reopened(name)).cards().length], [[], 2, 2]);
  close();
});

test('records do not pass for each other, nor half of an earlier write for half of a later one', async () => {
  const { vault, name, saved } = await vaultWith([content, { note: 'dos' }]);
  const before = await raw(name);
  const [a, b] = before.of('case');
  await before.put(a![0], b![1]);
  const swapped = await reopened(name);
  const outcome = async (one: Vault) => (await Promise.allSettled(saved.map(({ id }) => one.read(id)))).map(({ status }) => status).sort();
  assert.deepEqual(await outcome(swapped), ['fulfilled', 'rejected']);
  await before.put(a![0], a![1]);
  for (const one of saved) await vault.save({ ...one, note: 'después' });
  await before.put(a![0], a![1]);
  assert.deepEqual(await outcome(await reopened(name)), ['fulfilled', 'rejected'], 'an earlier case under its later card');
  await before.put(['card', a![0][1]], a![1]);
  assert.deepEqual((await reopened(name)).cards().length, 2, 'a case is no card: the card is made anew');
  before.close();
});

test('a save that would overwrite what somebody else saved is refused, and nothing is written', async () => {
  const { vault, saved: [first], name } = await vaultWith([content]);
  const other = await reopened(name);
  const newer = await other.save({ ...first!, note: 'de la otra' });
  await fails(vault.save({ ...first!, note: 'de esta' }), 'stale');
  assert.equal((await vault.read(first!.id)).note, 'de la otra');
  await vault.save({ ...(await vault.read(first!.id)), note: 'las dos' });
  await fails(other.save({ ...newer, note: 'tarde' }), 'stale');
  await other.remove([first!.id]);
  await pause(50);
  await fails(vault.save(await vault.read(first!.id).catch(() => first!)), 'gone');
});

test('other tabs hear of what is saved, erased and locked', async () => {
  const { vault, saved: [first], name } = await vaultWith([content]);
  const other = await reopened(name);
  const heard: string[] = [];
  other.subscribe((event) => heard.push(event.kind === 'case' ? `case ${event.id}` : event.kind));
  const until = async (fits: () => boolean) => {
    for (let tries = 0; !fits(); tries++) {
      assert.ok(tries < 200, heard.join());
      await pause(5);
    }
  };
  await vault.save({ ...first!, answers: { ...first!.answers, people: [] } });
  await until(() => other.card(first!.id)?.people === 0);
  assert.ok(heard.includes(`case ${first!.id}`));
  await vault.configure((settings) => ({ ...settings, idleMinutes: 5 }));
  await until(() => other.settings.idleMinutes === 5);
  await vault.remove([first!.id]);
  await until(() => other.cards().length === 0);
  await vault.lock();
  await until(() => !other.isOpen);
});

test('two tabs give no number twice', async () => {
  const { vault, name } = await vaultWith();
  const other = await reopened(name);
  const numbers = (await Promise.all([vault, other, vault, other].map((one) => one.add(TODAY)))).map(({ number }) => number);
  assert.deepEqual(numbers.sort(), ['A-0001', 'A-0002', 'A-0003', 'A-0004']);
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

test('a copy from a file takes the place of a case that is damaged', async () => {
  const { vault, name, saved: [first] } = await vaultWith([content]);
  const file = await vault.file([await vault.read(first!.id)], TODAY, OTHER);
  const { of, put, close } = await raw(name);
  const [[place, bytes]] = of('case') as [[Place, Uint8Array]];
  bytes[100]! ^= 1;
  await put(place, bytes);
  close();
  const hurt = await reopened(name);
  await fails(hurt.read(first!.id), 'altered');
  const { incoming } = await hurt.arrivedIn(file, OTHER);
  assert.deepEqual(incoming.map(({ relation }) => relation), ['new']);
  await hurt.settle(incoming.map((one) => ({ incoming: one, choice: 'take' as const })));
  assert.deepEqual([await hurt.read(first!.id), hurt.damages()], [same(first!), []]);
});
