// The page of lists without a vault, /meson/listas/: rules, words, the batch module and the workers come while it loads, and nothing after.
import '../../no-calls';
import { render } from 'preact';
import { today } from '../../household';
import { fetchMore, fetchRules, fetchWords, openCatalog } from '../../load';
import { Mark } from '../../parts/icon';
import { wholeWords } from '../../reading';
import { keepDesk } from '../offline';
import { lists as t } from '../words/lists';
import { listSeat } from './load';
import { pageMemory } from './mapping';
import type { ListSeat } from './seat';
import { Lists } from './view';

interface Loaded {
  seat: ListSeat;
  version: string;
}

async function load(): Promise<Loaded> {
  const index = await openCatalog(today());
  const [rules, first, more] = await Promise.all([fetchRules(index), fetchWords(index, 'es'), fetchMore(index, 'es')]);
  const seat = await listSeat({ rules, words: wholeWords(first, more), memory: pageMemory() });
  await keepDesk();
  return { seat, version: index.catalog.version };
}

function Page({ loaded, failed }: { loaded?: Loaded; failed?: boolean }) {
  return (
    <>
      <a class="skip" href="#contenido">{t.skip}</a>
      <header class="top">
        <div>
          <span class="brand"><Mark />{t.desk}</span>
          <nav class="tabs" aria-label={t.desk}><a href="../">{t.cases}</a><a href="./" aria-current="page">{t.title}</a></nav>
        </div>
      </header>
      <main id="contenido" tabIndex={-1}>
        {loaded ? <Lists seat={loaded.seat} /> : <div class="lists"><h1>{t.title}</h1><p class="lead">{t.lead}</p></div>}
        <p class="aside lists-foot" role="status">{failed ? t.noRules : loaded ? `${t.ready} ${t.private}` : t.loading}</p>
      </main>
      <footer class="foot"><p class="aside lists-foot">{t.orientation} {loaded && t.rulesOf(loaded.version)}</p></footer>
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
