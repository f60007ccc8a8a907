import { useEffect, useState } from 'preact/hooks';
import { isEmpty } from './answers';
import { useLeaveWarning } from './leave';
import { StartPage } from './pages/start';
import { TroublePage } from './pages/trouble';
import { Announcer } from './parts/announcer';
import { DraftNotice, Foot, Top } from './parts/frame';
import { Loading, Redirect } from './parts/waiting';
import { afterPress } from './paint';
import { useRoute, type Route } from './router';
import { SiteContext, type Site } from './site';

const FREE = ['personas', 'programas', 'programa', 'hoja', 'privacidad', 'borrar', 'guardar', 'compartido']; // pages that need no answers
const CALM = ['privacidad', 'borrar', 'guardar', 'compartido']; // pages that stand without the engine

function Page({ route, site }: { route: Route; site: Site }) {
  const { answers, trouble, LaterPage, keeping } = site.state;
  if (route.page === '') return <StartPage />;
  if (trouble && !CALM.includes(route.page)) return <TroublePage />;
  if (isEmpty(answers) && !FREE.includes(route.page)) return <Redirect page="" />;
  if (route.page === 'guardar') return keeping ? <keeping.KeepPage /> : <Loading />;
  if (route.page === 'compartido') return keeping ? <keeping.SharedPage /> : <Loading />;
  return LaterPage ? <LaterPage route={route} /> : <Loading />;
}

export function App({ site }: { site: Site }) {
  const [, redraw] = useState({});
  const route = useRoute();
  useEffect(() => {
    redraw({}); // something may have changed before anybody listened
    return site.listen(() => afterPress(() => redraw({})));
  }, [site]);
  useLeaveWarning(site);
  const { t, keeping } = site.state;
  const skip = (event: Event) => {
    event.preventDefault();
    document.querySelector<HTMLElement>('main h1')?.focus();
  };
  return (
    <SiteContext.Provider value={site}>
      <a class="skip" href="#content" onClick={skip}>{t.skip}</a>
      <Top />
      <DraftNotice />
      {keeping && <keeping.Notices />}
      <main id="content" class="wrap">
        <Page route={route} site={site} />
        {keeping && <keeping.AskCard route={route} />}
      </main>
      <Foot />
      <Announcer silent={route.page !== 'pregunta'} />
    </SiteContext.Provider>
  );
}
