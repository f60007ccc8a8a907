// What is to mend in an overlay, each with its place: what a form needs, what the engine refuses, and what is most likely a mistake.
import type { EngineError } from '../../contract';
import { isPublisher, isReadable, linkKind } from '../../widget/own/texts';
import type { Begins } from './compose';
import { at, isObject, itemsAt, MANIFEST, programFile, programsOf, textAt, type Folder, type Path, type Tree } from './overlay';
import { leftOut } from './compose';

export interface Problem {
  file: string;
  path: Path;
  code: string;
  warning: boolean;
  more: string; // what the engine says of it, in English
}

const problem = (file: string, path: Path, code: string, warning = false, more = ''): Problem => ({ file, path, code, warning, more });

/** "/criteria/all_of/0/when" */
export const pointerOf = (path: Path) => path.map((key) => `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');

const pathOf = (pointer: string): Path => pointer.split('/').slice(1).map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~')).map((part) => (/^\d+$/.test(part) ? Number(part) : part));

/** The engine's refusals of what was composed, at their places in the overlay. Those that are about the base are about the whole: `path` is empty. */
export function fromEngine(errors: EngineError[], begins: Begins, folder: Folder): Problem[] {
  return errors.map(({ code, pointer = '', message }) => {
    const [, file, ...path] = pathOf(pointer);
    if (typeof file !== 'string' || !(file in folder)) return problem(MANIFEST, [], code, false, message);
    const [list, index] = path;
    const begin = typeof list === 'string' ? begins[file]?.[list] : undefined;
    if (begin === undefined || typeof index !== 'number') return problem(file, path, code, false, message);
    return index < begin ? problem(file, [], code, false, message) : problem(file, [list!, index - begin, ...path.slice(2)], code, false, message);
  });
}

// What nobody can do without: places of a file, `*` for each element of a list.
const NEEDED: Record<string, string[]> = {
  program: ['name/es', 'summary/es', 'agency/es', 'sector', 'award', 'apply', 'apply/*/text/es', 'sources/*/title', 'amounts/*/text/es', 'windows/*/from', 'windows/*/to', 'excludes/*/program', 'criteria'],
  [MANIFEST]: ['id', 'version', 'title/es', 'extends/id', 'extends/folder'],
  'facts.json': ['facts/*/label/es'],
  'parameters.json': ['parameters/*/name/es', 'parameters/*/values', 'parameters/*/values/*/from'],
  'documents.json': ['documents/*/text/es'],
};

function places(tree: Tree | undefined, [key, ...rest]: string[], path: Path = []): Path[] {
  if (key === undefined) return [path];
  if (key !== '*') return places(at(tree, [key]), rest, [...path, key]);
  return (Array.isArray(tree) ? tree : []).flatMap((item, index) => places(item, rest, [...path, index]));
}

const isEmpty = (value: Tree | undefined) => value === undefined || value === null || (typeof value === 'string' && value.trim() === '') || (Array.isArray(value) && value.length === 0);

/** Leaves of the criteria, with their places. */
export function criteriaOf(program: Tree | undefined, path: Path = ['criteria']): { path: Path; tree: Tree }[] {
  const here = at(program, path);
  const list = ['all_of', 'any_of'].find((name) => Array.isArray(at(here, [name])));
  if (list === undefined) return here === undefined ? [] : [{ path, tree: here }];
  return itemsAt(here, [list]).flatMap((_, index) => criteriaOf(program, [...path, list, index]));
}

const MOST_WORDS = 20;
const isLong = (text: string) => text.split(/[.:;?!]\s|[.?!]$/).some((sentence) => sentence.split(/\s+/).filter(Boolean).length > MOST_WORDS);

const FORMULAS = ['when', 'formula', 'applies', 'in', 'schedule', '$schema', 'folder'];

// Every text: what may not stand in it, and sentences that are long to read.
function inTexts(file: string, tree: Tree | undefined, path: Path = [], key = ''): Problem[] {
  if (typeof tree === 'string') {
    if (FORMULAS.includes(key)) return [];
    if (key === 'url') return linkKind(tree) ? [] : [problem(file, path, 'bad-link')];
    if (!isReadable(tree)) return [problem(file, path, 'unreadable')];
    return key === 'es' && isLong(tree) ? [problem(file, path, 'long-sentence', true)] : [];
  }
  if (Array.isArray(tree)) return tree.flatMap((item, index) => inTexts(file, item, [...path, index], key));
  return isObject(tree) ? Object.entries(tree).flatMap(([name, value]) => inTexts(file, value, [...path, name], name)) : [];
}

function inProgram(file: string, tree: Tree, day: string): Problem[] {
  const leaves = criteriaOf(tree);
  const requirements = leaves.filter(({ tree: leaf }) => textAt(leaf, ['role']) === '' || textAt(leaf, ['role']) === 'requirement');
  return [
    ...leaves.flatMap(({ path, tree: leaf }) => [
      ...(textAt(leaf, ['when']) === '' ? [problem(file, [...path, 'when'], 'unfinished')] : []),
      ...(textAt(leaf, ['text', 'es']) === '' ? [problem(file, [...path, 'text', 'es'], 'empty')] : []),
      ...(textAt(leaf, ['source']) === '' ? [problem(file, [...path, 'source'], 'no-source', true)] : []),
    ]),
    ...(requirements.length === 0 ? [problem(file, ['criteria'], 'no-criteria')] : []),
    ...itemsAt(tree, ['sources']).flatMap((source, index) => [
      ...(textAt(source, ['seen']) === 'own_knowledge' ? [problem(file, ['sources', index, 'seen'], 'unread', true)] : textAt(source, ['read']) === '' ? [problem(file, ['sources', index, 'read'], 'no-date', true)] : []),
    ]),
    ...itemsAt(tree, ['windows']).flatMap((one, index) => (textAt(one, ['to']) !== '' && textAt(one, ['to']) < day ? [problem(file, ['windows', index, 'to'], 'past-window', true)] : [])),
    ...itemsAt(tree, ['amounts']).flatMap((amount, index) => (textAt(amount, ['formula']) === '' && !Array.isArray(at(amount, ['schedule'])) ? [problem(file, ['amounts', index, 'formula'], 'unfinished')] : [])),
  ];
}

function unused(folder: Folder): Problem[] {
  const formulas = Object.values(folder).map((tree) => JSON.stringify(tree)).join('\n');
  return itemsAt(folder['facts.json'], ['facts']).flatMap((fact, index) =>
    new RegExp(`\\.${textAt(fact, ['id'])}\\b`).test(formulas) ? [] : [problem('facts.json', ['facts', index, 'label', 'es'], 'unused', true)]);
}

function inValues(folder: Folder): Problem[] {
  return itemsAt(folder['parameters.json'], ['parameters']).flatMap((parameter, index) => itemsAt(parameter, ['values']).flatMap((value, number) => {
    const path = ['parameters', index, 'values', number];
    return [
      ...(at(value, ['table']) === undefined && isEmpty(at(value, ['value'])) ? [problem('parameters.json', [...path, 'value'], 'empty')] : []),
      ...(textAt(value, ['source', 'seen']) === 'own_knowledge' ? [problem('parameters.json', [...path, 'source', 'seen'], 'unread', true)] : []),
    ];
  }));
}

function pastDates(folder: Folder, day: string): Problem[] {
  return itemsAt(folder['parameters.json'], ['parameters']).flatMap((parameter, index) => {
    const until = textAt(parameter, ['until']);
    return until !== '' && until < day && textAt(parameter, ['after']) === '' ? [problem('parameters.json', ['parameters', index, 'until'], 'past-date', true)] : [];
  });
}

/** What a look at the folder alone shows. `known`: ids of the base's programs. */
export function inFolder(folder: Folder, known: { id: string; programs: string[] }, day: string): Problem[] {
  const gone = leftOut(folder);
  const files = Object.entries(folder).filter(([file]) => !file.startsWith('cases/') && file !== 'population.json');
  return [
    ...files.flatMap(([file, tree]) => {
      const needed = NEEDED[file.startsWith('programs/') ? 'program' : file] ?? [];
      const empty = needed.flatMap((place) => places(tree, place.split('/'))).filter((path) => isEmpty(at(tree, path))).map((path) => problem(file, path, path[0] === 'apply' && path.length === 1 ? 'no-apply' : 'empty'));
      return [...empty, ...inTexts(file, tree)];
    }),
    ...programsOf(folder).flatMap((id) => [
      ...inProgram(programFile(id), folder[programFile(id)]!, day),
      ...(known.programs.includes(id) && !gone.includes(id) ? [problem(programFile(id), ['name', 'es'], 'duplicate-id')] : []),
    ]),
    ...(textAt(folder[MANIFEST], ['id']) === known.id ? [problem(MANIFEST, ['id'], 'own-id')] : []),
    ...(isPublisher(textAt(folder[MANIFEST], ['name', 'es'])) ? [] : [problem(MANIFEST, ['name', 'es'], 'misnamed')]),
    ...itemsAt(folder['facts.json'], ['facts']).flatMap((fact, index) =>
      textAt(fact, ['known_to']) !== 'agency' && textAt(fact, ['question', 'es']) === '' ? [problem('facts.json', ['facts', index, 'question', 'es'], 'empty')] : []),
    ...unused(folder),
    ...inValues(folder),
    ...pastDates(folder, day),
  ];
}

/** Of one place: what it says, and what stands within it where no field of its own shows that. */
export const problemsAt = (problems: Problem[], file: string, path: Path, within = false) => {
  const here = pointerOf(path);
  return problems.filter((one) => one.file === file && (pointerOf(one.path) === here || (within && pointerOf(one.path).startsWith(`${here}/`))));
};
