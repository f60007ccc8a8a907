import type { ComponentType } from 'preact';
import { link, useRoute } from '../router';
import { Bar } from './bar';
import { RulesContext, useRules } from './rules';
import { DeskContext, useDesk, type Desk } from './state';
import { useDraft } from './editor/begin';
import { Create } from './pages/create';
import { List } from './pages/list';
import { Unlock } from './pages/unlock';
import { useHeard } from './parts/heard';
import { lazily } from './parts/lazily';

/** The pages of an open desk, by their way: a row here, and one in LINKS of bar.tsx where the bar leads there. All but the list come `lazily`. */
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
  useHeard(desk);
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
