import assert from 'node:assert/strict';
import { mock, test } from 'node:test';
import type { Answers } from '../src/answers';
import { Crew } from '../src/crew';
import { Refusal, type Engine, type Sent } from '../src/engine';

const wasm = new ArrayBuffer(0);
const START: Sent = { kind: 'start', wasm, rules: 'rules' };
const KEEP: Sent = { kind: 'keep', wasm, rules: 'rules' };
const HOME = {} as Answers;

/** A worker that answers nothing, or only what is named, by what it is. */
class Hand {
  asked: Sent[] = [];
  heard = 0;
  broken = false;
  ended = false;
  shut = true;
  given = START;
  constructor(readonly name: string, readonly answers: string[]) {}
  ask(request: Sent) {
    this.asked.push(request);
    if (!this.answers.includes(request.kind)) return new Promise<object>(() => {});
    this.heard++;
    return Promise.resolve({ by: this.name });
  }
  assess = (household: object) => this.ask({ kind: 'assess', household: JSON.stringify(household) });
  end = () => void (this.ended = true);
  get kinds() {
    return this.asked.map(({ kind }) => kind);
  }
}

async function crewOf(first: Hand, second: Hand) {
  const words: (string | undefined)[] = [];
  const [one, other] = [first, second] as unknown as Engine[];
  const crew: Crew = await Crew.of(one!, other!, wasm, () => ({ told: 'all' }), () => words.push(crew.word));
  return { crew, words };
}

const ALL = ['start', 'keep', 'assess', 'explore'];

async function pass(seconds: number) {
  for (let second = 0; second < seconds; second++) {
    mock.timers.tick(1000);
    for (let turn = 0; turn < 20; turn++) await Promise.resolve();
  }
}

test.beforeEach(() => mock.timers.enable({ apis: ['setInterval'] }));
test.afterEach(() => mock.timers.reset());

test('an answer does not wait for what was asked after a result', async () => {
  const { crew } = await crewOf(new Hand('first', ['assess']), new Hand('second', ['keep']));
  void crew.timeline(HOME);
  assert.deepEqual(await crew.assess({}), { by: 'first' });
});

test('what nobody waits for any more when its turn comes is not worked out', async () => {
  const second = new Hand('second', ALL);
  const { crew } = await crewOf(new Hand('first', ALL), second);
  const left = new AbortController();
  const [, stale, wanted] = [crew.timeline(HOME), crew.cliffs(HOME, { fact: 'stale', person: null }, left.signal), crew.cliffs(HOME, { fact: 'wanted', person: null })];
  left.abort();
  await assert.rejects(stale);
  await wanted;
  assert.deepEqual(second.asked.slice(1).map((request) => 'texts' in request && request.texts[1]), ['', 'wanted']);
});

test('a worker that falls silent is said to be slow, then the other answers for it, with the same rules and answers', async () => {
  const [first, second] = [new Hand('first', []), new Hand('second', ALL)];
  const { crew, words } = await crewOf(first, second);
  const asked = crew.assess({ told: 'all' });
  await pass(14);
  assert.deepEqual([first.ended, words], [false, ['slow']]);
  await pass(1);
  assert.deepEqual(await asked, { by: 'second' });
  assert.deepEqual([first.ended, words], [true, ['slow', 'resumed']]);
  assert.deepEqual(second.asked, [KEEP, START, ...first.asked]);
  await crew.timeline(HOME);
  assert.deepEqual(second.kinds, ['keep', 'start', 'assess', 'explore'], 'it does both from now on');
});

test('a worker that answers something else meanwhile is at work', async () => {
  const first = new Hand('first', []);
  const { crew } = await crewOf(first, new Hand('second', ALL));
  void crew.assess({});
  await pass(14);
  first.heard++;
  await pass(14);
  assert.equal(first.ended, false);
});

test('one that was slow is not said to be so once it answers', async () => {
  const first = new Hand('first', []);
  let answer = (_: object) => {};
  first.assess = () => new Promise((resolve) => (answer = resolve));
  const { crew, words } = await crewOf(first, new Hand('second', ALL));
  const asked = crew.assess({});
  await pass(6);
  answer({});
  await asked;
  assert.deepEqual(words, ['slow', undefined]);
});

test('when the other is lost, the first is given what it needs to do its work', async () => {
  const [first, second] = [new Hand('first', ALL), new Hand('second', ['keep'])];
  const { crew, words } = await crewOf(first, second);
  const asked = crew.timeline(HOME);
  await pass(125);
  assert.deepEqual(await asked, { by: 'first' });
  assert.deepEqual([first.kinds, words], [['keep', 'explore'], ['resumed']]);
});

test('when none is left, that is said, and not that the answers are wrong', async () => {
  const { crew } = await crewOf(new Hand('first', []), new Hand('second', ['keep', 'start']));
  const asked = crew.assess({});
  asked.catch(() => {});
  await pass(150);
  await assert.rejects(asked, (error: Refusal) => error.errors[0]!.code === 'no-engine');
});

test('what a worker refuses is no reason to end it', async () => {
  const first = new Hand('first', ALL);
  first.assess = () => Promise.reject(new Refusal([{ code: 'bad-value', message: '' }]));
  const { crew } = await crewOf(first, new Hand('second', ALL));
  await assert.rejects(crew.assess({}));
  assert.equal(first.ended, false);
});
