// One draft in two tabs: what each changed since they last agreed, put together where it is not the same.
import { isObject, type Folder, type Path, type Tree } from './overlay';

/** What both changed, each in its own way. Without a file: all of it, since one of them began anew. */
export interface Clash {
  file: string;
  path: Path;
  mine: Tree | undefined; // undefined: it is not there any more
  theirs: Tree | undefined;
}

export interface Merged {
  folder: Folder | null;
  clashes: Clash[]; // in which `folder` follows whom it should
}

const isSame = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

type Value = Tree | undefined;

// Objects are put together by their keys; a list is changed as a whole.
function joined(base: Value, mine: Value, theirs: Value, path: Path, clash: (path: Path, mine: Value, theirs: Value) => Value): Value {
  if (isSame(mine, base) || isSame(mine, theirs)) return theirs;
  if (isSame(theirs, base)) return mine;
  if (!isObject(mine) || !isObject(theirs) || !isObject(base ?? {})) return clash(path, mine, theirs);
  const keys = [...new Set([...Object.keys(mine), ...Object.keys(theirs)])];
  const entries = keys.map((key) => [key, joined((base as { [key: string]: Value } | undefined)?.[key], mine[key], theirs[key], [...path, key], clash)] as const);
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined));
}

/** `base`: what both had. Where they clash the folder has what `prefer` has. */
export function merged(base: Folder | null, mine: Folder | null, theirs: Folder | null, prefer: 'mine' | 'theirs' = 'mine'): Merged {
  const clashes: Clash[] = [];
  const begun = !mine || !theirs || !base;
  const folder = joined(base ?? undefined, mine ?? undefined, theirs ?? undefined, [], ([file, ...path], here, there) => {
    clashes.push({ file: String(file ?? ''), path, mine: here, theirs: there });
    return prefer === 'mine' ? here : there;
  });
  if (clashes.length === 0 || !begun) return { folder: (folder as Folder | undefined) ?? null, clashes };
  return { folder: prefer === 'mine' ? mine : theirs, clashes: [{ file: '', path: [], mine: undefined, theirs: undefined }] };
}
