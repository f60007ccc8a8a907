// What outlives a page: the answers that somebody asked to keep, the copy of the page, and what a later catalog makes of both.
import { isEmpty, type Answers } from '../answers';
import type { EngineError } from '../contract';
import { setSafe } from '../leave';
import type { Plan } from '../plan';
import { go, routeOf, way, type Route } from '../router';
import { labelOf } from '../say';
import type { Site } from '../site';
import { claimHeld, hasCopy, keepCopy, removeCopy, takeUpdate, type Copy } from './copy';
import { changesBetween, isSame, standingOf, type Changes } from './changes';
import { FORMAT, keptOf, refusedRefs, withoutRefs, type Kept } from './record';
import { eraseKept, readKept, writeKept } from './store';
import { watch } from './watch';

/** What opening answers did: the changes of verdicts, and the answers that this catalog does not take any more. */
export interface Opened {
  changes: Changes;
  gone: string[];
}

export interface Keep {
  found: Kept | undefined; // kept in an earlier visit, and not opened in this one
  consent: 'unasked' | 'yes' | 'no'; // a "no" is for this visit only: keeping it would be keeping
  denied: boolean; // the browser lets nothing be kept
  shared: boolean; // a shared computer
  left: number | undefined; // seconds until all is erased, once it is time to warn
  copy: Copy;
  opened: Opened | undefined;
}

interface Held {
  kept: Kept | undefined;
  consent: Keep['consent'];
  shared: boolean;
}

const ASIDE = ['', 'guardar', 'compartido', 'borrar', 'privacidad']; // pages on which nobody is at work

function placeOf(hash: string): Route | undefined {
  const route = routeOf(hash);
  return ASIDE.includes(route.page) ? undefined : route;
}

export class Keeper {
  state: Keep = {
    found: undefined, consent: 'unasked', denied: false, shared: false, left: undefined,
    copy: { kept: false, alone: false }, opened: undefined,
  };
  readonly #site: Site;
  #looked: Promise<void>;
  #watch: ReturnType<typeof watch> | undefined;
  #saved: { answers: Answers; plan: Plan } | undefined;
  #place = placeOf(way.at()) ?? { page: 'personas', id: '' };
  #writing = Promise.resolve();

  constructor(site: Site) {
    this.#site = site;
    this.#looked = this.#look();
    site.listen(() => this.#changed());
    addEventListener('popstate', () => void this.#moved());
    addEventListener('pagehide', () => this.state.shared && this.#site.erase());
  }

  #set(change: Partial<Keep>) {
    this.state = { ...this.state, ...change };
    this.#site.redraw();
  }

  #moved() {
    this.#place = placeOf(way.at()) ?? this.#place;
    return this.#save();
  }

  async #look() {
    const kept = await readKept();
    try {
      if (kept !== undefined) this.#set({ found: keptOf(kept) });
    } catch {
      // What cannot be read stays where it is: a newer page may read it, and "erase" takes it away.
    }
  }

  /** Once the page works: gives back what was held through a reload. */
  async begin() {
    await this.#looked;
    const held = (await claimHeld()) as Held | undefined;
    if (!held) return;
    this.#set({ consent: held.consent, found: held.consent === 'yes' ? undefined : this.state.found });
    if (held.shared) this.share(true);
    if (held.kept) await this.open(keptOf(held.kept));
  }

  /** Before the page says that it needs no more internet. */
  async copy() {
    const { asOf, edition } = this.#site.state;
    if (edition) this.#set({ copy: await keepCopy(asOf, edition) });
  }

  /** Whether something of a person is kept on this device. */
  get keeps() {
    return this.state.consent === 'yes' || this.state.found !== undefined;
  }

  /** The visit as it stands. */
  record(): Kept | undefined {
    const { answers, plan, result, words, asOf, t, lang, parameters } = this.#site.state;
    if (!result || !words) return undefined;
    const facts = [answers.household, ...answers.people.map((person) => person.facts)].flatMap((owned) => Object.keys(owned));
    const speaker = { t, words, lang, answers, parameters, asOf };
    return {
      format: FORMAT,
      saved: asOf,
      catalog: { version: words.catalog.version },
      at: this.#place,
      answers,
      plan,
      labels: Object.fromEntries([...new Set(facts)].map((fact) => [fact, labelOf(fact, speaker)])),
      standing: standingOf(result, words),
    };
  }

