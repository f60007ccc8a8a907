// A case for a quick look: the same case, its facts as lists.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CASE_FORMAT, type Case } from '../src/desk/case';
import { caseOf } from '../src/desk/case-check';
import { answersIn, glimpseOf, listFacts, unpackedAsLists } from '../src/desk/caseload/glimpse';
import { utf8 } from '../src/desk/vault/bytes';
import { VaultError } from '../src/desk/vault/errors';
import { packed } from '../src/desk/vault/packed';
import { whole } from './desk.fixture';

const packedOf = async (content: unknown) => (await packed(utf8(JSON.stringify(content)), 64)).buffer;
const listed = (facts: object) => Object.entries(facts).flat(1);

const FACTS = {
  birth_date: '1988-02-14', sure: true, unknown: null, about: { min: 1, max: 2.5 }, either: { any_of: ['a', 'b'] }, several: ['x', ['y']], part: { includes: [], excludes: [{ facts: { a: 1 } }] },
  'a "name": {': 'a "text": [}', 'end\\': '\\"', facts: { household: { a: 1 } }, household: 'ñandú 😀',
};
const odd: Case = {
  ...whole,
  answers: { ...whole.answers, household: { ...FACTS, people: 3 }, people: [...whole.answers.people, { id: 'p3', name: '"facts":{"a":1}', resident: true, facts: FACTS }] },
  note: '\\"household":{"a":1}\\',
};

test('a glimpse of a case is that case, its facts one after the other', async () => {
  for (const record of [whole, odd, { ...odd, answers: { ...odd.answers, people: [] } }]) {
    const { answers, ...rest } = caseOf(structuredClone(record));
    const people = answers.people.map(({ facts, ...person }) => ({ ...person, facts: listed(facts) }));
    const glimpse = glimpseOf(unpackedAsLists(await packedOf(record)));
    assert.deepEqual(glimpse, { ...rest, answers: { ...answers, household: listed(answers.household), people } });
    assert.deepEqual(answersIn(glimpse), answers);
  }
});

test('a case of another format comes as it is, and what is no case is refused', async () => {
  const other = { ...odd, format: CASE_FORMAT + 1 };
  assert.deepEqual(unpackedAsLists(await packedOf(other)), other);
  for (const bad of [other, { ...odd, id: 1 }, { ...odd, answers: undefined, format: 'x' }, [], 'facts', null, 7]) {
    const given = unpackedAsLists(await packedOf(bad));
    assert.throws(() => glimpseOf(given), VaultError, JSON.stringify(bad));
  }
  const { household, people } = glimpseOf(unpackedAsLists(await packedOf({ ...odd, answers: { ...odd.answers, household: 7, people: [{ id: 'p1', facts: 'x' }] } }))).answers;
  assert.deepEqual([household, people], [{}, [{ id: 'p1', name: '', resident: true, facts: {} }]]);
});

test('whatever the text is, it comes to an end, and what has no facts stays as it is', () => {
  for (const text of ['', '"', '"\\', '"facts":{', '{"facts":{"a":[1,{"b":2}', ']]}}', '"facts":{"', '{"other":{"a":1},"facts":7,"household":[1,{"a":2}]}', '{"factsx":{"a":1},"xfacts":{"a":1}}']) {
    const bytes = utf8(text);
    listFacts(bytes);
    assert.equal(bytes.length, utf8(text).length);
    if (!text.includes('"facts":{')) assert.equal(new TextDecoder().decode(bytes), text);
  }
});
