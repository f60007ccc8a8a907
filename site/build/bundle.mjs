// What esbuild makes of the sources for browsers.
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const here = join(dirname(fileURLToPath(import.meta.url)), '..');
const OUT = 'dist'; // where nothing is written by it: names in there are those of the site

const BROWSERS = {
  absWorkingDir: here, // the names of chunks hang on the paths of what is inside, as seen from here
  preserveSymlinks: true,
  bundle: true,
  minify: true,
  write: false,
  target: ['chrome111', 'firefox114', 'safari16.4'],
  legalComments: 'none',
  jsx: 'automatic',
  jsxImportSource: 'preact',
  outdir: OUT,
};

const nameOf = (path) => path.slice(OUT.length + 1);

/** One file out of `entry`. */
export async function bundle(entry, more = {}) {
  const { outputFiles } = await build({ ...BROWSERS, entryPoints: [entry], ...more });
  return Buffer.from(outputFiles[0].contents);
}

/**
 * Modules that some pages share, of their `entries` by name: [{ name, content, entry, needs, later }]. `entry`: the source that it was made for, if any;
 * `needs`: the files that it cannot start without; `later`: those that it may ask for.
 */
export async function modules(entries, { assets, ...more }) {
  const { outputFiles, metafile } = await build({ ...BROWSERS, entryPoints: entries, format: 'esm', splitting: true, define: { ASSETS: JSON.stringify(assets) }, metafile: true, ...more });
  return outputFiles.map(({ path, contents }) => {
    const name = path.slice(join(here, OUT).length + 1);
    const { entryPoint, imports } = metafile.outputs[`${OUT}/${name}`];
    const named = (kind) => imports.filter((one) => one.kind === kind).map((one) => nameOf(one.path));
    return { name, content: Buffer.from(contents), entry: entryPoint, needs: named('import-statement'), later: named('dynamic-import') };
  });
}
