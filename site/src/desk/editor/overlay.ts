// An overlay catalog as its folder has it (data/README.md): files by path, each a tree. The form changes values at their places and leaves alone what it does not know.
export type Tree = null | boolean | number | string | Tree[] | { [key: string]: Tree | undefined };
export type Folder = Record<string, Tree>;

/** Where something stands in a file: keys of objects, numbers of lists. */
export type Path = (string | number)[];

export const MANIFEST = 'catalog.json';
export const programFile = (id: string) => `programs/${id}.json`;
export const casesFile = (id: string) => `cases/${id}.json`;

/** In the files of these names lists go on with those of an overlay. */
export const LISTS = { 'facts.json': ['facts', 'groups', 'constraints'], 'definitions.json': ['definitions'], 'parameters.json': ['parameters'], 'documents.json': ['documents'] } as const;

export const isObject = (value: unknown): value is { [key: string]: Tree } => typeof value === 'object' && value !== null && !Array.isArray(value);

export function at(tree: Tree | undefined, path: Path): Tree | undefined {
  return path.reduce<Tree | undefined>((here, key) => (Array.isArray(here) ? here[Number(key)] : isObject(here) ? here[key] : undefined), tree);
}

/** The tree with this value at its place. undefined takes it out: a key of an object, an element of a list. */
export function put(tree: Tree | undefined, [key, ...rest]: Path, value: Tree | undefined): Tree {
  if (key === undefined) return value ?? null;
  const inner = (before: Tree | undefined) => (rest.length > 0 ? put(before, rest, value) : value);
  if (typeof key === 'number') {
    const list = Array.isArray(tree) ? [...tree] : [];
    const next = inner(list[key]);
    if (next === undefined) list.splice(key, 1);
    else list[key] = next;
    return list;
  }
  const object = isObject(tree) ? { ...tree } : {};
  const next = inner(object[key]);
  if (next === undefined) delete object[key];
  else object[key] = next;
  return object;
}

export const itemsAt = (tree: Tree | undefined, path: Path): Tree[] => {
  const found = at(tree, path);
  return Array.isArray(found) ? found : [];
};

export const textAt = (tree: Tree | undefined, path: Path): string => {
  const found = at(tree, path);
  return typeof found === 'string' ? found : '';
};

/** With a list of a file changed; a file of which nothing is left goes. */
export function withFile(folder: Folder, file: string, tree: Tree | undefined): Folder {
  const empty = tree === undefined || (isObject(tree) && Object.entries(tree).every(([key, value]) => key === '$schema' || (Array.isArray(value) && value.length === 0)));
  const { [file]: _, ...others } = folder;
  return empty && file in LISTS ? others : { ...folder, [file]: tree ?? null };
}

/** Whose programs these are, as people say it. */
export const whoseOf = (folder: Folder) => textAt(folder[MANIFEST], ['name', 'es']) || textAt(folder[MANIFEST], ['title', 'es']) || textAt(folder[MANIFEST], ['id']);

export const programsOf = (folder: Folder): string[] => Object.keys(folder).filter((file) => file.startsWith('programs/')).map((file) => file.slice(9, -5)).sort();

const plain = (text: string) => text.normalize('NFD').replace(/[\u0300-\u036f]/g, '').toLowerCase().replace(/[^a-z0-9]+/g, ' ').trim().split(' ').filter(Boolean);

/** An id of these words that is none of those taken: "bono-de-gas", with `_` between the words of a fact or parameter. */
export function idOf(text: string, taken: Iterable<string>, joint: '-' | '_' = '-', otherwise = 'x'): string {
  const words = plain(text).slice(0, 6);
  const base = (/^[a-z]/.test(words[0] ?? '') ? words : [otherwise, ...words]).join(joint).slice(0, 40).replace(/[-_]$/, '');
  const known = new Set(taken);
  for (let n = 1; ; n++) {
    const id = n === 1 ? base : `${base}${joint}${n}`;
    if (!known.has(id)) return id;
  }
}

/** A folder with nothing in it yet but whose it is. */
export function newFolder(name: string, base: string, day: string): Folder {
  const [year, month] = day.split('-').map(Number);
  const id = idOf(name.replace(/municipalidad|ilustre|comuna|\bi\./gi, '').replace(/(^|\s)de\s/i, ' '), [base], '-', 'comuna');
  return {
    [MANIFEST]: {
      $schema: '../schema/catalog.schema.json', id, version: `${year}.${month}.1`,
      name: { es: name }, title: { es: `Programas de ${name} y de Chile` }, extends: { id: base, folder: `../${base}` },
    },
  };
}

/** A program of which only what is certain stands: its name, and that it was written today. */
export function newProgram(name: string, id: string, day: string): Tree {
  return {
    $schema: '../../schema/program.schema.json', id, name: { es: name }, summary: { es: '' }, agency: { es: '' }, sector: '', award: '',
    status: { state: 'uncertain', seen: day }, windows: [], subject: 'household',
    sources: [{ id: 'fuente', title: '', url: null, about: '', seen: 'own_knowledge' }],
    criteria: { all_of: [] }, amounts: [], documents: [], apply: [],
  };
}

const SPOKEN = ['name', 'title', 'disclaimer', 'summary', 'agency', 'text', 'question', 'label', 'help', 'note', 'doubt', 'reason'];

/** Whether a text of people stands in Spanish alone. */
export function lacksEnglish(tree: Tree | undefined, key = ''): boolean {
  if (Array.isArray(tree)) return tree.some((item) => lacksEnglish(item, key));
  if (!isObject(tree)) return false;
  if ((SPOKEN.includes(key) || key === 'doubts') && typeof tree.es === 'string') return typeof tree.en !== 'string';
  return Object.entries(tree).some(([name, value]) => lacksEnglish(value, name));
}

/** As it is written: a language that it does not speak throughout is a draft, so that people hear the Spanish text, marked as such. */
export function finished(folder: Folder, baseDrafts: string[]): Folder {
  const drafts = itemsAt(folder[MANIFEST], ['drafts']).map(String);
  const short = Object.entries(folder).some(([file, tree]) => lacksEnglish(tree, file));
  if (!short || drafts.includes('en')) return folder;
  return { ...folder, [MANIFEST]: put(folder[MANIFEST], ['drafts'], ['en', ...new Set([...baseDrafts, ...drafts])]) };
}
