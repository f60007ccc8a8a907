// What a household receives as one number grows, as stretches between the values where something changes.
import type { Range } from './contract';
import type { Band, Cliffs, Course, Fall, Piece } from './contract-explore';

/** What happens to a program from one value to the next. */
export type Turn = (typeof TURNS)[number];

// Losses first.
const TURNS = ['lost', 'less', 'out', 'unsure', 'closed', 'gained', 'more', 'in', 'surer', 'opened'] as const;

export interface Turning {
  program: string;
  turn: Turn;
  people: (string | null)[];
}

export interface Stretch {
  from: number; // the first value
  to: number; // the last one
  possible: boolean;
  first: Range; // what is paid there
  last: Range;
  turns: Turning[]; // against the stretch before
  piece: Piece; // the first of those that it joins
}

const rounded = (value: number, how: 'truncated' | 'half_away') =>
  how === 'truncated' ? Math.trunc(value) : Math.sign(value) * Math.round(Math.abs(value));

/** The course after `steps` of the domain: one number, or between which two it lies. */
function along(course: Course, steps: number, atEnd: boolean): [number, number] {
  if (course.form === 'one_way' && steps > 0 && !atEnd) return [Math.min(course.from, course.to), Math.max(course.from, course.to)];
  if (steps === 0 || course.form === 'constant') return [course.from, course.from];
  if (atEnd) return [course.to, course.to];
  const jumps = (course.rounded ?? []).map(
    (part) => part.times * (rounded((part.numerator + steps * part.step) / part.divisor, part.rounding) - rounded(part.numerator / part.divisor, part.rounding)),
  );
  const value = course.from + steps * (course.step ?? 0) + jumps.reduce((sum, jump) => sum + jump, 0);
  return [value, value];
}

const NOTHING: Range = { min: 0, max: 0 };

const bandAt = (band: Band | undefined, steps: number, atEnd: boolean): Range =>
  band ? { min: along(band.min, steps, atEnd)[0], max: along(band.max, steps, atEnd)[1] } : NOTHING;

export type Measure = Pick<Fall, 'kind' | 'unit' | 'per'>;

const MONTHLY: Measure = { kind: 'cash', unit: 'CLP', per: 'month' };
const YEARLY: Measure = { kind: 'cash', unit: 'CLP', per: 'first_year' };

const bandOf = (piece: Piece, { kind, unit, per }: Measure) =>
  piece.totals.find((total) => total.kind === kind && total.unit === unit && total.per === per)?.amount;

/** The money of each month or, where none is paid by the month, of the first year. */
export function measureOf({ pieces }: Cliffs): Measure | undefined {
  const pays = (measure: Measure) => pieces.some((piece) => [bandOf(piece, measure)?.max].some((course) => course && Math.max(course.from, course.to) > 0));
  return [MONTHLY, YEARLY].find(pays);
}

type Benefit = Piece['benefits'][number];

const keyOf = ({ program, subject, person }: Benefit) => `${program} ${subject} ${person}`;
// Probable or received, a chance, or nothing.
function certainty(benefit: Benefit | undefined, contest: boolean) {
  if (!benefit) return 0;
  return benefit.received || (benefit.verdict !== 'undecided' && !contest) ? 2 : 1;
}

// What the amounts are on one side of a border, and how much a single step may move them.
function paidAt(benefit: Benefit, end: 'from' | 'to') {
  const courses = benefit.amounts.flatMap(({ payments }) => payments.flatMap(({ min, max }) => [min, max]));
  return courses.map((course) => ({ value: course[end], slack: course.form === 'constant' ? 0 : Math.abs(course.slope) + 1 }));
}

// One for each payment that jumps: the difference.
function jumps(before: Benefit, after: Benefit, step: number): number[] {
  const [ends, starts] = [paidAt(before, 'to'), paidAt(after, 'from')];
  if (ends.length !== starts.length) return [];
  return starts.map((start, index) => [start.value - ends[index]!.value, (start.slack + ends[index]!.slack) * step] as const)
    .filter(([jump, slack]) => Math.abs(jump) > slack + 1e-9)
    .map(([jump]) => jump);
}

function turnOf(before: Benefit | undefined, after: Benefit | undefined, step: number, contest: boolean): Turn | undefined {
  const [was, is] = [certainty(before, contest), certainty(after, contest)];
  if (is === 0) return was === 2 ? 'lost' : was === 1 ? 'closed' : undefined;
  if (was === 0) return is === 2 ? 'gained' : 'opened';
  if (was !== is) return is > was ? 'surer' : 'unsure';
  if (is === 2 && (before!.chosen === 'no') !== (after!.chosen === 'no')) return after!.chosen === 'no' ? 'out' : 'in';
  const [jump] = jumps(before!, after!, step);
  return jump === undefined ? undefined : jump < 0 ? 'less' : 'more';
}

/** What changes between two pieces that follow each other, the losses first. Of `contests` somebody still chooses whom the rules fit. */
export function turnings(before: Piece, after: Piece, step: number, contests: ReadonlySet<string>): Turning[] {
  const keys = new Map([...before.benefits, ...after.benefits].map((benefit) => [keyOf(benefit), benefit]));
  const found: Turning[] = [];
  for (const [key, { program, subject, person }] of keys) {
    const of = (piece: Piece) => piece.benefits.find((benefit) => keyOf(benefit) === key);
    const turn = turnOf(of(before), of(after), step, contests.has(program));
    if (!turn) continue;
    const same = found.find((one) => one.program === program && one.turn === turn);
    if (same) same.people.push(person ?? subject);
    else found.push({ program, turn, people: [person ?? subject] });
  }
  return found.sort((a, b) => TURNS.indexOf(a.turn) - TURNS.indexOf(b.turn));
}

const same = (a: Range, b: Range) => a.min === b.min && a.max === b.max;
const level = ({ first, last }: Stretch) => same(first, last);

/** Stretches of numbers, one after the other. Pieces that differ in nothing that is shown are one. */
export function stretchesOf({ pieces, domain }: Cliffs, measure: Measure, contests: ReadonlySet<string>): Stretch[] {
  const found: Stretch[] = [];
  let before: Piece | undefined;
  for (const piece of pieces) {
    const band = piece.possible ? bandOf(piece, measure) : undefined;
    const [from, to] = [Number(piece.from), Number(piece.to)];
    const stretch: Stretch = {
      from, to, possible: piece.possible, first: bandAt(band, 0, false), last: bandAt(band, to - from, true), piece,
      turns: before?.possible && piece.possible ? turnings(before, piece, domain.step, contests) : [],
    };
    const last = found.at(-1);
    if (last && last.possible === stretch.possible && stretch.turns.length === 0 && level(last) && level(stretch) && same(last.last, stretch.first)) last.to = to;
    else found.push(stretch);
    before = piece;
  }
  return found;
}

/** What is paid at a value of the domain; undefined where it cannot be. */
export function paidFor({ pieces, domain }: Cliffs, measure: Measure, value: number): Range | undefined {
  const piece = pieces.find((one) => Number(one.from) <= value && value <= Number(one.to));
  if (!piece?.possible) return undefined;
  return bandAt(bandOf(piece, measure), Math.round((value - Number(piece.from)) / domain.step), value === Number(piece.to));
}

/** How far a picture goes: past the last change, and past what is so today. */
export function reachOf(stretches: Stretch[], today: Range | undefined): number {
  const last = stretches.at(-1)!;
  return Math.min(last.to, Math.max(last.from, today?.max ?? 0) * 1.12);
}
