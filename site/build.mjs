// Builds the site into a folder of static files: node build.mjs [--out dist] [--engine ../wasm/engine.js] [--wasm ../.build/wasm/ventanilla.wasm]
//   [--batch-wasm ../.build/wasm/ventanilla_batch.wasm] [--explorer ../wasm/explore.js] [--explorer-wasm ../.build/wasm/ventanilla_explore.wasm]
// with a catalog that stands published in a folder, and the public keys that its pages pin: --catalog FOLDER --key FILE.pub.pem [--key ...]
// or, for development, with one that `ventanilla publish` makes of its sources: [--data ../data/cl] [--ventanilla ../.build/native/ventanilla]
// Pages of the catalog: [--url https://where.it/will/stand/] [--as-of 2026-11-21] [--cache ../.build/pages]
// What the release says of itself: [--commit HASH] [--toolchain ../.build/wasm/toolchain.json]; --bare leaves the compressed twins out
// The same source, options and tools give the same bytes, wherever and whenever.
import { createPublicKey, webcrypto } from 'node:crypto';
import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';
import { bundle, modules } from './build/bundle.mjs';
import { catalogHtml, dayFor, materialOf, sitemap } from './build/catalog-pages.mjs';
import { DEVELOPMENT_PUBLIC_KEY, publishForDevelopment, readCases, readCatalog, readPublished, VENTANILLA } from './build/catalog.mjs';
import { writeConfigurator, writePreview } from './build/configurator.mjs';
import { writeDesk } from './build/desk.mjs';
import { PREVIEW_SANDBOX } from './build/headers.mjs';
import { headersFile, htaccess } from './build/hosting.mjs';
import { DESK_FILES, deskFilesOf, ICONS, manifestOf, MANIFEST, serviceWorkerVersion } from './build/installed.mjs';
import { Output } from './build/output.mjs';
import { appRoot, drawn, htmlPage } from './build/page.mjs';
import { folderOf, frameBody, fromFolder, writeLoader } from './build/widget.mjs';
import { checksums, commitOf, dayOfSource, toolsOf } from './build/release.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const { values: options } = parseArgs({
  options: {
    out: { type: 'string', default: join(here, 'dist') },
    catalog: { type: 'string' },
    key: { type: 'string', multiple: true, default: [DEVELOPMENT_PUBLIC_KEY] },
    data: { type: 'string', default: join(here, '../data/cl') },
    ventanilla: { type: 'string', default: VENTANILLA },
    engine: { type: 'string', default: join(here, '../wasm/engine.js') },
    wasm: { type: 'string', default: join(here, '../.build/wasm/ventanilla.wasm') },
    explorer: { type: 'string', default: join(here, '../wasm/explore.js') },
    'explorer-wasm': { type: 'string', default: join(here, '../.build/wasm/ventanilla_explore.wasm') },
    batch: { type: 'string', default: join(here, '../wasm/batch.js') },
    'batch-wasm': { type: 'string', default: join(here, '../.build/wasm/ventanilla_batch.wasm') },
    url: { type: 'string', default: process.env.SITE_URL ?? '' },
    'as-of': { type: 'string', default: dayOfSource(here) },
    commit: { type: 'string', default: process.env.SOURCE_COMMIT ?? commitOf(here) },
    toolchain: { type: 'string', default: join(here, '../.build/wasm/toolchain.json') },
    bare: { type: 'boolean', default: false },
    cache: { type: 'string', default: join(here, '../.build/pages') },
  },
});
const out = resolve(options.out);
const output = new Output(out, options);
const write = (name, content) => output.write(name, content);
const writeHashed = (name, content) => output.writeHashed(name, content);

// A module of the site, for this build.
async function moduleOf(entry, define = {}) {
  const { outputFiles } = await build({
    entryPoints: [join(here, entry)],
    bundle: true,
    write: false,
    platform: 'node',
    format: 'esm',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    define,
  });
  const folder = await mkdtemp(join(tmpdir(), 'ventanilla-build-'));
  const module = join(folder, 'module.mjs');
  await writeFile(module, outputFiles[0].contents);
  try {
    return await import(pathToFileURL(module).href);
  } finally {
    await rm(folder, { recursive: true });
  }
}

// As an index names a key: its 32 bytes in base64, which are the last of its file.
const pinned = async (path) => createPublicKey(await readFile(path)).export({ type: 'spki', format: 'der' }).subarray(-32).toString('base64');

await rm(out, { recursive: true, force: true });

