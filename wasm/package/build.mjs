// Builds the npm package into a folder: node build.mjs [--out ../../.build/package]. Needs what ./dev build makes, and the packages of site/.
// As for the site: [--catalog FOLDER --key FILE.pub.pem] takes a catalog that stands published; without, one is published for development.
import { execFileSync } from 'node:child_process';
import { createPublicKey } from 'node:crypto';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, posix, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { DEVELOPMENT_PUBLIC_KEY, publishForDevelopment } from '../../site/build/catalog.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const root = resolve(here, '../..');
const { build } = createRequire(join(root, 'site/package.json'))('esbuild');
const { values: options } = parseArgs({
  options: {
    out: { type: 'string', default: join(root, '.build/package') },
    catalog: { type: 'string' },
    key: { type: 'string', multiple: true, default: [DEVELOPMENT_PUBLIC_KEY] },
  },
});
const out = resolve(options.out);
const json = async (path) => JSON.parse(await readFile(path, 'utf8'));
const pinned = async (path) => createPublicKey(await readFile(path)).export({ type: 'spki', format: 'der' }).subarray(-32).toString('base64');

await rm(out, { recursive: true, force: true });
await mkdir(out, { recursive: true });

// The catalog, and what the code has to know to trust it.
const catalog = join(out, 'catalog/cl');
await mkdir(catalog, { recursive: true });
if (options.catalog) await cp(options.catalog, catalog, { recursive: true });
else await publishForDevelopment(join(root, 'data/cl'), catalog);
for (const name of await readdir(catalog)) if (!name.endsWith('.json')) await rm(join(catalog, name)); // feeds are for those who follow them
const index = JSON.parse((await json(join(catalog, 'index.json'))).signed);
const known = { id: index.catalog.id, version: index.catalog.version, issued: index.issued };

// The code. Words of other languages than those asked for stay in files of their own.
await build({
  absWorkingDir: here,
  entryPoints: ['src/index.ts'],
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'browser',
  target: 'es2022',
  outdir: out,
  chunkNames: 'part.[name].[hash]', // beside index.js: addresses are as seen from there
  inject: ['src/bytes.ts'], // its `crypto` in the place of the global one
  define: { CHILE: JSON.stringify({ keys: await Promise.all(options.key.map(pinned)), known }) },
});
for (const name of ['ventanilla', 'ventanilla_explore', 'ventanilla_batch']) await cp(join(root, `.build/wasm/${name}.wasm`), join(out, `wasm/${name}.wasm`));

// The types: what index.d.ts leads to, with whole names of files, as Node wants them.
const types = await mkdtemp(join(tmpdir(), 'ventanilla-types-'));
execFileSync(join(root, 'site/node_modules/.bin/tsc'), ['-p', here, '--outDir', types], { stdio: 'inherit' });
for (const name of ['batch', 'engine', 'explore']) await cp(join(here, `../${name}.d.ts`), join(types, `wasm/${name}.d.ts`));
const wanted = ['wasm/package/src/index.d.ts'];
for (const path of wanted) {
  const text = (await readFile(join(types, path), 'utf8')).replace(/(from ')(\.[^']*?)(?:\.js)?(')/g, '$1$2.js$3');
  await mkdir(dirname(join(out, 'types', path)), { recursive: true });
  await writeFile(join(out, 'types', path), text);
  for (const [, name] of text.matchAll(/from '(\.[^']*)\.js'/g)) {
    const next = `${posix.join(posix.dirname(path), name)}.d.ts`;
    if (!wanted.includes(next)) wanted.push(next);
  }
}
await rm(types, { recursive: true });

await cp(join(root, 'data/schema'), join(out, 'schema'), { recursive: true });
await cp(join(root, 'LICENSE'), join(out, 'LICENSE'));
for (const name of ['README.md', 'NOTICE']) await cp(join(here, name), join(out, name));
const { version } = await json(join(root, 'site/package.json'));
const { name, private: _, devDependencies: __, ...manifest } = await json(join(here, 'package.json'));
await writeFile(join(out, 'package.json'), `${JSON.stringify({ name, version, ...manifest }, undefined, 2)}\n`);
