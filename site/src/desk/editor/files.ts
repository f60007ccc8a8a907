// The folder of an overlay as one file that leaves the desk, and back: a .zip with the folder in it, as `ventanilla` wants it beside its base.
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { at, isObject, MANIFEST, programFile, textAt, type Folder, type Tree } from './overlay';

export type Unusable = 'zip' | 'json' | 'no-manifest' | 'base' | 'too-big';

export class BadFile extends Error {
  constructor(readonly why: Unusable, readonly name = '') {
    super(`${why} ${name}`);
  }
}

const MOST_BYTES = 8_000_000; // of all files, unpacked

/** As authors write them: two spaces, a line at the end. */
export const textOf = (tree: Tree) => `${JSON.stringify(tree, null, 2)}\n`;

export function zipOf(folder: Folder): Uint8Array<ArrayBuffer> {
  const name = textAt(folder[MANIFEST], ['id']);
  const files = Object.entries(folder).sort(([a], [b]) => (a < b ? -1 : 1)).map(([path, tree]) => [`${name}/${path}`, strToU8(textOf(tree))] as const);
  return zipSync(Object.fromEntries(files)) as Uint8Array<ArrayBuffer>;
}

/** Of what lies in one folder, wherever that lies: its files by their path in it. */
export function folderOf(texts: Record<string, string>, base: string): Folder {
  const manifests = Object.keys(texts).filter((path) => path === MANIFEST || path.endsWith(`/${MANIFEST}`)).sort((a, b) => a.length - b.length);
  const root = manifests[0]?.slice(0, -MANIFEST.length);
  if (root === undefined) throw new BadFile('no-manifest');
  const folder: Folder = {};
  for (const [path, text] of Object.entries(texts)) {
    if (!path.startsWith(root) || !path.endsWith('.json')) continue;
    try {
      folder[path.slice(root.length)] = JSON.parse(text) as Tree;
    } catch {
      throw new BadFile('json', path.slice(root.length));
    }
  }
  if (!isObject(folder[MANIFEST]) || at(folder[MANIFEST], ['extends', 'id']) !== base) throw new BadFile('base');
  for (const [file, tree] of Object.entries(folder)) {
    if (!isObject(tree) || (file.startsWith('programs/') && file !== programFile(textAt(tree, ['id'])))) throw new BadFile('json', file);
  }
  return folder;
}

export async function readZip(file: Blob, base: string): Promise<Folder> {
  if (file.size > MOST_BYTES) throw new BadFile('too-big');
  let bytes: Record<string, Uint8Array>;
  try {
    let sum = 0;
    bytes = unzipSync(new Uint8Array(await file.arrayBuffer()), {
      filter: ({ name, originalSize }) => {
        if (!name.endsWith('.json')) return false;
        if ((sum += originalSize) > MOST_BYTES) throw new BadFile('too-big');
        return true;
      },
    });
  } catch (error) {
    throw error instanceof BadFile ? error : new BadFile('zip');
  }
  return folderOf(Object.fromEntries(Object.entries(bytes).map(([name, content]) => [name, strFromU8(content)])), base);
}

/** Files of a folder that somebody chose. */
export async function readFolder(files: Iterable<File>, base: string): Promise<Folder> {
  const wanted = [...files].filter(({ name }) => name.endsWith('.json'));
  if (wanted.reduce((sum, { size }) => sum + size, 0) > MOST_BYTES) throw new BadFile('too-big');
  const texts = await Promise.all(wanted.map(async (file) => [file.webkitRelativePath || file.name, await file.text()] as const));
  return folderOf(Object.fromEntries(texts), base);
}
