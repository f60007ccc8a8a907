// The seat of the rules: what is asked of the engine, and what is known already.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Answers } from '../src/answers';
import { RulesSeat, type Rules } from '../src/desk/rules';
import { Refusal, type Engine } from '../src/engine';

/** Rules whose engine says how often it was asked; it refuses a household of whom it is told a `wrong` fact. */
function counted(name: string) {
  const asked: string[] = [];
  const engine = {
    async assess(household: object) {
      const text = JSON.stringify(household);
      asked.push(text);
      if (text.includes('wrong')) throw new Refusal([{ code: 'unknown-fact', message: 'wrong' }]);
      return { by: name, turn: asked.length };
    },
    end() {},
  } as unknown as Engine;
  return { asked, rules: { engine, words: { facts: {} } } as unknown as Rules };
}

const familyOf = (name: string, facts: Record<string, unknown> = {}): Answers =>
  ({ made: 1, people: [{ id: 'p1', name, resident: true, facts }], household: {} }) as unknown as Answers;

const seated = (rules: Rules, day = { today: '2026-11-21' }) => {
  const seat = new RulesSeat(() => day.today);
  seat.take(rules);
  return { seat, day };
};

test('answers that change nothing for the engine have the very result that is known', async () => {
  const { asked, rules } = counted('one');
  const { seat } = seated(rules);
  const first = await seat.assess(familyOf(''));
  assert.equal(await seat.assess(familyOf('E. S.')), first);
  assert.equal(asked.length, 1);
  assert.notEqual(await seat.assess(familyOf('E. S.', { sex: 'female' })), first);
  assert.equal(asked.length, 2);
  assert.equal(await seat.assess(familyOf('E. S.')), first);
  assert.equal(asked.length, 2);
});

test('another day and other rules are asked anew', async () => {
  const [one, two] = [counted('one'), counted('two')];
  const { seat, day } = seated(one.rules);
  const first = await seat.assess(familyOf(''));
  assert.notEqual(await seat.assess(familyOf(''), '2026-11-22'), first);
  day.today = '2026-11-23';
  assert.notEqual(await seat.assess(familyOf('')), first);
  assert.equal(one.asked.length, 3);
  seat.take(two.rules);
  assert.deepEqual(await seat.assess(familyOf('')), { result: { by: 'two', turn: 1 } });
});

test('of many cases only the last few results are held', async () => {
  const { asked, rules } = counted('one');
  const { seat } = seated(rules);
  const cases = Array.from({ length: 5 }, (_, index) => familyOf('', { monthly_income: index }));
  for (const one of cases) await seat.assess(one);
  for (const one of cases.slice(1)) await seat.assess(one);
  assert.equal(asked.length, 5);
  await seat.assess(cases[0]!);
  assert.equal(asked.length, 6);
});

test('nothing that was asked or said is held once it is forgotten', async () => {
  const { asked, rules } = counted('one');
  const { seat } = seated(rules);
  const [first, now] = [seat.assess(familyOf('')), familyOf('', { sex: 'female' })];
  seat.forget(); // while the engine thinks
  await first;
  await seat.assess(now);
  seat.forget();
  await seat.assess(familyOf(''));
  await seat.assess(now);
  assert.equal(asked.length, 4);
});

test('what the engine refuses is said, again and again, without asking it', async () => {
  const { asked, rules } = counted('one');
  const { seat } = seated(rules);
  const said = await seat.assess(familyOf('', { wrong: 1 }));
  assert.deepEqual(said, { errors: [{ code: 'unknown-fact', message: 'wrong' }] });
  assert.equal(await seat.assess(familyOf('otra', { wrong: 1 })), said);
  assert.equal(asked.length, 1);
});
