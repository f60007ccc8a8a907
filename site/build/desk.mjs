// The page of the desk, where its script starts.
import { fromFolder } from './widget.mjs';

export const DESK = 'meson/';

/** What the desk's scripts find beside themselves. */
export const deskAssets = (assets, stretcher) => fromFolder({ ...assets, stretcher });

const NO_SCRIPT = 'El mesón necesita JavaScript y un navegador al día.';

export const deskPage = { lang: 'es-CL', title: 'Mesón de Ventanilla', description: 'Para quienes atienden en un municipio: los casos quedan en este equipo, cifrados.' };

export const deskBody = `<div id="app" class="desk"><noscript><main class="wrap"><p>${NO_SCRIPT}</p></main></noscript></div>`;
