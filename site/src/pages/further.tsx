// What comes after the first result, in one file that is fetched whole: each program, what to do, what to take along, what a change would do.
import type { Route } from '../router';
import { CopyPage } from './copy';
import { DatesPage } from './dates';
import { DenialPage } from './denial';
import { PrintPage } from './print';
import { ProgramPage } from './program';
import { MissingPage } from './missing';
import { SheetPage } from './sheet';
import { WhatIfPage } from './what-if';

export { Crew } from '../crew';
export { Policy, Rebuild } from '../parts/rebuild';
export { Unneeded } from '../parts/unneeded';
export { AfterResult, BesideResult, JumpLinks } from '../parts/beyond';

export function FurtherPage({ route: { page, id } }: { route: Route }) {
  switch (page) {
    case 'programa': return <ProgramPage key={id} id={id} />;
    case 'copiar': return <CopyPage />;
    case 'fechas': return <DatesPage />;
    case 'rechazo': return <DenialPage key={id} id={id} />;
    case 'hoja': return <SheetPage key={id} id={id} />;
    case 'imprimir': return <PrintPage />;
    case 'que-pasaria': return <WhatIfPage />;
    default: return <MissingPage />;
  }
}
