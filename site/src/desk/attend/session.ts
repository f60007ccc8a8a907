// What an attention has beside the case: when it was opened, what can be taken back, whether it was recorded. It lives as long as the tab of the case.
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Answers } from '../../answers';
import type { Ref, Value } from '../../contract';
import type { Speaker } from '../../say';
import type { OpenCase } from '../open-case';
import { History } from './history';

export interface Session {
  opened: number; // the instant
  attention: string | undefined; // the id of the one that was recorded
  history: History;
}

const sessions = new WeakMap<OpenCase, Session>();

export function sessionOf(tab: OpenCase): Session {
  const known = sessions.get(tab) ?? { opened: Date.now(), attention: undefined, history: new History() };
  sessions.set(tab, known);
  return known;
}

/** What the fields of an attention share. */
export interface Attending {
  speaker: Speaker;
  answers: Answers;
  readOnly: boolean;
  settled: boolean; // the engine has answered for these answers
  open: Set<string>; // keyOf() of what the engine still asks
  errors: Map<string, string>; // by keyOf(), what the engine refuses
  turn: number; // another one: what is half typed is forgotten
  change(field: string, change: (answers: Answers) => Answers): void;
  answer(ref: Ref, value: Value | undefined): void;
  remove(person: string): void;
  /** To the next field that waits, once it is known what waits. `answered`: just now. */
  goOn(from: Element, answered?: boolean): void;
}

export const AttendContext = createContext<Attending>(undefined as unknown as Attending);

export const useAttending = () => useContext(AttendContext);
