// Programs made after the shape of those of Chile: each pattern is one of the real ones, with thresholds that a seeded die draws.
import { dice } from '../../wasm/households.mjs';
import { CAUSES, REGIONS } from './facts.mjs';

const household = (fact) => ['household', fact];
const member = (fact) => ['member', fact];
const and = (...operands) => ['and', ...operands];
const or = (...operands) => ['or', ...operands];
const not = (operand) => ['not', operand];
const less = (a, b) => ['less', a, b];
const atMost = (a, b) => ['at_most', a, b];
const atLeast = (a, b) => ['at_least', a, b];
const is = (fact, word) => ['is', fact, word];
const has = (fact, word) => ['has', fact, word];
const exists = (test) => ['exists', test];

function thresholds(roll) {
  const of = (...values) => values[roll(values.length)];
  const some = (words, least, most) => {
    const first = roll(words.length);
    return Array.from({ length: least + roll(most - least + 1) }, (_, step) => words[(first + step) % words.length]);
  };
  const money = (from, to) => 1000 * (from + roll(to - from));
  const registered = (...tramos) => and(household('rsh_registered'), atMost(household('rsh_percentile'), of(...tramos)));
  return { of, some, money, registered, adult: of(15, 18, 21), minor: of(4, 6, 14, 18, 19, 24), senior: of(60, 62, 65, 67, 70, 75) };
}

// Each gives the criteria of one program: all must hold; an "or" among them is a choice of routes.
const PATTERNS = [
  // A pension for older people (PGU).
  ({ registered, money, of, senior }) => [
    registered(80, 90, 100),
    exists(and(
      atLeast(member('age'), senior),
      atLeast(member('residence_years'), of(5, 10, 20)),
      less(member('pension_base'), money(300, 1300)),
      not(has(member('pensions'), 'reparation')),
    )),
  ],
  // A payment for each child without social security (SUF).
  ({ registered, money, of, minor }) => [
    registered(40, 50, 60, 70),
    exists(and(
      or(atMost(member('age'), minor), member('disability_certified')),
      less(member('monthly_income'), money(15, 60)),
      or(atLeast(member('age'), of(6, 8)), member('health_checks')),
      or(atMost(member('age'), 6), member('student'), member('disability_certified')),
    )),
    not(['every', ['one_of', member('work'), 'dependent', 'independent_contributing']]),
  ],
  // A family allowance for those who contribute (Asignación Familiar).
  ({ money, minor, senior }) => [
    or(
      exists(is(member('work'), 'dependent')),
      exists(is(member('work'), 'independent_contributing')),
      exists(or(has(member('pensions'), 'old_age'), has(member('pensions'), 'disability'), has(member('pensions'), 'ips'))),
    ),
    atMost(['sum', 'monthly_income'], money(400, 3000)),
    or(
      exists(and(atMost(member('age'), minor), or(member('student'), atMost(member('age'), 18)))),
      exists(and(atLeast(member('age'), senior), less(['times', 2, member('monthly_income')], money(400, 700)))),
    ),
  ],
  // A home by one of several routes (DS 49).
  ({ registered, money, of, adult, senior, some }) => [
    exists(and(atLeast(member('age'), adult), not(has(member('pensions'), 'reparation')))),
    or(
      and(registered(40, 50), atLeast(household('savings'), money(200, 700))),
      and(registered(80, 90), atLeast(household('savings'), money(500, 1500)), ['one_of', household('region'), ...some(REGIONS, 4, 9)]),
      and(household('has_plot'), registered(50, 60), atLeast(household('savings'), money(200, 700))),
    ),
    or(
      atLeast(['size'], of(2, 3)),
      exists(and(atLeast(member('age'), senior), or(is(member('marital_status'), 'widowed'), member('indigenous')))),
      exists(member('disability_certified')),
    ),
    not(household('owns_home')),
  ],
  // A fund for those who lost their job (Fondo de Cesantía Solidario).
  ({ of, some }) => [
    exists(and(
      is(member('work'), 'none'),
      ['one_of', member('dismissal_cause'), ...some(CAUSES.slice(1), 2, 5)],
      atLeast(member('contributions_24'), of(6, 8, 10, 12)),
      less(member('fund_payments'), of(5, 8, 10)),
    )),
  ],
  // A discount on electricity (Subsidio Eléctrico).
  ({ registered, some }) => [
    or(registered(40, 60), household('electrodependent')),
    and(household('electricity_residential'), household('electricity_up_to_date')),
    ['one_of', household('region'), ...some(REGIONS, 8, 15)],
  ],
  // Income per head, by multiplication, and the number of children.
  ({ money, of, minor, registered }) => [
    atMost(['sum', 'monthly_income'], ['times', money(80, 500), ['size']]),
    atLeast(['count', less(member('age'), minor)], of(1, 2, 3)),
    registered(60, 70, 80),
  ],
  // The best grades of a year (Bono Logro Escolar).
  ({ registered, of }) => [
    registered(20, 30, 40),
    exists(and(
      atMost(member('age'), of(19, 24)),
      atLeast(member('school_grade'), of(1, 5, 7, 9)),
      atMost(member('academic_rank'), of(10, 15, 20, 30)),
    )),
  ],
  // For women who had children (Bono por Hijo), or expect one.
  ({ of, senior, money }) => [
    or(
      exists(and(is(member('sex'), 'female'), atLeast(member('age'), senior), atLeast(member('children_born'), of(1, 2)))),
      exists(and(member('pregnant'), atMost(member('monthly_income'), money(200, 900)))),
    ),
    ['every', less(member('pension_base'), money(900, 2500))],
  ],
  // A subsidy of one part of the country, with a ceiling that grows with the household.
  ({ some, money, adult, of }) => [
    ['one_of', household('region'), ...some(REGIONS, 1, 4)],
    or(is(household('zone'), 'rural'), atMost(household('rsh_percentile'), of(40, 50, 60))),
    less(
      ['plus', ['sum', 'monthly_income'], ['sum', 'pension_base']],
      ['plus', money(200, 600), ['times', money(50, 250), ['size']]],
    ),
    ['every', or(less(member('age'), adult), ['one_of', member('work'), 'independent', 'none', 'dependent'])],
  ],
];

/** `count` programs, the same for the same seed: [{ id, criteria }], the criteria one tree (tree.mjs) that starts with "and". */
export function programs(count, seed = 49) {
  const roll = dice(seed);
  return Array.from({ length: count }, (_, index) => ({
    id: `program-${String(index).padStart(4, '0')}`, // the order of ids is that of the list
    criteria: and(...PATTERNS[index % PATTERNS.length](thresholds(roll))),
  }));
}
