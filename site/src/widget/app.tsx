import { useEffect, useState } from 'preact/hooks';
import { isEmpty } from '../answers';
import { useLeaveWarning } from '../leave';
import { TroublePage } from '../pages/trouble';
import { Announcer } from '../parts/announcer';
import { Loading, Redirect } from '../parts/waiting';
import { useRoute, type Route } from '../router';
import { SiteContext, type Site } from '../site';
import { FrameDraft, FrameFoot, FrameTop } from './around';
import type { Limited } from './limit';
import type { Chosen } from './options';
import type { Own } from './own/own';
import { FramePrivacy, FrameStart, LimitedNote, NonePage, Skip } from './pages';
import { useReports } from './report';

const FREE = ['personas', 'programa', 'borrar']; // pages that need no answers
const GOALS = 10; // programs among which no concern needs to choose

interface FrameProps {
  site: Site;
  chosen: Chosen;
  limited(): Limited | undefined; // once it is known
  others: Others | undefined;
}

/** Rules of somebody else, and what shows whose they are: they come only where a page asks for them. */
export interface Others extends Pick<typeof import('./own/others'), 'Guarded' | 'WhoseLine'> {
  own: Own;
}

function Page({ route, site, chosen, limited }: FrameProps & { route: Route }) {
  const { answers, trouble, LaterPage } = site.state;
  const kept = limited()?.kept;
  if (kept?.length === 0) return <NonePage />;
  if (route.page === 'privacidad') return <FramePrivacy />;
  if (route.page === '' && !trouble) {
    if (chosen.concern) return <Skip concern={chosen.concern} />;
    const few = chosen.programs.length > 0 && chosen.programs.length <= GOALS;
    return <FrameStart kept={few ? kept : null} />;
  }
  if (trouble && route.page !== 'borrar') return <TroublePage />;
  if (isEmpty(answers) && !FREE.includes(route.page)) return <Redirect page="" />;
  return LaterPage ? <LaterPage route={route} /> : <Loading />;
}

export function FrameApp(props: FrameProps) {
  const { site, chosen, limited, others } = props;
  const [, redraw] = useState({});
  const route = useRoute();
  useEffect(() => {
    redraw({}); // something may have changed before anybody listened
    return site.listen(() => redraw({}));
  }, [site]);
  useLeaveWarning(site);
  useReports(route, site, chosen.fixed, others !== undefined);
  const kept = limited()?.kept;
  const page = <Page {...props} route={route} />;
  return (
    <SiteContext.Provider value={site}>
      <FrameTop />
      <FrameDraft />
      {others && <others.WhoseLine own={others.own} />}
      <main id="content" class="wrap">
        {kept && kept.length > 0 && route.page === 'resultado' && <LimitedNote count={kept.length} />}
        {others ? <others.Guarded own={others.own}>{page}</others.Guarded> : page}
      </main>
      <FrameFoot />
      <Announcer silent={route.page !== 'pregunta'} />
    </SiteContext.Provider>
  );
}
