// The widget: the loader under its version for ever and under its major version for now, what is said of it, and the page of the frame.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { integrityOf, loaders } from './released.mjs';

/** The folder of the frame, and of the loader that moves on: its number is that of the protocol. */
export const folderOf = (version) => `v${version.split('.')[0]}/`;

/** Writes embed.js under every version and as the one that moves, its types, and embed.json, which says how to name it: given back, for the configurator. */
export async function writeLoader({ here, version, write }) {
  const moving = folderOf(version);
  const all = await loaders(version);
  const immutable = (one) => `v${one}/embed.js`;
  for (const [one, bytes] of Object.entries(all)) await write(immutable(one), bytes);
  await write(`${moving}embed.js`, all[version]);
  await write(`${moving}embed.d.ts`, await readFile(join(here, 'src/widget/embed-api.d.ts')));
  const said = { version, integrity: integrityOf(all[version]), immutable: immutable(version), moving: `${moving}embed.js`, frame: moving };
  await write(`${moving}embed.json`, Buffer.from(JSON.stringify(said)));
  return said;
}

/** What the app fetches, as seen from the frame's folder. */
export const fromFolder = ({ known, keys, ...names }) => ({ known, keys, ...Object.fromEntries(Object.entries(names).map(([name, path]) => [name, `../${path}`])) });

const NO_SCRIPT = { es: 'Este recuadro necesita JavaScript. Puede abrir Ventanilla en otra pestaña:', en: 'This box needs JavaScript. You can open Ventanilla in another tab:', ht: 'Bwat sa a bezwen JavaScript. Ou ka louvri Ventanilla nan yon lòt onglè:' };

/** What stands in the frame until its script speaks the language that was asked for. */
export const frameBody = ({ path, programs, version }) => `<div id="app" data-path="${path}" data-programs="${programs}" data-version="${version}">
<noscript><main class="wrap stack">
${Object.entries(NO_SCRIPT).map(([lang, text]) => `<p lang="${lang}">${text} <a href="../${lang === 'es' ? '' : `${lang}/`}" target="_blank" rel="noopener noreferrer">Ventanilla</a></p>`).join('\n')}
</main></noscript>
</div>`;