let published = options.catalog;
if (!published) {
  published = await mkdtemp(join(tmpdir(), 'ventanilla-published-'));
  await publishForDevelopment(options.data, published, options.ventanilla);
}
for (const name of (await readdir(published)).sort()) await write(`catalog/${name}`, await readFile(join(published, name)));
const { index, rules, words } = await readPublished(published);
if (!options.catalog) await rm(published, { recursive: true });
const languages = Object.keys(words);
const known = { id: index.catalog.id, version: index.catalog.version, issued: index.issued };
const keys = await Promise.all(options.key.map(pinned));
const files = await readCatalog(options.data); // what is not published: the histories of amounts, the worked cases
if (files['catalog.json'].version !== known.version) throw new Error(`${options.data} is not version ${known.version}, which is published: see --data`);

const wasm = await writeHashed('engine.wasm', await readFile(options.wasm));
const explorer = await writeHashed('explorer.wasm', await readFile(options['explorer-wasm']));

const alias = { 'ventanilla-engine': resolve(options.engine), 'ventanilla-explorer': resolve(options.explorer), 'ventanilla-batch': resolve(options.batch) };
const worker = await writeHashed('worker.js', await bundle('src/worker.ts', { alias, format: 'iife', define: { 'import.meta.url': 'self.location.href' } }));
const assets = { catalog: 'catalog/', known, keys, wasm, explorer, worker };
const style = await writeHashed('style.css', await bundle('styles/index.css'));

// What pages share, and each of them by the name of its entry: { script: its first module, needs: those that it cannot start without, words: { es: the one of that language's words } }
async function pagesOf(entries, options) {
  const made = await modules(entries, options);
  for (const { name, content } of made) await write(name, content);
  const ofEntry = (entry) => made.find((one) => one.entry === entry);
  const words = Object.fromEntries(languages.flatMap((lang) => (ofEntry(`src/words/${lang}.ts`) ? [[lang, ofEntry(`src/words/${lang}.ts`).name]] : [])));
  return Object.fromEntries(Object.entries(entries).map(([page, entry]) => [page, { script: ofEntry(entry).name, needs: ofEntry(entry).needs, words }]));
}
const { app } = await pagesOf({ app: 'src/main.tsx' }, { entryNames: 'app.[hash]', chunkNames: 'app.[name].[hash]', assets });

const define = { ASSETS: JSON.stringify(assets) };
const { openIndex, pathOf, renderStart, verifier } = await moduleOf('src/still.tsx', define);
// A page that refuses its own catalog is not built.
globalThis.crypto ??= webcrypto; // Node 18
const own = await readFile(join(out, 'catalog/index.json'), 'utf8');
await openIndex(own, { keys, known, today: index.issued, verify: await verifier() }).catch(({ message }) => {
  console.error(`The pages would refuse this catalog (${message}). Pin the public key that it was signed with: --key FILE.pub.pem`);
  process.exit(1);
});

