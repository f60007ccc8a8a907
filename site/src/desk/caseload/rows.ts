// What was found of the cases as rows of one part of the page, the most urgent first.
import type { Change, Found, OneQuestion } from './findings';
import { kindOf } from './kinds';
import type { Part } from '../words/caseload';
import type { Card } from '../vault/card';

export interface Row {
  card: Card;
  changes: Change[];
  questions: OneQuestion[];
}

interface Known {
  found: ReadonlyMap<string, Found>;
  ahead: ReadonlyMap<string, Change[]>;
}

export const PARTS: Part[] = ['gain', 'lose', 'ask', 'one', 'ahead'];

const ofKind = (changes: Change[], part: Part) => changes.filter(({ from, to }) => kindOf(from, to) === part);

const decided = ({ questions }: Row) => questions.reduce((sum, { programs }) => sum + programs.length, 0);

const ORDER: Record<Part, (a: Row, b: Row) => number> = {
  gain: (a, b) => b.changes.length - a.changes.length,
  lose: (a, b) => b.changes.length - a.changes.length,
  ask: (a, b) => b.changes.length - a.changes.length,
  one: (a, b) => decided(b) - decided(a),
  ahead: (a, b) => (a.changes[0]!.date < b.changes[0]!.date ? -1 : 1),
};

/** By part; a case may stand in several. */
export function rowsOf({ found, ahead }: Known, cards: Card[]): Record<Part, Row[]> {
  const rows: Record<Part, Row[]> = { gain: [], lose: [], ask: [], one: [], ahead: [] };
  for (const card of cards) {
    const { changes = [], questions = [] } = found.get(card.id) ?? {};
    for (const part of ['gain', 'lose', 'ask'] as const) {
      const own = ofKind(changes, part);
      if (own.length > 0) rows[part].push({ card, changes: own, questions: [] });
    }
    if (questions.length > 0) rows.one.push({ card, changes: [], questions: [...questions].sort((a, b) => b.programs.length - a.programs.length) });
    const later = [...(ahead.get(card.id) ?? [])].sort((a, b) => (a.date < b.date ? -1 : 1));
    if (later.length > 0) rows.ahead.push({ card, changes: later, questions: [] });
  }
  for (const part of PARTS) rows[part].sort(ORDER[part]);
  return rows;
}
