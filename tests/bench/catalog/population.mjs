// Households of which everything is known, in the form of the contract. The margins are those of Chile, rounded: sizes, ages and regions
// as the census counts them, incomes skewed to the right, half of those registered in the lowest four tenths.
import { dice } from '../../wasm/households.mjs';
import { CAUSES, HOUSEHOLD, PERSON, REGIONS } from './facts.mjs';

const AS_OF = '2026-11-21';

const REGION_WEIGHTS = [13, 19, 34, 17, 42, 99, 403, 50, 57, 26, 86, 53, 21, 46, 6, 10];
const SIZE_WEIGHTS = [19, 26, 22, 19, 9, 5]; // of 1 to 6 people

export function household(roll) {
  const among = (words, weights) => {
    let left = roll(weights.reduce((sum, weight) => sum + weight));
    return words[weights.findIndex((weight) => (left -= weight) < 0)];
  };
  const chance = (percent) => roll(100) < percent;
  const upTo = (limit) => roll(limit + 1);
  // Many small and few large: the product of two dice.
  const money = (limit) => Math.floor((roll(10_000) * roll(10_000) * limit) / 10 ** 8);

  function person(index) {
    const age = index === 0 ? 20 + roll(70) : chance(45) ? roll(22) : 18 + roll(72);
    const sex = among(['female', 'male'], [51, 49]);
    const adult = age >= 18;
    const senior = age >= 60;
    const work = adult && !(senior && chance(75)) ? among(PERSON.work.options, [48, 6, 16, 30]) : 'none';
    const pensions = PERSON.pensions.options.filter((option) => (option === 'old_age' ? senior && chance(65) : adult && chance(4)));
    const woman = adult && sex === 'female';
    return {
      id: `p${index + 1}`,
      age,
      sex,
      marital_status: adult ? among(PERSON.marital_status.options, senior ? [15, 48, 2, 5, 10, 20] : [55, 30, 5, 4, 5, 1]) : 'single',
      work,
      monthly_income: work === 'none' ? (chance(80) ? 0 : money(400_000)) : 150_000 + money(2_500_000),
      pensions,
      pension_base: pensions.length > 0 ? 60_000 + money(1_500_000) : 0,
      residence_years: Math.min(age, chance(92) ? 90 : roll(15)),
      children_born: woman ? upTo(4) : 0,
      student: age >= 4 && age <= 24 && chance(age <= 18 ? 93 : 45),
      school_grade: age >= 6 && age <= 18 ? Math.min(12, age - 5) : 0,
      academic_rank: 1 + roll(100),
      health_checks: age < 8 && chance(85),
      disability_certified: chance(senior ? 15 : 4),
      indigenous: chance(12),
      pregnant: woman && age < 46 && chance(5),
      dismissal_cause: work === 'none' && adult && !senior ? among(CAUSES, [60, 9, 7, 12, 2, 5, 5]) : 'none',
      contributions_24: work === 'dependent' || chance(30) ? upTo(24) : 0,
      fund_payments: chance(20) ? upTo(12) : 0,
    };
  }

  const registered = chance(85);
  return {
    as_of: AS_OF,
    household: {
      region: among(REGIONS, REGION_WEIGHTS),
      zone: among(HOUSEHOLD.zone.options, [88, 12]),
      rsh_registered: registered,
      rsh_percentile: !registered ? 100 : chance(50) ? upTo(40) : 41 + roll(60),
      owns_home: chance(58),
      has_plot: chance(6),
      savings: chance(50) ? 0 : money(4_000_000),
      electricity_residential: chance(97),
      electricity_up_to_date: chance(88),
      electrodependent: chance(1),
    },
    people: Array.from({ length: among([1, 2, 3, 4, 5, 6], SIZE_WEIGHTS) }, (_, index) => person(index)),
  };
}

/** `count` households, the same for the same seed. */
export function population(count, seed = 2026) {
  const roll = dice(seed);
  return Array.from({ length: count }, () => household(roll));
}
