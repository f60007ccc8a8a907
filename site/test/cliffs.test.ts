import assert from 'node:assert/strict';
import { test } from 'node:test';
import { measureOf, paidFor, reachOf, stretchesOf, turnings } from '../src/cliffs';
import type { Band, Cliffs, Course, Piece } from '../src/contract-explore';

const course = (from: number, to = from, more: Partial<Course> = {}): Course => ({ form: from === to ? 'constant' : 'linear', from, to, slope: 0, ...more });
const band = (min: Course, max = min): Band => ({ min, max });
const MONTH = { kind: 'cash', unit: 'CLP', per: 'month' } as const;

type Benefit = Piece['benefits'][number];
const benefit = (program: string, more: Partial<Benefit> = {}, amount = 100): Benefit => ({
  program, subject: 'p1', person: null, verdict: 'eligible', received: false, chosen: 'yes', first_year: band(course(amount)),
  amounts: [{ id: 'monthly', payments: [band(course(amount))] }], ...more,
});
const piece = (from: number, to: number, paid: Band | undefined, benefits: Benefit[] = []): Piece => ({
  from, to, possible: true, proved: 'exact', benefits, totals: paid ? [{ ...MONTH, decimals: 0, amount: paid }] : [],
});
const NONE = new Set<string>();
const cliffs = (...pieces: Piece[]): Cliffs => ({ fact: 'income', person: 'p1', domain: { min: 0, max: 1000, step: 1 }, complete: true, pieces, cliffs: [] });

test('pieces that differ in nothing that is shown are one stretch', () => {
  const steps = cliffs(piece(0, 99, band(course(50))), piece(100, 199, band(course(50))), piece(200, 1000, undefined));
  const found = stretchesOf(steps, MONTH, NONE);
  assert.deepEqual(found.map(({ from, to, first }) => [from, to, first.max]), [[0, 199, 50], [200, 1000, 0]]);
});

test('a program that is lost, gained, no longer sure or paid otherwise is named where it happens', () => {
  const before = piece(0, 9, undefined, [benefit('lost'), benefit('open', { verdict: 'undecided' }), benefit('unsure'), benefit('less'), benefit('out'), benefit('same')]);
  const after = piece(10, 20, undefined, [
    benefit('unsure', { verdict: 'undecided' }), benefit('less', {}, 60), benefit('out', { chosen: 'no' }), benefit('same'), benefit('gained', { verdict: 'likely' }), benefit('opened', { verdict: 'undecided' }),
  ]);
  assert.deepEqual(turnings(before, after, 1, NONE).map(({ program, turn }) => [program, turn]), [
    ['lost', 'lost'], ['less', 'less'], ['out', 'out'], ['unsure', 'unsure'], ['open', 'closed'], ['gained', 'gained'], ['opened', 'opened'],
  ]);
});

test('what is received already is not called open', () => {
  const [before, after] = [piece(0, 9, undefined, [benefit('a', { verdict: 'undecided', received: true })]), piece(10, 20, undefined, [])];
  assert.deepEqual(turnings(before, after, 1, NONE).map(({ turn }) => turn), ['lost']);
});

test('to fit the rules of a contest is a chance, and to lose it no loss', () => {
  const [before, after] = [piece(0, 9, undefined, [benefit('a')]), piece(10, 20, undefined, [])];
  assert.deepEqual(turnings(before, after, 1, new Set(['a'])).map(({ turn }) => turn), ['closed']);
  assert.deepEqual(turnings(after, before, 1, new Set(['a'])).map(({ turn }) => turn), ['opened']);
});

test('an amount that goes down little by little does not jump at a border', () => {
  const falling = (from: number, to: number, slope: number) => [{ id: 'monthly', payments: [band(course(from, to, { slope, step: slope }))] }];
  const [before, after] = [piece(0, 9, undefined, [benefit('a', { amounts: falling(100, 82, -2) })]), piece(10, 20, undefined, [benefit('a', { amounts: falling(80, 60, -2) })])];
  assert.deepEqual(turnings(before, after, 1, NONE), []);
});

test('what is paid at a value follows the course of the piece, rounding included', () => {
  const rounded = course(100, 95, { form: 'rounded', step: 0, slope: -0.5, rounded: [{ times: -1, numerator: 0, step: 1, divisor: 2, rounding: 'half_away' }] });
  const line = cliffs(piece(0, 10, band(course(100, 80, { slope: -2, step: -2 }))), piece(11, 20, band(rounded)), piece(21, 1000, band(course(0), course(90, 10, { form: 'one_way' }))));
  assert.deepEqual(paidFor(line, MONTH, 3), { min: 94, max: 94 });
  assert.deepEqual(paidFor(line, MONTH, 10), { min: 80, max: 80 });
  assert.deepEqual(paidFor(line, MONTH, 14), { min: 98, max: 98 }); // 3 / 2 is rounded to 2
  assert.deepEqual(paidFor(line, MONTH, 500), { min: 0, max: 90 }, 'somewhere between both ends');
});

test('a value that cannot be pays nothing that could be told', () => {
  const torn = cliffs(piece(0, 9, band(course(5))), { ...piece(10, 1000, undefined), possible: false });
  assert.equal(paidFor(torn, MONTH, 10), undefined);
  assert.deepEqual(stretchesOf(torn, MONTH, NONE).map(({ possible }) => possible), [true, false]);
});

test('money by the month comes first, then that of the first year, then none', () => {
  const yearly: Piece = { ...piece(0, 1000, undefined), totals: [{ ...MONTH, per: 'first_year', decimals: 0, amount: band(course(7)) }] };
  assert.equal(measureOf(cliffs(piece(0, 1000, band(course(5)))))?.per, 'month');
  assert.equal(measureOf(cliffs(yearly))?.per, 'first_year');
  assert.equal(measureOf(cliffs(piece(0, 1000, undefined))), undefined);
});

test('the picture goes past the last change and past today, and never past the domain', () => {
  const found = stretchesOf(cliffs(piece(0, 99, band(course(50))), piece(100, 1000, undefined)), MONTH, NONE);
  assert.equal(Math.round(reachOf(found, undefined)), 112);
  assert.equal(Math.round(reachOf(found, { min: 200, max: 500 })), 560);
  assert.equal(reachOf(found, { min: 0, max: 1000 }), 1000);
});
