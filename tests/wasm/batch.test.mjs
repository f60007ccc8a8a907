// The batch module: the same verdicts as the other builds, columns that move and stay right, and refusals instead of crashes.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { before, test } from 'node:test';
import { createBatchEngine, VERDICTS } from '../../wasm/batch.js';
import { dayOf } from '../../wasm/days.js';
import { assessNatively, bundle, files } from './engines.mjs';
import { randomHouseholds } from './households.mjs';

const HOUSEHOLDS = process.env.VENTANILLA_ROUNDS === undefined ? 600 : 100; // a short run takes a sample
const wasmBinary = readFileSync(new URL('../../.build/wasm/ventanilla_batch.wasm', import.meta.url));

let engine;
before(async () => {
  engine = await createBatchEngine({ wasmBinary });
  assert.equal(engine.load(bundle).ok, true);
});

const ANA = { as_of: '2026-11-21', household: {}, people: [{ id: 'ana' }] };

// What more reasoning settles than a batch does may be decided in the result of one household, never the other way round.
function agrees(byte, verdicts) {
  const best = Math.max(...verdicts.map((verdict) => VERDICTS.indexOf(verdict)));
  const decided = (verdict) => verdict === 0 || verdict === 3;
  return byte === best || !decided(byte);
}

test(`${HOUSEHOLDS} random households get the verdicts that they get natively, and those refused are refused`, () => {
  const households = randomHouseholds(files, 31, HOUSEHOLDS);
  const natively = assessNatively(households.map((household) => JSON.stringify(household))).map((text) => JSON.parse(text));
  const ids = engine.layout().programs.map(({ id }) => id);
  let same = 0;
  households.forEach((household, index) => {
    const verdicts = engine.verdicts(household);
    const expected = natively[index];
    assert.equal(verdicts.errors !== undefined, expected.errors !== undefined, JSON.stringify(household));
    if (expected.errors) {
      assert.deepEqual(verdicts.errors[0].message, expected.errors[0].message);
      return;
    }
    ids.forEach((id, program) => {
      const results = expected.programs.filter((result) => result.id === id).map((result) => result.verdict);
      assert.ok(agrees(verdicts[program], results), `${id}: ${verdicts[program]} of ${results} for ${JSON.stringify(household)}`);
      same += 1;
    });
  });
  assert.ok(same > HOUSEHOLDS, `only ${same} were compared`);
});

test('a household is answered alike whatever was answered before', () => {
  const [first, second] = randomHouseholds(files, 5, 40).filter((household) => engine.verdicts(household).errors === undefined);
  const alone = engine.verdicts(first);
  engine.verdicts(second);
  engine.verdicts({ ...ANA, household: { no_such_fact: 1 } });
  assert.deepEqual(engine.verdicts(first), alone);
});

test('columns that are filled give the verdicts of the objects', () => {
  const people = ['1950-01-31', '1990-07-01', '2020-02-29'];
  const count = 300;
  const batch = engine.batch(count, count * people.length);
  const day = dayOf('2026-11-21');
  const percentile = (row) => row % 101;
  for (let row = 0; row < count; ++row) {
    batch.asOf[row] = day;
    batch.people[row] = people.length;
    batch.facts.rsh_registered.lo[row] = 1;
    batch.facts.rsh_percentile.lo[row] = batch.facts.rsh_percentile.hi[row] = percentile(row);
    people.forEach((birth, index) => {
      const { lo, hi } = batch.facts.birth_date;
      lo[row * people.length + index] = hi[row * people.length + index] = dayOf(birth);
    });
  }
  const screened = engine.screen(batch);
  assert.equal(screened.errors, undefined);
  for (let row = 0; row < count; row += 37) {
    const alone = engine.verdicts({
      as_of: '2026-11-21',
      household: { rsh_registered: true, rsh_percentile: percentile(row) },
      people: people.map((birth_date, index) => ({ id: `p${index}`, birth_date })),
    });
    screened.programs.forEach(({ households }, program) => assert.equal(households[row], alone[program]));
  }
});

