// What a vault says of cases that are damaged, and that nothing else is lost with them.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { stampOf } from '../src/desk/vault/record';
import { Vault } from '../src/desk/vault/vault';
import { content, fails, OTHER, type Place, raw, reopened, same, TODAY, vaultWith } from './desk-vault.fixture';

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
