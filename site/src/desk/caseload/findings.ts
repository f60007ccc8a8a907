// What is found of a case, without its answers: this is all that outlives the look at them.
import type { Standing } from '../case';
import type { Stand } from './kinds';

/** Why a program stands otherwise. Several may hold. */
export interface Cause {
  rules?: string; // the version before
  window?: 'opens' | 'closes';
  age?: { name: string; years: number; date: string }; // somebody's birthday
  criterion?: string; // of the program: the one that reads otherwise now
}

export interface Change {
  program: string;
  from: Stand;
  to: Stand;
  date: string; // the day on which it was seen, or will be so
  cause?: Cause; // once somebody has looked for it
}

export interface Changes {
  id: string; // of the case
  changes: Change[];
}

/** One fact that alone keeps these programs open. */
export interface OneQuestion {
  fact: string;
  programs: string[];
}

export interface Found extends Changes {
  questions: OneQuestion[];
  now: Standing | null; // where something changed, or nothing was known: to be kept once somebody has seen it
  refused: boolean; // the answers do not fit the rules on this day
}
