// Cases to what has changed for them. `now` takes verdicts of all of them at once and gives no reasons; `explain` and `ahead` look closer at the few that differ.
// The quick look may leave open what the closer one settles, never the reverse.
import type { BatchEngine, Layout } from 'ventanilla-batch';
import type { Answers } from '../../answers';
import type { EngineError, Result } from '../../contract';
import { addDays } from '../../format';
import { householdOf } from '../../household';
import type { Group } from '../../verdicts';
import { lastSeen, type Standing } from '../case';
import { answeredOn, groupsIn } from '../standing';
import { causeOf, failingIn } from './cause';
import type { Change, Changes, Found } from './findings';
import { kindOf, type Stand } from './kinds';
import type { Outline } from './outline';
import { answersIn, type Glimpse } from './glimpse';
import { QuickLook, type Asked, type Quick } from './quick';
import { firstTurns, narrowed, type Turn } from './turns';

export interface Setting {
  engine: Pick<BatchEngine, 'standings' | 'assessSome'>;
  layout: Pick<Layout, 'programs' | 'facts'>;
  outline: Outline;
  version: string;
}

/** A case with somebody in it, to be asked about on any day. */
export interface Known {
  record: Glimpse;
  answered: string; // the day of the answers
  on(day: string): Asked;
  whole(): Answers; // by fact
}

const groupOf = (stand: Stand): Group => (stand === 'had' ? 'have' : stand);
const standIn = ({ groups }: Pick<Standing, 'groups'>, program: string): Stand => groups[program] ?? 'no';

export class Sifter {
  readonly #quick: QuickLook;
  readonly #types: { facts: Record<string, { type: string }> };

  constructor(readonly setting: Setting) {
    const { engine, layout, outline } = setting;
    this.#quick = new QuickLook(engine, layout, outline);
    this.#types = { facts: Object.fromEntries(layout.facts.filter(({ type }) => type === 'reference').map(({ id, type }) => [id, { type }])) };
  }

