import assert from 'node:assert/strict';
import { generateKeyPairSync, sign, webcrypto } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { Refusal, type Engine, type Sent } from '../src/engine';
import { Bringer } from '../src/widget/own/bring';
import { OwnCatalog } from '../src/widget/own/catalog';
import { assertSpoken, differences, type Rules } from '../src/widget/own/compare';
import { addressIn, fingerprintOf, keyIn } from '../src/widget/own/key';
import { MOST_BYTES, MOST_IN_ALL, MOST_LEVELS } from '../src/widget/own/limits';
import { levelsOf, moreIn, treeIn, wordsIn } from '../src/widget/own/read';
import { Refused, type Why } from '../src/widget/own/refused';
import { WORDS, type Shape } from '../src/widget/own/shape';
import { isPublisher, isReadable, linkKind } from '../src/widget/own/texts';
import { timed } from '../src/widget/own/timed';
import { words } from './catalog.fixture';

globalThis.crypto ??= webcrypto as Crypto; // Node 18

const utf8 = (value: unknown) => new TextEncoder().encode(typeof value === 'string' ? value : JSON.stringify(value));
const bytesOf = (value: unknown) => utf8(value).buffer as ArrayBuffer;

const refuses = (act: () => unknown, why: Why, said = '') =>
  assert.throws(act, (error) => error instanceof Refused && error.why === why && error.detail.includes(said), `${why} ${said}`);
const rejects = (act: Promise<unknown>, why: Why, said = '') =>
  assert.rejects(act, (error) => error instanceof Refused && error.why === why && error.detail.includes(said), `${why} ${said}`);

// --- texts and links: the same samples as tests/unit/catalog/texts_test.cpp has ------------------------------------------

test('texts of people are read: accents, quotes, signs, a decomposed letter', () => {
  for (const text of ['Asignación “única” de $22.601 — año 1.º, ¿cuándo? Ñandú’s €5 ≤ 10 → sí «ya»', 'nin\u0303o', 'ch\u02BCaki', '<b>x</b>', '']) assert.ok(isReadable(text), text);
});

test('hidden characters, letters that only look Latin, stacked accents and texts without end are not', () => {
  for (const hidden of '\u202E\u200B\u200D\u2066\u00AD\uFEFF\u2028\u0085\uE000\uFE0F\u3164\n\t\0') assert.ok(!isReadable(`a${hidden}b`), hidden.codePointAt(0)!.toString(16));
  for (const letter of ['Vent\u0430nilla', 'Ε', 'ѕ', 'ı', 'ɡ', 'Ａ', '𝐀', 'Ꭺ', 'ℂ', 'ᴀ', '❶', '😀', '\u{E0041}']) assert.ok(!isReadable(letter), letter);
  assert.ok(!isReadable('a\u0300\u0301\u0302'));
  assert.ok(isReadable('ab '.repeat(333)));
  assert.ok(!isReadable('ab '.repeat(334)));
  assert.ok(isReadable('a'.repeat(120)) && !isReadable('a'.repeat(121)));
});

test('a link leads to https, a telephone or a letter box; http is only shown', () => {
  for (const fine of ['https://example.org', 'https://example.org:8443/a?b=c#d', 'tel:+56-2-2345', 'tel:*600', 'mailto:hola@example.org?subject=x']) assert.equal(linkKind(fine), 'link', fine);
  assert.equal(linkKind('http://example.org/old'), 'plain');
  const wrong = [
    'javascript:alert(1)', 'JavaScript:alert(1)', 'data:text/html,x', 'file:///etc', 'ftp://example.org', '//example.org', '/a', 'https:example.org', 'https://',
    'https://user:word@example.org', 'https://example.org@evil.example', 'https://exa mple.org', 'https://example.org\\@evil.example', 'https://пример.example',
    'https://example', 'https://..example.org', 'https://1.2.3.4', 'https://example.org:99999999', ' https://example.org', 'blob:https://example.org/1', 'intent://x',
    'tel:', 'mailto:@@', 'sms:1', '', 'https://example.org/\n',
  ];
  for (const address of wrong) assert.equal(linkKind(address), undefined, address);
});