test('memory that grows takes the columns along', () => {
  const large = engine.batch(20_000, 20_000);
  large.asOf.fill(dayOf('2026-11-21'));
  const first = engine.screen(large).programs.map(({ households }) => [...households.subarray(0, 3)]);
  assert.equal(large.asOf.length, 20_000);
  assert.deepEqual(engine.screen(large).programs.map(({ households }) => [...households.subarray(0, 3)]), first);
  assert.deepEqual(first.map(([verdict]) => verdict), [...engine.verdicts(ANA)]);
});

test('what is wrong in a batch is refused', () => {
  const batch = engine.batch(2, 3);
  const codes = () => engine.screen(batch).errors?.[0].code;
  assert.equal(codes(), 'off-domain');
  batch.asOf.fill(dayOf('2026-11-21'));
  batch.people.set([1, 0]);
  assert.equal(codes(), 'wrong-people');
  batch.people.set([2, 2]);
  assert.equal(codes(), 'wrong-people');
  batch.people.set([2, 1]);
  assert.equal(codes(), undefined);
  assert.equal(engine.screen({ ...batch }).errors[0].code, 'wrong-batch');
});

test('what is wrong in a household is named by its path', () => {
  const wrong = [
    [{ ...ANA, household: { no_such_fact: 1 } }, '/household/no_such_fact'],
    [{ ...ANA, people: [{ id: 'ana', birth_date: 7 }] }, '/people/0/birth_date'],
    [{ ...ANA, people: [{ id: 'ana', guardian: 'ana' }] }, '/people/0/guardian'],
    [{ ...ANA, people: [] }, '/people'],
    [{ ...ANA, as_of: '2026-02-30' }, '/as_of'],
  ];
  for (const [household, pointer] of wrong) assert.equal(engine.verdicts(household).errors[0].pointer, pointer);
  for (const nothing of [null, undefined, 7, 'text', [], {}]) assert.ok(engine.verdicts(nothing).errors.length > 0);
});

test('a catalog that is refused leaves the one before it', () => {
  const alone = engine.verdicts(ANA);
  assert.ok(engine.load('{').errors.length > 0);
  assert.equal(engine.load(7).errors[0].code, 'not-text');
  assert.deepEqual(engine.verdicts(ANA), alone);
});

test('a batch beyond all memory stops one instance; the next has the same catalog', () => {
  const alone = engine.verdicts(ANA);
  assert.equal(engine.batch(60_000_000, 900_000_000).errors[0].code, 'engine-stopped');
  assert.deepEqual(engine.verdicts(ANA), alone);
});

test('without a catalog nothing is answered', async () => {
  const empty = await createBatchEngine({ wasmBinary });
  for (const answer of [empty.layout(), empty.batch(1, 1), empty.screen(undefined), empty.verdicts(ANA)]) {
    assert.equal(answer.errors[0].code, 'no-catalog');
  }
});

test('many households at once stand as each of them alone, with what they receive, whatever the day of their answers', () => {
  const households = randomHouseholds(files, 17, 120);
  const each = households.map((household) => engine.verdicts(household));
  const { read, programs } = engine.standings(households);
  const rows = { household: 0, person: 0 };
  households.forEach((household, index) => {
    const alone = each[index];
    if (alone.errors?.some(({ code }) => code !== 'impossible')) assert.equal(read[index], 0);
    if (read[index] === 0) return;
    if (!alone.errors) {
      programs.forEach(({ subject, verdicts }, program) => {
        const [first, count] = subject === 'household' ? [rows.household, 1] : [rows.person, household.people.length];
        assert.equal(Math.max(...verdicts.subarray(first, first + count)), alone[program]);
      });
    }
    rows.household += 1;
    rows.person += household.people.length;
  });
});

const flatOf = ({ receives = {}, ...facts }) => ({ ...facts, ...Object.fromEntries(Object.entries(receives).map(([id, value]) => [`receives.${id}`, value])) });
const flattened = ({ household = {}, people, ...days }) => ({ ...days, household: flatOf(household), people: people.map(({ id, resident, ...facts }) => ({ id, resident, facts: flatOf(facts) })) });
const copied = ({ read, broken, programs }) => [[...read], [...broken], programs.map(({ verdicts, receives, deciding }) => [[...verdicts], [...receives], [...deciding]])];

