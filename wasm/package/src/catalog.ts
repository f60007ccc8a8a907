// Published catalogs: nothing of one is used before its signature, its dates and the hash of each file were checked.
import type { CatalogWords } from '../../../site/src/catalog';
import { verifier } from '../../../site/src/ed25519';
import type { Lang } from '../../../site/src/format';
import { today } from '../../../site/src/household';
import { filled } from '../../../site/src/lent';
import { checked, editionOf, openIndex, type Edition, type NamedFile } from '../../../site/src/publication';
import { firstWords, wholeWords } from '../../../site/src/reading';
import type { Words } from '../../../site/src/words/es';
import { interfaceWords, LANGS, LANGUAGES } from '../../../site/src/words/load';
import { bytesOf, findCrypto, folderAt, type Folder } from './bytes';
import { distrust, refusal } from './error';

declare const CHILE: { keys: string[]; known: Edition };

export type Language = Lang;

export interface CatalogOptions {
  /** Languages in which to explain: "es", "en" or "ht" (a draft). The first is the one that is meant where none is named. Spanish alone unless told. */
  languages?: Language[];
  /** The public keys that may have signed it: 32 bytes in base64. Without any it is only sure that the files belong together. */
  keys?: string[];
  /** The newest edition that you have seen of it: an older one is refused. */
  known?: Edition;
  /** The day for which it must not have expired, as 2026-11-21; today in Chile unless told. */
  today?: string;
}

/** A catalog whose files were checked. */
export interface Catalog {
  readonly id: string;
  readonly version: string;
  readonly issued: string;
  readonly expires: string;
  /** Whether one of the keys that were given signed it. */
  readonly trusted: boolean;
  readonly languages: Language[];
  /** What an engine loads, as JSON text. */
  readonly rules: string;
  /** Its texts in a language that was loaded: names, questions, rules in words, sources. */
  words(language?: Language): CatalogWords;
}

/** What the site says in a language, for explain(). @internal */
export const INTERFACE = new WeakMap<Catalog, Map<Language, Words>>();

const textOf = (bytes: ArrayBuffer) => new TextDecoder().decode(bytes);

// Whoever signed it: then it is whole, and by nobody in particular.
const namedKeys = (index: string): string[] => (JSON.parse(index) as { signatures: { key: string }[] }).signatures.map(({ key }) => key);

function parsed<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw refusal('altered', 'This index.json is none of a catalog.', undefined, error);
  }
}

/** The catalog that stands published in a folder: its address, in Node also its path, or a function that gives each file by its name. */
export async function loadCatalog(from: string | URL | Folder, options: CatalogOptions = {}): Promise<Catalog> {
  const { languages = ['es'], keys, known, today: day = today() } = options;
  await findCrypto();
  const folder = typeof from === 'function' ? from : folderAt(from);
  const index = textOf(await bytesOf(await folder('index.json')));
  const edition = parsed(() => ({ ...editionOf(index) }));
  try {
    const list = await openIndex(index, { keys: keys ?? parsed(() => namedKeys(index)), known: known ?? edition, today: day, verify: await verifier() });
    const read = async (file: NamedFile) => textOf(await checked(await bytesOf(await folder(file.file)), file));
    const own = async (language: Language) => {
      const [words, more] = [list.words[language], list.more[language]];
      if (!words || !more) throw refusal('language', `The catalog has no texts in "${language}", only in: ${Object.keys(list.words).join(', ')}.`);
      return wholeWords(firstWords(JSON.parse(await read(words))), JSON.parse(await read(more)));
    };
    // What a draft lacks comes in the first language.
    const wordsIn = async (language: Language) => (LANGUAGES[language]?.draft ? filled(await own(language), await own(LANGS[0]!)) : own(language));
    const [rules, ...all] = await Promise.all([read(list.rules), ...languages.map(wordsIn)]);
    const words = new Map(languages.map((language, at) => [language, all[at]!]));
    const catalog: Catalog = {
      ...edition,
      expires: list.expires,
      trusted: keys !== undefined,
      languages,
      rules,
      words: (language = languages[0]!) => words.get(language) ?? notLoaded(language, languages),
    };
    const spoken = await Promise.all(languages.map(async (language) => [language, await interfaceWords(language)] as const));
    INTERFACE.set(catalog, new Map(spoken));
    return catalog;
  } catch (error) {
    throw distrust(error);
  }
}

function notLoaded(language: string, languages: string[]): never {
  throw refusal('language', `The catalog was loaded in ${languages.join(', ') || 'no language'}, not in "${language}".`, 'Name it in `languages`.');
}

/**
 * The catalog of Chile that comes with this package, checked against the key that it was built with. `from`: where its files stand
 * (`catalog/cl` of this package) when a bundler moved them.
 */
export const chile = ({ from = new URL('./catalog/cl/', import.meta.url), ...options }: CatalogOptions & { from?: string | URL | Folder } = {}): Promise<Catalog> =>
  loadCatalog(from, { ...CHILE, ...options });
