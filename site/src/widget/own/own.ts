// A frame over a catalog of somebody else: what the site takes from where, whose it is, and why it is not shown.
import type { CatalogWords } from '../../catalog';
import type { Engine } from '../../engine';
import type { Lang } from '../../format';
import { fetchRules, LoadError, newWorker, openCatalog, startEngine } from '../../load';
import { editionIn, type Index } from '../../publication';
import { Bringer } from './bring';
import { OwnCatalog } from './catalog';
import { assertSpoken, differences, type Differences, type Rules } from './compare';
import { addressIn, fingerprintOf, keyIn } from './key';
import type { More } from './read';
import { Refused } from './refused';
import { timed } from './timed';
import { ownWords } from './words';

/** Who publishes the rules, as far as it is known. Only `page` and `fingerprint` are proved: by the browser, and by the signature. */
export interface Whose {
  page: string; // the host of the page around the frame
  at: string; // where that page says that the catalog is
  fingerprint: string;
  version: string;
  issued: string;
  expires: string;
  compared: Differences | undefined;
}

interface Wanted {
  catalog: string; // as the snippet has them
  key: string;
  langs: Lang[];
  ours: string; // the id of the site's own catalog
  framed: boolean; // in a page that may bring files
  page(): string;
  want(name: string): void;
  changed(): void; // there is more to show
}

export class Own {
  whose: Whose | undefined;
  refused: Refused | undefined;
  readonly #wanted: Wanted;
  readonly #bringer: Bringer;
  readonly #catalog: OwnCatalog;
  readonly #words = new Map<Lang, Promise<CatalogWords>>();
  readonly #more = new Map<Lang, Promise<More>>();
  #rules: Promise<string> | undefined;

  constructor(wanted: Wanted) {
    this.#wanted = wanted;
    this.#bringer = new Bringer(wanted.want);
    this.#catalog = new OwnCatalog(this.#bringer);
  }

  /** The host of the page around the frame; where the browser does not say, that of the catalog. */
  get page() {
    const at = addressIn(this.#wanted.catalog);
    return this.#wanted.page() || (at ? new URL(at).host : '');
  }

  /** A file from the page around. */
  take(file: unknown) {
    this.#bringer.take(file);
  }

  refuse = (refused: Refused) => {
    if (this.refused) return;
    this.refused = refused;
    this.#wanted.changed();
  };

  /** What the site found out for itself: it is no mistake of ours. */
  distrust(trouble: 'catalog' | 'dates') {
    this.refuse(new Refused(trouble === 'dates' ? 'dates' : 'rules'));
  }

  async #guarded<T>(act: () => Promise<T>): Promise<T> {
    try {
      return await act();
    } catch (error) {
      if (error instanceof Refused) this.refuse(error);
      if (error instanceof LoadError && error.trouble === 'catalog') this.refuse(error.cause instanceof Refused ? error.cause : new Refused('rules', String(error.cause)));
      throw error;
    }
  }

  openCatalog = (today: string): Promise<Index> =>
    this.#guarded(async () => {
      if (!globalThis.crypto?.subtle) throw new LoadError('insecure');
      if (!this.#wanted.framed) throw new Refused('unreachable', 'no page around the frame');
      const [at, key] = [addressIn(this.#wanted.catalog), keyIn(this.#wanted.key)];
      if (!at || !key) throw new Refused('options', at ? 'data-key is no public key' : 'data-catalog is no https address of an index.json');
      const index = await this.#catalog.list(today, { key, ours: this.#wanted.ours });
      const { version, issued } = editionIn(index);
      this.whose = { page: this.page, at, fingerprint: await fingerprintOf(key), version, issued, expires: index.expires, compared: undefined };
      this.#begin(index);
      this.#wanted.changed();
      return index;
    });

  // Everything at once, in one order: what is asked of the host, and when, says nothing of an answer.
  #begin(index: Index) {
    const { langs } = this.#wanted;
    const quiet = <T>(file: Promise<T>) => (file.catch(() => {}), file); // told to who waits for it
    this.#rules = quiet(this.#catalog.rules(index));
    for (const lang of langs) this.#words.set(lang, quiet(this.#catalog.words(index, lang)));
    for (const lang of langs) this.#more.set(lang, quiet(this.#catalog.more(index, lang)));
  }

  fetchRules = (): Promise<string> => this.#guarded(() => this.#rules!);

  fetchWords = (_: Index, lang: Lang): Promise<CatalogWords> => this.#guarded(() => this.#words.get(lang)!);

  /** The longer texts; programs that are not as ours say so. */
  fetchMore = (_: Index, lang: Lang): Promise<unknown> =>
    this.#guarded(async () => {
      const more = await this.#more.get(lang)!;
      const { name } = (await this.#words.get(lang)!).catalog;
      const { compared, page } = this.whose!;
      const w = ownWords(lang);
      const whose = w.whose(name ?? '', page);
      const programs = { ...more.programs };
      const mark = (ids: string[], text: string) => {
        for (const id of ids) programs[id] = { ...programs[id], doubts: [text, ...(Array.isArray(programs[id]?.doubts) ? programs[id].doubts : [])] };
      };
      mark(compared?.added ?? [], w.isAdded(whose));
      mark(compared?.changed ?? [], w.isChanged(whose));
      return { ...more, programs };
    });

  newWorker = () => timed(newWorker(), this.refuse);

  /** `given`: the rules, or some programs of them. */
  startEngine = (given: Promise<string>): Promise<Engine> =>
    this.#guarded(async () => {
      const engine = await startEngine(given, this.newWorker);
      const rules = JSON.parse(await this.#rules!) as Rules;
      assertSpoken(rules, await this.#words.get(this.#wanted.langs[0]!)!);
      this.whose!.compared = await this.#compare(rules);
      this.#wanted.changed();
      return engine;
    });

  async #compare(rules: Rules) {
    const ours = await openCatalog(this.whose!.issued).then(fetchRules, () => undefined);
    return ours === undefined ? undefined : differences(rules, JSON.parse(ours) as Rules);
  }
}
