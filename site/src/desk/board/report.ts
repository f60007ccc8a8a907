// An aggregate as it may be read: what the page, the CSV and the paper show, and all that they are given. Small counts are hidden here.
import { STATES, type State } from '../case';
import { folded, OTHER, STAGES, sumOf, type Aggregate, type Days, type Stage, type Week } from './aggregate';
import { mondaysIn, type Period } from './period';
import { FEW, protectedLine, shown, type Cell, type Shown } from './suppress';

/** Rows by name, one count for each column; OTHER holds the names that are too rare to stand alone. */
export interface Table {
  columns: readonly string[];
  rows: { name: string; cells: Shown[] }[];
  total?: Shown[];
}

export const TABLES = ['weeks', 'states', 'programs', 'offices', 'times', 'causes'] as const;
export type TableName = (typeof TABLES)[number];

export const FIGURES = ['attentions', 'families', 'people', 'perFamily', 'asked', 'days'] as const;
export type FigureName = (typeof FIGURES)[number];

export interface Report {
  figures: Record<FigureName, Shown | undefined>; // perFamily in tenths, asked in percent; undefined: there is nothing of it
  tables: Record<TableName, Table>;
}

/** Half of them took `middle` days or less. Between two days the middle is taken. */
export function spreadOf(days: Days): { low: number; middle: number; high: number } {
  const sorted = Object.entries(days).map(([day, count]) => [Number(day), count] as const).sort(([a], [b]) => a - b);
  const count = sumOf(sorted.map(([, times]) => times));
  const nth = (position: number) => {
    let before = 0;
    for (const [day, times] of sorted) if ((before += times) > position) return day;
    return 0;
  };
  const at = (part: number) => {
    const position = part * (count - 1);
    const [below, above] = [nth(Math.floor(position)), nth(Math.ceil(position))];
    return Math.round(below + (above - below) * (position - Math.floor(position)));
  };
  return { low: at(0.25), middle: at(0.5), high: at(0.75) };
}

const isRare = (count: number) => count > 0 && count < FEW;

const largestFirst = (names: string[], of: (name: string) => Shown) => {
  const size = (name: string) => (name === OTHER ? -Infinity : typeof of(name) === 'number' ? (of(name) as number) : 0);
  return names.sort((a, b) => size(b) - size(a) || (a < b ? -1 : 1));
};

const masked = (cells: unknown[]): Shown[] => cells.map(() => 'withheld');

const IDLE: Week = { attentions: 0, timed: 0, minutes: 0 };

function weeksTable({ weeks }: Aggregate, mondays: string[]): Table {
  const week = (name: string) => weeks[name] ?? IDLE;
  const line = protectedLine(mondays.map((name) => ({ value: week(name).attentions })));
  const minutes = mondays.map((name, index): Shown => (typeof line.cells[index] === 'number' && !isRare(week(name).timed) ? week(name).minutes : 'withheld'));
  return {
    columns: ['attentions', 'minutes'],
    rows: mondays.map((name, index) => ({ name, cells: [line.cells[index]!, minutes[index]!] })),
    total: [line.total, minutes.every((one) => typeof one === 'number') ? sumOf(minutes as number[]) : 'withheld'],
  };
}

function statesTable({ offices }: Aggregate): Table {
  const line = protectedLine(STATES.map((state) => ({ value: sumOf(Object.values(offices).map((by) => by[state])) })));
  return { columns: ['referrals'], rows: STATES.map((name, index) => ({ name, cells: [line.cells[index]!] })), total: [line.total] };
}