  /** Takes answers from elsewhere in the place of those that are here; what the engine refuses of them is left out, and named. Errors: nothing was taken. */
  async open(kept: Kept): Promise<EngineError[]> {
    const before = this.#site.state.answers;
    const gone = new Set<string>();
    let { answers } = kept;
    let errors = await this.#site.restore(answers);
    while (errors.length > 0) {
      const refs = refusedRefs(errors, answers);
      const less = withoutRefs(answers, refs);
      if (JSON.stringify(less) === JSON.stringify(answers)) return errors;
      for (const { fact } of refs) gone.add(kept.labels[fact] ?? fact);
      answers = less;
      errors = await this.#site.restore(answers);
    }
    const { result, words } = this.#site.state;
    if (!result || !words || this.#site.state.answers === before) return [{ code: 'no-engine', message: '' }];
    this.#site.plan(kept.plan);
    const changes = changesBetween(kept.standing, standingOf(result, words));
    this.#set({ opened: isSame(changes) && gone.size === 0 ? undefined : { changes, gone: [...gone] } });
    go(kept.at.page, kept.at.id);
    return [];
  }

  /** Goes on with what was kept on this device; false: the engine takes none of it, and it stays as it is. */
  async resume(): Promise<boolean> {
    const { found } = this.state;
    if (!found || (await this.open(found)).length > 0) return false;
    this.#set({ found: undefined, consent: 'yes' });
    return true;
  }

  async consent(yes: boolean) {
    this.#set({ consent: yes ? 'yes' : 'no' });
    if (!yes) return;
    this.#saved = undefined;
    await this.#save();
    if (!this.state.denied) this.#set({ found: undefined });
  }

  #changed() {
    const { answers, plan } = this.#site.state;
    this.#watchOver();
    if (answers !== this.#saved?.answers || plan !== this.#saved.plan) void this.#save();
  }

  async #save() {
    if (this.state.consent !== 'yes' || this.state.shared) return;
    const kept = this.record();
    if (!kept) return;
    this.#saved = kept;
    this.#writing = this.#writing.then(() => writeKept(kept)).then(
      () => setSafe(true),
      () => this.#set({ denied: true, consent: 'no' }),
    );
    await this.#writing;
  }

  /** Takes what is kept on this device away. */
  async forget() {
    this.#set({ found: undefined, consent: 'unasked', opened: undefined });
    setSafe(false);
    await this.#writing;
    await eraseKept().catch(() => {});
  }

  /** From here on this is a shared computer, or no more. */
  share(shared: boolean) {
    this.#set({ shared });
    if (shared) void this.forget();
    this.#watchOver();
  }

  // While there is something to erase.
  #watchOver() {
    const needed = this.state.shared && !isEmpty(this.#site.state.answers);
    if (needed) this.#watch ??= watch({ warn: (left) => this.#set({ left }), end: () => void this.eraseShared() });
    else this.#watch?.stop();
    if (needed) return;
    this.#watch = undefined;
    if (this.state.left !== undefined) this.#set({ left: undefined });
  }

  stay() {
    this.#watch?.stay();
  }

  /** Erases everything; for the next person the computer is shared too. */
  async eraseShared() {
    this.#site.erase();
    await this.forget();
    go('borrar');
  }

  dismiss() {
    this.#set({ opened: undefined });
  }

  /** Loads the page with what is newer, and gives it the answers of now. */
  async update() {
    const { consent, shared } = this.state;
    const held = { kept: this.record(), consent, shared } satisfies Held;
    await takeUpdate(held, () => setSafe(true));
  }

  hasCopy = hasCopy;

  removeCopy = async () => {
    await removeCopy();
    this.#set({ copy: { kept: false, alone: false } });
  };
}
