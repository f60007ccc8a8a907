// A family of five in three generations, as somebody wrote it down at a counter.
import { caseOf } from './cases.mjs';

const child = (id, name, birth_date, sex, grade) => ({
  id, name, resident: true,
  facts: { birth_date, sex, guardian: 'p1', relation: 'child', lives_at_expense: true, enrolled_student: true, health_checks: true, monthly_income: 0, previous_year_grade: grade, disability_certified: false, needs_care: false, in_alternative_care: false, replacement_benefit: false, health_system: 'fonasa' },
});

/** A mother who sells at the street market, her own mother, and three children. */
const ANSWERS = {
  concern: null, made: 5, goals: [], pages: [],
  household: { region: 'metropolitana', rsh_registered: true, rsh_percentile: { min: 0, max: 40 }, electricity_residential: true, electricity_up_to_date: true, water_bill: { min: 15000, max: 20000 }, 'receives.subsidio_electrico': false },
  people: [
    { id: 'p1', name: 'R. M.', resident: true, facts: { birth_date: '1988-02-14', sex: 'female', guardian: [], marital_status: 'single', monthly_income: { min: 200000, max: 300000 }, work: 'independent', pensions: [], owns_home: false, health_system: 'fonasa', replacement_benefit: false, disability_certified: false, pregnant: false } },
    { id: 'p2', name: 'E. S.', resident: true, facts: { birth_date: '1956-03-03', sex: 'female', guardian: [], marital_status: 'widowed', monthly_income: 0, work: 'none', pensions: [], residence_years_since_20: 50, residence_years_last5: 5, days_abroad_this_year: 0, armed_forces_fund: false, 'receives.pgu': false } },
    child('p3', 'M. M.', '2014-07-19', 'male', 6), child('p4', 'T. M.', '2017-11-02', 'male', 3), child('p5', 'S. M.', '2021-04-08', 'female', 0),
  ],
};

/** A referral whose day to look again has passed. */
export const LATE = {
  id: 'r1', program: 'pgu', people: ['p2'], office: 'ChileAtiende', due: '2026-11-16',
  steps: [{ state: 'referred', date: '2026-11-02', note: '', cause: '' }],
};

/** Its case, with what `fill` has besides. */
export const family = (number, fill = {}) => caseOf(number, '2026-11-21', 0, { answers: ANSWERS, ...fill });

/** A woman who lives alone, as a household that is drawn. */
export const alone = (birth_date) => ({
  household: { region: 'metropolitana', rsh_registered: true, rsh_percentile: 30 },
  people: [{ id: 'p1', birth_date, sex: 'female', residence_status: 'chilean', pensions: [], guardian: [], spouse: [], civil_partner: [], cared_by: [], monthly_income: 0, work: 'none' }],
});
