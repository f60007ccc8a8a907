// What can go wrong with what a page is given, before it can calculate: [what, how a host alters the site (altered.mjs), what the page says: a key of `trouble` in the words of the interface].
import { generateKeyPairSync } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { developmentKey, filesOf, named, readIndex, seal, signAnew } from './signing.mjs';
import { dist } from './support.mjs';

export const published = await readIndex(dist);
export const otherKey = generateKeyPairSync('ed25519').privateKey;

/** What a key says that trusts the other one. */
export const trust = (by) => seal({ type: 'ventanilla-key', format: 1, key: named(otherKey), issued: published.issued }, by);

export const flipped = (bytes, at) => Buffer.from(bytes).fill(bytes[at] ^ 1, at, at + 1);

async function flipByte(file, find) {
  const bytes = await readFile(file);
  const at = find ? bytes.indexOf(find) + find.length : bytes.length >> 1;
  await writeFile(file, flipped(bytes, at));
}

/** Changes one byte of a file of the catalog: the one after `find`, or one in its middle. */
export const alter = (name, find) => ({ publish: (folder) => flipByte(join(folder, 'catalog', name), find) });

export const signed = (how) => ({ publish: (folder) => signAnew(folder, how) });

const half = (text) => text.slice(0, text.length / 2);

export const ALTERED_FILES = Object.entries(filesOf(published)).map(([part, file]) => [`one altered byte in ${part}`, alter(file), 'altered']);

export const ALTERED_INDEX = [
  ['one altered byte in the signed text of index.json', alter('index.json', '\\"expires\\":\\"'), 'altered'],
  ['one altered byte in the signature of index.json', alter('index.json', '"signature": "'), 'altered'],
  ['one altered byte in the key that index.json names', alter('index.json', '"key": "'), 'signature'],
  ['an index that expired yesterday', signed({ change: { expires: '2026-11-20' } }), 'expired'],
  ['an index of an older version', signed({ change: { catalog: { ...published.catalog, version: '2025.12.31' } } }), 'older'],
  ['an older index of the same version', signed({ change: { issued: '2020-01-01' } }), 'older'],
  ['an index that a wrong key signed', signed({ key: otherKey }), 'signature'],
  ['a wrong key that trusts itself', signed({ key: otherKey, keys: [trust(otherKey)] }), 'signature'],
];

/** What is no mistake. */
export const TAKEN = [
  ['an index that expires today', signed({ change: { expires: '2026-11-21' } })],
  ['an index of a key that the pinned one trusts', signed({ key: otherKey, keys: [trust(developmentKey)] })],
];

/** Signed as they are. */
export const MISTAKES = [
  ['a formula that does not parse', signed({ files: { rules: (text) => text.replace('"formula":"', '"formula":"(') } }), 'catalog'],
  ['rules that were cut off', signed({ files: { rules: half } }), 'catalog'],
  ['rules of another type', signed({ files: { rules: () => '[]' } }), 'catalog'],
];

const RULES = /^\/catalog\/rules\./;
const ENGINE = /^\/engine\..*wasm$/;
const WORKER = /^\/worker\./;
const APP = /^\/app\.\w{8}\.js$/;
const PAGE = /\.html$/;

export const DAMAGES = [
  ['an index that is not there', { file: /^\/catalog\/index\.json$/ }, 'fetch'],
  ['rules that are not there', { file: RULES }, 'fetch'],
  ['a connection that breaks in the midst of the rules', { file: RULES, cut: true }, 'fetch'],
  ['an engine that was cut off', { file: ENGINE, text: half }, 'wasm'],
  ['an engine that is not there', { file: ENGINE }, 'fetch'],
  ['a worker that is not there', { file: WORKER }, 'worker'],
];

export const POLICIES = [
  ['a policy that refuses WebAssembly', { file: WORKER, headers: { 'Content-Security-Policy': "script-src 'self'" } }, 'wasm'],
  ['a policy that refuses workers', { file: PAGE, headers: { 'Content-Security-Policy': "worker-src 'none'" } }, 'worker'],
];

const without = (name) => ({ file: APP, text: (script) => `delete globalThis.${name};${script}` });

export const LACKS = [
  ['a browser without WebAssembly', without('WebAssembly'), 'wasm'],
  ['a browser without workers', without('Worker'), 'worker'],
];

/** With which the app does not start at all. */
export const DEAD = [
  ['that knows no modules', { file: APP, text: () => 'import an old browser' }],
  ['to which the host refuses scripts', { file: PAGE, headers: { 'Content-Security-Policy': "script-src 'none'" } }],
];
