// Where a program is installed.
import assert from 'node:assert/strict';
import { existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const PATHS = process.env.PATH.split(delimiter);

/** The first that is there, or undefined. */
export const lookFor = (names, folders = PATHS) => names.flatMap((name) => folders.map((folder) => join(folder, name))).find(existsSync);

export function installed(names, folders) {
  const found = lookFor(names, folders);
  assert.ok(found, `none of these is installed: ${names.join(', ')}`);
  return found;
}

/** Folders of libraries whose name fits, as Debian has them: /usr/lib/x86_64-linux-gnu/webkit2gtk-4.1. */
export function libraryFolders(name) {
  const inside = (folder) => readdirSync(folder, { withFileTypes: true }).filter((one) => one.isDirectory()).map((one) => join(folder, one.name));
  const roots = ['/usr/lib', '/usr/libexec'].filter(existsSync);
  return roots.flatMap((root) => [root, ...inside(root).filter((folder) => folder.endsWith('-gnu'))]).flatMap(inside).filter((folder) => name.test(folder));
}
