// The board: what cases add up to, and what of it may be read.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { merge, nothing, OTHER, overdueIn, type Activity, type Aggregate } from '../src/desk/board/aggregate';
import { linesOf } from '../src/desk/board/csv';
import { mondayOf, mondaysIn, moved, periodOf, periodText, spanOf } from '../src/desk/board/period';
import { FIGURES, reportOf, spreadOf } from '../src/desk/board/report';
import { protectedLine, type Shown } from '../src/desk/board/suppress';
import type { State } from '../src/desk/case';
import { referral } from './desk.fixture';
import { activity, aggregate, attention, NOVEMBER, plain, randomly, referred, step, TODAY } from './desk-board.fixture';

test('the aggregate of all cases is the merge of the aggregates of any split; merging is associative and commutative', () => {
  for (let seed = 1; seed <= 60; seed++) {
    const { below, activities } = randomly(seed);
    const all = activities(20);
    const parts: Activity[][] = [[], [], []];
    for (const one of all) parts[below(3)]!.push(one);
    const [a, b, c] = parts.map((part) => aggregate(part)) as [Aggregate, Aggregate, Aggregate];
    const sum = aggregate(all);
    assert.deepEqual(merge([a, b, c]), sum, `seed ${seed}`);
    assert.deepEqual(merge([merge([c, b]), a]), merge([c, merge([a, b])]));
    assert.deepEqual(merge([sum, nothing()]), sum);
  }
});

test('attentions count in their period: their families and people once, by week with the minutes that are known', () => {
  const sum = aggregate([
    activity({ people: 3, attentions: [attention('2026-10-31'), attention('2026-11-02', [], 10), attention('2026-11-08'), attention('2026-11-09', [], 30)] }),
    activity({ people: 5, attentions: [attention('2026-10-31')] }),
    activity({ attentions: [attention('2026-11-27')] }), // after today
  ]);
  assert.deepEqual([sum.families, sum.people], [1, 3]);
  assert.deepEqual(plain(sum.weeks), { '2026-11-02': { attentions: 2, timed: 1, minutes: 10 }, '2026-11-09': { attentions: 1, timed: 1, minutes: 30 } });
});

test('what was found in the period is followed to the last state that it reached, once for each family', () => {
  const found = (...referrals: Activity['referrals']) => activity({ attentions: [attention('2026-11-02', ['suf']), attention('2026-11-03', ['suf'])], referrals });
  const stages = (...steps: State[]) => plain(aggregate([found(referred('suf', steps.map((state) => step(state, '2026-12-01'))))]).programs);
  assert.deepEqual(plain(aggregate([found()]).programs), { suf: { found: 1, referred: 0, applied: 0, granted: 0 } });
  assert.deepEqual(stages('referred'), { suf: { found: 1, referred: 1, applied: 0, granted: 0 } });
  assert.deepEqual(stages('referred', 'withdrawn'), { suf: { found: 1, referred: 1, applied: 0, granted: 0 } });
  assert.deepEqual(stages('referred', 'applied', 'withdrawn'), { suf: { found: 1, referred: 1, applied: 1, granted: 0 } });
  assert.deepEqual(stages('referred', 'granted'), { suf: { found: 1, referred: 1, applied: 1, granted: 1 } });
  assert.deepEqual(stages('referred', 'refused'), { suf: { found: 1, referred: 1, applied: 1, granted: 0 } });
  assert.deepEqual(plain(aggregate([activity({ referrals: [referred('suf', [step('granted', '2026-11-02')])] })]).programs), {}, 'referred without having been found');
});

test('a referral counts in the state that it had at the end, unless it ended before; its office, cause and days go along', () => {
  const sum = aggregate([activity({
    referrals: [
      referred('suf', [step('referred', '2026-09-01'), step('granted', '2026-10-31')]),
      referred('suf', [step('referred', '2026-10-01'), step('applied', '2026-11-01'), step('granted', '2026-11-11')]),
      referred('suf', [step('referred', '2026-10-01'), step('refused', '2026-11-03', 'bracket')]),
      referred('suf', [step('referred', '2026-10-01'), step('refused', '2026-11-03')]),
      referred('suf', [step('referred', '2026-11-06'), step('applied', '2026-11-28')], 'IPS'), // after today
      referred('suf', [step('referred', '2026-11-28')]),
      referred('suf', [step('referred', '2026-11-20'), step('withdrawn', '2026-11-10')]), // typed wrong
    ],
  })]);
  assert.deepEqual(plain(sum.offices), {
    SERVIU: { referred: 0, applied: 0, review: 0, granted: 1, refused: 2, withdrawn: 1 },
    IPS: { referred: 1, applied: 0, review: 0, granted: 0, refused: 0, withdrawn: 0 },
  });
  assert.deepEqual(plain(sum.causes), { bracket: 1, unsaid: 1 });
  assert.deepEqual(plain(sum.toGrant), { 41: 1 });
  assert.deepEqual(plain(sum.waiting), { 20: 1 });
  assert.deepEqual(plain(sum.between), { 'referred applied': { 31: 1 }, 'applied granted': { 10: 1 }, 'referred refused': { 33: 2 }, 'referred withdrawn': {} });
  assert.equal(overdueIn([activity({ referrals: [{ ...referred('suf', [step('applied', '2026-11-01')]), due: '2026-11-25' }, { ...referred('suf', [step('granted', '2026-11-01')]), due: '2026-11-25' }] })], TODAY), 1);
});

