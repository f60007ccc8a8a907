// One field for what ties a member to another: who maintains them, as what, and to whom they are married.
//
//   hijo 1, h1     a child whom member 1 maintains        1, cargo 1     maintained by 1, as what is not said
//   cónyuge 1, c1  married to 1                           auc 1          in a civil union with 1
//   -              nobody maintains them                  ?              nobody knows
//   Several are set apart by a comma: "cónyuge 1, cargo 1".
import type { Answers, Person } from '../../answers';
import type { Value } from '../../contract';
import { plain } from '../lists/plain-text';

export type TieRead = { facts: Record<string, Value>; mutual: { fact: string; status: string; person: string } | undefined } | { fault: 'tie' | 'person' };

const RELATIONS: Record<string, { names: string[]; text: string }> = {
  child: { names: ['h', 'hijo', 'hija', 'hijo/a'], text: 'hijo/a' },
  stepchild: { names: ['hijastro', 'hijastra', 'hijastro/a'], text: 'hijastro/a' },
  partner_child: { names: ['hijo del conviviente civil', 'hija del conviviente civil', 'hijo/a del conviviente civil'], text: 'hijo/a del conviviente civil' },
  grandchild: { names: ['n', 'nieto', 'nieta', 'bisnieto', 'bisnieta', 'nieto/a'], text: 'nieto/a' },
  court_placed: { names: ['juez', 'tutela', 'cuidado personal'], text: 'cuidado personal' },
  widowed_mother: { names: ['madre viuda'], text: 'madre viuda' },
  ascendant: { names: ['ascendiente'], text: 'ascendiente' },
  other: { names: ['otro', 'otra', 'otro/a'], text: 'otro/a' },
};

// Each holds both ways, and says which civil status goes with it.
const COUPLES: Record<string, { names: string[]; text: string; status: string }> = {
  spouse: { names: ['c', 'conyuge', 'esposo', 'esposa', 'marido', 'casado con', 'casada con'], text: 'cónyuge', status: 'married' },
  civil_partner: { names: ['u', 'auc', 'conviviente civil'], text: 'auc', status: 'civil_union' },
};

const SUPPORTED = ['', 'cargo', 'a cargo', 'mantiene'];
const NOBODY = ['-', 'nadie', 'no depende', 'se mantiene'];

export const TIES = ['guardian', 'relation', 'spouse', 'civil_partner'];

const keyWith = (table: Record<string, { names: string[] }>, name: string) => Object.keys(table).find((key) => table[key]!.names.includes(name));

/** `self`: whose tie it is; a member is called by the number in the list. */
export function readTie(text: string, self: string | undefined, people: Person[]): TieRead {
  const read: TieRead & object = { facts: {}, mutual: undefined };
  for (const clause of text.split(',').map(plain)) {
    if (clause === '?') read.facts.guardian = null;
    else if (NOBODY.includes(clause)) read.facts.guardian = [];
    else {
      const found = /^(.*?)\s*(?:\bde\s*)?(\d+)$/.exec(clause);
      const person = found && people[Number(found[2]) - 1];
      if (!found) return { fault: 'tie' };
      if (!person || person.id === self) return { fault: 'person' };
      const name = found[1]!.trim();
      const relation = keyWith(RELATIONS, name);
      const couple = keyWith(COUPLES, name);
      if (relation) Object.assign(read.facts, { guardian: person.id, relation });
      else if (couple) Object.assign(read, { facts: { ...read.facts, [couple]: person.id, marital_status: COUPLES[couple]!.status }, mutual: { fact: couple, status: COUPLES[couple]!.status, person: person.id } });
      else if (SUPPORTED.includes(name)) read.facts.guardian = person.id;
      else return { fault: 'tie' };
    }
  }
  return read;
}

/** What readTie reads as these ties. */
export function tieText({ facts }: Pick<Person, 'facts'>, people: Person[]): string {
  const numberOf = (id: Value | undefined) => people.findIndex((person) => person.id === id) + 1;
  const { guardian, relation } = facts;
  const couples = Object.entries(COUPLES).flatMap(([fact, { text }]) => (numberOf(facts[fact]) > 0 ? [`${text} de ${numberOf(facts[fact])}`] : []));
  const known = RELATIONS[String(relation)]?.text;
  const support = guardian === null ? ['?'] : Array.isArray(guardian) ? ['-'] : numberOf(guardian) > 0 ? [known ? `${known} de ${numberOf(guardian)}` : `a cargo de ${numberOf(guardian)}`] : [];
  return [...support, ...couples].join(', ');
}

/** These answers with the ties of a member as they were read; what was said of ties before is taken back, on both sides. */
export function withTie(answers: Answers, self: string, { facts, mutual }: Extract<TieRead, { facts: object }>): Answers {
  const people = answers.people.map((person) => {
    const own = Object.fromEntries(Object.entries(person.facts).filter(([fact, value]) =>
      person.id === self ? !TIES.includes(fact) : !(fact in COUPLES && value === self)));
    if (person.id === self) return { ...person, facts: { ...own, ...facts } };
    return { ...person, facts: mutual?.person === person.id ? { ...own, [mutual.fact]: self, marital_status: mutual.status } : own };
  });
  return { ...answers, people };
}