  /** What changed for each of them since its standing, without reasons. Cases in which nobody is listed are left out. */
  now(records: Glimpse[], today: string): Found[] {
    const all = this.#knownOf(records);
    const looks = this.#quick.at(all.map(({ on }) => on(today)), true);
    return all.map(({ record: { id, standing }, answered }, place): Found => {
      const look = looks[place];
      if (!look) return { id, changes: [], questions: [], now: null, refused: true };
      const changes = standing ? this.#since(standing, look, today) : [];
      const isNew = !standing || changes.length > 0;
      return { id, changes, questions: look.questions, now: isNew ? this.#standing(look, answered, today) : null, refused: false };
    });
  }

  /** What the rules say on a day of answers that were given on it; null where they refuse them. */
  standing(record: Glimpse, today: string): Standing | null {
    const standing = { catalog: '', date: today, groups: {}, had: [], answered: today };
    const all = this.#knownOf([{ ...record, standing }]);
    const [look] = this.#quick.at(all.map(({ on }) => on(today)));
    return look ? this.#standing(look, today, today) : null;
  }

  /** The changes that `now` found, with their reasons; those that closer reasoning does not see are left out. */
  explain(records: Glimpse[], today: string): Changes[] {
    const all = this.#knownOf(records);
    const found = new Map(this.now(records, today).map(({ id, changes }) => [id, changes]));
    return all.map((known) => {
      const { id, standing } = known.record;
      return { id, changes: this.#explained(known, standing!, found.get(id) ?? [], today) };
    });
  }

  /** What will change for each of them within the days of HORIZON by nothing but time; those for whom nothing will are left out. */
  ahead(records: Glimpse[], today: string): Changes[] {
    const all = this.#knownOf(records);
    const turns = narrowed(firstTurns(all, this.#quick, today), this.#quick, today);
    const byCase = new Map<string, Change[]>();
    for (const turn of turns) {
      const change = this.#proved(turn, today);
      const { id } = turn.known.record;
      if (change) byCase.set(id, [...(byCase.get(id) ?? []), change]);
    }
    return [...byCase].map(([id, changes]) => ({ id, changes }));
  }

  #knownOf(records: Glimpse[]): Known[] {
    return records.filter(({ answers }) => answers.people.length > 0).map((record) => {
      const { household, people } = record.answers;
      const answered = record.standing ? answeredOn(record.standing) : lastSeen(record);
      let whole: Answers | undefined;
      return { record, answered, whole: () => (whole ??= answersIn(record)), on: (day) => ({ household: { answered_on: answered < day ? answered : day, household, people }, day }) };
    });
  }

  #standing({ stands }: Quick, answered: string, today: string): Standing {
    const groups: Record<string, Group> = {};
    const had: string[] = [];
    stands.forEach((stand, index) => {
      const program = this.#quick.programs[index]!;
      if (stand !== 'no') groups[program] = groupOf(stand);
      if (stand === 'had') had.push(program);
    });
    return { catalog: this.setting.version, date: today, groups, had, answered };
  }

  #since(standing: Standing, look: Quick, today: string): Change[] {
    if (standing.catalog === this.setting.version && standing.date >= today) return [];
    const { programs } = this.#quick;
    const changes: Change[] = [];
    const compare = (program: string, to: Stand) => {
      const from = standIn(standing, program);
      if (kindOf(from, to) !== undefined) changes.push({ program, from, to, date: today });
    };
    for (const program of Object.keys(standing.groups)) if (!programs.includes(program)) compare(program, 'no');
    programs.forEach((program, index) => {
      if (look.stands[index] !== 'had' || !standing.had.includes(program)) compare(program, look.stands[index]!);
    });
    return changes;
  }

  #explained(known: Known, standing: Standing, found: Change[], today: string): Change[] {
    const programs = found.map(({ program }) => this.#quick.programs.indexOf(program)).filter((index) => index >= 0);
    if (programs.length === 0) return found.map((change) => ({ ...change, cause: { rules: standing.catalog } }));
    const [then, now] = [this.#assess(known, standing.date, programs), this.#assess(known, today, programs)];
    const otherRules = standing.catalog !== this.setting.version;
    return found.flatMap((change) => {
      const { program, from } = change;
      if (!this.#quick.programs.includes(program)) return [{ ...change, cause: { rules: standing.catalog } }];
      const [before, after] = [standIn(then, program), standIn(now, program)];
      const to = change.to === 'had' ? change.to : after;
      if (kindOf(from, to) === undefined) return [];
      const byDay = to === 'had' ? then.of(program).some(({ verdict }) => verdict !== 'not_eligible') : before !== after;
      const byRules = otherRules && (!byDay || before !== groupOf(from));
      const rule = byDay ? causeOf(then.of(program), now.of(program), known.whole().people, standing.date, today) : to === 'no' || to === 'had' ? failingIn(now.of(program)) : {};
      return [{ ...change, to, cause: { ...rule, ...(byRules && { rules: standing.catalog }) } }];
    });
  }

  /** The change with its reason; undefined where closer reasoning sees none. */
  #proved({ known, index, from, to: seen, after }: Turn, today: string): Change | undefined {
    const [eve, day] = [addDays(today, after - 1), addDays(today, after)];
    const [before, now] = [this.#assess(known, eve, [index]), this.#assess(known, day, [index])];
    const program = this.#quick.programs[index]!;
    const to = seen === 'had' ? seen : standIn(now, program);
    if (standIn(before, program) !== groupOf(from) || kindOf(from, to) === undefined) return undefined;
    return { program, from, to, date: day, cause: causeOf(before.of(program), now.of(program), known.whole().people, eve, day) };
  }

  /** Some programs of a case on a day, with reasons; nothing where the rules of now do not hold for that day. */
  #assess(known: Known, day: string, programs: number[]) {
    const { answered_on } = known.on(day).household;
    const text = JSON.stringify({ answered_on, ...householdOf(known.whole(), this.#types, day) });
    const answer = JSON.parse(this.setting.engine.assessSome(text, programs)) as Result & { errors?: EngineError[] };
    const results = answer.errors ? [] : answer.programs;
    const groups = answer.errors ? {} : groupsIn(answer, { programs: this.setting.outline });
    return { groups, of: (id: string) => results.filter((one) => one.id === id) };
  }
}
