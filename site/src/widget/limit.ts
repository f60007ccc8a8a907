// The rules of some programs only, and what they find. It is done with rules that were verified before: nothing is added to them.
import type { Result } from '../contract';

interface Program {
  id: string;
  excludes?: { program: string }[];
  [part: string]: unknown;
}

interface Rules {
  files: Record<string, object>;
}

const PROGRAMS = 'programs/';

const isProgram = ([path]: [string, object]) => path.startsWith(PROGRAMS);

const receivedIn = (files: object[]) => new Set([...JSON.stringify(files).matchAll(/\breceives\.(\w+)/g)].map(([, name]) => name));

// Whether somebody receives a program can be a fact for others. Of it stays the fact, and a rule that nobody meets: it asks nothing and pays nothing.
function factOnly({ id, award, status, subject, for_each, applicant }: Program): Program {
  return { id, award, status, subject, for_each, applicant, criteria: { all_of: [{ id: 'left-out', when: 'false' }] } };
}

export interface Limited {
  rules: string;
  kept: string[]; // of the ids that were wanted
  unknown: string[];
}

/** The text of the rules with the programs `ids`. What excludes a program that is not there is not said. */
export function limitRules(text: string, ids: string[]): Limited {
  const { files, ...rest } = JSON.parse(text) as Rules;
  const [programs, others] = [Object.entries(files).filter(isProgram), Object.entries(files).filter((one) => !isProgram(one))];
  const wanted = programs.filter(([, program]) => ids.includes((program as Program).id));
  const kept = wanted.map(([, program]) => (program as Program).id);
  const received = receivedIn([...wanted, ...others].map(([, file]) => file));
  const limited = programs.flatMap(([path, file]): [string, object][] => {
    const program = file as Program;
    if (kept.includes(program.id)) return [[path, { ...program, excludes: program.excludes?.filter((one) => kept.includes(one.program)) }]];
    return received.has(program.id.replaceAll('-', '_')) ? [[path, factOnly(program)]] : [];
  });
  return { rules: JSON.stringify({ ...rest, files: Object.fromEntries([...others, ...limited]) }), kept, unknown: ids.filter((id) => !kept.includes(id)) };
}

/** Without the programs of which only a fact stayed. */
export const limitResult = (result: Result, ids: string[]): Result => ({ ...result, programs: result.programs.filter(({ id }) => ids.includes(id)) });
