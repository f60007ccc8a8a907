// The state of the page and the few things that change it. All of it lives in memory and ends with the page.
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { isEmpty, listing, NOTHING, type Answers } from './answers';
import type { CatalogWords } from './catalog';
import { pathOf } from './catalog-pages/address';
import type { EngineError, ParameterValue, Result } from './contract';
import type { Crew } from './crew';
import { Refusal, type Engine } from './engine';
import type { Lang } from './format';
import { goalsOf } from './goals';
import { householdOf, nobodyKnown, today } from './household';
import type { Keeper } from './keeping/keeper';
import type { KeepWords } from './keeping/words/keep.es';
import { filled } from './lent';
import {
  fetchExplorer, fetchMore, fetchRelease, fetchRules, fetchWords, hostProtects, idle, LoadError, newWorker, openCatalog, startEngine, type Release, type Trouble,
} from './load';
import { memo } from './memo';
import { NO_PLAN, type Plan } from './plan';
import { editionIn, type Edition, type Index } from './publication';
import { wholeWords } from './reading';
import { routeOf, way, type Route } from './router';
import { interfaceWords, LANGS, LANGUAGES } from './words/load';
import type { Words } from './words/es';

/** What stood before an answer, and the page on which it was given. */
interface Before {
  answers: Answers;
  at: Route;
}

const UNDONE = 30; // answers that can be taken back

type Keeping = typeof import('./keeping/keeping');
type LaterPage = typeof import('./pages/later').LaterPage;
type Further = typeof import('./pages/further');

export interface State {
  lang: Lang;
  t: Words;
  LaterPage: LaterPage | undefined; // the pages after the first, once they are here
  further: Further | undefined; // and those beyond the first result
  keeping: Keeping | undefined; // what keeps answers and shows that it does
  keeper: Keeper | undefined;
  k: KeepWords | undefined;
  words: CatalogWords | undefined;
  edition: Edition | undefined; // of the catalog
  asOf: string;
  answers: Answers;
  plan: Plan;
  past: Before[];
  result: Result | undefined; // of these answers; undefined while nobody is named
  parameters: Record<string, ParameterValue>;
  trouble: Trouble | undefined;
  offline: boolean; // nothing more will be fetched
  shut: boolean; // the worker has no way out
  host: boolean; // the host sends the policy itself
  release: Release | undefined; // once it is here
  programCount: number;
  version: string;
  fingerprint: string; // of the rules, once they are here
}

/** Where a site takes the catalog and its engine from, and what it does with them: a frame has its own (widget/setting.ts). */
export interface Setting {
  openCatalog(today: string): Promise<Index>;
  startEngine(catalog: Promise<Index>): Promise<Engine>;
  newWorker(): Engine; // another, to be started with the same
  fetchWords(index: Index, lang: Lang): Promise<CatalogWords>;
  fetchMore(index: Index, lang: Lang): Promise<unknown>;
  langs: Lang[]; // that are here before it needs no internet
  keeps: boolean; // answers, and a copy of the page, where somebody asks for it
}

const ON_ITS_OWN: Setting = { openCatalog, startEngine: (catalog) => startEngine(catalog.then(fetchRules)), newWorker, fetchWords, fetchMore, langs: LANGS, keeps: true };

export class Site {
  state: State;
  readonly #view = memo((state: State) => ({ site: this as Site, ...state }));
  readonly path: string; // of the page that was opened, whatever is spoken now
  readonly #setting: Setting;
  #first: Engine | undefined;
  /** Once all is here. */
  crew: Crew | undefined;
  #catalog: Promise<Index> | undefined;
  #words = new Map<Lang, CatalogWords>();
  #asked = 0;
  #listeners = new Set<() => void>();

  constructor(lang: Lang, t: Words, programCount: number, version: string, setting = ON_ITS_OWN, path = pathOf(lang, 'start')) {
    this.path = path;
    this.#setting = setting;
    this.state = {
      lang, t, LaterPage: undefined, further: undefined, keeping: undefined, keeper: undefined, k: undefined, words: undefined, edition: undefined,
      asOf: '', answers: NOTHING, plan: NO_PLAN, past: [], result: undefined, parameters: {},
      trouble: undefined, offline: false, shut: false, host: false, release: undefined, programCount, version, fingerprint: '',
    };
  }

  /** The state, and the site that it is of. */
  get view() {
    return this.#view(this.state);
  }

