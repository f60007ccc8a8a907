// A draft of the economic section of an "informe social": what the case holds, as tables; what it does not hold is said. A professional makes the report of it.
import { isUnknown, nameOf, valueOf, type Person } from '../../answers';
import { receivedProgram } from '../../catalog';
import type { Value } from '../../contract';
import { BIRTH } from '../../form';
import { dateText, listText } from '../../format';
import { agesText, answerText, labelOf, say, type Speaker } from '../../say';
import { initialsOf, type Case } from '../case';
import { plan as words } from '../words/plan';
import { INCOME, incomeOf, PENSION, sumText } from './income';

const t = words.report;

export interface Table {
  head: string[];
  rows: string[][]; // the first cell names the row
}

export interface Section {
  title: string;
  tables: Table[];
  lines: string[];
}

// Asked in every report; the others stand in it where somebody knows them. No diagnosis: a report goes from hand to hand.
const HOUSING = { always: ['owns_home'], known: ['homes_owned', 'has_plot', 'prior_housing_subsidy', 'unused_housing_subsidy', 'housing_savings', 'fiscal_values'] };
const HOME = {
  always: ['water_bill'],
  known: ['homeless', 'home_fiscal_value', 'property_tax', 'dwelling_social', 'dwelling_area', 'urban_locality', 'electricity_up_to_date', 'electrodependent_registered', 'water_up_to_date', 'wood_heater'],
};
const HEALTH = { always: ['health_system', 'disability_certified'], known: ['disability_degree', 'needs_care', 'dependency', 'cared_by', 'cannot_work', 'pregnant'] };

type Wanted = typeof HOME;

const isTold = (value: Value | undefined) => value !== undefined && value !== null;

const told = (fact: string, person: string | null, speaker: Speaker) => {
  const ref = { fact, person };
  return valueOf(speaker.answers, ref) === undefined || isUnknown(speaker.answers, ref) ? t.none : answerText(ref, speaker);
};

const rowName = (person: Person, { answers }: Speaker) => person.name || String(answers.people.indexOf(person) + 1);

/** A column for each fact that is always asked, or that somebody told. */
function byMember({ always, known }: Wanted, speaker: Speaker): Table {
  const { answers: { people }, words: { facts } } = speaker;
  const columns = [...always, ...known.filter((id) => people.some((person) => isTold(person.facts[id])))].filter((id) => facts[id]);
  return {
    head: [t.head.initials, ...columns.map((id) => labelOf(id, speaker))],
    rows: people.map((person) => [rowName(person, speaker), ...columns.map((id) => told(id, person.id, speaker))]),
  };
}

function ofHousehold({ always, known }: Wanted, speaker: Speaker): Table {
  const { answers: { household }, words: { facts } } = speaker;
  const rows = [...always, ...known.filter((id) => isTold(household[id]))].filter((id) => facts[id]);
  return { head: [], rows: rows.map((id) => [labelOf(id, speaker), told(id, null, speaker)]) };
}

/** What somebody is to others of the list: told of her, or of them. */
function tieText(person: Person, speaker: Speaker): string {
  const { people } = speaker.answers;
  const to = (fact: string) => [person.facts[fact], people.find((one) => one.facts[fact] === person.id)?.id].find((value) => typeof value === 'string' && nameOf(speaker.answers, value));
  const name = (id: Value | undefined) => nameOf(speaker.answers, id as string);
  const [spouse, partner, guardian] = [to('spouse'), to('civil_partner'), person.facts.guardian];
  const { relation } = person.facts;
  const ties = [
    person === people[0] ? t.consults : '',
    spouse ? t.spouse(name(spouse)) : '',
    partner ? t.partner(name(partner)) : '',
    isTold(relation) && relation !== 'spouse' && relation !== 'civil_partner' ? told('relation', person.id, speaker).toLowerCase() : '',
    typeof guardian === 'string' && name(guardian) ? t.keptBy(name(guardian)) : '',
    person.resident ? '' : t.elsewhere,
  ].filter(Boolean);
  return ties.join(', ') || t.none;
}

