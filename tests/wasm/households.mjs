// Random households over the facts of a catalog: every form of answer, now and then one that is refused.

// Whole numbers below `limit`, the same for the same seed on every machine (mulberry32).
export function dice(seed) {
  let state = seed >>> 0;
  return (limit) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * limit);
  };
}

const DAY = 86_400_000;
const toDay = (iso) => Date.parse(iso) / DAY;
const toIso = (day) => new Date(day * DAY).toISOString().slice(0, 10);

const pick = (roll, list) => list[roll(list.length)];
const some = (roll, list) => list.filter(() => roll(2) === 0);
const ordered = (a, b) => (a <= b ? { min: a, max: b } : { min: b, max: a });

// One value, or sometimes a range, maybe open at one end.
function valueOrRange(roll, draw) {
  if (roll(3) > 0) return draw();
  const range = ordered(draw(), draw());
  const end = pick(roll, ['min', 'max', 'neither']);
  if (end !== 'neither') delete range[end];
  return range;
}

// Small values are as likely as large ones: incomes matter most near the floors of the programs.
function drawNumber(roll, { min, max, step = 1, decimals = 0 }) {
  const steps = Math.floor((max - min) / step);
  const reach = Math.ceil(steps / 10 ** roll(4));
  return Number((min + roll(reach + 1) * step).toFixed(step < 1 ? Math.max(decimals, 2) : decimals));
}

function drawDate(roll, { min, max }, asOf) {
  const last = Math.min(toDay(max), toDay(asOf));
  const first = Math.max(toDay(min), last - 100 * 365);
  return toIso(first + roll(last - first + 1));
}

const answers = {
  boolean: (roll) => roll(2) === 0,
  int: (roll, fact) => valueOrRange(roll, () => drawNumber(roll, fact)),
  decimal: (roll, fact) => valueOrRange(roll, () => drawNumber(roll, fact)),
  double: (roll, fact) => valueOrRange(roll, () => drawNumber(roll, fact)),
  date: (roll, fact, { asOf }) => valueOrRange(roll, () => drawDate(roll, fact, asOf)),
  choice(roll, { options }) {
    const ids = options.map(({ id }) => id);
    const several = some(roll, ids);
    return roll(4) > 0 || several.length === 0 ? pick(roll, ids) : { any_of: several };
  },
  set(roll, { options }) {
    const ids = options.map(({ id }) => id);
    if (roll(3) > 0) return roll(2) === 0 ? [] : some(roll, ids);
    const includes = some(roll, ids);
    return { includes, excludes: some(roll, ids).filter((id) => !includes.includes(id)) };
  },
  reference(roll, fact, { others }) {
    if (others.length === 0 || roll(2) === 0) return [];
    const id = pick(roll, others);
    return pick(roll, [id, [id], { any_of: [id, null] }]);
  },
};

// Each fact is answered, answered by null, or left out: of five, `thoroughness` are answered. The more answers, the more
// often two of them contradict each other and the household is refused.
function fill(roll, facts, thoroughness, context) {
  const filled = {};
  for (const fact of facts) {
    if (roll(5) >= thoroughness) continue;
    filled[fact.id] = roll(12) === 0 ? null : answers[fact.type](roll, fact, context);
  }
  return filled;
}

function receives(roll, programs) {
  const some = programs.filter(() => roll(20) === 0);
  return Object.fromEntries(some.map(({ id }) => [id.replaceAll('-', '_'), roll(3) > 0]));
}

const damages = [
  (household) => (household.household.no_such_fact = 1),
  (household) => (household.people[0].birth_date = '2026-02-30'),
  (household) => (household.people = []),
  (household) => (household.as_of = 'today'),
  (household) => (household.people[0].id = 7),
  (household) => household.people.push({ ...household.people[0] }),
  (household) => (household.people[0].resident = 'yes'),
  (household) => delete household.as_of,
];

/** `count` households over the files of a catalog ({ 'facts.json': ..., 'programs/x.json': ... }); the same for the same seed. */
export function randomHouseholds(files, seed, count) {
  const roll = dice(seed);
  const { facts } = files['facts.json'];
  const ofHousehold = facts.filter((fact) => fact.of === 'household');
  const ofPerson = facts.filter((fact) => fact.of === 'person');
  const programs = Object.keys(files).filter((path) => path.startsWith('programs/')).map((path) => files[path]);
  const isOfPerson = (program) => program.subject === 'person' || program.for_each !== undefined;
  const { from, to } = files['catalog.json'].valid;

  return Array.from({ length: count }, () => {
    const asOf = toIso(toDay(from) + roll(toDay(to) - toDay(from) + 1));
    const thoroughness = 1 + roll(4);
    const ids = Array.from({ length: 1 + roll(roll(5) === 0 ? 12 : 4) }, (_, index) => `p${index + 1}`);
    const household = {
      as_of: asOf,
      household: {
        ...fill(roll, ofHousehold, thoroughness, { asOf }),
        receives: receives(roll, programs.filter((program) => !isOfPerson(program))),
      },
      people: ids.map((id, index) => ({
        id,
        ...fill(roll, ofPerson, thoroughness, { asOf, others: ids.filter((other) => other !== id) }),
        receives: receives(roll, programs.filter(isOfPerson)),
        ...(index > 0 && roll(6) === 0 && { resident: false }),
      })),
    };
    if (roll(20) === 0) pick(roll, damages)(household);
    return household;
  });
}
