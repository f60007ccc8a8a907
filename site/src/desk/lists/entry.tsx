// The page of lists, /meson/listas/: rules, words, the batch module and the workers come while it loads, and nothing after.
import '../../no-calls';
import { render } from 'preact';
import type { CatalogWords } from '../../catalog';
import { today } from '../../household';
import { fetchBytes, fetchMore, fetchRules, fetchWords, openCatalog } from '../../load';
import { wholeWords } from '../../reading';
import { keepDesk } from '../offline';
import { listWorkerUrl } from '../scripts';
import { lists as t } from '../words/lists';
import { ListCrew } from './crew';
import type { Layout } from './layout';
import { Lists } from './lists';
import { pageMemory } from './mapping';

declare const ASSETS: { batch: string };

interface Loaded {
  crew: ListCrew;
  layout: Layout;
  words: CatalogWords;
  constraints: string[];
  version: string;
}

const memory = pageMemory();

async function load(): Promise<Loaded> {
  const index = await openCatalog(today());
  const [rules, bytes, first, more] = await Promise.all([fetchRules(index), fetchBytes(ASSETS.batch), fetchWords(index, 'es'), fetchMore(index, 'es')]);
  const crew = new ListCrew(listWorkerUrl(), { wasm: await WebAssembly.compile(bytes), rules });
  const constraints = (JSON.parse(rules) as { files: { 'facts.json': { constraints: { id: string }[] } } }).files['facts.json'].constraints.map(({ id }) => id);
  const [layout] = await Promise.all([crew.layout, keepDesk()]);
  return { crew, layout, words: wholeWords(first, more), constraints, version: index.catalog.version };
}

function Page({ loaded, failed }: { loaded?: Loaded; failed?: boolean }) {
  return (
    <>
      <a class="skip" href="#contenido">{t.skip}</a>
      <header class="top"><div>
        <a class="brand" href="../../"><svg class="mark" aria-hidden="true"><use href="#mark" /></svg>Ventanilla</a>
        <b class="where">{t.desk} · {t.title}</b>
      </div></header>
      <main id="contenido" tabIndex={-1}>
        {loaded ? (
          <Lists t={t} words={loaded.words} layout={loaded.layout} constraints={loaded.constraints} crew={loaded.crew} today={today()} valid={loaded.words.catalog.valid} memory={memory} />
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
