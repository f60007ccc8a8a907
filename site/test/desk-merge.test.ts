// One draft of municipal programs in two tabs: both keep what they changed, and where it is the same thing nothing is written until somebody chooses.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { Draft } from '../src/desk/editor/draft';
import { merged } from '../src/desk/editor/merge';
import { newFolder, newProgram, programFile, put, type Folder } from '../src/desk/editor/overlay';
import type { Desk } from '../src/desk/state';

const FILE = programFile('bono');
const base: Folder = { ...newFolder('Municipalidad de Los Aromos', 'cl', '2026-11-21'), [FILE]: newProgram('Bono', 'bono', '2026-11-21') };
const named = (folder: Folder, name: string): Folder => ({ ...folder, [FILE]: put(folder[FILE], ['name', 'es'], name) });
const told = (folder: Folder, text: string): Folder => ({ ...folder, [FILE]: put(folder[FILE], ['summary', 'es'], text) });
const nameIn = (folder: Folder | null) => (folder?.[FILE] as { name: { es: string } }).name.es;

test('what two changed in different places is put together, whoever is asked', () => {
  const other = programFile('vale');
  const more = { ...base, [other]: newProgram('Vale', 'vale', '2026-11-21') };
  for (const [mine, theirs] of [[told(base, 'Leña'), named(base, 'Bono de leña')], [named(base, 'Bono de leña'), more]] as const) {
    assert.deepEqual(merged(base, mine, theirs).clashes, []);
    assert.deepEqual(merged(base, mine, theirs).folder, { ...merged(base, theirs, mine).folder });
  }
  assert.deepEqual(merged(base, base, more).folder, more);
  assert.deepEqual(merged(more, base, more).folder, base, 'what one took out is out');
  assert.deepEqual(merged(null, base, null).folder, base);
});

test('of what both changed in their own way each is told, and the folder follows one', () => {
  const [mine, theirs] = [named(told(base, 'Leña'), 'Bono de leña'), named(base, 'Bono de gas')];
  const { folder, clashes } = merged(base, mine, theirs);
  assert.deepEqual(clashes, [{ file: FILE, path: ['name', 'es'], mine: 'Bono de leña', theirs: 'Bono de gas' }]);
  assert.deepEqual(folder, mine);
  assert.deepEqual(merged(base, mine, theirs, 'theirs').folder, named(mine, 'Bono de gas'), 'the rest stays');
  const { [FILE]: _, ...without } = base;
  assert.deepEqual(merged(base, without, theirs).clashes.map(({ path, mine: here }) => [path, here]), [[[], undefined]], 'one took out what the other changed');
  assert.deepEqual([merged(base, null, theirs).clashes.length, merged(base, null, theirs).folder, merged(base, null, theirs, 'theirs').folder], [1, null, theirs]);
  assert.equal(merged(null, mine, theirs).clashes.length, 1, 'both began');
});

/** Tabs of one desk, as far as a draft needs them. `deaf`: they hear nothing of each other. */
function desks(deaf = false) {
  let kept: unknown;
  const listeners = new Set<(event: { kind: string }) => void>();
  const vault = {
    beforeLock: () => () => {},
    subscribe: (listener: (event: { kind: string }) => void) => (listeners.add(listener), () => listeners.delete(listener)),
    recall: async () => structuredClone(kept),
    update: async (_: string, change: (before: unknown) => unknown) => {
      kept = structuredClone(change(structuredClone(kept)));
      if (!deaf) for (const listener of listeners) listener({ kind: 'named' });
    },
  };
  const open = async () => {
    const draft = new Draft({ vault, rules: {}, today: () => '2026-11-21' } as unknown as Desk);
    await draft.open();
    return draft;
  };
  return { open, kept: () => (kept as { folder: Folder | null }).folder };
}

async function two(deaf = false) {
  const both = desks(deaf);
  const first = await both.open();
  first.change(base);
  await first.flush();
  return { ...both, first, second: await both.open() };
}

test('a tab hears what another wrote, and writes its own beside it', async () => {
  const { first, second, kept } = await two();
  second.change(told(base, 'Leña'));
  first.change(named(base, 'Bono de leña'));
  await first.flush();
  await second.flush();
  await pause(1);
  for (const folder of [kept(), first.folder, second.folder]) assert.deepEqual(folder, told(named(base, 'Bono de leña'), 'Leña'));
});

test('what another wrote is never written over unseen; what is not chosen comes back', async () => {
  for (const prefer of ['mine', 'theirs'] as const) {
    const { first, second, kept } = await two(true);
    first.change(named(base, 'Bono de gas'));
    await first.flush();
    second.change(named(base, 'Bono de leña'));
    await assert.rejects(second.flush(), { trouble: 'stale' });
    assert.deepEqual([nameIn(kept()), nameIn(second.folder), second.saved, second.clashes.length], ['Bono de gas', 'Bono de leña', false, 1]);
    second.settle(prefer);
    await second.flush();
    const [stays, goes] = prefer === 'mine' ? ['Bono de leña', 'Bono de gas'] : ['Bono de gas', 'Bono de leña'];
    assert.deepEqual([nameIn(kept()), nameIn(second.folder), second.saved, second.clashes.length], [stays, stays, true, 0]);
    second.undo();
    assert.equal(nameIn(second.folder), goes);
    await second.flush();
  }
});

test('it ends by itself where the other took its change back', async () => {
  const { first, second } = await two(true);
  first.change(named(base, 'Bono de gas'));
  await first.flush();
  second.change(named(base, 'Bono de leña'));
  await assert.rejects(second.flush());
  first.change(base);
  await first.flush();
  await second.flush();
  assert.deepEqual([second.clashes.length, nameIn(second.folder)], [0, 'Bono de leña']);
});
