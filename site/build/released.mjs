// The loaders that others embed with a fingerprint: src/widget/released has each version's bytes, as they were released. node released.mjs releases the current one.
import { createHash } from 'node:crypto';
import { readFile, readdir, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { bundle } from './bundle.mjs';

export const FOLDER = new URL('../src/widget/released/', import.meta.url);
const FINGERPRINTS = new URL('fingerprints.json', FOLDER);

export const integrityOf = (bytes) => `sha384-${createHash('sha384').update(bytes).digest('base64')}`;

/** Of the loader that the source makes, the version is that of site/package.json. */
export const currentVersion = async () => JSON.parse(await readFile(new URL('../package.json', import.meta.url), 'utf8')).version;

export const currentLoader = async (version) => bundle('src/widget/embed.ts', { format: 'iife', define: { VERSION: JSON.stringify(version) } });

/** By version: { bytes, integrity }, the fingerprint as it was noted when it was released. */
export async function released() {
  const fingerprints = JSON.parse(await readFile(FINGERPRINTS, 'utf8').catch(() => '{}'));
  const versions = (await readdir(FOLDER)).filter((name) => name.endsWith('.js')).map((name) => name.slice(0, -'.js'.length));
  const all = await Promise.all(versions.map(async (version) => [version, { bytes: await readFile(new URL(`${version}.js`, FOLDER)), integrity: fingerprints[version] }]));
  return Object.fromEntries(all);
}

/** The loader of this version, and those before it. A version that is released stays what it was: another loader needs another number. */
export async function loaders(version) {
  const all = await released();
  const loader = await currentLoader(version);
  if (all[version] && !all[version].bytes.equals(loader)) {
    throw new Error(`The loader is no longer that of version ${version}, which is released. Raise "version" in site/package.json (npm version minor --no-git-tag-version), then: node site/build/released.mjs`);
  }
  return { ...Object.fromEntries(Object.entries(all).map(([one, { bytes }]) => [one, bytes])), [version]: loader };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const version = await currentVersion();
  const { [version]: loader } = await loaders(version);
  const fingerprints = Object.fromEntries(Object.entries(await released()).map(([one, { integrity }]) => [one, integrity]));
  await writeFile(new URL(`${version}.js`, FOLDER), loader);
  await writeFile(FINGERPRINTS, `${JSON.stringify({ ...fingerprints, [version]: integrityOf(loader) }, undefined, 2)}\n`);
}
