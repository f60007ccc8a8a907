// The bar of the desk: its pages, and below them the cases that are open.
import { Fragment } from 'preact';
import { useLayoutEffect, useMemo } from 'preact/hooks';
import { Icon, Mark } from '../parts/icon';
import { go, link } from '../router';
import { altKeyOf, deskKeyOf, DESK_KEYS } from './keys';
import { KeepStanding } from './parts/keep-standing';
import { SaveState } from './parts/save-state';
import { useDesk } from './state';

const LINKS = { '': 'list', cambios: 'changes', seguimiento: 'follow', listas: 'lists', programas: 'programs', tablero: 'board', traspaso: 'transfer', ajustes: 'settings' } as const;
const OF_CASE = ['caso', 'plan', 'derivacion', 'informe'];

/** The key of the tab that a page is about. What stands after it names something of that case. */
const keyOf = (page: string, id: string) => (OF_CASE.includes(page) ? id.split('-')[0]! : '');

function Pages({ page }: { page: string }) {
  const desk = useDesk();
  const { t } = desk;
  const news = useMemo(() => desk.caseload?.count ?? 0, [desk.caseload?.version]); // a key redraws this, too
  return (
    <nav class="pages" aria-label={t.shell.brand}>
      {Object.entries(LINKS).map(([way, name]) => (
        <a key={way} href={link(way)} aria-current={page === way ? 'page' : undefined} aria-keyshortcuts={way === '' ? deskKeyOf('list') : undefined} aria-describedby={name === 'changes' && news > 0 ? 'news' : undefined}>
          {t.shell[name]}
          {name === 'changes' && news > 0 && <span class="badge" aria-hidden="true">{news}</span>}
        </a>
      ))}
      {news > 0 && <span id="news" class="hidden">{t.shell.news(news)}</span>}
    </nav>
  );
}

function Tabs({ current }: { current: string }) {
  const desk = useDesk();
  const { t, state } = desk;
  useLayoutEffect(() => {
    const press = (event: KeyboardEvent) => {
      const name = altKeyOf(DESK_KEYS, event);
      if (!name || desk.state.phase !== 'open' || document.querySelector('dialog[open]')) return;
      event.preventDefault();
      if (name === 'create') void desk.add();
      else if (name === 'lock') void desk.lock();
      else if (name === 'list') go('');
      else if (current) go(name, current);
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [desk, current]);
  return (
    <nav class="tabs" aria-label={t.shell.tabs}>
      <button type="button" class="tool" aria-keyshortcuts={deskKeyOf('create')} onClick={() => void desk.add()}>+ {t.shell.create} <kbd aria-hidden="true">Alt {DESK_KEYS.create}</kbd></button>
      {state.tabs.map((tab) => (
        <Fragment key={tab.key}>
          <a href={link('caso', tab.key)} aria-current={current === String(tab.key) ? 'page' : undefined}>{tab.record.number} {tab.record.answers.people[0]?.name}</a>
          <button type="button" class="close" aria-label={t.shell.close(tab.record.number)} onClick={() => void desk.shut(tab)}>×</button>
          <KeepStanding tab={tab} />
        </Fragment>
      ))}
    </nav>
  );
}

export function Bar({ page, id }: { page: string; id: string }) {
  const desk = useDesk();
  const { t, state } = desk;
  const current = keyOf(page, id);
  return (
    <header class="top">
      <div>
        <span class="brand"><Mark />{t.shell.brand}</span>
        {state.phase === 'open' ? (
          <>
            <Pages page={page} />
            <SaveState id={current} />
            <button type="button" class="tool" aria-keyshortcuts={deskKeyOf('lock')} onClick={() => void desk.lock()}><Icon name="lock" />{t.shell.lock} <kbd aria-hidden="true">Alt {DESK_KEYS.lock}</kbd></button>
            <Tabs current={current} />
          </>
        ) : (
          <nav class="pages" aria-label={t.shell.brand}><a href="./" aria-current="page">{t.shell.list}</a><a href="listas/">{t.shell.lists}</a></nav>
        )}
      </div>
    </header>
  );
}