  listen(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #set(change: Partial<State>) {
    this.state = { ...this.state, ...change };
    for (const listener of this.#listeners) listener();
  }

  /** Has the page shown again, after a change that is not in the state. */
  redraw() {
    this.#set({});
  }

  async #startKeeping() {
    if (this.state.keeper || !this.#setting.keeps) return;
    const keeping = await import('./keeping/keeping');
    const k = await keeping.keepWords(this.state.lang);
    this.#set({ keeping, k, keeper: new keeping.Keeper(this) });
  }

  async start() {
    const { lang } = this.state;
    this.#set({ asOf: today(), trouble: undefined });
    try {
      const { openCatalog, startEngine, langs } = this.#setting;
      const catalog = (this.#catalog = openCatalog(this.state.asOf));
      const pages = import('./pages/later').then(({ LaterPage }) => this.#set({ LaterPage }));
      const [engine, words] = await Promise.all([this.#first ?? startEngine(catalog), this.#wordsOf(lang), pages]);
      this.#first = engine;
      const { from, to } = words.catalog.valid;
      if (this.state.asOf < from || this.state.asOf > to) throw new LoadError('dates');
      const { parameters } = await engine.assess(nobodyKnown(this.state.asOf)).catch((error) => {
        throw new LoadError('catalog', error);
      });
      const { answers } = this.state;
      const { rules } = await catalog;
      this.#set({
        fingerprint: rules.sha256, edition: editionIn(await catalog), words: await this.#wordsOf(this.state.lang), parameters,
        programCount: Object.keys(words.programs).length, version: words.catalog.version,
      });
      if (!isEmpty(answers)) await this.answer(answers);
      await this.#startKeeping();
      await this.state.keeper?.begin();
      await this.#complete(lang);
      const further = await import('./pages/further');
      this.#set({ further });
      await idle();
      this.crew ??= await further.Crew.of(engine, this.#setting.newWorker(), await fetchExplorer(), this.#household, () => this.redraw());
      for (const one of langs) await Promise.all([this.#complete(one), interfaceWords(one), this.state.keeping?.keepWords(one)]);
      const release = this.state.release ?? (this.#setting.keeps ? await fetchRelease() : undefined);
      await this.state.keeper?.copy();
      if (!this.state.offline) this.#set({ release, host: await hostProtects(), shut: this.crew.shut, offline: true });
    } catch (error) {
      this.#set({ trouble: error instanceof LoadError ? error.trouble : 'fetch' });
      void this.#startKeeping().catch(() => {}); // what is kept can still be seen and erased
    }
  }

  /** The words of a language, as far as they are here; at least those for questions. */
  async #wordsOf(lang: Lang): Promise<CatalogWords> {
    const known = this.#words.get(lang);
    if (known) return known;
    const own = await this.#setting.fetchWords(await this.#catalog!, lang);
    const words = LANGUAGES[lang].draft ? filled(own, await this.#wordsOf(LANGS[0]!)) : own;
    this.#words.set(lang, this.#words.get(lang) ?? words);
    return this.#words.get(lang)!;
  }

  /** All of them. */
  async #complete(lang: Lang): Promise<CatalogWords> {
    const first = await this.#wordsOf(lang);
    if (first.whole) return first;
    const own = wholeWords(first, await this.#setting.fetchMore(await this.#catalog!, lang));
    const words = LANGUAGES[lang].draft ? filled(own, await this.#complete(LANGS[0]!)) : own;
    this.#words.set(lang, words);
    if (this.state.words && this.state.lang === lang) this.#set({ words });
    return words;
  }

  /**
   * Takes the answers together with their result; a later call overtakes an earlier one. Answers that the engine refuses
   * are not taken: its reasons come back.
   */
  async answer(answers: Answers): Promise<EngineError[]> {
    const { answers: before, past } = this.state;
    const told = answers.people !== before.people || answers.household !== before.household;
    const at = routeOf(way.at());
    return this.#take(answers, told ? [...past, { answers: before, at }].slice(-UNDONE) : past);
  }

  /** Takes answers that come from elsewhere, in the place of those that are here: there is nothing to take back. */
  restore(answers: Answers): Promise<EngineError[]> {
    const goals = answers.goals.filter((id) => this.state.words?.programs[id]);
    return this.#take({ ...answers, goals }, [], answers);
  }

  /** Takes the last answer back. Gives the page on which it was given. */
  async undo(): Promise<Route> {
    const { answers, at } = this.state.past.at(-1)!;
    await this.#take(answers, this.state.past.slice(0, -1));
    return at;
  }

  async #take(answers: Answers, past: Before[], before = this.state.answers): Promise<EngineError[]> {
    const { words, asOf } = this.state;
    const asked = ++this.#asked;
    if (isEmpty(answers) || !this.#engine || !words) {
      this.#set({ answers, past, result: undefined });
      return [];
    }
    try {
      const result = await this.#engine.assess(householdOf(answers, words, asOf));
      const same = answers.goals.length > 0 && listing(answers) === listing(before);
      const goals = same ? answers.goals : goalsOf(result, words, answers.concern);
      if (asked === this.#asked) this.#set({ answers: { ...answers, goals }, past, result, parameters: result.parameters });
      return [];
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      return error.errors;
    }
  }

  get #engine(): Pick<Engine, 'assess' | 'end'> | undefined {
    return this.crew ?? this.#first;
  }

  #household = (answers: Answers) => householdOf(answers, this.state.words!, this.state.asOf);

  /** Of answers that are not taken. What the engine refuses rejects with a Refusal. */
  assess(answers: Answers) {
    return this.#engine!.assess(this.#household(answers));
  }

  plan(plan: Plan) {
    this.#set({ plan });
  }

  async speak(lang: Lang) {
    try {
      const t = await interfaceWords(lang);
      const words = this.state.words && (await this.#wordsOf(lang));
      const k = await this.state.keeping?.keepWords(lang);
      document.documentElement.lang = t.tag;
      this.#set({ lang, t, k, words });
    } catch {
      this.#set({ trouble: 'fetch' });
    }
  }

  erase() {
    this.#asked++;
    this.#set({ answers: NOTHING, plan: NO_PLAN, past: [], result: undefined, trouble: undefined });
  }

  /** Forgets the answers and ends the engine, for somebody who leaves in a hurry. */
  end() {
    this.erase();
    this.#engine?.end();
    this.crew = this.#first = undefined;
  }
}

export const SiteContext = createContext<Site>(undefined as unknown as Site);

export const useSite = () => useContext(SiteContext).view;
