// Ten households of the catalog's cases, and what brings them: for each concern of the start page the first whole home (in the order of the
// files and of the cases in them) whose facts show it and which was not taken; three bring nothing special.
import { fileURLToPath } from 'node:url';
import { readCases } from '../../site/build/catalog.mjs';

export const catalogFolder = fileURLToPath(new URL('../../data/cl', import.meta.url));

const DAYS_OF_YEAR = 365.25;
const ageOf = (person, { as_of }) => (Date.parse(as_of) - Date.parse(person.birth_date)) / 86_400_000 / DAYS_OF_YEAR;
const somebody = (is) => (home) => home.people.some((person) => is(person, home));

/** What a home must tell to have a concern, in the order of the start page. */
const SHOWN_BY = {
  work: somebody((person) => person.job_lost === true),
  baby: somebody((person) => person.pregnant === true),
  care: somebody((person) => person.needs_care === true),
  old: somebody((person, home) => ageOf(person, home) >= 65),
  study: somebody((person) => ['starting', 'undergraduate', 'postgraduate'].includes(person.studies)),
  bill: (home) => home.household?.electricity_residential === true || home.household?.water_residential === true,
  home: (home) => somebody((person) => person.housing_savings > 0)(home) && !somebody((person) => person.owns_home)(home),
  all: () => true,
};

const COUNT = 10;

// A home of which nearly nothing is told says nothing of how long an interview takes.
const LEAST_FACTS = 20;
const facts = ({ input }) => input.people.reduce((sum, person) => sum + Object.keys(person).length, Object.keys(input.household ?? {}).length);

/** [{ id, concern, home }]; all: every home, with every concern that it shows. */
export async function homes({ all = false } = {}) {
  const cases = (await readCases(catalogFolder)).filter((one) => one.id.startsWith('home-') && facts(one) >= LEAST_FACTS);
  const shows = (one, concern) => SHOWN_BY[concern](one.input);
  const entry = (one, concern) => ({ id: one.id, concern, home: one.input });
  if (all) return cases.flatMap((one) => Object.keys(SHOWN_BY).filter((concern) => shows(one, concern)).map((concern) => entry(one, concern)));
  const concerns = Object.keys(SHOWN_BY);
  const taken = [];
  for (const concern of [...concerns, ...Array(COUNT - concerns.length).fill('all')]) {
    const one = cases.find((home) => shows(home, concern) && !taken.some(({ id }) => id === home.id));
    if (one) taken.push(entry(one, concern));
  }
  return taken;
}