// The table of states has the totals of these columns. Rows have none, so that each column stands for itself.
function officesTable({ offices }: Aggregate, states: Table): Table {
  const kept = folded<Record<State, number>>(offices, (_, by) => !isRare(sumOf(Object.values(by))));
  const names = Object.keys(kept);
  const columns = STATES.map((state, index) => {
    const { cells } = protectedLine(names.map((name) => ({ value: kept[name]![state] })));
    return typeof states.rows[index]!.cells[0] === 'number' ? cells : masked(cells);
  });
  const rows = new Map(names.map((name, index) => [name, columns.map((cells) => cells[index]!)]));
  const seen = (name: string) => sumOf(rows.get(name)!.filter((cell) => typeof cell === 'number'));
  return { columns: STATES, rows: largestFirst(names, seen).map((name) => ({ name, cells: rows.get(name)! })) };
}

// A stage is never larger than the one before: a reader who sees one knows something of the other.
function programsTable({ programs }: Aggregate): Table {
  const kept = folded<Record<Stage, number>>(programs, (_, { found }) => !isRare(found));
  const names = Object.keys(kept);
  const lines = STAGES.map((stage, index) => protectedLine(names.map((name): Cell => {
    const [before, after] = [STAGES[index - 1], STAGES[index + 1]];
    return { value: kept[name]![stage], most: before ? kept[name]![before] : Infinity, least: after ? kept[name]![after] : 0 };
  })));
  const rows = new Map(names.map((name, index) => [name, lines.map(({ cells }) => cells[index]!)]));
  return { columns: STAGES, rows: largestFirst(names, (name) => rows.get(name)![0]!).map((name) => ({ name, cells: rows.get(name)! })), total: lines.map(({ total }) => total) };
}

function causesTable({ causes }: Aggregate, states: Table): Table {
  const kept = folded(causes, (_, count) => !isRare(count));
  const names = Object.keys(kept);
  const line = protectedLine(names.map((name) => ({ value: kept[name]! })));
  const refused = states.rows[STATES.indexOf('refused')]!.cells[0]!;
  const cells = new Map(names.map((name, index) => [name, typeof refused === 'number' ? line.cells[index]! : ('withheld' as const)]));
  return { columns: ['count'], rows: largestFirst(names, (name) => cells.get(name)!).map((name) => ({ name, cells: [cells.get(name)!] })), total: [refused] };
}

const MEASURES = ['low', 'middle', 'high'] as const;

function timesTable({ toGrant, waiting, between }: Aggregate): Table {
  const order = (pair: string) => pair.split(' ').reduce((rank, state) => rank * STATES.length + STATES.indexOf(state as State), 0);
  const pairs = Object.entries(between).sort(([a], [b]) => order(a) - order(b));
  const rows = ([['toGrant', toGrant], ['waiting', waiting], ...pairs] as [string, Days][]).filter(([, days]) => Object.keys(days).length > 0);
  return {
    columns: MEASURES,
    rows: rows.map(([name, days]) => {
      const spread = spreadOf(days);
      return { name, cells: MEASURES.map((measure): Shown => (isRare(sumOf(Object.values(days))) ? 'few' : spread[measure])) };
    }),
  };
}

/** Every week of the period has its row, also one without an attention. */
export function reportOf(aggregate: Aggregate, period: Period): Report {
  const states = statesTable(aggregate);
  const tables = { weeks: weeksTable(aggregate, mondaysIn(period)), states, programs: programsTable(aggregate), offices: officesTable(aggregate, states), times: timesTable(aggregate), causes: causesTable(aggregate, states) };
  const families = shown(aggregate.families);
  const ofFamilies = (value: number): Shown => (typeof families === 'number' ? value : 'withheld');
  const [found, , applied] = tables.programs.total!;
  const granted = tables.times.rows.find(({ name }) => name === 'toGrant');
  const figures: Report['figures'] = {
    attentions: tables.weeks.total![0]!,
    families,
    people: ofFamilies(aggregate.people),
    perFamily: aggregate.families === 0 ? undefined : typeof found === 'number' ? ofFamilies(Math.round((found / aggregate.families) * 10)) : 'withheld',
    asked: found === 0 ? undefined : typeof found === 'number' && typeof applied === 'number' ? Math.round((applied / found) * 100) : 'withheld',
    days: granted?.cells[1],
  };
  return { figures, tables };
}