test('a publisher does not call itself what we are called, however it is written', () => {
  const ours = ['Ventanilla', 'VENTANILLA Única', 'V e n t a n i l l a', 'Ventani11a', 'Vent4nilla', 'Ven7anilla', 'Ventaníllá', 'Ventani|la', 'V-e-n-t-a-n-i-l-l-a'];
  const alike = ['Ventaniłła', 'Venŧanilla', 'V€ntanilla', 'Ventan¡lla', '∨entanilla', 'Ven†anilla', 'Ventanil∣a', 'Ventanıllα', 'Ventani//a', 'Ventaniλλa'];
  for (const name of [...ours, ...alike]) assert.ok(!isPublisher(name), name);
});

test('a publisher has a name of letters and figures, and none that reads like an address or what a frame says of itself', () => {
  const fine = [
    'Fundación Techo Propio', 'la Municipalidad de Villa Ejemplo, que no existe', 'Ventana Abierta', 'Ilustre Municipalidad de Ñuñoa', 'Corporación Küme Mogen', 'Sindicato N° 1', 'Sindicato N.º 1',
    'Sant’Egidio Chile', "L'Aide à l'enfance", 'Pérez & Soto S.A.', 'J.M.C. Ltda., Aysén', 'Asosyasyon fanm ayisyèn', 'nin\u0303o feliz',
  ];
  for (const name of fine) assert.ok(isPublisher(name), name);
  const wrong = [
    'Ministerio de Desarrollo Social (www.gob.cl), con ChileAtiende', 'www.gob.cl', 'chileatiende.cl', 'x.cl', 'Fundación, t.co', 'https://gob', 'gob .cl', 'Techo: oficial', 'Techo (oficial)', '“Techo”', 'a,b',
    'Techo • Ministerio', 'Techo/Chile', 'una fundación '.repeat(8),
  ];
  for (const name of wrong) assert.ok(!isPublisher(name), name);
});

// --- files -----------------------------------------------------------------------------------------------------------------

const { whole: _, ...published } = words;
type Tree = Record<string, unknown>;
const changed = (change: (copy: typeof published) => void) => {
  const copy = structuredClone(published);
  change(copy);
  return bytesOf(copy);
};

test('words are copied by their shape: what it does not know stays behind', () => {
  const said = wordsIn(changed((copy) => Object.assign(copy, { lent: { lang: 'x' }, script: '<script>' })), false);
  assert.equal('lent' in said || 'script' in said, false);
  assert.deepEqual(Object.keys(said.facts), Object.keys(published.facts));
  assert.deepEqual(said.facts.income, published.facts.income);
});

