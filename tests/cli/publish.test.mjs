// `ventanilla publish` and `ventanilla keygen`: what other computers take for the catalog, and how they know.
import assert from 'node:assert/strict';
import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync, verify } from 'node:crypto';
import { appendFileSync, cpSync, existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { DEVELOPMENT_KEY, DEVELOPMENT_PUBLIC_KEY, readPublished, whole } from '../../site/build/catalog.mjs';
import { changed, data, file, read, run, scratch } from './support.mjs';

const DAY = ['--issued', '2026-11-21'];
let made = 0;

const folder = () => join(scratch, `published-${++made}`);

/** Publishes with the development key, or with another where `more` names one; gives the folder. */
function publish(catalog, ...more) {
  const out = folder();
  const key = more.includes('--key') ? [] : ['--key', DEVELOPMENT_KEY];
  const { status, stderr } = run(['publish', catalog, out, ...key, ...(more.includes('--issued') ? [] : DAY), ...more]);
  assert.equal(status, 0, stderr);
  return out;
}

function assertRefused(args, said) {
  const out = folder();
  const { status, stderr } = run(['publish', ...args.slice(0, 1), out, ...args.slice(1)]);
  assert.equal(status, 2);
  assert.match(stderr, said);
  assert.equal(existsSync(join(out, 'index.json')), false, 'nothing is published');
}

function keyPair() {
  const name = join(scratch, `key-${++made}`);
  const { status, stdout } = run(['keygen', name]);
  assert.equal(status, 0);
  return { private: `${name}.key.pem`, public: `${name}.pub.pem`, named: stdout.trim() };
}

const envelope = (out) => JSON.parse(read(join(out, 'index.json')));
const index = (out) => JSON.parse(envelope(out).signed);
const isSigned = ({ signed, signatures }, publicKey) =>
  signatures.some(({ signature }) => verify(null, Buffer.from(signed), createPublicKey(read(publicKey)), Buffer.from(signature, 'base64')));

const version = (text, number) => text.replace(/"version": "[^"]+"/, `"version": "${number}"`);
const newer = (name, path, change, number = '2030.1.1') => {
  const catalog = changed(name, path, change);
  cpSync(file(`${name}.json`, version(read(join(catalog, 'catalog.json')), number)), join(catalog, 'catalog.json'));
  return catalog;
};

const first = publish(data);

test('every file is named with its SHA-256 and size, and the same catalog, key and day make the same bytes', () => {
  const second = publish(data);
  assert.deepEqual(readdirSync(first), readdirSync(second));
  const { rules, words, more, changes } = index(first);
  for (const { file: name, sha256, bytes } of [rules, ...Object.values(words), ...Object.values(more), ...changes]) {
    const content = read(join(first, name));
    assert.equal(Buffer.byteLength(content), bytes);
    assert.equal(createHash('sha256').update(content).digest('hex'), sha256);
    assert.ok(name.includes(`.${sha256.slice(0, 10)}.`));
  }
  for (const name of readdirSync(first)) assert.equal(read(join(first, name)), read(join(second, name)), name);
});

test('the index is signed, and names its key', () => {
  const { format, signed, signatures } = envelope(first);
  assert.equal(format, 1);
  assert.ok(isSigned({ signed, signatures }, DEVELOPMENT_PUBLIC_KEY));
  assert.ok(!isSigned({ signed: `${signed} `, signatures }, DEVELOPMENT_PUBLIC_KEY));
  const { type, catalog, issued, expires } = index(first);
  assert.deepEqual([type, catalog.id, issued, expires], ['ventanilla-index', 'cl', '2026-11-21', '2027-05-20']);
});

test('the words for the first result and the longer texts share no text, and make the whole', async () => {
  const { words } = await readPublished(first);
  for (const lang of ['es', 'en']) {
    const [one, more] = ['words', 'more'].map((part) => JSON.parse(read(join(first, index(first)[part][lang].file))));
    assert.deepEqual(Object.keys(one.programs.pgu).filter((key) => ['criteria', 'sources', 'apply', 'documents', 'doubts', 'law'].includes(key)), []);
    assert.ok(one.programs.pgu.name && one.programs.pgu.summary && one.facts.birth_date.question);
    assert.equal(one.facts.birth_date.help, undefined);
    assert.ok(more.programs.pgu.criteria.all_of.length > 3 && more.documents && more.definitions.age);
    assert.equal(more.programs.pgu.name, undefined);
    assert.deepEqual(whole(one, more), words[lang]);
  }
});

test('an amount keeps its place when its text comes later', () => {
  const [one, more] = ['words', 'more'].map((part) => JSON.parse(read(join(first, index(first)[part].es.file))));
  const [amount, later] = [one, more].map(({ programs }) => programs.suf.amounts[0]);
  assert.deepEqual(Object.keys(amount).filter((key) => key in later), []);
  assert.ok(amount.kind && later.text);
});

test('nothing is published by a key that cannot sign', () => {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const other = file('p256.pem', privateKey.export({ type: 'pkcs8', format: 'pem' }));
  assertRefused([data, '--key', other], /p256\.pem: there is no private key of Ed25519 here/);
  assertRefused([data, '--key', DEVELOPMENT_PUBLIC_KEY], /there is no private key/);
  assertRefused([data, '--key', join(scratch, 'none.pem')], /none\.pem: this file cannot be read/);
});

test('a catalog that cannot be used is not published', () => {
  const catalog = changed('unusable', 'programs/pgu.json', (text) => text.replace('person.age', 'person.aje'));
  assertRefused([catalog, '--key', DEVELOPMENT_KEY], /programs\/pgu\.json/);
});

test('it expires after 180 days, on the last day of the catalog, or when one says', () => {
  assert.equal(index(publish(data, '--issued', '2027-10-01')).expires, '2027-12-31');
  assert.equal(index(publish(data, '--expires', '2027-02-28')).expires, '2027-02-28');
  assertRefused([data, '--key', DEVELOPMENT_KEY, '--issued', '2026-02-29'], /"2026-02-29" is no day/);
  assertRefused([data, '--key', DEVELOPMENT_KEY, '--issued', '2026-11-21', '--expires', '2026-11-20'], /before its own day/);
});

test('keygen writes a key that only its owner reads, and never over another', () => {
  const key = keyPair();
  assert.equal(statSync(key.private).mode & 0o777, 0o600);
  const [secret, open] = [createPrivateKey(read(key.private)), createPublicKey(read(key.public))];
  assert.equal(secret.asymmetricKeyType, 'ed25519');
  assert.equal(open.export({ type: 'spki', format: 'der' }).subarray(-32).toString('base64'), key.named);
  assert.ok(isSigned(envelope(publish(data, '--key', key.private)), key.public));
  const again = run(['keygen', key.private.replace('.key.pem', '')]);
  assert.equal(again.status, 2);
  assert.match(again.stderr, /cannot be written: File exists/);
  assert.equal(read(key.private), secret.export({ type: 'pkcs8', format: 'pem' }));
});

test('the only keys of the repository are for development, and say so', () => {
  assert.deepEqual(readdirSync(join(data, '../keys')), ['development-only.key.pem', 'development-only.pub.pem']);
  for (const key of [DEVELOPMENT_KEY, DEVELOPMENT_PUBLIC_KEY]) assert.match(read(key), /^DEVELOPMENT ONLY\./);
});

// What follows one publication by another.

const { text: AGE } = JSON.parse(read(join(data, 'programs/pgu.json'))).criteria.all_of.find(({ id }) => id === 'age');
const [es, en] = [AGE.es, AGE.en].map((text) => text.replace(/\.$/, ''));

const CHANGES = [
  [
    'a changed rule',
    'programs/pgu.json',
    (text) => text.replace('person.age >= 65', 'person.age >= 64'),
    [`Pensión Garantizada Universal (PGU): cambió cómo se revisa la regla «${es}».`],
    [`Universal Guaranteed Pension (PGU): how this rule is checked changed: “${en}”.`],
  ],
  [
    'a rule that says something else',
    'programs/pgu.json',
    (text) => text.replace('person.age >= 65', 'person.age >= 64').replace(es, 'Tiene 64 años'),
    [`Pensión Garantizada Universal (PGU): una regla decía «${es}» y ahora dice «Tiene 64 años».`],
  ],
  [
    'a new amount of law',
    'parameters.json',
    (text) => text.replace('"id": "minimum_wage"', '"id": "minimum_wage", "was": 0').replace(/("was": 0[\s\S]*?"values": \[)/, '$1{ "from": "2026-12-01", "value": 560000 },').replace(', "was": 0', ''),
    ['Ingreso mínimo mensual: $560.000 desde el 1 de diciembre de 2026.'],
    ['Monthly minimum wage: $560,000 from 1 December 2026.'],
  ],
  [
    'a program that ended',
    'programs/pgu.json',
    (text) => text.replace('"state": "active"', '"state": "ended"'),
    ['Pensión Garantizada Universal (PGU): terminó.'],
  ],
  [
    'a program that was looked at again',
    'programs/pgu.json',
    (text) => text.replace(/"seen": "2026-[0-9-]+"/, '"seen": "2026-11-21"'),
    ['Pensión Garantizada Universal (PGU): se revisaron sus textos y fuentes.'],
  ],
  [
    'other words alone',
    'programs/pgu.json',
    (text) => text.replace(/("summary": \{\s*"es": ")/, '$1Ahora: '),
    ['Pensión Garantizada Universal (PGU): se revisaron sus textos y fuentes.'],
  ],
];

for (const [what, path, change, spanish, english] of CHANGES) {
  test(`what changed is told in plain words: ${what}`, () => {
    const out = publish(newer(what.replaceAll(' ', '-'), path, change), '--previous', first);
    const [latest, before] = index(out).changes;
    assert.deepEqual([latest.version, before.version], ['2030.1.1', index(first).catalog.version]);
    const { changes } = JSON.parse(read(join(out, latest.file)));
    assert.deepEqual(changes.map(({ text }) => text.es), spanish);
    if (english) assert.deepEqual(changes.map(({ text }) => text.en), english);
  });
}

test('a program that comes or goes is told once, without its rules', () => {
  const less = newer('less', 'programs/pasaje-adulto-mayor.json', (text) => text);
  const kept = join(scratch, 'kept');
  cpSync(less, kept, { recursive: true, filter: (path) => !path.includes('pasaje-adulto-mayor') });
  const without = publish(kept, '--previous', first);
  const told = (out) => JSON.parse(read(join(out, index(out).changes[0].file))).changes.map(({ text }) => text.es);
  assert.match(told(without).join('\n'), /^Ya no está en el catálogo: [^\n]+\.$/);
  const back = publish(newer('back', 'facts.json', (text) => text, '2030.1.2'), '--previous', without);
  assert.match(told(back).join('\n'), /^Nuevo programa: [^\n]+\.$/);
  assert.equal(index(back).changes.length, 3);
});

test('the feeds tell the same, the newest first, and link to themselves when they know where they stand', () => {
  const catalog = newer('fed', 'programs/pgu.json', (text) => text.replace('person.age >= 65', 'person.age >= 64').replaceAll('(PGU)', '(P&U<)'));
  const out = publish(catalog, '--previous', first, '--issued', '2026-12-01', '--address', 'https://example.org/catalog/');
  const feed = read(join(out, 'feed.es.atom'));
  assert.match(feed, /<link rel="self" [^>]*href="https:\/\/example\.org\/catalog\/feed\.es\.atom"\/>/);
  assert.deepEqual([...feed.matchAll(/<title>(.*)<\/title>/g)].map(([, title]) => title), ['Programas sociales de Chile', 'Versión 2030.1.1', `Versión ${index(first).catalog.version}`]);
  assert.deepEqual([...feed.matchAll(/<updated>(.*)<\/updated>/g)].map(([, day]) => day.slice(0, 10)), ['2026-12-01', '2026-12-01', '2026-11-21']);
  assert.ok(feed.includes('&lt;li&gt;Pensión Garantizada Universal (P&amp;amp;U&amp;lt;): cambió'), 'escaped for HTML, then for XML');
  const ids = [...feed.matchAll(/<id>(.*)<\/id>/g)].map(([, id]) => id);
  assert.equal(new Set(ids).size, 3);
  assert.equal(ids[2], /<entry>\n<id>(.*)<\/id>/.exec(read(join(first, 'feed.es.atom')))[1], 'an entry keeps its name');
});

test('what a draft does not say yet is null, and no change or feed is told in one', async () => {
  const catalog = newer('draft', 'programs/pgu.json', (text) => text.replace('person.age >= 65', 'person.age >= 64').replace(/,\s*"ht": "[^"]*\(Pensión Garantizada Universal, PGU\)"/, ''));
  const out = publish(catalog, '--previous', first);
  const { words } = await readPublished(out);
  assert.deepEqual(['es', 'ht'].map((lang) => words[lang].programs.pgu.name), ['Pensión Garantizada Universal (PGU)', null]);
  assert.deepEqual(words.ht.catalog.drafts, ['ht']);
  assert.deepEqual(Object.keys(index(out).feeds), ['es', 'en']);
  assert.equal(existsSync(join(out, 'feed.ht.atom')), false);
  const { changes } = JSON.parse(read(join(out, index(out).changes[0].file)));
  assert.ok(changes.length > 0);
  for (const { text } of changes) assert.deepEqual(Object.keys(text), ['en', 'es']);
});

test('the same version may be published again for later days, but not with other content', () => {
  const again = publish(data, '--previous', first, '--issued', '2027-01-01');
  assert.deepEqual(index(again).changes, index(first).changes);
  assert.equal(index(again).issued, '2027-01-01');
  const other = changed('other', 'programs/pgu.json', (text) => text.replace('person.age >= 65', 'person.age >= 64'));
  const key = ['--key', DEVELOPMENT_KEY];
  assertRefused([other, ...key, '--issued', '2027-01-01', '--previous', first], /raise "version" in catalog\.json/);
  assertRefused([data, ...key, '--issued', '2026-11-20', '--previous', first], /of 2026-11-21, after 2026-11-20/);
  assertRefused([newer('early', 'facts.json', (text) => text, '2025.1.1'), ...key, ...DAY, '--previous', first], /newer than 2025\.1\.1/);
});

test('a previous publication that was altered, or that another key signed, is not gone by', () => {
  const altered = folder();
  cpSync(first, altered, { recursive: true });
  appendFileSync(join(altered, index(first).more.en.file), ' ');
  const catalog = newer('after', 'facts.json', (text) => text);
  assertRefused([catalog, '--key', DEVELOPMENT_KEY, ...DAY, '--previous', altered], /more\.en\..*was altered/);
  const key = keyPair();
  assertRefused([catalog, '--key', key.private, ...DAY, '--previous', first], /did not sign this.*--previous-key/);
  assertRefused([catalog, '--key', key.private, ...DAY, '--previous', scratch], /index\.json: this file cannot be read/);
  for (const text of ['', '[]', '{"signed":1}', '{"signed":"{}","signatures":[1,{"key":2}]}', '{"signed":"","signatures":"x"}']) {
    assertRefused([catalog, '--key', key.private, ...DAY, '--previous', join(file('index.json', text), '..')], /did not sign this/);
  }
});

test('a key trusts the next one, and what it said goes on when the next signs', () => {
  const key = keyPair();
  const turning = publish(data, '--next', key.public);
  const [statement] = envelope(turning).keys;
  assert.ok(isSigned(statement, DEVELOPMENT_PUBLIC_KEY));
  assert.deepEqual(JSON.parse(statement.signed), { type: 'ventanilla-key', format: 1, key: key.named, issued: '2026-11-21' });
  const turned = publish(newer('turned', 'facts.json', (text) => text), '--key', key.private, '--previous', turning, '--previous-key', DEVELOPMENT_PUBLIC_KEY);
  assert.ok(isSigned(envelope(turned), key.public));
  assert.deepEqual(envelope(turned).keys, [statement]);
});

test('who publishes it is said to people, and no rule', async () => {
  const out = publish(join(data, '../ejemplo-municipal'));
  const { words } = await readPublished(out);
  assert.equal(words.es.catalog.name, 'la Municipalidad de Villa Ejemplo, que no existe');
  assert.ok(!read(join(out, index(out).rules.file)).includes('no existe'));
});

test('what nobody sees, what passes for another letter and what leads elsewhere is not published, and its place is told', () => {
  const program = 'programs/pgu.json';
  const saying = (find, put) => changed('hostile', program, (text) => text.replace(find, put));
  assertRefused([saying('Garantizada', 'Garan\u202Etizada'), '--key', DEVELOPMENT_KEY, ...DAY], /pgu\.json:\d+:\d+: error: this text has the character U\+202E, which nobody sees/);
  assertRefused([saying('Garantizada', 'G\u0430rantizada'), '--key', DEVELOPMENT_KEY, ...DAY], /"\u0430" \(U\+0430\) is no letter or sign of this language/);
  assertRefused([saying(/"url": "https:[^"]*"/, '"url": "javascript:alert(1)"'), '--key', DEVELOPMENT_KEY, ...DAY], /"javascript:alert\(1\)" is no address that a page may lead to/);
});
