// The types of what goes into the engine and comes out of it, from data/schema, where they are said once: node types.mjs writes them anew.
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { compile } from 'json-schema-to-typescript';

const SCHEMAS = new URL('../../data/schema/', import.meta.url);

// The name of what a file is as a whole, where that is no union of its parts.
const ROOTS = { common: undefined, household: 'Household', result: undefined, timeline: 'Timeline', sets: 'Sets', cliffs: 'Cliffs', words: 'PublishedWords' };

// What is written where, from which types on.
const FILES = {
  'contract.ts': { what: 'What goes into the engine and comes out of it: ids and numbers only', roots: ['Household', 'Timeline', 'Sets', 'Cliffs', 'Result', 'Errors'] },
  'words.ts': { what: 'What people read of a published catalog, in one language', roots: ['PublishedWords'] },
};

const pascal = (name) => name[0].toUpperCase() + name.slice(1);

const isTree = (value) => typeof value === 'object' && value !== null;

function nameOf(ref) {
  const [file, key] = ref.split('#/$defs/');
  return key ? pascal(key) : ROOTS[file.replace('.schema.json', '')];
}

const onlyRequires = (options) => options?.every((one) => Object.keys(one).join() === 'required');

// What types cannot say, a test of the schemas holds; and a text is a text, whatever its form: what a draft lacks is filled before anybody reads it.
function typed(schema, texts) {
  if (Array.isArray(schema)) return schema.map((one) => typed(one, texts));
  if (!isTree(schema)) return schema;
  const { $ref, oneOf, propertyNames, pattern, ...rest } = schema;
  const tree = Object.fromEntries(Object.entries(rest).map(([key, value]) => [key, typed(value, texts)]));
  if (oneOf && !onlyRequires(oneOf)) tree.anyOf = typed(oneOf, texts);
  // What other keys may hold has to allow for the named ones too.
  if (isTree(tree.additionalProperties) && tree.properties) tree.additionalProperties = { anyOf: [tree.additionalProperties, ...Object.values(tree.properties)] };
  if (!$ref) return tree;
  const name = nameOf($ref);
  if (texts.has(name)) return { ...tree, type: 'string' };
  return tree.description ? { ...tree, allOf: [{ $ref: `#/$defs/${name}` }] } : { $ref: `#/$defs/${name}` };
}

async function definitions() {
  const found = {};
  for (const [file, root] of Object.entries(ROOTS)) {
    const { $schema, $id, title, $defs = {}, ...whole } = JSON.parse(await readFile(new URL(`${file}.schema.json`, SCHEMAS), 'utf8'));
    for (const [key, value] of Object.entries($defs)) {
      if (found[pascal(key)]) throw new Error(`two schemas define ${key}`);
      found[pascal(key)] = value;
    }
    if (root) found[root] = { description: title, ...whole };
  }
  return found;
}

const reached = (schema, all, found = new Set()) => {
  if (Array.isArray(schema)) schema.forEach((one) => reached(one, all, found));
  else if (isTree(schema)) {
    const name = schema.$ref && nameOf(schema.$ref);
    if (name && !found.has(name)) reached(all[name], all, found.add(name));
    Object.values(schema).forEach((one) => reached(one, all, found));
  }
  return found;
};

// A comment of one line takes one, and holds no limits of lengths.
const readable = (text) =>
  text
    .replace(/^ *\* @m(in|ax)Items \d+\n/gm, '')
    .replace(/^ *\*\n(?= *\*\/)/gm, '')
    .replace(/^ *\/\*\*\n *\*\/\n/gm, '')
    .replace(/\/\*\*\n *\* (.*)\n *\*\//g, '/** $1 */');

const isText = ({ type, enum: values }, name) => (type === 'string' && !values) || name === 'Text';

/** The text of a file in wasm/. */
export async function typesFor(file) {
  const { what, roots } = FILES[file];
  const all = await definitions();
  const texts = new Set(Object.keys(all).filter((name) => isText(all[name], name)));
  const names = [...reached(roots.map((name) => ({ $ref: `#/$defs/${name}` })), all)].filter((name) => !texts.has(name));
  const $defs = Object.fromEntries(names.map((name) => [name, { title: name, ...typed(all[name], texts) }]));
  const made = await compile({ title: 'Everything', anyOf: roots.map((name) => ({ $ref: `#/$defs/${name}` })), $defs }, 'Everything', {
    additionalProperties: false,
    bannerComment: `// ${what}. Made by wasm/package/types.mjs from data/schema: change it there.\n`,
    format: true,
    ignoreMinAndMaxItems: true,
    style: { singleQuote: true, printWidth: 160, objectWrap: 'collapse', bracketSpacing: true },
  });
  return readable(made.replace(/export type Everything = [^;]*;\n/, ''));
}

const targetOf = (file) => new URL(`../${file}`, import.meta.url);

/** The files in wasm/ that are not what would be written now. */
export async function outdated() {
  const found = await Promise.all(Object.keys(FILES).map(async (file) => ((await readFile(targetOf(file), 'utf8')) === (await typesFor(file)) ? [] : [file])));
  return found.flat();
}

if (process.argv[1] === fileURLToPath(import.meta.url)) for (const file of Object.keys(FILES)) await writeFile(targetOf(file), await typesFor(file));
