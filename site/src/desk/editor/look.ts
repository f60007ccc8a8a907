// The draft as the engine sees it, a moment after each change.
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { EngineError, Result } from '../../contract';
import type { Rules } from '../rules';
import { engineUrl } from '../scripts';
import { unseen } from './cases';
import { Checker, type Outcome } from './checker';
import { compose, type Bundle } from './compose';
import { at, casesFile, itemsAt, programFile, programsOf, textAt, type Folder } from './overlay';
import { criteriaOf, fromEngine, inFolder, type Problem } from './problems';

const QUIET = 250; // ms

/** Programs whose rules are not written to their end: the engine would refuse what somebody is still writing. */
const unfinishedIn = (problems: Problem[]) => new Set(problems.filter(({ code, path }) => code === 'unfinished' || code === 'no-criteria' || (code === 'empty' && ['award', 'sector', 'excludes', 'windows'].includes(String(path[0])))).map(({ file }) => file));

export interface Looked {
  problems: Problem[];
  outcomes: Outcome[] | undefined;
  waiting: boolean; // the open program has rules that are not finished
  blocked: boolean; // what the engine refuses lets no household be tried
  looking: boolean;
}

interface Seen {
  folder: Folder;
  program: string;
  errors: EngineError[];
  outcomes: Outcome[];
}

// What the test households did not show of its criteria, and whether there are any.
function fromCases(folder: Folder, program: string, outcomes: Outcome[]): Problem[] {
  const file = programFile(program);
  const results = outcomes.flatMap(({ result }): Result[] => (result ? [result] : []));
  if (itemsAt(folder[casesFile(program)], ['cases']).length === 0) return [{ file, path: [], code: 'no-case', warning: true, more: '' }];
  const missing = unseen(program, results);
  return criteriaOf(folder[file]).flatMap(({ path, tree }) =>
    (missing.get(textAt(tree, ['id'])) ?? []).map((status): Problem => ({ file, path: [...path, 'when'], code: status === 'holds' ? 'never-held' : 'never-failed', warning: true, more: '' })));
}

export function useLook(published: Rules, folder: Folder, program: string, day: string): Looked {
  const [checker, setChecker] = useState<Checker>();
  const [seen, setSeen] = useState<Seen>();
  const base = useMemo(() => JSON.parse(published.text) as Bundle, [published]);
  const known = useMemo(() => ({ id: textAt(base.files['catalog.json'], ['id']), programs: programsOf(base.files) }), [base]);
  useEffect(() => {
    const made = new Checker(engineUrl(), published.engine.given!.wasm);
    setChecker(made);
    return () => made.end();
  }, [published]);
  const own = useMemo(() => inFolder(folder, known, day), [folder, known, day]);
  const unfinished = unfinishedIn(own);
  const rules = useMemo(() => {
    const whole = Object.fromEntries(Object.entries(folder).filter(([file]) => !unfinished.has(file)));
    return compose(base, published.words, whole, true);
  }, [folder, base, [...unfinished].join()]);
  useEffect(() => {
    if (!checker) return;
    let wanted = true;
    const households = unfinished.has(programFile(program)) ? [] : itemsAt(folder[casesFile(program)], ['cases']).map((test) => (at(test, ['input']) ?? {}) as object);
    const timer = setTimeout(() => {
      checker.look(JSON.stringify(rules.bundle), households).then((looked) => wanted && looked && setSeen({ folder, program, ...looked }), () => {});
    }, QUIET);
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, [checker, folder, program]);
  const waiting = unfinished.has(programFile(program));
  const fresh = seen?.program === program ? seen : undefined;
  const missing = new Set(own.filter(({ warning }) => !warning).map(({ file, path }) => `${file} ${path.join('/')}`));
  const refused = (seen ? fromEngine(seen.errors, rules.begins, folder) : []).filter(({ file, path }) => !missing.has(`${file} ${path.join('/')}`)); // what is still to write it refuses too
  const problems = [...own, ...refused, ...(fresh && !waiting && seen?.errors.length === 0 ? fromCases(seen.folder, program, fresh.outcomes) : [])];
  const unique = [...new Map(problems.map((one) => [`${one.file} ${one.path.join('/')} ${one.code} ${one.more}`, one])).values()];
  return { problems: unique, outcomes: waiting || seen?.errors.length ? undefined : fresh?.outcomes, waiting, blocked: !waiting && seen !== undefined && seen.errors.length > 0, looking: seen?.folder !== folder };
}
