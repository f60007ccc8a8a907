// Builds the site into a folder of static files: node build.mjs [--out dist] [--data ../data/cl] [--engine ../wasm/engine.js]
// [--wasm ../.build/wasm/ventanilla.wasm]
import { createHash } from 'node:crypto';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { readCatalog, rulesOf, wordsOf } from './build/catalog.mjs';
import { htmlPage } from './build/page.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const { values: options } = parseArgs({
  options: {
    out: { type: 'string', default: join(here, 'dist') },
    data: { type: 'string', default: join(here, '../data/cl') },
    engine: { type: 'string', default: join(here, '../wasm/engine.js') },
    wasm: { type: 'string', default: join(here, '../.build/wasm/ventanilla.wasm') },
  },
});
const out = resolve(options.out);
const written = [];

async function write(name, content) {
  await mkdir(dirname(join(out, name)), { recursive: true });
  await writeFile(join(out, name), content);
  await writeFile(join(out, `${name}.br`), brotliCompressSync(content));
  const gzip = gzipSync(content, { level: 9 });
  await writeFile(join(out, `${name}.gz`), gzip);
  written.push([name, content.length, gzip.length]);
  return name;
}

// The name says what is inside: such a file may be kept for ever.
function writeHashed(name, content) {
  const hash = createHash('sha256').update(content).digest('hex').slice(0, 10);
  const dot = name.lastIndexOf('.');
  return write(`${name.slice(0, dot)}.${hash}${name.slice(dot)}`, Buffer.from(content));
}

const bundle = (entry, more = {}) =>
  build({
    entryPoints: [join(here, entry)],
    bundle: true,
    minify: true,
    write: false,
    target: ['chrome111', 'firefox114', 'safari16.4'],
    legalComments: 'none',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    outdir: out,
    ...more,
  });

await rm(out, { recursive: true, force: true });

const files = await readCatalog(options.data);
const { languages } = files['catalog.json'];
const rules = await writeHashed('catalog/rules.json', JSON.stringify(rulesOf(files)));
const words = {};
for (const lang of languages) words[lang] = await writeHashed(`catalog/words.${lang}.json`, JSON.stringify(wordsOf(files, lang)));
const wasm = await writeHashed('engine.wasm', await readFile(options.wasm));

const alias = { 'ventanilla-engine': resolve(options.engine) };
const worker = (await bundle('src/worker.ts', { alias, format: 'iife', define: { 'import.meta.url': 'self.location.href' } })).outputFiles[0];
const assets = { rules, words, wasm, worker: await writeHashed('worker.js', worker.contents) };

const styles = (await bundle('styles/index.css')).outputFiles[0];
const style = await writeHashed('style.css', styles.contents);

const app = await bundle('src/main.tsx', {
  format: 'esm',
  splitting: true,
  entryNames: 'app.[hash]',
  chunkNames: 'app.[hash]',
  define: { ASSETS: JSON.stringify(assets) },
  metafile: true,
});
let script;
const preload = {};
for (const file of app.outputFiles) {
  const name = file.path.slice(out.length + 1);
  await write(name, Buffer.from(file.contents));
  const made = Object.entries(app.metafile.outputs).find(([path]) => resolve(path) === file.path)[1];
  const entry = made.entryPoint?.match(/(main\.tsx|words\/(\w+)\.ts)$/);
  if (entry?.[2]) preload[entry[2]] = [name];
  else if (entry) {
    script = name;
    preload.all = made.imports.filter((one) => one.kind === 'import-statement').map((one) => resolve(one.path).slice(out.length + 1));
  }
}

// The start page, rendered here by the same components that run in the browser.
const still = await build({
  entryPoints: [join(here, 'src/still.tsx')],
  bundle: true,
  write: false,
  platform: 'node',
  format: 'esm',
  jsx: 'automatic',
  jsxImportSource: 'preact',
  define: { ASSETS: JSON.stringify(assets) },
});
const module = join(out, 'still.mjs');
await writeFile(module, still.outputFiles[0].contents);
const { renderStart } = await import(pathToFileURL(module).href);
await rm(module);

const [sprite, icon] = await Promise.all(['sprite', 'icon'].map(async (name) => (await readFile(join(here, `src/${name}.svg`), 'utf8')).trim()));
for (const [index, lang] of languages.entries()) {
  const base = index === 0 ? './' : '../';
  const page = await renderStart(lang, Object.keys(wordsOf(files, lang).programs).length, files['catalog.json'].version);
  await write(index === 0 ? 'index.html' : `${lang}/index.html`, Buffer.from(htmlPage({ ...page, sprite, icon, base, script, preload: [...preload.all, ...preload[lang]], style })));
}

for (const [name, size, gzip] of written) console.log(`${name.padEnd(40)} ${String(size).padStart(8)} ${String(gzip).padStart(8)} gzip`);
