// The catalog as published: the rules without words for the engine, and the words of each language for people.
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';

const WORDS = new Set(['title', 'name', 'summary', 'text', 'question', 'label', 'help', 'note', 'disclaimer', 'doubt', 'doubts', 'reason']);
// What only the page shows. The engine knows these keys, and works the same without them.
const SHOWN = new Set(['agency', 'sector', 'short', 'law', 'decides', 'sources', 'source', 'documents', 'apply', 'contact', 'licence']);
// What only the engine reads.
const RULES = new Set(['when', 'formula', 'schedule', 'applies', 'otherwise', 'in', 'as', 'constraints', 'values']);

export async function readCatalog(folder) {
  const files = {};
  const read = async (path) => {
    const { $schema, ...tree } = JSON.parse(await readFile(join(folder, path), 'utf8'));
    files[path] = tree;
  };
  for (const name of ['catalog.json', 'facts.json', 'parameters.json', 'definitions.json', 'documents.json']) await read(name);
  const programs = (await readdir(join(folder, 'programs'))).filter((name) => name.endsWith('.json')).sort();
  for (const name of programs) await read(`programs/${name}`);
  return files;
}

// The facts that a fact's "applies" reads, also through definitions: it can come to be asked only after them.
function readsOf(formula, files) {
  const facts = new Set(files['facts.json'].facts.map(({ id }) => id));
  const definitions = new Map(files['definitions.json'].definitions.map(({ id, formula: text }) => [id, text]));
  const found = new Set();
  const seen = new Set();
  const walk = (text) => {
    for (const [, name] of text.matchAll(/\.(\w+)/g)) {
      if (seen.has(name)) continue;
      seen.add(name);
      if (facts.has(name)) found.add(name);
      else if (definitions.has(name)) walk(definitions.get(name));
    }
  };
  walk(formula);
  return [...found];
}

const without = (value, keys) => {
  if (Array.isArray(value)) return value.map((item) => without(item, keys));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).filter(([key]) => !keys.has(key)).map(([key, item]) => [key, without(item, keys)]));
};

/** What the engine loads: {"format":1,"files":{...}}. */
export function rulesOf(files) {
  const drop = new Set([...WORDS, ...SHOWN]);
  const rules = Object.entries(files).filter(([path]) => path !== 'documents.json');
  return { format: 1, files: Object.fromEntries(rules.map(([path, tree]) => [path, without(tree, drop)])) };
}

/** What people read, in one language. */
export function wordsOf(files, lang) {
  const { languages } = files['catalog.json'];
  const isWords = (value) => {
    const keys = Object.keys(value);
    return keys.length > 0 && keys.every((key) => languages.includes(key)) && keys.every((key) => typeof value[key] === 'string');
  };
  const said = (value) => {
    if (Array.isArray(value)) return value.map(said);
    if (value === null || typeof value !== 'object') return value;
    if (isWords(value)) return value[lang] ?? value[languages[0]];
    return Object.fromEntries(Object.entries(value).filter(([key]) => !RULES.has(key)).map(([key, item]) => [key, said(item)]));
  };
  const facts = files['facts.json'].facts.map((fact) => (fact.applies ? { ...fact, after: readsOf(fact.applies, files) } : fact));
  const byId = (list) => Object.fromEntries(said(list).map(({ id, ...rest }) => [id, rest]));
  return {
    format: 1,
    lang,
    catalog: said(files['catalog.json']),
    groups: Object.fromEntries(said(files['facts.json'].groups ?? []).map(({ id, text }) => [id, text])),
    facts: byId(facts),
    constraints: Object.fromEntries(said(files['facts.json'].constraints ?? []).map(({ id, text }) => [id, text])),
    parameters: byId(files['parameters.json'].parameters),
    documents: byId(files['documents.json'].documents),
    programs: byId(Object.entries(files).filter(([path]) => path.startsWith('programs/')).map(([, program]) => program)),
  };
}
