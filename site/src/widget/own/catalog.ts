// A catalog that somebody else publishes, from its signed list to what the pages need of it.
import type { CatalogWords } from '../../catalog';
import { verifier } from '../../ed25519';
import type { Lang } from '../../format';
import { checked, Distrusted, editionOf, openIndex, type Index, type NamedFile } from '../../publication';
import { LANGS, LANGUAGES } from '../../words/load';
import type { Bringer } from './bring';
import type { Part } from './limits';
import { moreIn, treeIn, wordsIn, type More } from './read';
import { Refused } from './refused';
import { isPublisher } from './texts';

const asRefused = (error: unknown) => (error instanceof Distrusted ? new Refused(error.why, error.message) : error instanceof Refused ? error : new Refused('format', String(error)));

const DAY = /^\d{4}-\d\d-\d\d$/;
const ID = /^[a-z][a-z\d-]{0,63}$/;
const VERSION = /^\d{4}\.\d{1,2}\.\d{1,6}$/;

function assertShaped({ catalog, issued, expires }: Index) {
  const fits = ID.test(catalog.id) && VERSION.test(catalog.version) && DAY.test(issued) && DAY.test(expires);
  if (!fits) throw new Refused('format', 'id, version or days of the list');
}

// Both files may say it; what the longer texts say stands in the place of what was said before.
function assertNamed<Said extends { catalog?: { name?: string } }>(said: Said): Said {
  const name = said.catalog?.name;
  if (name && !isPublisher(name)) throw new Refused('name', `the publisher calls itself "${name}"`);
  return said;
}

/** `key`: as the snippet pins it. `ours`: the id of the site's own catalog, which nobody else's may have. */
export interface Pinned {
  key: string;
  ours: string;
}

export class OwnCatalog {
  readonly #bringer: Bringer;

  constructor(bringer: Bringer) {
    this.#bringer = bringer;
  }

  /** The list, when the pinned key signed it and it has not expired. No edition is known before: an older one that has not expired is taken. */
  async list(today: string, { key, ours }: Pinned): Promise<Index> {
    try {
      const verify = await verifier();
      const bytes = await this.#bringer.bring('index.json', 'index');
      treeIn(bytes);
      const text = new TextDecoder().decode(bytes);
      const { id } = editionOf(text);
      if (id === ours) throw new Refused('name', `the id "${ours}" is that of the catalog of this site`);
      const index = await openIndex(text, { keys: [key], known: { id, version: '', issued: '' }, today, verify });
      assertShaped(index);
      return index;
    } catch (error) {
      throw asRefused(error);
    }
  }

  async #file(named: NamedFile | undefined, part: Part): Promise<ArrayBuffer> {
    try {
      if (typeof named?.file !== 'string') throw new Refused('format', `no ${part}`);
      return await checked(await this.#bringer.bring(named.file, part), named);
    } catch (error) {
      throw asRefused(error);
    }
  }

  /** Their text, after a look at how deep they are. */
  async rules({ rules }: Index): Promise<string> {
    const bytes = await this.#file(rules, 'rules');
    treeIn(bytes);
    return new TextDecoder().decode(bytes);
  }

  // In a language that it does not speak it says what it says in the first one.
  #named = (all: Record<string, NamedFile> | undefined, lang: Lang) => all?.[lang] ?? all?.[LANGS[0]!];

  async words({ words }: Index, lang: Lang): Promise<CatalogWords> {
    const said = wordsIn(await this.#file(this.#named(words, lang), 'words'), LANGUAGES[lang].draft === true);
    return assertNamed(said);
  }

  async more({ more }: Index, lang: Lang): Promise<More> {
    return assertNamed(moreIn(await this.#file(this.#named(more, lang), 'more'), LANGUAGES[lang].draft === true));
  }
}
