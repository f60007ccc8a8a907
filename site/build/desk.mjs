// The desk and its page of lists: what no citizen's device fetches, all of it in one folder. Both pages are made of the same modules.
import { readFile } from 'node:fs/promises';
import { bundle } from './bundle.mjs';
import { drawings, drawn, htmlPage } from './page.mjs';
import { fromFolder } from './widget.mjs';

const FOLDER = 'meson/';

/** By the name of each page's script. */
export const ENTRIES = { desk: 'src/desk/desk.tsx', lists: 'src/desk/lists/entry.tsx' };

const root = (about) => `<div id="app" class="desk">${about}</div>`;

// What each page says until its script is here, and where it does not run.
const PAGES = [
  {
    name: 'desk',
    own: FOLDER,
    title: 'Mesón de Ventanilla',
    description: 'Para quienes atienden en un municipio: los casos quedan en este equipo, cifrados.',
    body: root('<noscript><main class="wrap"><p>El mesón necesita JavaScript y un navegador al día.</p></main></noscript>'),
  },
  {
    name: 'lists',
    own: `${FOLDER}listas/`,
    title: 'Listas – Ventanilla',
    description: 'Revise una lista de hogares en su computador: quiénes podrían recibir cada programa, y a quiénes les falta una sola respuesta.',
    body: root('<main id="contenido" class="lists"><h1>Listas</h1><noscript><p>Esta página necesita JavaScript, porque el archivo se lee en su computador y no sale de él.</p></noscript></main>'),
  },
];

/** `about`: the page that needs no script; `batch`: the module that screens lists; `shell`: what all pages of the site have. */
export async function writeDesk({ about, assets, alias, batch, style, shell, pagesOf, write, writeHashed }) {
  const script = async (name, entry, more) => writeHashed(`${FOLDER}${name}.js`, await bundle(entry, { format: 'iife', ...more }));
  const beside = {
    stretcher: await script('desk.stretch', 'src/desk/vault/argon2-worker.ts'),
    lists: await script('lists.worker', 'src/desk/lists/worker.ts', { alias }),
    caseload: await script('desk.caseload-worker', 'src/desk/caseload/worker.ts', { alias }),
    batch: await writeHashed(`${FOLDER}lists.batch.wasm`, await readFile(batch)),
  };
  const scripts = await pagesOf(ENTRIES, { entryNames: `${FOLDER}[name].[hash]`, chunkNames: `${FOLDER}desk.[name].[hash]`, assets: fromFolder({ ...assets, ...beside }) });
  const styleOf = async (name) => writeHashed(`${FOLDER}${name}.css`, await bundle(`styles/${name}.css`));
  const sprite = drawings(shell.sprite, (id) => !id.startsWith('c-')); // those of concerns are for citizens
  const page = { ...shell, sprite, lang: 'es-CL', styles: [style, await styleOf('desk-further'), await styleOf('desk')] };
  for (const { name, own, ...said } of PAGES) {
    const { script: first, needs } = scripts[name];
    await write(`${own}index.html`, Buffer.from(htmlPage({ ...page, ...said, own, base: '../'.repeat(own.split('/').length - 1), scripts: [first], preload: needs })));
  }
  const own = about.path.replace('index.html', '');
  await write(about.path, Buffer.from(htmlPage({ ...page, ...about, own, base: '../../', styles: [...page.styles, await styleOf('desk-about')], sprite: drawn(shell.sprite, about.body), scripts: [] })));
}
