// When a case is saved, and when a desk locks itself.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Case } from '../src/desk/case';
import { Autosave } from '../src/desk/vault/autosave';
import { VaultError, type VaultTrouble } from '../src/desk/vault/errors';
import { Idle } from '../src/desk/vault/idle';
import { whole } from './desk.fixture';

const settled = () => new Promise<void>((resolve) => setImmediate(resolve));

/** Time that stands still until the test moves it. */
function heldTime(t: { after(end: () => void): void }) {
  const real = { setTimeout, clearTimeout, now: Date.now };
  let now = 0;
  let timers: { at: number; run(): void }[] = [];
  const put = (timing: object, day: () => number) => {
    Object.assign(globalThis, timing);
    Date.now = day;
  };
  const later = (run: () => void, wait: number) => {
    const timer = { at: now + wait, run };
    timers.push(timer);
    return timer;
  };
  put({ setTimeout: later, clearTimeout: (timer: unknown) => void (timers = timers.filter((one) => one !== timer)) }, () => now);
  t.after(() => put({ setTimeout: real.setTimeout, clearTimeout: real.clearTimeout }, real.now));
  return (milliseconds: number) => {
    now += milliseconds;
    const due = timers.filter(({ at }) => at <= now);
    timers = timers.filter((one) => !due.includes(one));
    for (const { run } of due) run();
  };
}

/** An autosave into a list, with time that the test moves. */
function saving(t: { after(end: () => void): void }) {
  const move = heldTime(t);
  const saved: Case[] = [];
  const states: string[] = [];
  const next = { trouble: undefined as VaultTrouble | undefined };
  const autosave = new Autosave(
    whole,
    async (record) => {
      await settled();
      if (next.trouble) throw new VaultError(next.trouble);
      saved.push(record);
      return { ...record, revision: { x: saved.length } };
    },
    (state) => states.push(state),
  );
  const wait = async (milliseconds: number) => {
    move(milliseconds);
    for (let turn = 0; turn < 5; turn++) await settled();
  };
  const type = (note: string) => autosave.change({ ...whole, note });
  return { autosave, saved, states, next, wait, type, notes: () => saved.map(({ note }) => note) };
}

test('it is saved a moment after the last change, once', async (t) => {
  const { type, wait, notes, states } = saving(t);
  for (const note of ['a', 'ab', 'abc']) {
    type(note);
    await wait(100);
  }
  assert.deepEqual(notes(), []);
  await wait(300);
  assert.deepEqual([notes(), states], [['abc'], ['waiting', 'saved']]);
});

test('who types without a pause loses two seconds at most', async (t) => {
  const { type, wait, notes } = saving(t);
  for (let at = 0; at < 21; at++) {
    type(`${at}`);
    await wait(100);
  }
  assert.deepEqual(notes(), ['19']);
});

test('each save stands on the revision of the one before', async (t) => {
  const { type, wait, saved, autosave } = saving(t);
  for (const note of ['a', 'b']) {
    type(note);
    await wait(300);
  }
  assert.deepEqual(saved.map(({ revision }) => revision), [{}, { x: 1 }]);
  assert.deepEqual([autosave.record.revision, autosave.record.note], [{ x: 2 }, 'b']);
});

test('what waits is saved at once where it has to be, with what came while it was', async (t) => {
  const { type, autosave, notes } = saving(t);
  type('a');
  const flushed = autosave.flush();
  type('b');
  await flushed;
  assert.deepEqual([notes(), autosave.state], [['a', 'b'], 'saved']);
});

test('without room it says so, keeps what waits and tries again', async (t) => {
  const { type, wait, notes, next, autosave, states } = saving(t);
  next.trouble = 'full';
  type('a');
  await wait(300);
  assert.equal(autosave.state, 'full');
  await assert.rejects(autosave.flush(), VaultError);
  next.trouble = undefined;
  await wait(5000);
  assert.deepEqual([notes(), states], [['a'], ['waiting', 'full', 'full', 'saved']]);
});

test('where somebody else was first it waits for a person', async (t) => {
  const { type, wait, notes, next, autosave } = saving(t);
  next.trouble = 'stale';
  type('a');
  await wait(300);
  next.trouble = undefined;
  await wait(60_000);
  assert.deepEqual([notes(), autosave.state, autosave.record.note], [[], 'stale', 'a']);
});

const clocks = { now: 0, up: 0, wall: () => clocks.now, steady: () => clocks.up };
const pass = (minutes: number, up = minutes) => {
  clocks.now += minutes * 60_000;
  clocks.up += up * 60_000;
};

test('a desk locks itself after so many minutes without a touch', () => {
  const idle = new Idle(clocks, 10);
  pass(9);
  assert.deepEqual([idle.left, idle.touch(), idle.left], [60, true, 600]);
  pass(10);
  assert.deepEqual([idle.left, idle.touch()], [0, false]);
});

test('a laptop that slept is locked when it wakes, and the first touch does not undo that', () => {
  const idle = new Idle(clocks, 10);
  pass(480, 0);
  assert.ok(idle.left < 0);
  assert.equal(idle.touch(), false);
});

test('a clock that is set back wins no time', () => {
  const idle = new Idle(clocks, 10);
  pass(-60, 1);
  assert.ok(idle.left < 0);
  const other = new Idle(clocks, 10);
  pass(0, 10);
  assert.equal(other.touch(), false);
});
