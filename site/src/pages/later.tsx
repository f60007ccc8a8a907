// Every page between the first and the result, in one file that is fetched whole.
import { Loading } from '../parts/waiting';
import type { Route } from '../router';
import { useSite } from '../site';
import { CheckPage } from './check';
import { ErasePage } from './erase';
import { PeoplePage } from './people';
import { PrivacyPage } from './privacy';
import { ProgramsPage } from './programs';
import { QuestionPage } from './question';
import { ResultPage } from './result';

export function LaterPage({ route }: { route: Route }) {
  const { further } = useSite();
  const { page, id } = route;
  switch (page) {
    case 'personas': return <PeoplePage />;
    case 'pregunta': return <QuestionPage key={`ask ${id}`} number={Number(id)} changing={false} />;
    case 'cambiar': return <QuestionPage key={`change ${id}`} number={Number(id)} changing />;
    case 'revisar': return <CheckPage />;
    case 'resultado': return <ResultPage />;
    case 'programas': return <ProgramsPage />;
    case 'privacidad': return <PrivacyPage />;
    case 'borrar': return <ErasePage />;
    default: return further ? <further.FurtherPage route={route} /> : <Loading />;
  }
}