const { checked, renderCatalog, renderAbout, renderConfigurator, renderMissing, spoken, twinsOf } = await moduleOf('src/catalog-pages/render.tsx', define);
const langs = spoken(languages);
const url = options.url && options.url.replace(/\/*$/, '/');
const sprite = (await readFile(join(here, 'src/sprite.svg'), 'utf8')).trim();
const icon = await readFile(join(here, 'icons/32.png'), 'base64');

// The start pages, rendered by the same components that run in the browser.
const starts = twinsOf(langs, 'start');
for (const [index, lang] of langs.entries()) {
  const { path } = starts[index];
  const page = await renderStart(lang, Object.keys(words[lang].programs).length, known.version);
  const manifest = MANIFEST; // beside the page
  await write(path.replace('index.html', manifest), Buffer.from(manifestOf(page, index === 0 ? '' : '../')));
  const shell = { sprite, icon, manifest, base: index === 0 ? './' : '../', url, own: path.replace('index.html', ''), twins: starts, styles: [style], scripts: [app.script], preload: [...app.needs, app.words[lang]] };
  await write(path, Buffer.from(htmlPage({ ...page, ...shell, body: appRoot(page) })));
}

for (const name of ICONS) await write(name, await readFile(join(here, name)));

// The widget. Its frame shares no module with the app: browsers keep what frames fetch apart by the page around them.
const { version: widget } = JSON.parse(await readFile(join(here, 'package.json'), 'utf8'));
const folder = folderOf(widget);
const embed = await writeLoader({ here, version: widget, write });
const { frame } = await pagesOf({ frame: 'src/widget/frame.tsx' }, { entryNames: `${folder}frame.[hash]`, chunkNames: `${folder}frame.[name].[hash]`, assets: fromFolder(assets) });
const frameStyle = await writeHashed(`${folder}frame.css`, await bundle('styles/widget.css'));
const stands = { path: `${folder}index.html`, programs: Object.keys(words[langs[0]].programs).length, version: known.version };
const frameShell = { lang: langs[0], title: 'Ventanilla', description: '', sprite, icon, base: '../', own: folder, styles: [style, frameStyle], scripts: [frame.script], preload: frame.needs };
await write(stands.path, Buffer.from(htmlPage({ ...frameShell, body: frameBody(stands) })));

// What a citizen's device keeps of the site ends here: the release names these files, and the tools that made them.
const asOf = dayFor(files['catalog.json'], options['as-of']);
const named = output.files.map(({ name, size, sha256 }) => ({ name, size, sha256 })).sort((a, b) => (a.name < b.name ? -1 : 1));
const release = { catalog: known, asOf, url, commit: options.commit, tools: toolsOf(here, options.toolchain), files: named };
await write('release.json', Buffer.from(JSON.stringify(release)));

// The desk and its lists, whose files no citizen fetches.
await writeDesk({ about: renderAbout(), assets, alias, batch: options['batch-wasm'], style, shell: { sprite, icon }, pagesOf, write, writeHashed });
await write(DESK_FILES, Buffer.from(deskFilesOf(output.files)));

// The service worker, of exactly these files; those of the desk it fetches only for a desk.
const version = serviceWorkerVersion({ files: output.files, index, pages: langs.map((lang) => ['start', 'programs', 'amounts'].map((kind) => pathOf(lang, kind))) });
await write('service-worker.js', await bundle('src/keeping/service-worker.ts', { format: 'iife', define: { VERSION: JSON.stringify(version) } }));

// The pages of the catalog.
const { createEngine } = await import(pathToFileURL(resolve(options.engine)).href);
const wasmBinary = await readFile(options.wasm);
const material = await materialOf({
  files,
  rules,
  cases: await readCases(options.data),
  engine: await createEngine({ wasmBinary }),
  asOf,
  cache: { folder: resolve(options.cache), made: wasm },
});
const pageStyles = await writeHashed('pages/catalog.css', await bundle('styles/catalog.css'));
const pageScript = await writeHashed('pages/catalog.js', await bundle('src/catalog-pages/enhance.ts', { format: 'esm' }));
const told = { ...material, words, langs: checked(langs), url };
const pages = await renderCatalog(told);
const shell = { sprite, icon, url, styles: [style, pageStyles], scripts: [pageScript] };
for (const page of pages) await write(page.path, Buffer.from(catalogHtml(page, shell)));

// The configurator of the widget.
const configurator = await renderConfigurator(told, { embed, sandbox: PREVIEW_SANDBOX });
await writeConfigurator({ pages: configurator, shell, bundle, write, writeHashed });
await writePreview({ folder, shell: frameShell, body: frameBody(stands), frame: `./${frame.script.slice(folder.length)}`, worker: `../${assets.worker}`, bundle, write, writeHashed });
await write('sitemap.xml', Buffer.from(sitemap([...starts.map(({ path }) => ({ path, twins: starts })), ...pages, ...configurator], url, asOf)));

// What is for the host: what it sends with each file, and shows in the place of what is not there.
const base = url ? new URL(url).pathname : '/';
const missing = await renderMissing(langs, base);
await write('404.html', Buffer.from(htmlPage({ ...missing, sprite: drawn(sprite, missing.body), icon, base, styles: [style], scripts: [] })));
await write('_headers', Buffer.from(headersFile()));
await write('.htaccess', Buffer.from(htaccess()));
await writeFile(join(out, 'sha256sums.txt'), checksums(output.files));
await output.finished();

const ofCatalog = new Set(pages.map(({ path }) => path));
for (const { name, size, gzip } of output.files.filter(({ name }) => !ofCatalog.has(name))) {
  console.log(`${name.padEnd(40)} ${String(size).padStart(8)} ${String(gzip).padStart(8)} gzip`);
}
const largest = Math.max(...output.files.filter(({ name }) => ofCatalog.has(name)).map(({ gzip }) => gzip));
console.log(`${`${pages.length} pages of the catalog, the largest`.padEnd(49)} ${String(largest).padStart(8)} gzip`);
