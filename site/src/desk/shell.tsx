import { Fragment, type ComponentType } from 'preact';
import { useEffect, useLayoutEffect, useReducer } from 'preact/hooks';
import { Icon, Mark } from '../parts/icon';
import { link, useRoute } from '../router';
import { RulesContext, useRules } from './rules';
import { DeskContext, useDesk, type Desk } from './state';
import { useDraft } from './editor/begin';
import { Create } from './pages/create';
import { List } from './pages/list';
import { Unlock } from './pages/unlock';
import { KeepStanding } from './parts/keep-standing';
import { lazily } from './parts/lazily';
import { SaveState } from './parts/save-state';

/** The pages of an open desk, by their way: a row here, and a link in LINKS where the bar leads there. All but the list come `lazily`. */
const PAGES: Record<string, ComponentType<{ id: string }>> = {
  '': List,
  caso: lazily(() => import('./pages/case').then(({ CasePage }) => CasePage)),
  plan: lazily(() => import('./plan/plan').then(({ PlanPage }) => PlanPage)),
  derivacion: lazily(() => import('./plan/plan').then(({ SheetPage }) => SheetPage)),
  informe: lazily(() => import('./plan/plan').then(({ ReportPage }) => ReportPage)),
  seguimiento: lazily(() => import('./plan/plan').then(({ FollowPage }) => FollowPage)),
  cambios: lazily(() => import('./caseload/page').then(({ CaseloadPage }) => CaseloadPage)),
  listas: lazily(() => import('./lists/page').then(({ ListsPage }) => ListsPage)),
  traspaso: lazily(() => import('./pages/transfer').then(({ TransferPage }) => TransferPage)),
  tablero: lazily(() => import('./board/board').then(({ BoardPage }) => BoardPage)),
  ajustes: lazily(() => import('./pages/settings').then(({ SettingsPage }) => SettingsPage)),
  programas: lazily(() => import('./editor/programs').then(({ ProgramsPage }) => ProgramsPage)),
};
const LINKS = { '': 'list', listas: 'lists', cambios: 'changes', seguimiento: 'follow', programas: 'programs', tablero: 'board', traspaso: 'transfer', ajustes: 'settings' } as const;
const OF_CASE = ['caso', 'plan', 'derivacion', 'informe'];

/** The key of the tab that a page is about. What stands after it names something of that case. */
const keyOf = (page: string, id: string) => (OF_CASE.includes(page) ? id.split('-')[0]! : '');

function Bar({ page, id }: { page: string; id: string }) {
  const desk = useDesk();
  const { t, state } = desk;
  const news = desk.caseload?.count ?? 0;
  useEffect(() => {
    // accessKey would be another key in each browser.
    const press = (event: KeyboardEvent) => {
      if (event.code !== 'KeyN' || !event.altKey || event.ctrlKey || event.metaKey || event.shiftKey || desk.state.phase !== 'open' || document.querySelector('dialog[open]')) return;
      event.preventDefault();
      void desk.add();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [desk]);
  const tabKey = keyOf(page, id);
  return (
    <header class="top">
      <div>
        <span class="brand"><Mark />{t.shell.brand}</span>
        {state.phase !== 'open' ? <nav class="tabs" aria-label={t.shell.brand}><a href="./" aria-current="page">{t.shell.list}</a><a href="listas/">{t.shell.lists}</a></nav> : (
          <>
            <nav class="tabs" aria-label={t.shell.tabs}>
              {Object.entries(LINKS).map(([way, name]) => <a key={way} href={link(way)} aria-current={page === way ? 'page' : undefined} aria-describedby={name === 'changes' && news > 0 ? 'news' : undefined}>{t.shell[name]}{name === 'changes' && news > 0 && <span class="badge" aria-hidden="true">{news}</span>}</a>)}
              {state.tabs.map((tab) => (
                <Fragment key={tab.key}>
                  <a href={link('caso', tab.key)} aria-current={tabKey === String(tab.key) ? 'page' : undefined}>{tab.record.number} {tab.record.answers.people[0]?.name}</a>
                  <button type="button" class="close" aria-label={t.shell.close(tab.record.number)} onClick={() => void desk.shut(tab)}>×</button>
                </Fragment>
              ))}
              <button type="button" class="tool" aria-keyshortcuts="Alt+N" onClick={() => void desk.add()}>+ {t.shell.create} <kbd aria-hidden="true">Alt N</kbd></button>
            </nav>
            {news > 0 && <span id="news" class="hidden">{t.shell.news(news)}</span>}
            {state.tabs.map((tab) => <KeepStanding key={tab.key} tab={tab} />)}
            <SaveState id={tabKey} />
            <button type="button" class="tool" onClick={() => void desk.lock()}><Icon name="lock" />{t.shell.lock}</button>
          </>
        )}
      </div>
    </header>
  );
}

/** Pages of one case need all of the screen; programs of a draft say there what they are. */
const OF_A_CASE = ['caso', 'plan', 'informe'];

function Notices({ page }: { page: string }) {
  const desk = useDesk();
  const { t, state: { left, unsaved, phase } } = desk;
  const seat = useRules();
  useDraft(desk);
  if (phase !== 'open') return null;
  return (
    <div role="status">
      {seat.draft !== undefined && !OF_A_CASE.includes(page) && <p class="note">{t.rules.draft(seat.draft)} <a href={link('programas')}>{t.shell.programs}</a></p>}
      {left !== undefined && <p class="note warn">{t.shell.left(left)}</p>}
      {seat.trouble && (
        <p class="note warn">
          <span>{t.rules.trouble(seat.trouble)}</span> <button type="button" class="tool" onClick={() => void seat.start()}>{t.rules.again}</button>
        </p>
      )}
      {unsaved && (
        <div class="note warn">
          <p>{t.shell.unsaved} {t.trouble[unsaved]}</p>
          <p><button type="button" class="tool danger" onClick={() => void desk.lock(true)}>{t.shell.forced}</button></p>
        </div>
      )}
    </div>
  );
}

export function Shell({ desk }: { desk: Desk }) {
  const [, redraw] = useReducer<number, void>((n) => n + 1, 0);
  useLayoutEffect(() => desk.listen(() => redraw()), [desk]);
  const { page, id } = useRoute();
  const { phase } = desk.state;
  const Page = PAGES[page] ?? List;
  return (
    <DeskContext.Provider value={desk}>
      <RulesContext.Provider value={desk.rules}>
        <a class="skip" href="#contenido" onClick={(event) => { event.preventDefault(); document.querySelector('h1')?.focus(); }}>{desk.t.skip}</a>
        <Bar page={page} id={id} />
        <main id="contenido">
          <Notices page={page} />
          {phase === 'open' ? <Page key={`${page} ${id}`} id={id} /> : phase === 'none' ? <Create /> : desk.state.vaults.length > 0 && <Unlock />}
        </main>
        {phase !== 'open' && <footer class="foot"><div><p><a href="para-municipios/">{desk.t.shell.about}</a></p></div></footer>}
      </RulesContext.Provider>
    </DeskContext.Provider>
  );
}
