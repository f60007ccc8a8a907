// Cases that go from one desk to another in a file, and what becomes of them there.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { CASE_FORMAT, type Case } from '../src/desk/case';
import { advanced, relationOf } from '../src/desk/revision';
import { differences } from '../src/desk/vault/differences';
import { VaultError } from '../src/desk/vault/errors';
import { casesIn, compare, fileOf, inspectFile, written, type Choice } from '../src/desk/vault/transfer';
import { Vault } from '../src/desk/vault/vault';
import { LEAST, PHRASE, stretch, whole, wordsOf } from './desk.fixture';

const TODAY = '2026-11-21';
const mine: Case = { ...whole, revision: { a: 3, b: 1 } };
const by = (device: string, change: Partial<Case>, from = mine): Case => ({ ...from, ...change, revision: advanced(from.revision, device) });
const file = await fileOf([mine], TODAY, PHRASE, stretch, LEAST);

test('what went into a file comes out of it, and nothing can be read in it', async () => {
  assert.deepEqual(await casesIn(file, PHRASE, stretch), { made: TODAY, cases: [mine], refused: [] });
  for (const word of wordsOf(mine).filter((one) => one.length > 4)) assert.ok(!file.includes(word), word);
  const small = await fileOf([{ ...mine, note: '' }], TODAY, PHRASE, stretch, LEAST);
  assert.equal(small.length, file.length, 'its length tells little');
});

test('a file of the first version still opens', async () => {
  const stored = readFileSync(join(process.cwd(), 'test/desk-file.v1.txt'), 'utf8');
  const { made, cases: [one], refused } = await casesIn(stored, PHRASE, stretch);
  assert.deepEqual([made, refused, one!.number, one!.answers, one!.referrals, one!.unread], [TODAY, [], whole.number, whole.answers, whole.referrals, {}]);
});

test('a case of a later page, or that is none, stays in the file and is named', async () => {
  const text = await fileOf([mine, { ...mine, id: 'later', number: 'B-2', format: CASE_FORMAT + 1 }, { ...mine, id: '', number: 'B-3' }], TODAY, PHRASE, stretch, LEAST);
  const { cases, refused } = await casesIn(text, PHRASE, stretch);
  assert.deepEqual([cases.length, refused], [1, [{ number: 'B-2', why: 'later' }, { number: 'B-3', why: 'altered' }]]);
});

test('another file is told apart before anybody types', () => assert.rejects(inspectFile('nombre;rut'), VaultError));

test('what a case of a file is to the one that lies here', () => {
  const relation = (theirs: Case, here: Case | undefined) => compare(theirs, here).relation;
  assert.equal(relation(mine, undefined), 'new');
  assert.equal(relation(structuredClone(mine), mine), 'same');
  assert.equal(relation({ ...mine, answers: { ...mine.answers, household: { water: null, comuna: '13201' } } }, mine), 'same', 'the order of members is nothing');
  assert.equal(relation(by('b', { note: 'x' }), mine), 'newer');
  assert.equal(relation(mine, by('b', { note: 'x' })), 'older');
  assert.equal(relation(by('b', { note: 'x' }), by('a', { note: 'y' })), 'diverged');
  assert.equal(relation({ ...mine, note: 'x' }, mine), 'diverged', 'one history with two contents: nobody knows which is right');
});

test('a conflict that is settled is settled for every desk', () => {
  const [here, theirs] = [by('a', { note: 'mía' }), by('b', { note: 'suya' })];
  const chosen = (choice: Choice) => written(compare(theirs, here), choice, 'a');
  assert.deepEqual(chosen('leave'), []);
  for (const [choice, note] of [['keep', 'mía'], ['take', 'suya']] as const) {
    const [one] = chosen(choice);
    assert.deepEqual([one!.record.note, one!.over], [note, here.revision]);
    for (const past of [here, theirs]) assert.equal(relationOf(one!.record.revision, past.revision), 'newer');
    assert.equal(compare(one!.record, theirs).relation, 'newer');
  }
  const [both] = chosen('both');
  assert.deepEqual([both!.record.note, both!.over, both!.record.id === theirs.id], ['suya', {}, false]);
});

test('where they differ is shown side by side', () => {
  const theirs = by('b', {
    note: 'otra', agenda: [], referrals: [{ ...mine.referrals[0]!, office: 'CESFAM' }],
    answers: { ...mine.answers, household: { comuna: '13101' }, people: [{ ...mine.answers.people[0]!, name: 'R. N.' }] },
  });
  assert.deepEqual(differences(mine, theirs).map(({ part, of, name, mine: a, theirs: b }) => [part, of, name, typeof a === 'object' && a ? '…' : a, b]), [
    ['people', 'p1', 'name', 'R. M.', 'R. N.'],
    ['people', 'p2', '', '…', undefined],
    ['household', '', 'comuna', '13201', '13101'],
    ['household', '', 'water', null, undefined],
    ['referrals', 'r1', 'office', 'Depto. Social', 'CESFAM'],
    ['agenda', 'i1', '', '…', undefined],
    ['note', '', 'note', 'arrienda', 'otra'],
  ]);
  assert.deepEqual(differences(mine, structuredClone(mine)), []);
});

test('a case goes to another desk, comes back changed and takes the place of the first; twice is once', async () => {
  const [here, there] = await Promise.all(['one', 'two'].map((name) => Vault.at({ name, stretch, cost: LEAST }))) as [Vault, Vault];
  await Promise.all([here, there].map((vault) => vault.create(PHRASE)));
  const carried = async (from: Vault, to: Vault, id: string, choice?: Choice) => {
    const { cases } = await casesIn(await fileOf([await from.read(id)], TODAY, PHRASE, stretch, LEAST), PHRASE, stretch);
    const incoming = await Promise.all(cases.map(async (record) => compare(record, to.card(record.id) && (await to.read(record.id)))));
    await to.put(incoming.flatMap((one) => written(one, choice ?? (one.relation === 'same' || one.relation === 'older' ? 'leave' : 'take'), to.settings.device)));
    return incoming.map(({ relation }) => relation);
  };
  const first = await here.add(TODAY, (record) => ({ ...record, note: 'uno' }));
  assert.deepEqual(await carried(here, there, first.id), ['new']);
  assert.deepEqual(await carried(here, there, first.id), ['same']);
  await there.save({ ...(await there.read(first.id)), note: 'dos' });
  assert.deepEqual(await carried(here, there, first.id), ['older']);
  assert.deepEqual(await carried(there, here, first.id), ['newer']);
  assert.deepEqual([(await here.read(first.id)).note, here.cards().length], ['dos', 1]);
  await here.save({ ...(await here.read(first.id)), note: 'aquí' });
  await there.save({ ...(await there.read(first.id)), note: 'allá' });
  assert.deepEqual(await carried(there, here, first.id, 'leave'), ['diverged']);
  assert.equal((await here.read(first.id)).note, 'aquí', 'nothing is lost until somebody chooses');
  assert.deepEqual(await carried(there, here, first.id, 'keep'), ['diverged']);
  assert.deepEqual(await carried(here, there, first.id), ['newer']);
  assert.equal((await there.read(first.id)).note, 'aquí');
  for (const vault of [here, there]) vault.close();
});
