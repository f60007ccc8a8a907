// Files of counts: what one holds, what of it is read, and how those of several desks are joined.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { activityOf, merge, nothing } from '../src/desk/board/aggregate';
import { contentOf, officesToName, partsIn, sealedParts, unsealedParts, withoutNames, type Part } from '../src/desk/board/file';
import { isWithin, namesakesIn, periodsOf, scopesOf, taken } from '../src/desk/board/joined';
import { periodOf } from '../src/desk/board/period';
import { STATES, type Case } from '../src/desk/case';
import { VaultError, type VaultTrouble } from '../src/desk/vault/errors';
import { LEAST, PHRASE, referral, stretch, whole } from './desk.fixture';
import { aggregate, NOVEMBER, plain, randomly, referred } from './desk-board.fixture';

const fails = (work: () => unknown, trouble: VaultTrouble) => assert.throws(work, (error) => error instanceof VaultError && error.trouble === trouble);

const desk = { id: 'd1', name: 'Mesón 1', commune: 'Los Muermos', province: 'Llanquihue', region: 'Los Lagos' };
const part = (given: Partial<Part> = {}): Part => ({ desk, period: NOVEMBER, made: '2026-11-26T12:00:00.000Z', catalog: '2026.11.3', counts: aggregate(randomly(3).activities(30)), ...given });

test('counts come back from a file as they went; another phrase, another file or any change is refused by name', async () => {
  const parts = [part(), part({ desk: { ...desk, id: 'd2' } })];
  const file = await sealedParts(parts, PHRASE, stretch, LEAST);
  assert.deepEqual(await unsealedParts(file, PHRASE, stretch), parts.map((one) => ({ ...one, counts: merge([one.counts]) })));
  const refused = (text: string, phrase: string, trouble: VaultTrouble) => assert.rejects(unsealedParts(text, phrase, stretch), (error) => error instanceof VaultError && error.trouble === trouble, trouble);
  await refused(file, 'otra frase muy distinta', 'wrong');
  await refused(file.replace('"version":1', '"version":2'), PHRASE, 'later');
  await refused(file.replace('ventanilla-counts', 'ventanilla-cases'), PHRASE, 'foreign');
  await refused('comuna;casos\nLos Muermos;3\n', PHRASE, 'foreign');
  await refused(file.replace('"iv":"', '"iv":"A'), PHRASE, 'altered');
});

test('counts that are none, or have something beside them, are refused whole', () => {
  const through = (change: (tree: any) => void) => {
    const tree = plain({ parts: [part()] });
    change(tree);
    return () => partsIn(new TextEncoder().encode(JSON.stringify(tree)));
  };
  through(() => {})();
  for (const change of [
    (tree: any) => (tree.parts[0].counts.families = -1),
    (tree: any) => (tree.parts[0].counts.families = '3'),
    (tree: any) => (tree.parts[0].counts.weeks['2026-11-03'] = { attentions: 1, timed: 0, minutes: 0 }), // no Monday
    (tree: any) => delete tree.parts[0].counts.causes,
    (tree: any) => (tree.parts[0].counts.causes['le cayó mal a don Luis'] = 1),
    (tree: any) => (tree.parts[0].counts.between['referred lost'] = {}),
    (tree: any) => (tree.parts[0].note = 'de más'),
    (tree: any) => (tree.parts[0].desk.name = ''),
    (tree: any) => (tree.parts = {}),
    (tree: any) => (tree.parts[0].period.to = '2026-13-01'),
  ]) fails(through(change), 'altered');
});

const valuesOf = (value: unknown): string[] =>
  typeof value === 'object' && value !== null ? Object.values(value).flatMap(valuesOf) : typeof value === 'string' || typeof value === 'number' ? [String(value)] : [];

test('nothing that somebody typed about a family is in the content of a file', () => {
  const secret: Case = {
    ...whole,
    number: 'A-0412', note: 'vive con su hermana',
    answers: { ...whole.answers, household: { comuna: '13201', rent: 187431 }, people: whole.answers.people.map((one) => ({ ...one, facts: { birth_date: '1988-02-14', own_income: 231732 } })) },
    attentions: [{ ...whole.attentions[0]!, date: '2026-11-19', note: 'llora mucho' }],
    referrals: [{ ...referral, id: 'r-secreto', office: 'donde la señora Juana', due: '2026-12-08', steps: [
      { state: 'referred', date: '2026-11-19', note: 'llamar al 9 8765 4321', cause: '' },
      { state: 'refused', date: '2026-11-24', note: 'reclama', cause: 'su ex marido figura en el hogar' },
    ] }],
    agenda: [{ id: 'i1', date: '2026-12-09', text: 'visita', done: false, referral: 'r-secreto' }],
  };
  const office = (index: number): Case => ({ ...secret, id: `c${index}`, referrals: [{ ...secret.referrals[0]!, office: 'Oficina de vivienda' }] });
  const counts = aggregate([secret, ...Array.from({ length: 5 }, (_, index) => office(index))].map(activityOf));
  const textOf = (offices: string[]) => new TextDecoder().decode(contentOf([part({ counts: withoutNames(counts, offices) })]));
  const text = textOf(officesToName(counts));
  const ofTheRules = ['suf', whole.attentions[0]!.catalog, ...STATES];
  const typed = valuesOf(secret).filter((value) => value.length > 2 && !ofTheRules.includes(value));
  assert.ok(typed.length > 20, typed.join(', '));
  assert.deepEqual(typed.filter((word) => text.includes(word)), []);
  assert.ok(text.includes('Oficina de vivienda') && !text.includes('Juana'), 'an office that several families went to goes by its name');
  assert.ok(!textOf([]).includes('vivienda'), 'unless somebody says no');
});

// --- Several desks

test('of the same desk and period what was made later counts, in whatever order files come', () => {
  const [early, late] = [part(), part({ made: '2026-12-01T12:00:00.000Z' })];
  const other = part({ desk: { ...desk, id: 'd2', commune: 'LOS  MUERMOS ', province: '' } });
  assert.deepEqual(taken([early], [late]), { held: [late], added: [], replaced: [early], older: [] });
  assert.deepEqual(taken([late], [early, late]), { held: [late], added: [], replaced: [], older: [early, late] });
  const { held } = taken([], [early, other, part({ period: periodOf('month', '2026-10-01') })]);
  assert.equal(held.length, 3);
  assert.deepEqual(periodsOf(held), [NOVEMBER, periodOf('month', '2026-10-01')]);
  assert.deepEqual(namesakesIn(held), [early, other]);
});

test('views are of all desks, or of those that wrote the same commune, province or region', () => {
  const desks = [part(), part({ desk: { ...desk, id: 'd2', commune: 'los muermos', province: '' } }), part({ desk: { ...desk, id: 'd3', commune: 'Purranque', province: 'Osorno' } })];
  assert.deepEqual(scopesOf(desks).map(({ level, name, desks: count }) => [level, name, count]), [
    ['all', '', 3], ['commune', 'Los Muermos', 2], ['commune', 'Purranque', 1], ['province', 'Llanquihue', 1], ['province', 'Osorno', 1], ['region', 'Los Lagos', 3],
  ]);
  assert.ok(isWithin({ level: 'commune', name: 'Los Muermos' }, desks[1]!.desk));
});
