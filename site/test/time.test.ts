// The dates that matter, and the file for a calendar.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Verdict } from '../src/contract';
import type { Change } from '../src/contract-explore';
import { addDays } from '../src/format';
import { calendarOf, escaped, folded } from '../src/ics';
import { momentsOf } from '../src/moments';

const paid = (amount: number) => [{ id: 'monthly', payments: [{ min: amount, max: amount }] }];
const change = (date: string, program: string, from: Verdict, to: Verdict, more: Partial<Change> = {}): Change => ({
  date, program, subject: 'p1', person: null, from: { verdict: from, open: null, amounts: [] }, to: { verdict: to, open: null, amounts: [] }, ...more,
});
const turned = (...changes: Change[]) => momentsOf({ as_of: '2026-11-21', until: '2027-12-31', impossible_from: null, changes });

test('a verdict begins, ends or becomes uncertain; among what was never probable nothing turns', () => {
  const { moments, others } = turned(
    change('2027-01-01', 'a', 'undecided', 'likely'), change('2027-02-01', 'b', 'eligible', 'not_eligible'), change('2027-03-01', 'c', 'likely', 'undecided'),
    change('2027-04-01', 'd', 'not_eligible', 'undecided'), change('2027-04-01', 'e', 'undecided', 'not_eligible'), change('2027-05-01', 'a', 'likely', 'eligible'),
  );
  assert.deepEqual(moments.map(({ date, turn, program }) => [date, turn, program]), [['2027-01-01', 'begins', 'a'], ['2027-02-01', 'ends', 'b'], ['2027-03-01', 'unsure', 'c']]);
  assert.equal(others, 2);
});

test('an amount that changes is told with what is paid from then on', () => {
  const one = change('2027-09-01', 'a', 'likely', 'likely');
  const { moments } = turned({ ...one, from: { ...one.from, amounts: paid(1) }, to: { ...one.to, amounts: paid(2) } });
  assert.deepEqual([moments[0]?.turn, moments[0]?.amounts], ['amount', paid(2)]);
});

test('a window that closes is told on its last day, one that opens on its first', () => {
  const open = (date: string, from: boolean | null, to: boolean | null) => {
    const one = change(date, 'a', 'eligible', 'eligible');
    return { ...one, from: { ...one.from, open: from }, to: { ...one.to, open: to } };
  };
  assert.deepEqual(turned(open('2027-03-01', true, false), open('2027-02-01', false, true)).moments.map(({ date, turn }) => [date, turn]), [['2027-02-01', 'opens'], ['2027-02-28', 'closes']]);
});

test('children say more than the program as a whole, and those of a day stand together', () => {
  const { moments } = turned(
    change('2027-01-01', 'a', 'eligible', 'not_eligible'),
    change('2027-01-01', 'a', 'eligible', 'not_eligible', { person: 'p2' }), change('2027-01-01', 'a', 'eligible', 'not_eligible', { person: 'p3' }),
  );
  assert.deepEqual(moments.map(({ people }) => people), [['p2', 'p3']]);
});

test('days are counted over months and leap years', () => {
  assert.deepEqual([addDays('2027-03-01', -1), addDays('2028-02-28', 1), addDays('2026-12-31', 1)], ['2027-02-28', '2028-02-29', '2027-01-01']);
});

const NOW = new Date('2026-11-21T12:34:56.789Z');
const lines = (...days: Parameters<typeof calendarOf>[0]) => calendarOf(days, NOW, () => 'random-1').split('\r\n');

test('a calendar holds whole days that end on the next one', () => {
  assert.deepEqual(lines({ date: '2026-12-31', title: 'Recordatorio', text: '', alarm: 3 }), [
    'BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Ventanilla//Fechas//ES', 'CALSCALE:GREGORIAN', 'BEGIN:VEVENT', 'UID:random-1', 'DTSTAMP:20261121T123456Z',
    'DTSTART;VALUE=DATE:20261231', 'DTEND;VALUE=DATE:20270101', 'SUMMARY:Recordatorio', 'CLASS:PRIVATE', 'TRANSP:TRANSPARENT',
    'BEGIN:VALARM', 'ACTION:DISPLAY', 'DESCRIPTION:Recordatorio', 'TRIGGER:-P3D', 'END:VALARM', 'END:VEVENT', 'END:VCALENDAR', '',
  ]);
});

test('a day without an alarm has none, and a text is told when there is one', () => {
  const day = lines({ date: '2026-12-31', title: 'a', text: 'b', alarm: 0 });
  assert.ok(day.includes('DESCRIPTION:b') && !day.includes('BEGIN:VALARM'));
});

test('signs of the format are escaped', () => assert.equal(escaped('a, b; c\\d\ne'), 'a\\, b\\; c\\\\d\\ne'));

test('no line has more than 75 octets, no letter is cut, and unfolding gives the text back', () => {
  const text = `SUMMARY:${'Año ñandú 🏠 '.repeat(20)}`;
  const parts = folded(text).split('\r\n');
  assert.ok(parts.length > 3 && parts.every((part) => Buffer.byteLength(part) <= 75));
  assert.ok(parts.slice(1).every((part) => part.startsWith(' ')));
  assert.equal(folded(text).replaceAll('\r\n ', ''), text);
});
