// The rules at the counter: fetched whole when the desk starts, before any case is open, so that what is fetched hangs on no case. Then they answer without internet.
import { createContext } from 'preact';
import { useContext, useEffect, useRef, useState } from 'preact/hooks';
import type { Answers } from '../answers';
import type { CatalogWords } from '../catalog';
import type { EngineError, ParameterValue, Result } from '../contract';
import { Engine, Refusal } from '../engine';
import { householdOf, nobodyKnown } from '../household';
import { fetchMore, fetchRules, fetchWords, LoadError, openCatalog, startEngine, type Trouble } from '../load';
import { editionIn, type Edition } from '../publication';
import { wholeWords } from '../reading';
import { useHeard } from './parts/heard';
import { engineUrl } from './scripts';

/** What the rules say of a case: its result, or what the engine refuses in its answers. */
export type Assessed = { result: Result; errors?: undefined } | { result?: undefined; errors: EngineError[] };

/** Rules that are here. */
export interface Rules {
  edition: Edition;
  text: string; // as published
  words: CatalogWords; // whole, in Spanish
  parameters: Record<string, ParameterValue>; // the figures of the law today
  engine: Engine;
}

const KEPT = 4; // results: of the cases between which somebody goes to and fro

export class RulesSeat {
  rules: Rules | undefined;
  trouble: Trouble | undefined;
  /** As they were published, whatever else is in use. */
  published: Rules | undefined;
  /** Whose draft stands beside them. */
  draft: string | undefined;
  readonly #listeners = new Set<() => void>();
  readonly #known = new Map<string, Promise<Assessed>>(); // by the household that the engine was told of, the oldest first

  constructor(readonly today: () => string) {}

  listen(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Never fails: what went wrong is in `trouble`, and can be tried again. */
  async start() {
    try {
      this.trouble = undefined;
      const index = await openCatalog(this.today());
      const text = fetchRules(index);
      const [engine, rules, first, more] = await Promise.all([startEngine(text, () => new Engine(engineUrl())), text, fetchWords(index, 'es'), fetchMore(index, 'es')]);
      const { parameters } = await engine.assess(nobodyKnown(this.today()));
      this.take((this.published = { edition: editionIn(index), text: rules, words: wholeWords(first, more), parameters, engine }));
    } catch (error) {
      this.trouble = error instanceof LoadError ? error.trouble : 'catalog';
      this.#tell();
    }
  }

  /** Puts these rules in the place of those that are here. `draft`: whose programs, not published yet, are among them. */
  take(rules: Rules, draft?: string) {
    if (this.rules && this.rules.engine !== rules.engine) this.rules.engine.end();
    this.rules = rules;
    this.draft = draft;
    this.forget();
    this.#tell();
  }

  /** What was asked, and what was said of it: nothing of a case stays when the desk is locked. */
  forget() {
    this.#known.clear();
  }

  /** On this day, or today. Not asked again for what was just asked, or for answers that change nothing for the engine. Rejects where the engine is gone. */
  assess(answers: Answers, day = this.today()): Promise<Assessed> {
    const { engine, words } = this.rules!;
    const household = householdOf(answers, words, day);
    const text = JSON.stringify(household);
    let said = this.#known.get(text);
    if (said) return said;
    said = engine.assess(household).then((result) => ({ result }), (error) => {
      if (error instanceof Refusal) return { errors: error.errors };
      throw error;
    });
    if (this.#known.set(text, said).size > KEPT) this.#known.delete(this.#known.keys().next().value!);
    return said;
  }

  #tell() {
    for (const listener of this.#listeners) listener();
  }
}

export const RulesContext = createContext<RulesSeat>(undefined as unknown as RulesSeat);

/** The seat of the rules; draws again when they come or change. */
export const useRules = () => useHeard(useContext(RulesContext));

/** What the rules say of these answers; `settling`: it is of answers before these. undefined while there are no rules, or nobody is listed. */
export function useAssessed(answers: Answers): { said: Assessed | undefined; settling: boolean } {
  const seat = useRules();
  const [held, hold] = useState<{ answers: Answers; rules: Rules; said: Assessed }>();
  const { rules } = seat;
  const nobody = answers.people.length === 0;
  const latest = useRef(answers);
  latest.current = answers;
  const asking = useRef<Rules | undefined>(undefined);
  // One at a time, then the newest: who types faster than the engine answers does not wait for what stood there in between.
  const ask = async (of: Rules): Promise<void> => {
    const asked = latest.current;
    const said = await seat.assess(asked).catch(() => undefined);
    if (asking.current !== of) return;
    if (said) hold({ answers: asked, rules: of, said });
    if (latest.current !== asked && latest.current.people.length > 0) return ask(of);
    asking.current = undefined;
  };
  useEffect(() => () => void (asking.current = undefined), []);
  useEffect(() => {
    if (!rules || nobody || asking.current === rules) return;
    asking.current = rules;
    void ask(rules);
  }, [answers, rules]);
  if (!rules || nobody) return { said: undefined, settling: false };
  return { said: held?.said, settling: held?.answers !== answers || held.rules !== rules };
}
