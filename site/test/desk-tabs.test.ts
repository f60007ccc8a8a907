// A vault in two tabs at once.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { content, fails, reopened, TODAY, vaultWith } from './desk-vault.fixture';

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
