// What a frame takes from where: the catalog of the site, of which it shows some programs, in one language. It keeps nothing.
import type { Engine } from '../engine';
import type { Lang } from '../format';
import { fetchMore, fetchRules, fetchWords, LoadError, newWorker, openCatalog, startEngine } from '../load';
import type { Index } from '../publication';
import type { Setting } from '../site';
import { LANGS, LANGUAGES } from '../words/load';
import { limitResult, limitRules, type Limited } from './limit';

/** Where a catalog comes from, and the engine for it: the site's, or that of somebody else (own/own.ts). */
export interface Source extends Pick<Setting, 'openCatalog' | 'fetchWords' | 'fetchMore' | 'newWorker'> {
  fetchRules(index: Index): Promise<string>;
  startEngine(rules: Promise<string>): Promise<Engine>;
}

const OURS: Source = { openCatalog, fetchRules, fetchWords, fetchMore, newWorker, startEngine };

/** The languages of which the words are needed. */
export const langsOf = (lang: Lang) => (LANGUAGES[lang].draft ? [LANGS[0]!, lang] : [lang]);

function limitedTo(engine: Engine, ids: string[]): Engine {
  const assess = engine.assess.bind(engine);
  engine.assess = async (household) => limitResult(await assess(household), ids);
  return engine;
}

/** `programs`: those to show, empty for all; `found` hears once which of them there are. Where there is none, nothing starts. */
export function frameSetting(lang: Lang, programs: string[], found: (limited: Limited) => void, source = OURS): Setting {
  const { openCatalog, fetchRules, fetchWords, fetchMore, newWorker, startEngine } = source;
  let kept: string[] = [];
  const startLimited: Setting['startEngine'] = async (catalog) => {
    const limited = catalog.then(fetchRules).then((text) => {
      const made = limitRules(text, programs);
      found(made);
      kept = made.kept;
      if (kept.length === 0) throw new LoadError('catalog');
      return made.rules;
    });
    return limitedTo(await startEngine(limited), kept);
  };
  return {
    openCatalog, fetchWords, fetchMore,
    newWorker: () => (programs.length > 0 ? limitedTo(newWorker(), kept) : newWorker()),
    startEngine: programs.length > 0 ? startLimited : (catalog) => startEngine(catalog.then(fetchRules)),
    langs: langsOf(lang),
    keeps: false,
  };
}
