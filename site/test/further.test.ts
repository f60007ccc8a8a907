// What comes after the first result: which question first, what to take along.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { copyText } from '../src/copy-text';
import type { Node, ProgramResult, Ref, Result } from '../src/contract';
import { choicesOf, isWanted, NO_PLAN, withGathered, withWanted } from '../src/plan';
import { codePath, sheetId, sheetOf } from '../src/qr';
import type { Speaker } from '../src/say';
import { openings, settling } from '../src/settle';
import { sumsFor } from '../src/sums';
import { entriesOf, type Entry } from '../src/verdicts';
import { es as f } from '../src/words/further/es';
import { es as t } from '../src/words/es';
import { program, words } from './catalog.fixture';

const ref = (fact: string, person: string | null = 'p1'): Ref => ({ fact, person });
const answers = { concern: null, people: [{ id: 'p1', name: 'Rosa', resident: true, facts: { income: 100 } }], household: {}, pages: [], made: 1 };
const speaker: Speaker = { t, words, lang: 'es', answers, parameters: {}, asOf: '2026-11-21' };

const undecided = (id: string, missing: Ref[], criteria: Node[] = []): Entry => ({
  id, group: 'ask', award: 'entitlement', results: [{ id, subject: 'p1', verdict: 'undecided', receives: null, open: null, missing, agency: [], criteria }],
});
const open = (...missing: Ref[]): Node => ({ status: 'undecided', facts: missing, missing, agency: [] });

test('the questions for which most programs wait come first', () => {
  const all = openings([undecided('a', [ref('studies')]), undecided('b', [ref('checks'), ref('studies')])], words);
  assert.deepEqual(all, [{ ref: ref('studies'), programs: ['a', 'b'] }, { ref: ref('checks'), programs: ['b'] }]);
});

test('what only an agency knows is no question', () => {
  const catalog = { ...words, facts: { ...words.facts, checks: { ...words.facts.checks!, known_to: 'agency' as const } } };
  assert.deepEqual(openings([undecided('a', [ref('checks')])], catalog), []);
  assert.equal(settling(undecided('a', [ref('checks')]), [], catalog), undefined);
});

test('one begins with the question that can settle a program alone', () => {
  const entry = undecided('a', [ref('studies'), ref('checks'), ref('disabled')], [open(ref('studies'), ref('checks')), open(ref('disabled'))]);
  const all = openings([entry, undecided('b', [ref('studies')])], words);
  assert.deepEqual(settling(entry, all, words), { ref: ref('disabled'), more: 2 });
});

test('of several such questions, with the one for which most programs wait', () => {
  const entry = undecided('a', [ref('checks'), ref('studies')], [open(ref('checks')), open(ref('studies'))]);
  assert.deepEqual(settling(entry, openings([entry, undecided('b', [ref('studies')])], words), words), { ref: ref('studies'), more: 1 });
});

test('an amount that hangs on money nobody told of has no most', () => {
  const amount = { id: 'monthly', min: 0, max: 87_500_007, missing: [ref('income')] };
  const vague = (one: Speaker) => sumsFor(words.programs.suf!, [[amount]], one).map((sum) => sum.vague ?? false);
  assert.deepEqual(vague(speaker), [false], 'a band that was told is its own most');
  assert.deepEqual(vague({ ...speaker, answers: { ...answers, people: [{ ...answers.people[0]!, facts: { income: null } }] } }), [true]);
});

test('probable programs are wanted unless the person says no, those of a contest when the person says yes', () => {
  const entry = (id: string, group: Entry['group']): Entry => ({ ...undecided(id, []), group });
  const groups = { yes: [entry('a', 'yes')], may: [entry('b', 'may')], invited: [], ask: [entry('c', 'ask')], have: [], shut: [], no: [] };
  const wanted = (plan = NO_PLAN) => choicesOf(groups).filter((one) => isWanted(plan, one)).map(({ id }) => id);
  assert.deepEqual(wanted(), ['a']);
  assert.deepEqual(wanted(withWanted(withWanted(NO_PLAN, 'a', false), 'b', true)), ['b']);
  assert.deepEqual(choicesOf({ ...groups, yes: [], may: [] }).map(({ id }) => id), ['c']);
});

test('a document is gathered once, and can be put back', () => {
  const plan = withGathered(withGathered(NO_PLAN, 'id', true), 'id', true);
  assert.deepEqual(plan.gathered, ['id']);
  assert.deepEqual(withGathered(plan, 'id', false).gathered, []);
});

test('the code on paper names programs and a version, and is read back', () => {
  const sheet = { version: '2026.11.1', programs: ['suf', 'bono-luz'] };
  assert.equal(sheetId(sheet), '2026.11.1_suf_bono-luz');
  assert.deepEqual(sheetOf(sheetId(sheet)), sheet);
  assert.deepEqual(sheetOf(''), { version: '', programs: [] });
  const { side, path } = codePath('https://example.cl/#/hoja/2026.11.1_suf');
  assert.ok(side >= 29 && path.startsWith('M4 4h1v1h-1z'), 'four modules of quiet around the first corner');
});

const eligible: ProgramResult = { id: 'suf', subject: 'p1', verdict: 'eligible', receives: null, open: null, missing: [], agency: [], amounts: [{ id: 'monthly', min: 22601, max: 22601, missing: [] }] };
const catalog = { ...words, programs: { suf: program({ ...words.programs.suf, name: 'Subsidio', apply: [{ channel: 'office', text: 'Pídalo en su municipalidad.' }] }) } };
const result = { catalog: { id: 'cl', version: '1' }, programs: [eligible], totals: [{ kind: 'cash', unit: 'CLP', per: 'month', certain: { min: 22601, max: 22601 }, likely: { min: 22601, max: 22601 }, possible: { min: 22601, max: 22601 } }] } as unknown as Result;
const copied = (options: { amounts: boolean; names: boolean }) =>
  copyText(result, entriesOf(result, catalog).yes, { ...speaker, words: catalog }, f, { ...options, site: 'https://example.cl/' });

test('the text to send holds programs, places and documents; amounts and names only when asked for', () => {
  const plain = copied({ amounts: false, names: false });
  for (const said of ['1. *Subsidio*', 'En persona: Pídalo en su municipalidad.', '- Cédula', t.foot.orientation, 'https://example.cl/']) assert.ok(plain.includes(said), said);
  assert.doesNotMatch(plain, /\$|Rosa/);
  assert.match(copied({ amounts: true, names: true }), /1\. \*Subsidio \(Rosa\): \$22\.601 al mes\*/);
  assert.match(copied({ amounts: true, names: false }), /Cada mes podrían recibir: \$22\.601/);
});