const asLists = ({ household, people, ...days }) => ({ ...days, household: Object.entries(household).flat(), people: people.map(({ facts, ...person }) => ({ ...person, facts: Object.entries(facts).flat() })) });

test('flat answers are those of the contract, by fact or as lists, whether they are read in columns or as text', () => {
  const all = randomHouseholds(files, 23, 120);
  const { read } = engine.standings(all);
  const households = all.filter((_, index) => read[index] === 1);
  const later = { ...households[0], answered_on: '2026-05-31' };
  const expected = copied(engine.standings([...households, later], { deciding: true }));
  for (const form of [flattened, (one) => asLists(flattened(one))]) assert.deepEqual(copied(engine.standings([...households, later].map(form), { deciding: true, flat: true })), expected);
  for (const household of [{ unheard: 1 }, ['unheard', 1], [1, 2], 7]) assert.deepEqual([...engine.standings([{ ...flattened(later), household }], { flat: true }).read], [0], JSON.stringify(household));
  assert.ok(households.length > 60 && households.some(({ people }) => people.some(({ receives }) => receives)));
});

test('a set of which every part is said is that set, and one of which no part is said is not known', () => {
  const { options } = engine.layout().facts.find(({ id }) => id === 'pensions');
  const standing = (pensions) => copied(engine.standings([{ ...ANA, people: [{ id: 'ana', birth_date: '1950-01-31', sex: 'female', pensions }] }], { deciding: true }));
  for (const option of options) assert.deepEqual(standing({ includes: [option], excludes: options.filter((other) => other !== option) }), standing([option]), option);
  assert.deepEqual(standing({ excludes: options }), standing([]));
  assert.deepEqual(standing({}), standing(null));
  assert.notDeepEqual(standing({}), standing([]));
  assert.deepEqual(standing({ includes: options, excludes: options })[0], [0], 'both at once is refused');
});

test('a duration grows with the days since the answers, in columns as in a text', () => {
  const elapsing = engine.layout().facts.filter(({ elapses, of, type }) => elapses && of === 'person' && type === 'int');
  assert.ok(elapsing.length > 0);
  const people = (facts) => [{ id: 'ana', birth_date: '1999-01-31', sex: 'female', ...facts }];
  for (const { id, min, max } of elapsing) {
    for (const value of [min, Math.min(min + 3, max), { min, max: min + 1 }]) {
      const later = { ...ANA, answered_on: '2026-05-31', people: people({ [id]: value }) };
      const text = JSON.parse(engine.assessSome(JSON.stringify(later), [...engine.layout().programs.keys()]));
      if (text.errors) continue;
      const columns = engine.standings([later]).programs.map(({ verdicts }) => verdicts);
      engine.layout().programs.forEach(({ id: program }, index) => {
        const exact = text.programs.filter((one) => one.id === program).map(({ verdict }) => verdict);
        assert.ok(agrees(Math.max(...columns[index]), exact), `${id} ${JSON.stringify(value)}: ${program}`);
      });
    }
  }
});

test('no household has no standing, and takes nothing along', () => {
  assert.deepEqual(engine.standings([]).programs, []);
  assert.deepEqual([...engine.standings([{ ...ANA, people: [] }, {}], { deciding: true }).read], [0, 0]);
  assert.deepEqual([...engine.standings([{}, ANA], { deciding: true }).read], [0, 1]);
});

test('some programs of a household are said with their reasons, and nothing but them', () => {
  const [first] = engine.layout().programs;
  const { programs } = JSON.parse(engine.assessSome(JSON.stringify(ANA), [0]));
  assert.deepEqual(programs.map(({ id }) => id), [first.id]);
  assert.ok(programs[0].criteria ?? programs[0].rows);
  assert.ok(JSON.parse(engine.assessSome('{', [0])).errors);
});
