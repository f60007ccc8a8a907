// What a release is made of and by what, so that somebody else can make the same bytes and compare.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { version as esbuild } from 'esbuild';

const PACKAGES = ['preact', 'preact-render-to-string', '@noble/ed25519', 'typescript'];

const day = (milliseconds) => new Date(milliseconds).toISOString().slice(0, 10);

// Of the folder's own repository: undefined for a copy that has none.
function git(folder, ...asked) {
  try {
    return execFileSync('git', ['-C', folder, ...asked], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim() || undefined;
  } catch {
    return undefined;
  }
}

/** The day of the source: that of SOURCE_DATE_EPOCH (https://reproducible-builds.org/specs/source-date-epoch/), else of its commit, else today. */
export const dayOfSource = (folder) =>
  process.env.SOURCE_DATE_EPOCH ? day(Number(process.env.SOURCE_DATE_EPOCH) * 1000) : (git(folder, 'log', '-1', '--format=%cs') ?? day(Date.now()));

/** The commit of the source; "-dirty" where files were changed since. */
export const commitOf = (folder) => git(folder, 'describe', '--always', '--dirty', '--abbrev=40', '--exclude=*') ?? '';

const readJson = (path) => JSON.parse(readFileSync(path, 'utf8'));

/** Versions by name. `toolchain`: where the build of WebAssembly left its own. */
export function toolsOf(site, toolchain) {
  let compilers = {};
  try {
    compilers = readJson(toolchain);
  } catch {
    // the module was brought along: who made it is not known here
  }
  const packages = PACKAGES.map((name) => [name, readJson(join(site, 'node_modules', name, 'package.json')).version]);
  return { ...compilers, node: process.versions.node, brotli: process.versions.brotli, zlib: process.versions.zlib, esbuild, ...Object.fromEntries(packages) };
}

/** In the form that `sha256sum --check` reads. */
export const checksums = (files) =>
  [...files].sort((a, b) => (a.name < b.name ? -1 : 1)).map(({ name, sha256 }) => `${sha256}  ${name}\n`).join('');
