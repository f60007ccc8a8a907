// The catalog: its sources, and what `ventanilla publish` makes of them.
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const inRepository = (path) => fileURLToPath(new URL(`../../${path}`, import.meta.url));

export const VENTANILLA = inRepository('.build/native/ventanilla');

/** The key of development: everybody has it. */
export const DEVELOPMENT_KEY = inRepository('data/keys/development-only.key.pem');
export const DEVELOPMENT_PUBLIC_KEY = inRepository('data/keys/development-only.pub.pem');

const json = async (path) => JSON.parse(await readFile(path, 'utf8'));

export async function readCatalog(folder) {
  const files = {};
  const read = async (path) => {
    const { $schema, ...tree } = await json(join(folder, path));
    files[path] = tree;
  };
  for (const name of ['catalog.json', 'facts.json', 'parameters.json', 'definitions.json', 'documents.json']) await read(name);
  const programs = (await readdir(join(folder, 'programs'))).filter((name) => name.endsWith('.json')).sort();
  for (const name of programs) await read(`programs/${name}`);
  return files;
}

/** Publishes a catalog for development: for all the dates that it answers for, by a key that proves nothing. The same bytes on every day. */
export async function publishForDevelopment(data, out, program = VENTANILLA) {
  const { from, to } = (await json(join(data, 'catalog.json'))).valid;
  await promisify(execFile)(program, ['publish', data, out, '--key', DEVELOPMENT_KEY, '--issued', from, '--expires', to]);
}

const isTree = (value) => typeof value === 'object' && value !== null;

/** What `words` and `more` of one language are together. */
export function whole(words, more) {
  if (!isTree(words) || !isTree(more)) return more === undefined ? words : more;
  const both = Array.isArray(words) ? [...words] : { ...words };
  for (const [key, value] of Object.entries(more)) both[key] = key in words ? whole(words[key], value) : value;
  return both;
}

/** { index, rules, words: { es: ... } } of a published catalog; the words whole. */
export async function readPublished(folder) {
  const index = JSON.parse((await json(join(folder, 'index.json'))).signed);
  const read = ({ file }) => json(join(folder, file));
  const words = {};
  for (const lang of Object.keys(index.words)) words[lang] = whole(await read(index.words[lang]), await read(index.more[lang]));
  return { index, rules: await read(index.rules), words };
}

/** The same of the sources in `data`. */
export async function publishedOf(data, program) {
  const out = await mkdtemp(join(tmpdir(), 'ventanilla-published-'));
  try {
    await publishForDevelopment(data, out, program);
    return await readPublished(out);
  } finally {
    await rm(out, { recursive: true });
  }
}

/** The worked households of the catalog, but those that are wrong on purpose. A catalog may have none yet. */
export async function readCases(folder) {
  const names = (await readdir(join(folder, 'cases')).catch(() => [])).filter((name) => name.endsWith('.json')).sort();
  const lists = await Promise.all(names.map(async (name) => JSON.parse(await readFile(join(folder, 'cases', name), 'utf8')).cases));
  return lists.flat().filter((one) => one.expect);
}