test('periods: the one of a day, its neighbours, its name', () => {
  assert.deepEqual(periodOf('month', '2028-02-10'), { from: '2028-02-01', to: '2028-02-29' });
  assert.deepEqual(periodOf('quarter', '2026-11-26'), { from: '2026-10-01', to: '2026-12-31' });
  assert.deepEqual(moved('quarter', periodOf('quarter', '2026-11-26'), 1), { from: '2027-01-01', to: '2027-03-31' });
  assert.deepEqual(moved('month', periodOf('month', '2026-01-31'), -1), { from: '2025-12-01', to: '2025-12-31' });
  assert.deepEqual(['month', 'quarter', 'year'].map((span) => spanOf(periodOf(span as 'month', TODAY))), ['month', 'quarter', 'year']);
  assert.equal(periodText(NOVEMBER), 'Noviembre de 2026');
  assert.equal(periodText({ from: '2026-11-02', to: '2026-11-30' }), 'Del 2 de noviembre de 2026 al 30 de noviembre de 2026');
  assert.deepEqual(['2026-11-01', '2026-11-02', '2026-11-08'].map(mondayOf), ['2026-10-26', '2026-11-02', '2026-11-02']);
  assert.deepEqual(mondaysIn(NOVEMBER), ['2026-10-26', '2026-11-02', '2026-11-09', '2026-11-16', '2026-11-23', '2026-11-30']);
});

test('the median and the quartiles of days', () => {
  assert.deepEqual(spreadOf({ 10: 1, 20: 2, 30: 2 }), { low: 20, middle: 20, high: 30 });
  assert.deepEqual(spreadOf({ 0: 2, 9: 2 }), { low: 0, middle: 5, high: 9 });
});

// --- What may be read

const line = (...values: number[]) => protectedLine(values.map((value) => ({ value })));

test('a small count is not told, nor another that would tell it; nothing but the total where that does not do', () => {
  assert.deepEqual(line(10, 0, 7), { cells: [10, 0, 7], total: 17 });
  assert.deepEqual(line(20, 3, 9, 0), { cells: [20, 'few', 'withheld', 0], total: 32 });
  assert.deepEqual(line(20, 3, 2), { cells: [20, 'few', 'few'], total: 25 }, 'two that add up to five can each be any of 1 to 4');
  assert.deepEqual(line(20, 1, 1), { cells: ['withheld', 'few', 'few'], total: 22 }, 'two that add up to two are both one');
  assert.deepEqual(line(20, 1, 5), { cells: ['withheld', 'few', 'withheld'], total: 26 }, 'one beside a five would be one');
  assert.deepEqual(line(1, 5), { cells: ['withheld', 'withheld'], total: 6 });
  assert.deepEqual(line(3, 0), { cells: ['withheld', 'withheld'], total: 'few' });
  assert.deepEqual(protectedLine([{ value: 6, least: 6, most: 6 }, { value: 4 }, { value: 40 }]).cells, ['withheld', 'few', 'withheld'], 'one that is known otherwise hides nothing');
  assert.deepEqual(line(), { cells: [], total: 0 });
});

/** Every way in which the hidden counts of a line can add up, for a reader who knows the rule of each. */
function* completions(shown: Shown[], total: number): Generator<number[]> {
  const [first, ...rest] = shown;
  if (first === undefined) {
    if (total === 0) yield [];
    return;
  }
  const hidden = shown.includes('few');
  const [from, to] = first === 'few' ? [1, 4] : first === 'withheld' ? [hidden ? 5 : 0, total] : [first, first];
  for (let value = from; value <= Math.min(to, total); value++) for (const more of completions(rest, total - value)) yield [value, ...more];
}

test('whoever knows the total and the rule can still take each small count for any small number', () => {
  const { below } = randomly(7);
  for (let round = 0; round < 400; round++) {
    const values = Array.from({ length: 1 + below(5) }, () => below(3) ? below(9) : below(25));
    const { cells, total } = protectedLine(values.map((value) => ({ value })));
    if (typeof total !== 'number' || !cells.includes('few')) continue;
    const ways = [...completions(cells, total)];
    for (const [index, cell] of cells.entries()) if (cell === 'few') assert.deepEqual([...new Set(ways.map((way) => way[index]))].sort(), [1, 2, 3, 4], JSON.stringify({ values, cells }));
  }
});

/** Of a desk with `count` families like this one. */
const times = (count: number, one: Activity) => Array.from({ length: count }, () => one);

