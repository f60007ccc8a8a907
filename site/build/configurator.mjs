// The page on which an organisation makes its widget, with styles and a script of its own, and its preview: the page of the frame once more, in a sandbox.
import { catalogHtml } from './catalog-pages.mjs';
import { configuratorPolicy, previewPolicy } from './headers.mjs';
import { htmlPage } from './page.mjs';

/** `pages` of the configurator, in every language, in the `shell` of the catalog's pages. */
export async function writeConfigurator({ pages, shell, bundle, write, writeHashed }) {
  const beside = (name) => pages[0].path.replace('index.html', name);
  const style = await writeHashed(beside('configurator.css'), await bundle('styles/configurator.css'));
  const script = await writeHashed(beside('configurator.js'), await bundle('src/configurator/main.tsx', { format: 'esm' }));
  const own = { ...shell, styles: [...shell.styles, style], scripts: [...shell.scripts, script], policy: configuratorPolicy };
  for (const page of pages) await write(page.path, Buffer.from(catalogHtml(page, own)));
}

/** `shell` and `body` are those of the frame; `frame` and `worker` its scripts, as seen from its `folder`. */
export async function writePreview({ folder, shell, body, frame, worker, bundle, write, writeHashed }) {
  const define = { FRAME: JSON.stringify(frame), WORKER: JSON.stringify(worker) };
  const script = await writeHashed(`${folder}frame.preview.js`, await bundle('src/configurator/preview-frame.ts', { format: 'esm', external: [frame], define }));
  await write(`${folder}preview.html`, Buffer.from(htmlPage({ ...shell, scripts: [script], policy: previewPolicy, body })));
}
