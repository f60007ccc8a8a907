// An overlay put over its base for the engine of this page, as `ventanilla` does it natively (engine/catalog/overlay.h); and the words of both.
import type { CatalogWords, Fact, ProgramWords } from '../../catalog';
import { at, isObject, itemsAt, LISTS, MANIFEST, programFile, programsOf, put, textAt, type Folder, type Tree } from './overlay';

export interface Bundle {
  format: 1;
  files: Record<string, Tree>;
}

/** Where a file's part of the overlay begins in each list of the whole. */
export type Begins = Record<string, Record<string, number>>;

const lists = Object.entries(LISTS);

export const leftOut = (folder: Folder) => itemsAt(folder[MANIFEST], ['leave_out', 'programs']).map(String);

/** Papers of the base: its published rules do not name them. */
const baseDocuments = (words: CatalogWords): Tree => ({ documents: Object.keys(words.documents).map((id) => ({ id })) });

function overridden(tree: Tree | undefined, overrides: Tree[]): Tree | undefined {
  const parameters = itemsAt(tree, ['parameters']).map((parameter) => {
    const other = overrides.find((one) => textAt(one, ['id']) === textAt(parameter, ['id']));
    if (!isObject(parameter) || !isObject(other)) return parameter;
    const { until: _, after: __, ...kept } = parameter;
    return { ...kept, ...other };
  });
  return put(tree, ['parameters'], parameters);
}

// A program of the base without exclusions of programs that are not there.
function without(program: Tree, gone: (id: string) => boolean): Tree {
  const excludes = itemsAt(program, ['excludes']);
  return excludes.length === 0 ? program : put(program, ['excludes'], excludes.filter((one) => !gone(textAt(one, ['program']))));
}

/** `alone`: of the base's programs only those that the overlay's rules read, which is enough to see whether they are right. */
export function compose(base: Bundle, words: CatalogWords, folder: Folder, alone = false): { bundle: Bundle; begins: Begins } {
  const files: Record<string, Tree> = { ...base.files, 'documents.json': baseDocuments(words) };
  const begins: Begins = {};
  files['parameters.json'] = overridden(files['parameters.json'], itemsAt(folder['parameters.json'], ['overrides'])) ?? null;
  for (const [file, names] of lists) {
    for (const name of names) {
      const [own, others] = [itemsAt(folder[file], [name]), itemsAt(files[file], [name])];
      (begins[file] ??= {})[name] = others.length;
      if (own.length > 0) files[file] = put(files[file], [name], [...others, ...own]);
    }
  }
  const { $schema: _, extends: __, leave_out: ___, ...manifest } = isObject(folder[MANIFEST]) ? folder[MANIFEST] : {};
  files[MANIFEST] = { ...(files[MANIFEST] as object), ...manifest } as Tree;
  const gone = new Set(leftOut(folder));
  if (alone) for (const id of unread(base, folder, files)) gone.add(id);
  for (const id of gone) delete files[programFile(id)];
  for (const file of Object.keys(files)) if (file.startsWith('programs/')) files[file] = without(files[file]!, (id) => gone.has(id));
  for (const id of programsOf(folder)) files[programFile(id)] = folder[programFile(id)]!;
  return { bundle: { format: 1, files }, begins };
}

/** Programs of the base that nothing of the overlay, and no fact, names. */
function unread(base: Bundle, folder: Folder, files: Record<string, Tree>): string[] {
  const all = programsOf(base.files);
  const byKey = new Map(all.map((id) => [id.replaceAll('-', '_'), id]));
  const read = new Set<string>();
  const look = (tree: Tree | undefined) => {
    const text = JSON.stringify(tree) ?? '';
    const named = [...text.matchAll(/receives\.(\w+)/g)].map(([, key]) => byKey.get(key!)).concat([...text.matchAll(/"program":"([\w-]+)"/g)].map(([, id]) => id));
    for (const id of named) {
      if (id === undefined || read.has(id)) continue;
      read.add(id);
      look(without(base.files[programFile(id)] ?? null, () => true));
    }
  };
  for (const [file, tree] of Object.entries(files)) if (!file.startsWith('programs/')) look(tree);
  for (const id of programsOf(folder)) look(folder[programFile(id)]);
  return all.filter((id) => !read.has(id));
}

// Texts in Spanish where they stand in languages.
function spoken(tree: Tree | undefined): unknown {
  if (Array.isArray(tree)) return tree.map(spoken);
  if (!isObject(tree)) return tree;
  if (typeof tree.es === 'string') return tree.es;
  return Object.fromEntries(Object.entries(tree).map(([key, value]) => [key, spoken(value)]));
}

type Said = Record<string, unknown>;
const byId = (tree: Tree | undefined, list: string) => Object.fromEntries(itemsAt(tree, [list]).map((item): [string, Said] => [textAt(item, ['id']), spoken(item) as Said]));
const textsOf = (tree: Tree | undefined, list: string) => Object.fromEntries(Object.entries(byId(tree, list)).map(([id, { text }]) => [id, String(text ?? '')]));

// The facts on which it depends whether one is asked.
const after = (item: Tree) => [...textAt(item, ['applies']).matchAll(/(?:household|person)\.(\w+)/g)].map(([, id]) => id!);

/** The words of both, in Spanish. `marked`: what the name of each program of the overlay says beside itself. */
export function wordsOf(words: CatalogWords, folder: Folder, marked: (name: string) => string = (name) => name): CatalogWords {
  const own = programsOf(folder).map((id) => {
    const said = spoken(folder[programFile(id)]) as unknown as ProgramWords;
    return [id, { ...said, name: marked(said.name), ...(said.short && { short: marked(said.short) }) }] as const;
  });
  const gone = leftOut(folder);
  const facts = itemsAt(folder['facts.json'], ['facts']).map((item) => [textAt(item, ['id']), { ...(spoken(item) as Fact), ...(at(item, ['applies']) !== undefined && { after: after(item) }) }] as const);
  const { title, name, disclaimer } = spoken(folder[MANIFEST]) as Partial<Record<'title' | 'name' | 'disclaimer', string>>;
  return {
    ...words,
    catalog: { ...words.catalog, ...(title && { title }), ...(name && { name }), ...(disclaimer && { disclaimer }) },
    groups: { ...words.groups, ...textsOf(folder['facts.json'], 'groups') },
    constraints: { ...words.constraints, ...textsOf(folder['facts.json'], 'constraints') },
    facts: { ...words.facts, ...Object.fromEntries(facts) },
    parameters: { ...words.parameters, ...byId(folder['parameters.json'], 'parameters') },
    definitions: { ...words.definitions, ...textsOf(folder['definitions.json'], 'definitions') },
    documents: { ...words.documents, ...(byId(folder['documents.json'], 'documents') as unknown as CatalogWords['documents']) },
    programs: { ...Object.fromEntries(Object.entries(words.programs).filter(([id]) => !gone.includes(id))), ...Object.fromEntries(own) },
  };
}
