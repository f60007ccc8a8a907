// A shared computer: quiet ends the visit, with a warning that somebody can answer.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { QUIET, WARNED, watch } from '../src/keeping/watch';

// A clock that runs on demand; each second the watch looks at it.
function scene() {
  let time = 0;
  let look = () => {};
  const said: (number | undefined | 'end')[] = [];
  const place = new EventTarget();
  const every = (asked: () => void) => {
    look = asked;
    return () => (look = () => {});
  };
  const { stay } = watch({ warn: (left) => said.push(left), end: () => said.push('end') }, { now: () => time, every, place });
  const pass = (seconds: number) => {
    for (let second = 0; second < seconds; second++) {
      time += 1000;
      look();
    }
  };
  const sleep = (seconds: number) => (time += seconds * 1000);
  return { said, stay, pass, sleep, sign: () => place.dispatchEvent(new Event('keydown')) };
}

test('there is a warning with its seconds, and then the end', () => {
  const { said, pass } = scene();
  pass(QUIET - WARNED - 1);
  assert.deepEqual(said, []);
  pass(1);
  assert.deepEqual(said, [WARNED]);
  pass(WARNED);
  assert.deepEqual(said.slice(-2), [1, 'end']);
  pass(100);
  assert.equal(said.at(-1), 'end');
  assert.equal(said.filter((one) => one === 'end').length, 1);
});

test('a sign of the person puts it off, and after the warning only “I am here” does', () => {
  const { said, pass, sign, stay } = scene();
  for (let turn = 0; turn < 12; turn++) {
    pass(QUIET - WARNED - 1);
    sign();
  }
  assert.deepEqual(said, []);
  pass(QUIET - WARNED + 10);
  sign();
  pass(1);
  assert.equal(said.at(-1), WARNED - 11);
  stay();
  assert.equal(said.at(-1), undefined);
  pass(QUIET - WARNED - 1);
  assert.equal(said.at(-1), undefined);
});

test('a computer that slept has slept through its time', () => {
  const { said, pass, sleep } = scene();
  sleep(QUIET);
  pass(1);
  assert.deepEqual(said, ['end']);
});