test('the shape knows what the schema of published words knows, and nothing else', () => {
  const schema = JSON.parse(readFileSync(join(process.cwd(), '../data/schema/words.schema.json'), 'utf8')) as Tree; // npm runs this in site/
  type Node = { $ref?: string; properties?: Record<string, Node>; items?: Node; additionalProperties?: Node | boolean };
  const differ: string[] = [];
  const walk = (given: Node, shape: Shape, at: string, depth = 0) => {
    const name = given.$ref?.match(/^#\/\$defs\/(\w+)$/)?.[1];
    const node = name ? (schema.$defs as Record<string, Node>)[name]! : given;
    if (typeof shape === 'string' || depth > 6) return;
    if ('list' in shape) return walk(node.items!, shape.list, `${at}[]`, depth + 1);
    if ('byId' in shape) return walk(node.additionalProperties as Node, shape.byId, `${at}{}`, depth + 1);
    const [known, said] = [Object.keys(node.properties ?? {}), Object.keys(shape.parts)];
    differ.push(...known.filter((key) => !said.includes(key)).map((key) => `-${at}.${key}`), ...said.filter((key) => !known.includes(key)).map((key) => `+${at}.${key}`));
    for (const key of known) if (shape.parts[key]) walk(node.properties![key]!, shape.parts[key], `${at}.${key}`, depth + 1);
  };
  walk(schema as Node, WORDS, '');
  assert.deepEqual(differ, []);
});

test('what is of another type is refused with its place', () => {
  refuses(() => wordsIn(changed((copy) => ((copy.facts.income as unknown as Tree).question = { type: 'script' })), false), 'shape', '/facts/income/question');
  refuses(() => wordsIn(changed((copy) => ((copy.facts as unknown as Tree).income = 'text')), false), 'shape', '/facts/income');
  refuses(() => wordsIn(changed((copy) => ((copy as unknown as Tree).programs = [])), false), 'shape', '/programs');
  refuses(() => wordsIn(bytesOf({ format: 1 }), false), 'shape', 'no catalog');
  refuses(() => wordsIn(bytesOf('{"format":1,'), false), 'shape');
});

test('an id reaches no prototype', () => {
  for (const id of ['__proto__', 'constructor', 'toString', 'hasOwnProperty', '', 'a b', '1a', '<b>']) {
    const text = new TextDecoder().decode(bytesOf(published)).replace('"groups":{', `"groups":{${JSON.stringify(id)}:"x",`);
    refuses(() => wordsIn(bytesOf(text), false), 'shape', '/groups/');
  }
  assert.equal(({} as Tree).x, undefined);
});

test('a text is missing in a draft only', () => {
  const file = changed((copy) => ((copy.facts.income as unknown as Tree).label = null));
  refuses(() => wordsIn(file, false), 'shape', '/facts/income/label');
  assert.equal(wordsIn(file, true).facts.income!.label, null);
});

test('a hostile text is refused wherever it stands, with its place', () => {
  refuses(() => wordsIn(changed((copy) => (copy.facts.income!.options = [{ id: 'a', label: 'Bono\u202E' }])), false), 'text', '/facts/income/options/0/label');
  refuses(() => wordsIn(changed((copy) => (copy.catalog.disclaimer = 'а')), false), 'text', '/catalog/disclaimer');
  refuses(() => moreIn(bytesOf({ programs: { suf: { doubts: ['a'.repeat(121)] } } }), false), 'text', '/programs/suf/doubts/0');
  refuses(() => moreIn(bytesOf({ programs: { suf: { apply: [{ channel: 'online', text: 'x', url: 'javascript:alert(1)' }] } } }), false), 'link', '/programs/suf/apply/0/url');
});

test('a link says where it leads, and http leads nowhere', () => {
  const source = (url: string | null, title: string | null = 'ChileAtiende') => ({ id: 'a', title, url, seen: 'direct', read: '2026-01-01' });
  const sources = [source('https://evil.example/x'), source('http://old.example/y'), source(null), source('https://evil.example/', null)];
  const apply = [{ channel: 'phone', text: 'Llame', url: 'tel:*600' }, { channel: 'office', text: 'Vaya' }];
  const { suf } = moreIn(bytesOf({ programs: { suf: { sources, apply } } }), true).programs as unknown as Record<string, { sources: Tree[]; apply: Tree[] }>;
  assert.deepEqual(suf!.sources.map(({ title, url }) => [title, url]), [
    ['ChileAtiende (evil.example)', 'https://evil.example/x'], ['ChileAtiende (http://old.example)', null], ['ChileAtiende', null], [null, 'https://evil.example/'],
  ]);
  assert.deepEqual(suf!.apply.map(({ text }) => text), ['Llame (*600)', 'Vaya']);
});

test('nesting is counted before anything walks through it, and brackets in texts are none', () => {
  assert.equal(levelsOf('{"a":[1,{"b":"]]]{{{\\"["}]}'), 3);
  refuses(() => treeIn(bytesOf('['.repeat(MOST_LEVELS + 1) + ']'.repeat(MOST_LEVELS + 1))), 'nested');
  refuses(() => treeIn(bytesOf('['.repeat(500_000))), 'nested');
  refuses(() => treeIn(new Uint8Array([0x22, 0xff, 0x22]).buffer), 'shape');
  assert.deepEqual(treeIn(bytesOf('['.repeat(MOST_LEVELS) + ']'.repeat(MOST_LEVELS))), JSON.parse('['.repeat(MOST_LEVELS) + ']'.repeat(MOST_LEVELS)));
});

// --- bringing ---------------------------------------------------------------------------------------------------------------

test('files are asked for one after the other, and only what was asked for is taken', async () => {
  const wanted: string[] = [];
  const bringer = new Bringer((name) => wanted.push(name));
  const settle = () => new Promise((done) => setTimeout(done));
  const [one, two] = [bringer.bring('index.json', 'index'), bringer.bring('rules.1.json', 'rules')];
  await settle();
  assert.deepEqual(wanted, ['index.json']);
  for (const noise of [undefined, null, 'index.json', 7, {}, { name: 'rules.1.json', parts: [utf8('evil')] }]) bringer.take(noise);
  bringer.take({ name: 'index.json', parts: [utf8('{'), utf8('}')] });
  bringer.take({ name: 'index.json', parts: [utf8('too late')] });
  assert.equal((await one).byteLength, 2);
  await settle();
  assert.deepEqual(wanted, ['index.json', 'rules.1.json']);
  bringer.take({ name: 'rules.1.json' });
  await rejects(two, 'unreachable', 'rules.1.json');
});

const bringing = (file: (name: string) => object) => {
  const bringer: Bringer = new Bringer((name) => setTimeout(() => bringer.take({ name, ...file(name) })));
  return bringer;
};

test('a file that is too long is not read, one by one and all together', async () => {
  const bringer = bringing((name) => ({ parts: [new Uint8Array(name === 'long' ? MOST_BYTES.index + 1 : MOST_BYTES.more)] }));
  await rejects(bringer.bring('long', 'index'), 'too-big', 'long');
  for (let sum = MOST_BYTES.more; sum <= MOST_IN_ALL; sum += MOST_BYTES.more) await bringer.bring('more', 'more');
  await rejects(bringer.bring('more', 'more'), 'too-big', 'the files');
});

test('what is no bytes is no file, and a name leads out of no folder', async () => {
  await rejects(bringing(() => ({ parts: ['text'] })).bring('a', 'index'), 'unreachable');
  for (const name of ['../index.json', '/etc', 'https://evil.example', 'a/b', '', '.a', 'a?b', 'a'.repeat(101)]) await rejects(bringing(() => ({})).bring(name, 'index'), 'shape');
});

// --- the signed list ----------------------------------------------------------------------------------------------------------

const pair = () => {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  return { named: publicKey.export({ type: 'spki', format: 'der' }).subarray(-32).toString('base64'), secret: privateKey };
};
const [theirs, other] = [pair(), pair()];

const LIST = { type: 'ventanilla-index', format: 1, catalog: { id: 'my-town', version: '2026.11.1' }, issued: '2026-11-01', expires: '2026-12-01', rules: {}, words: {}, more: {} };

async function opened(change: object, { key = theirs, today = '2026-11-21' } = {}) {
  const signed = JSON.stringify({ ...LIST, ...change });
  const signatures = [{ key: key.named, signature: sign(null, Buffer.from(signed), key.secret).toString('base64') }];
  return new OwnCatalog(bringing(() => ({ parts: [utf8({ format: 1, signed, signatures })] }))).list(today, { key: theirs.named, ours: 'cl' });
}

test('a list that the pinned key signed is taken until it expires; of another id than ours', async () => {
  assert.equal((await opened({})).catalog.id, 'my-town');
  await rejects(opened({}, { key: other }), 'signature');
  await rejects(opened({}, { today: '2026-12-02' }), 'expired');
  await rejects(opened({ catalog: { id: 'cl', version: '2026.11.1' } }), 'name', '"cl"');
});

test('a list with days, a version or an id that are none is refused', async () => {
  for (const change of [{ expires: {} }, { expires: '9999' }, { issued: 1 }, { catalog: { id: '<b>', version: '2026.11.1' } }, { catalog: { id: 'a', version: 'x' } }]) {
    await rejects(opened(change), 'format');
  }
  await rejects(new OwnCatalog(bringing(() => ({ parts: [utf8('nothing')] }))).list('2026-11-21', { key: theirs.named, ours: 'cl' }), 'shape');
});

test('a publisher that calls itself Ventanilla is refused by name, also where only its longer texts say so', async () => {
  const of = async (part: 'words' | 'more', content: unknown) => {
    const bytes = bytesOf(content);
    const sha256 = Buffer.from(await crypto.subtle.digest('SHA-256', bytes)).toString('hex');
    const index = { ...LIST, [part]: { es: { file: `${part}.es.json`, sha256 } } };
    return new OwnCatalog(bringing(() => ({ parts: [new Uint8Array(bytes)] })))[part](index as never, 'es');
  };
  const words = (name: string) => of('words', { ...published, catalog: { ...published.catalog, name } });
  assert.equal(((await words('Fundación Techo')) as typeof published).catalog.name, 'Fundación Techo');
  await rejects(words('Ventani11a oficial'), 'name');
  await rejects(words('una fundación '.repeat(8)), 'name');
  await of('more', { catalog: { name: 'Fundación Techo' } });
  await rejects(of('more', { catalog: { name: 'Ventanilla' } }), 'name');
});

// --- what is otherwise than ours ------------------------------------------------------------------------------------------------

const rules = (programs: Record<string, string>, uf = 1): Rules => ({
  files: {
    ...Object.fromEntries(Object.entries(programs).map(([id, when]) => [`programs/${id}.json`, { id, criteria: { when } }])),
    'parameters.json': { id: '', parameters: [{ id: 'uf', value: uf } as never] },
    'facts.json': { id: '', facts: [{ id: 'age' }] },
  },
});

test('programs that are new, changed or not there are named, and amounts that are others', () => {
  assert.deepEqual(differences(rules({ suf: 'a', pgu: 'b', mine: 'c' }, 2), rules({ suf: 'a', pgu: 'x', ges: 'y' })), {
    added: ['mine'], changed: ['pgu'], missing: ['ges'], amounts: ['uf'], others: 0,
  });
  const turned = { files: { 'programs/suf.json': { criteria: { when: 'a' }, id: 'suf' } } } as unknown as Rules;
  assert.deepEqual(differences(turned, rules({ suf: 'a' })).changed, [], 'the order of keys is no rule');
});

test('rules of which the words do not speak are refused', () => {
  assertSpoken(rules({ suf: 'a' }), { facts: { age: {} }, programs: { suf: {} } });
  refuses(() => assertSpoken(rules({ suf: 'a' }), { facts: {}, programs: { suf: {} } }), 'shape', 'age');
  refuses(() => assertSpoken(rules({ suf: 'a', constructor: 'b' }), { facts: { age: {} }, programs: { suf: {} } }), 'shape', 'constructor');
});

// --- key, address, time --------------------------------------------------------------------------------------------------------

test('a key is 32 bytes in base64, an address https or of this machine', async () => {
  assert.equal(keyIn(` ${theirs.named} `), theirs.named);
  assert.equal(keyIn(theirs.named.replaceAll('+', '-').replaceAll('/', '_').replace('=', '')), theirs.named);
  for (const text of ['', 'abc', `${theirs.named}A`, '!'.repeat(44)]) assert.equal(keyIn(text), undefined, text);
  assert.match(await fingerprintOf(theirs.named), /^([0-9a-f]{4} ){4}[0-9a-f]{4}$/);
  for (const address of ['https://ngo.example/rules/index.json', 'http://localhost:8000/index.json', 'http://127.0.0.1/index.json']) assert.equal(addressIn(address), address);
  for (const address of ['', 'index.json', 'http://ngo.example/index.json', 'javascript:1', 'https://a:b@ngo.example/', 'file:///index.json']) assert.equal(addressIn(address), undefined, address);
});

test('a worker that takes too long is ended, and whoever asked is told', async () => {
  let ended = 0;
  const ask = ({ kind }: { kind: string }) => (kind === 'start' ? Promise.resolve('answer') : new Promise(() => {}));
  const told: Refused[] = [];
  const engine = timed({ ask, end: () => ended++ } as unknown as Engine, (refused) => told.push(refused), { start: 20, assess: 20, keep: 20, explore: 20 });
  assert.equal(await engine.ask({ kind: 'start' } as never), 'answer');
  await new Promise((done) => setTimeout(done, 40));
  assert.equal(ended, 0, 'what was answered in time ends nothing');
  await rejects(engine.ask({ kind: 'assess' } as never), 'slow', 'assess');
  assert.deepEqual([ended, told.length], [1, 1]);
});

test('a worker that runs out of memory is told apart from an answer that is wrong', async () => {
  const refusing = (code: string) => timed({ ask: () => Promise.reject(new Refusal([{ code, message: '' }])), end: () => {} } as unknown as Engine, () => {});
  await rejects(refusing('engine-stopped').ask({ kind: 'assess' } as never), 'slow');
  await assert.rejects(refusing('outside-domain').ask({ kind: 'assess' } as never), Refusal);
});
