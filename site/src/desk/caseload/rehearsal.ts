// Cases of nobody, to be looked at before the first real ones are: what a worker runs for the first time takes twice as long, or more.
import type { Layout } from 'ventanilla-batch';
import type { Value } from '../../contract';
import { addDays } from '../../format';
import { newCase, type Case } from '../case';
import type { Sealed } from '../vault/cases';
import { closed, newStamp } from '../vault/record';
import type { Ask } from './messages';

const CASES = 20;
const PEOPLE = 3;
const SEEN = 90; // days ago

type Fact = Layout['facts'][number];

function valueOf({ type, min = 0, decimals = 0, options = [] }: Fact, turn: number): Value {
  switch (type) {
    case 'boolean': return turn % 2 === 0;
    case 'choice': return options[turn % options.length]!;
    case 'set': return options.slice(0, turn % 3);
    case 'reference': return [];
    case 'date': return new Date(86_400_000 * min).toISOString().slice(0, 10);
    default: return min / 10 ** decimals;
  }
}

// Each leaves another part of the facts unanswered.
const factsOf = (facts: Fact[], owner: Fact['of'], turn: number) =>
  Object.fromEntries(facts.flatMap((fact, index): [string, Value][] => (fact.of !== owner || (index + turn) % 5 === 0 ? [] : [[fact.id, valueOf(fact, index + turn)]])));

const caseOf = ({ facts, programs }: Pick<Layout, 'facts' | 'programs'>, today: string, turn: number): Case => {
  const people = Array.from({ length: PEOPLE }, (_, index) => ({ id: `p${index + 1}`, name: '', resident: true, facts: factsOf(facts, 'person', turn + index) }));
  const day = addDays(today, -SEEN);
  const record = newCase('', day, 0);
  return {
    ...record, number: '-', answers: { ...record.answers, made: PEOPLE, people, household: factsOf(facts, 'household', turn) },
    standing: { catalog: '-', date: day, groups: Object.fromEntries(programs.map(({ id }) => [id, 'ask' as const])), had: [], answered: day },
  };
};

/** A look at such cases, closed with a key that nobody else has. */
export async function rehearsal(layout: Pick<Layout, 'facts' | 'programs'>, today: string): Promise<Ask> {
  const cipher = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
  const slot = '';
  const seal = async (record: Case): Promise<Sealed> => ({ id: record.id, slot, number: '', bytes: await closed(record, 'case', slot, newStamp(), { cipher }) });
  return { kind: 'now', cipher, today, sealed: await Promise.all(Array.from({ length: CASES }, (_, turn) => seal(caseOf(layout, today, turn)))) };
}
