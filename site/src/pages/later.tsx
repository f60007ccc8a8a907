// Every page but the first, in one file that is fetched whole.
import type { Route } from '../router';
import { CheckPage } from './check';
import { ErasePage } from './erase';
import { PeoplePage } from './people';
import { PrintPage } from './print';
import { PrivacyPage } from './privacy';
import { ProgramPage } from './program';
import { ProgramsPage } from './programs';
import { QuestionPage } from './question';
import { ResultPage } from './result';
import { MissingPage } from './missing';

export function LaterPage({ route: { page, id } }: { route: Route }) {
  switch (page) {
    case 'personas': return <PeoplePage />;
    case 'pregunta': return <QuestionPage key={`ask ${id}`} number={Number(id)} changing={false} />;
    case 'cambiar': return <QuestionPage key={`change ${id}`} number={Number(id)} changing />;
    case 'revisar': return <CheckPage />;
    case 'resultado': return <ResultPage />;
    case 'programa': return <ProgramPage key={id} id={id} />;
    case 'programas': return <ProgramsPage />;
    case 'imprimir': return <PrintPage />;
    case 'privacidad': return <PrivacyPage />;
    case 'borrar': return <ErasePage />;
    default: return <MissingPage />;
  }
}
