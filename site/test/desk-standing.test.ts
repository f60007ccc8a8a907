// What an open case keeps of the rules, while these are taken away for others.
import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import { setImmediate as turn } from 'node:timers/promises';
import { newCase, type Standing } from '../src/desk/case';
import { Caseload, type Given } from '../src/desk/caseload/caseload';
import type { Request } from '../src/desk/caseload/messages';
import { NOTHING } from '../src/answers';

const TODAY = '2026-11-21';
const record = { ...newCase('A-0001', TODAY, 24), answers: { ...NOTHING, people: [{ id: 'p1', name: 'R. M.', resident: true, facts: {} }] } };

/** A worker that starts at once and says how a case stands when the test wants it to. */
class SlowWorker {
  static all: SlowWorker[] = [];
  ended = false;
  #hear: (event: { data: unknown }) => void = () => {};
  #fail: (event: { data: unknown }) => void = () => {};
  #version = '';
  #asked: number[] = [];

  constructor() {
    SlowWorker.all.push(this);
  }

  addEventListener(kind: string, listener: (event: { data: unknown }) => void) {
    if (kind === 'message') this.#hear = listener;
    if (kind === 'error') this.#fail = listener;
  }

  postMessage({ id, request }: { id: number; request: Request }) {
    if (request.kind === 'start') {
      this.#version = request.version;
      setImmediate(() => this.#say(id, null));
    } else this.#asked.push(id);
  }

  terminate() {
    this.ended = true;
  }

  stop() {
    this.#fail({ data: undefined });
  }

  get isAsked() {
    return this.#asked.length > 0;
  }

  answer() {
    for (const id of this.#asked.splice(0)) this.#say(id, { catalog: this.#version, date: TODAY, groups: { suf: 'yes' }, had: [], answered: null } satisfies Standing);
  }

  #say(id: number, answer: unknown) {
    if (!this.ended) this.#hear({ data: { id, answer } });
  }
}

function caseloadOf() {
  let tell = () => {};
  const versioned = (version: string) => ({ text: version, edition: { version }, words: { programs: {} } });
  const rules = { rules: versioned('1'), listen: (listener: () => void) => ((tell = listener), () => {}) };
  const vault = { subscribe: () => () => {}, isOpen: false };
  const caseload = new Caseload({ vault, rules, today: () => TODAY, tabOf: () => undefined, script: () => 'worker.js', wasm: null } as unknown as Given);
  const take = (version: string) => {
    rules.rules = versioned(version);
    tell();
  };
  return { caseload, take };
}

/** The worker that was asked, once there is one that still works. */
async function asked() {
  for (;;) {
    const found = SlowWorker.all.find(({ ended, isAsked }) => !ended && isAsked);
    if (found) return found;
    await turn();
  }
}

test.beforeEach((context) => {
  const t = context as TestContext;
  t.mock.timers.enable({ apis: ['setInterval', 'setTimeout'] });
  SlowWorker.all = [];
  Object.assign(globalThis, { Worker: SlowWorker, addEventListener: () => {} });
});

test('an open case stands as the new rules say, where the old ones were taken away while they were asked', async () => {
  const { caseload, take } = caseloadOf();
  const standing = caseload.standing(record);
  const old = await asked();
  take('2');
  assert.ok(old.ended);
  old.answer(); // nobody hears it
  (await asked()).answer();
  assert.deepEqual(await standing, { catalog: '2', date: TODAY, groups: { suf: 'yes' }, had: [], answered: null });
});

test('so it does where they changed twice, and while a worker was still starting', async () => {
  const { caseload, take } = caseloadOf();
  const standing = caseload.standing(record);
  take('2');
  take('3');
  (await asked()).answer();
  assert.equal((await standing)!.catalog, '3');
  assert.ok(SlowWorker.all.slice(0, -1).every(({ ended }) => ended));
});

test('a worker that stops under the same rules is an error, and nobody is asked again', async () => {
  const { caseload } = caseloadOf();
  const standing = caseload.standing(record);
  (await asked()).stop();
  await assert.rejects(standing, /stopped/);
  assert.equal(SlowWorker.all.length, 1);
});
