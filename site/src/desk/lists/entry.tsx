// The page of lists, /meson/listas/: rules, words, the batch module and the workers come while it loads, and nothing after.
import '../../no-calls';
import { render } from 'preact';
import { useState } from 'preact/hooks';
import type { CatalogWords } from '../../catalog';
import type { Lang } from '../../format';
import { today } from '../../household';
import { at, fetchBytes, fetchMore, fetchRules, fetchWords, openCatalog } from '../../load';
import { wholeWords } from '../../reading';
import { scriptUrl } from '../../script-url';
import { LANGS, LANGUAGES } from '../../words/load';
import { ListCrew } from './crew';
import type { Layout } from './layout';
import { Lists } from './lists';
import { pageMemory } from './mapping';
import { listWords } from './words/load';

declare const ASSETS: { batch: string; lists: string };

interface Loaded {
  crew: ListCrew;
  layout: Layout;
  words: Record<Lang, CatalogWords>;
  constraints: string[];
  version: string;
}

const memory = pageMemory();

async function load(): Promise<Loaded> {
  const index = await openCatalog(today());
  const wordsOf = async (lang: Lang) => {
    const [first, more] = await Promise.all([fetchWords(index, lang), fetchMore(index, lang)]);
    return [lang, wholeWords(first, more)] as const;
  };
  const [rules, bytes, ...words] = await Promise.all([fetchRules(index), fetchBytes(ASSETS.batch), ...LANGS.map(wordsOf)]);
  const crew = new ListCrew(scriptUrl(at(ASSETS.lists), [at(ASSETS.lists)]), { wasm: await WebAssembly.compile(bytes), rules });
  const constraints = (JSON.parse(rules) as { files: { 'facts.json': { constraints: { id: string }[] } } }).files['facts.json'].constraints.map(({ id }) => id);
  return { crew, layout: await crew.layout, words: Object.fromEntries(words) as Record<Lang, CatalogWords>, constraints, version: index.catalog.version };
}

function Page({ loaded, failed }: { loaded?: Loaded; failed?: boolean }) {
  const [lang, setLang] = useState<Lang>('es');
  const t = listWords(lang);
  const speak = (to: Lang) => {
    document.documentElement.lang = LANGUAGES[to].tag;
    document.title = `${listWords(to).title} – Ventanilla`;
    setLang(to);
  };
  return (
    <>
      <a class="skip" href="#content">{t.skip}</a>
      <header class="top"><div>
        <a class="brand" href="../../"><svg class="mark" aria-hidden="true"><use href="#mark" /></svg>Ventanilla</a>
        <b class="where">{t.desk} · {t.title}</b>
        <nav class="langs" aria-label="Idioma, language, lang">
          {LANGS.map((one) => <button type="button" key={one} lang={one} class="link" aria-pressed={one === lang} onClick={() => speak(one)}>{LANGUAGES[one].ownName}</button>)}
        </nav>
      </div></header>
      <main id="content" tabIndex={-1}>
        {loaded ? (
          <Lists t={t} lang={lang} words={loaded.words[lang]} layout={loaded.layout} constraints={loaded.constraints} crew={loaded.crew} today={today()} valid={loaded.words[lang].catalog.valid} memory={memory} />
        ) : (
          <><h1>{t.title}</h1><p class="lead">{t.lead}</p></>
        )}
        <p class="aside" role="status">{failed ? t.noRules : loaded ? `${t.ready} ${t.private}` : t.loading}</p>
      </main>
      <footer class="foot"><p class="aside">{t.orientation} {loaded && t.rulesOf(loaded.version)}</p></footer>
    </>
  );
}

const root = document.getElementById('app')!;
root.replaceChildren();
render(<Page />, root);
load().then(
  (loaded) => render(<Page loaded={loaded} />, root),
  (error) => {
    console.error(error);
    render(<Page failed />, root);
  },
);