function activityText({ id, facts: { work, studies, enrolled_student } }: Person, speaker: Speaker): string {
  const parts = [
    isTold(work) ? told('work', id, speaker) : '',
    isTold(studies) && studies !== 'none' ? told('studies', id, speaker) : enrolled_student === true ? t.studies : '',
  ].filter(Boolean);
  return parts.join('; ') || t.none;
}

function ageText({ facts }: Person, speaker: Speaker): string {
  const birth = facts[BIRTH];
  const age = agesText(birth, speaker);
  return !age ? t.none : typeof birth === 'string' ? `${age} (${dateText(birth, 'es')})` : age;
}

const members = (speaker: Speaker): Table => ({
  head: Object.values(t.head),
  rows: speaker.answers.people.map((person, index) => [
    String(index + 1), person.name || t.none, ageText(person, speaker), told('sex', person.id, speaker), told('marital_status', person.id, speaker), tieText(person, speaker), activityText(person, speaker),
  ]),
});

// Named: nobody told how much they pay.
function benefitsText(facts: Record<string, Value>, { words: catalog }: Speaker): string {
  const programs = Object.entries(facts).flatMap(([fact, value]) => {
    const id = receivedProgram(catalog, fact);
    return id === undefined ? [] : [{ id, value }];
  });
  const received = programs.filter(({ value }) => value === true).map(({ id }) => catalog.programs[id]!.name);
  if (received.length > 0) return listText(received, 'es');
  const refused = programs.filter(({ value }) => value === false).length;
  return refused > 0 ? t.noneOf(refused) : t.none;
}

const pensionText = ({ id, facts: { pensions } }: Person, speaker: Speaker) => (Array.isArray(pensions) && pensions.length === 0 ? t.noPension : told(PENSION, id, speaker));

const incomes = (speaker: Speaker): Table => ({
  head: [t.head.initials, ...Object.values(t.incomeHead)],
  rows: speaker.answers.people.map((person) => [
    rowName(person, speaker), told(INCOME, person.id, speaker), pensionText(person, speaker), told('pensions', person.id, speaker), benefitsText(person.facts, speaker),
  ]),
});

function incomeTotal(speaker: Speaker): Table {
  const { answers, words: catalog } = speaker;
  const income = incomeOf(answers, catalog);
  return {
    head: [],
    rows: [
      [t.people, String(income.size)],
      [t.total, sumText(income)],
      [t.perCapita, sumText(income, income.size)],
      [`${t.household}: ${t.incomeHead.benefits.toLowerCase()}`, benefitsText(answers.household, speaker)],
    ],
  };
}

const register = (speaker: Speaker): Table => ({
  head: [],
  rows: ['rsh_registered', 'rsh_percentile'].filter((id) => speaker.words.facts[id]).map((id) => [labelOf(id, speaker), told(id, null, speaker)]),
});

export function reportOf({ plan }: Case, speaker: Speaker): Section[] {
  const { facts, documents } = speaker.words;
  const help = facts[INCOME]?.help;
  const seen = plan.seen.map((id) => say(speaker, documents[id]?.text ?? id));
  return [
    { title: t.members, tables: [members(speaker)], lines: [] },
    { title: t.income, tables: [incomes(speaker), incomeTotal(speaker)], lines: [...(help ? [t.asked(say(speaker, help))] : []), t.notAdded] },
    { title: t.register, tables: [register(speaker)], lines: [] },
    { title: t.housing, tables: [byMember(HOUSING, speaker), ofHousehold(HOME, speaker)], lines: [] },
    { title: t.health, tables: [byMember(HEALTH, speaker)], lines: [] },
    { title: t.seen, tables: [], lines: seen.length > 0 ? seen : [t.noneSeen] },
  ];
}

/** What stands above the sections: what it is, of which case, and who has to check it. */
export const headOf = (record: Case, today: string): { title: string; lines: string[] } => ({
  title: `${t.title}: ${t.part.toLowerCase()}`,
  lines: [t.made(`${record.number} ${initialsOf(record)}`.trim(), dateText(today, 'es')), t.draft, t.only],
});
