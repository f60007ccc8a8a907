// What the programs of the bench read of a household: facts as in the catalog of Chile, by id. The age is given, not a date of birth:
// most peers know no calendar.

const boolean = { type: 'boolean' };
const int = (max, min = 0) => ({ type: 'int', min, max });
const choice = (...options) => ({ type: 'choice', options });
const set = (...options) => ({ type: 'set', options });

export const REGIONS = ['AP', 'TA', 'AN', 'AT', 'CO', 'VA', 'RM', 'LI', 'ML', 'NB', 'BI', 'AR', 'LR', 'LL', 'AI', 'MA'];
export const CAUSES = ['none', 'term_ended', 'work_ended', 'company_needs', 'bankruptcy', 'misconduct', 'resigned'];

export const HOUSEHOLD = {
  region: choice(...REGIONS),
  zone: choice('urban', 'rural'),
  rsh_registered: boolean,
  rsh_percentile: int(100),
  owns_home: boolean,
  has_plot: boolean,
  savings: int(50_000_000),
  electricity_residential: boolean,
  electricity_up_to_date: boolean,
  electrodependent: boolean,
};

export const PERSON = {
  age: int(110),
  sex: choice('female', 'male'),
  marital_status: choice('single', 'married', 'civil_union', 'separated', 'divorced', 'widowed'),
  work: choice('dependent', 'independent_contributing', 'independent', 'none'),
  monthly_income: int(20_000_000),
  pensions: set('old_age', 'disability', 'survivor', 'ips', 'reparation'),
  pension_base: int(5_000_000),
  residence_years: int(90),
  children_born: int(15),
  student: boolean,
  school_grade: int(12),
  academic_rank: int(100, 1),
  health_checks: boolean,
  disability_certified: boolean,
  indigenous: boolean,
  pregnant: boolean,
  dismissal_cause: choice(...CAUSES),
  contributions_24: int(24),
  fund_payments: int(20),
};