test('no count from 1 to 4 stands in a report, whatever is counted', () => {
  for (let seed = 1; seed <= 150; seed++) {
    const { activities, below } = randomly(seed);
    const { figures, tables } = reportOf(aggregate(activities(below(60))), NOVEMBER);
    const counts = [figures.attentions, figures.families, ...(['states', 'offices', 'programs', 'causes'] as const).flatMap((name) => [...tables[name].rows.flatMap(({ cells }) => cells), ...(tables[name].total ?? [])]), ...tables.weeks.rows.map(({ cells }) => cells[0])];
    assert.deepEqual(counts.filter((count) => typeof count === 'number' && count > 0 && count < 5), [], `seed ${seed}`);
    for (const { total, rows, columns } of [tables.states, tables.programs, tables.causes, tables.weeks]) {
      for (const [index] of columns.entries()) {
        const hidden = rows.filter(({ cells }) => typeof cells[index] !== 'number');
        if (typeof total?.[index] === 'number') assert.notEqual(hidden.length, 1, `seed ${seed}: one that is hidden is what the others leave`);
      }
    }
  }
});

test('a column of offices shows nothing where its total in the table of states is hidden, and causes where the refused are', () => {
  const granted = referred('suf', [step('referred', '2026-11-02'), step('granted', '2026-11-05')]);
  const refused = referred('suf', [step('referred', '2026-11-02'), step('refused', '2026-11-05', 'bracket')]);
  const { tables } = reportOf(aggregate([...times(12, activity({ referrals: [granted] })), ...times(9, activity({ referrals: [refused] })), activity({ referrals: [referred('suf', [step('withdrawn', '2026-11-02')])] })]), NOVEMBER);
  const state = (name: State) => tables.states.rows.find((row) => row.name === name)!.cells[0];
  assert.deepEqual([state('granted'), state('refused'), state('withdrawn'), tables.states.total], [12, 'withheld', 'few', [22]]);
  assert.deepEqual(tables.offices.rows, [{ name: 'SERVIU', cells: [0, 0, 0, 12, 'withheld', 'withheld'] }]);
  assert.deepEqual([tables.causes.rows, tables.causes.total], [[{ name: 'bracket', cells: ['withheld'] }], ['withheld']]);
});

test('rare programs stand together; the figures are of all that was found', () => {
  const family = (found: string[], state?: State) => activity({ people: 3, attentions: [attention('2026-11-02', found, 12)], referrals: state ? [referred('suf', [step('referred', '2026-11-02'), step(state, '2026-11-12')])] : [] });
  const { figures, tables } = reportOf(aggregate([...times(6, family(['suf', 'pgu'], 'granted')), ...times(4, family(['suf'])), ...times(3, family(['a'])), ...times(3, family(['b']))]), NOVEMBER);
  assert.deepEqual(figures, { attentions: 16, families: 16, people: 48, perFamily: 14, asked: 27, days: 10 });
  assert.deepEqual(tables.programs.rows, [{ name: 'suf', cells: [10, 6, 6, 6] }, { name: 'pgu', cells: [6, 0, 0, 0] }, { name: OTHER, cells: [6, 0, 0, 0] }]);
  assert.deepEqual(tables.weeks.rows.map(({ cells }) => cells), [[0, 0], [16, 192], [0, 0], [0, 0], [0, 0], [0, 0]]);
  assert.deepEqual(reportOf(nothing(), NOVEMBER).figures, { attentions: 0, families: 0, people: 0, perFamily: undefined, asked: undefined, days: undefined });
  assert.deepEqual(reportOf(aggregate(times(2, family(['suf']))), NOVEMBER).figures, { attentions: 'few', families: 'few', people: 'withheld', perFamily: 'withheld', asked: 'withheld', days: undefined });
});

test('what a stage tells of the next is reckoned with, and few days have no median', () => {
  const family = (program: string, state: State) => activity({ attentions: [attention('2026-11-02', [program])], referrals: [referred(program, [step('referred', '2026-11-02'), step('applied', '2026-11-03'), step(state, '2026-11-12')])] });
  const { tables } = reportOf(aggregate([...times(6, family('a', 'granted')), ...times(3, family('b', 'granted')), ...times(5, family('b', 'refused')), ...times(8, family('c', 'granted')), ...times(4, family('c', 'refused'))]), NOVEMBER);
  assert.deepEqual(tables.programs.rows.map(({ name, cells }) => [name, cells[3]]), [['c', 'withheld'], ['b', 'few'], ['a', 'withheld']], 'of six that applied at most six were granted it');
  const few = reportOf(aggregate(times(4, family('a', 'granted'))), NOVEMBER);
  assert.deepEqual([few.tables.times.rows[0], few.figures.days], [{ name: 'toGrant', cells: ['few', 'few', 'few'] }, 'few']);
});

test('the lines of the CSV say what the page says', () => {
  const report = reportOf(aggregate(times(2, activity({ attentions: [attention('2026-11-02', ['suf'])] }))), NOVEMBER);
  const naming = { table: String, row: (_: string, name: string) => name, column: (_: string, name: string) => name, figure: String, total: 'total', cell: (shown: Shown | undefined) => shown ?? '' };
  const lines = linesOf(report, naming);
  assert.deepEqual(lines.slice(0, FIGURES.length).map((cells) => cells.at(-1)), ['few', 'few', 'withheld', 'withheld', 'withheld', '']);
  assert.ok(lines.some((cells) => cells.join() === 'programs,total,found,few'));
});
