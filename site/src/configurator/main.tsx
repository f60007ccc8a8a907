import '../no-calls';
import { render } from 'preact';
import { Configurator } from './app';
import type { Given } from './given';

const root = document.getElementById('configurator')!;
const given = JSON.parse(root.dataset.given!) as Given;
root.replaceChildren();
render(<Configurator given={given} place={{ ...given.embed, site: new URL(given.base, location.href).href }} />, root);
