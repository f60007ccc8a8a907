// What a passphrase opens: a vault's head, and a file of cases.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { utf8 } from '../src/desk/vault/bytes';
import { VaultError, type VaultTrouble } from '../src/desk/vault/errors';
import { inspect, seal, unseal } from '../src/desk/vault/sealed';
import { COST, isBearable, isLong } from '../src/desk/vault/stretching';
import { LEAST, PHRASE, stretch } from './desk.fixture';

const KIND = { kind: 'ventanilla-cases', version: 1 };
const content = utf8('ñandú, 14-02-1988');
const text = await seal(content, PHRASE, KIND, stretch, LEAST);
const [head, hidden] = text.split('\n') as [string, string];

const fails = (work: Promise<unknown>, trouble: VaultTrouble, about = '') =>
  assert.rejects(work, (error) => error instanceof VaultError && error.trouble === trouble, `${trouble}: ${about}`);
const open = (given: string, phrase = PHRASE) => unseal(given, phrase, KIND, stretch);

/** As somebody would alter it who knows the format. */
const summed = (lines: string) => `${lines}${createHash('sha256').update(lines).digest('base64')}\n`;

test('what was sealed comes back, by its passphrase alone, as people type it', async () => {
  for (const phrase of [PHRASE, ` ${PHRASE.normalize('NFD')} `]) assert.deepEqual(await open(text, phrase), content);
  for (const phrase of ['', 'otra frase distinta', PHRASE.toUpperCase()]) await fails(open(text, phrase), 'wrong', phrase);
  assert.deepEqual(await open(text.replaceAll('\n', '\r\n')), content, 'as mail may carry it');
});

test('one changed letter anywhere is noticed before anybody types a passphrase', async () => {
  for (let at = 0; at < text.length; at++) {
    const letter = text[at] === 'A' ? 'B' : 'A';
    await assert.rejects(inspect(text.slice(0, at) + letter + text.slice(at + 1), KIND), VaultError, `letter ${at}`);
  }
  for (const cut of [text.slice(0, -10), head, `${head}\n${hidden}\n`, `${text}x`]) await fails(inspect(cut, KIND), 'altered', cut);
});

test('a change with a sum that fits is noticed by the cipher', async () => {
  const flip = (letter: string) => (letter === 'A' ? 'B' : 'A');
  await fails(open(summed(`${head}\n${flip(hidden[0]!)}${hidden.slice(1)}\n`)), 'altered', 'content');
  await fails(open(summed(`${head.replace('{"kind"', '{ "kind"')}\n${hidden}\n`)), 'altered', 'head');
  await fails(open(summed(`${head.replace(/"passes":2/, '"passes":3')}\n${hidden}\n`)), 'wrong', 'cost');
});

test('what costs too little, or more than a page bears, is refused unasked', async () => {
  for (const [name, value] of [['memory', 8], ['memory', 4_000_000], ['passes', 1], ['passes', 1000], ['lanes', 0], ['lanes', 64]] as const) {
    await fails(inspect(summed(`${head.replace(new RegExp(`"${name}":\\d+`), `"${name}":${value}`)}\n${hidden}\n`), KIND), 'altered', `${name} ${value}`);
  }
  assert.ok(isBearable(COST) && isBearable(LEAST));
});

test('other files, and those of a later page, are told apart', async () => {
  for (const other of ['', 'nombre;rut\n1;2', '{}', head.replace('ventanilla-cases', 'ventanilla-answers')]) await fails(inspect(other, KIND), 'foreign', other);
  await fails(inspect(head.replace('"version":1', '"version":2'), KIND), 'later');
});

test('nothing can be read in it, and the same content makes another text each time', async () => {
  for (const word of ['ñandú', '1988', btoa('14-02').slice(0, 4), PHRASE]) assert.ok(!text.includes(word), word);
  const again = await seal(content, PHRASE, KIND, stretch, LEAST);
  assert.notEqual(again.split('\n')[0], head);
  assert.notEqual(again.split('\n')[1], hidden);
});

test('a passphrase has twelve letters at least, spaces around it not counted', () => {
  assert.deepEqual(['once letras', ' once letras ', 'doce letras!'].map(isLong), [false, false, true]);
});
