// What every part of the editor knows, and how it changes the draft.
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { CatalogWords } from '../../catalog';
import type { EditorWords } from '../words/editor';
import type { Outcome } from './checker';
import { at, put, withFile, type Folder, type Path, type Tree } from './overlay';
import { pointerOf, problemsAt, type Problem } from './problems';
import type { Vocabulary } from './vocabulary';

export interface Editing {
  t: EditorWords;
  folder: Folder;
  words: CatalogWords; // of the base
  vocabulary: Vocabulary;
  problems: Problem[];
  outcomes: Outcome[] | undefined; // of the test households of the program that is open
  day: string;
  english: boolean;
  change(folder: Folder): void;
}

export const EditingContext = createContext<Editing>(undefined as never);
export const useEditing = () => useContext(EditingContext);

/** A place in a file of the draft, as a field needs it. */
export function usePlace(file: string, path: Path) {
  const { folder, problems, change } = useEditing();
  return {
    id: fieldId(file, path),
    value: at(folder[file], path),
    found: problemsAt(problems, file, path),
    set: (value: Tree | undefined) => change(withFile(folder, file, put(folder[file], path, value))),
  };
}

/** Where one writes next, once it is drawn: the first control of what has this id, or the thing itself. */
export function focusIn(id: string) {
  requestAnimationFrame(() => {
    const element = document.getElementById(id);
    (element?.matches('input, select, textarea') ? element : (element?.querySelector<HTMLElement>('input, select, textarea') ?? element))?.focus();
  });
}

export const fieldId = (file: string, path: Path) => `ed-${file}${pointerOf(path)}`;

/** What a person has still to write is no mistake yet. */
const MISSING = ['empty', 'unfinished', 'no-criteria', 'no-apply'];

export const levelOf = ({ code, warning }: Problem): 'missing' | 'warning' | 'error' => (MISSING.includes(code) ? 'missing' : warning ? 'warning' : 'error');

export const saidOf = (t: EditorWords, { code }: Problem) => t.problems[code] ?? t.otherProblem;
