// What the built site says in a language: the interface, and the questions of its catalog.
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { dist, inRepository } from './support.mjs';

const { buildSync } = createRequire(inRepository('site/package.json'))('esbuild');

export const LANGUAGES = ['es', 'en', 'ht'];

/** Where the start page stands in a language. */
export const pathIn = (lang) => (lang === LANGUAGES[0] ? '' : `${lang}/`);

const modules = {};

function moduleOf(path) {
  const { outputFiles } = buildSync({ entryPoints: [inRepository(path)], bundle: true, write: false, format: 'esm' });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`);
}

const built = (path, name) => (modules[path] ??= moduleOf(path)).then((module) => module[name]);

/** The interface, as site/src/words has it. */
export const interfaceIn = (lang) => built(`site/src/words/${lang}.ts`, lang);

/** What stands there for a browser in which the app does not start. */
export const helpIn = async (lang) => (await built('site/src/help.tsx', 'WORDS'))[lang];

/** What is said about keeping. */
export const keepingIn = (lang) => built(`site/src/keeping/words/keep.${lang}.ts`, lang);

/** What the pages beyond the first result say. */
export const furtherIn = (lang) => built(`site/src/words/further/${lang}.ts`, lang);

/** The facts that are asked for; what a draft lacks comes in the first language. */
export const factsIn = (lang) => published('words', lang).facts;

/** Interface, pages beyond the result, keeping, facts. */
export async function everyWord(lang) {
  const [t, f, k] = await Promise.all([interfaceIn(lang), furtherIn(lang), keepingIn(lang)]);
  return { t, f, k, facts: factsIn(lang) };
}

/** A rule of a program, as a refusal names it. */
export function ruleIn(lang, program, rule) {
  return published('more', lang).programs[program].criteria.all_of.find(({ id }) => id === rule).text;
}

function published(kind, lang) {
  const read = (one) => {
    const name = readdirSync(join(dist, 'catalog')).find((file) => file.startsWith(`${kind}.${one}.`) && file.endsWith('.json'));
    return JSON.parse(readFileSync(join(dist, 'catalog', name), 'utf8'));
  };
  return lent(read(lang), read(LANGUAGES[0]));
}

function lent(own, first) {
  if (own === null || own === undefined) return first;
  if (Array.isArray(own)) return own.map((item, index) => lent(item, first[index]));
  if (typeof own !== 'object' || typeof first !== 'object' || first === null) return own;
  return Object.fromEntries(Object.keys({ ...first, ...own }).map((key) => [key, lent(own[key], first[key])]));
}
