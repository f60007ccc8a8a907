// The form of a person: which of the catalog's form facts it shows, and what it leaves in the answers.
import type { Answers, Person } from './answers';
import { agesOf } from './birth';
import { formFacts, type CatalogWords, type Fact } from './catalog';
import type { Value } from './contract';
import { readDraft, type Draft } from './draft';
import type { Lang } from './format';

export interface FormDraft {
  name: string;
  elsewhere: boolean;
  drafts: Record<string, Draft>;
}

const ADULT = 18;

interface Scene {
  others: boolean; // somebody else is in the list
  adult: boolean; // may be one
  chosen(fact: string): string; // the choice made in another field
}

// When a field makes sense. A tie to somebody needs somebody; the rest of the form facts are always shown.
const SHOWN_WHEN: Record<string, (scene: Scene) => boolean> = {
  marital_status: ({ adult }) => adult,
  relation: ({ chosen }) => chosen('guardian').startsWith('person'),
  spouse: ({ others, adult, chosen }) => others && adult && ['option married', 'unknown'].includes(chosen('marital_status')),
  civil_partner: ({ others, adult, chosen }) => others && adult && ['option civil_union', 'unknown'].includes(chosen('marital_status')),
};

// A tie that holds both ways.
const MUTUAL = ['spouse', 'civil_partner'];

export const BIRTH = 'birth_date';

/** The fields below name and birth, in the catalog's order with a tie after what it hangs on. */
export function fieldsOf(words: CatalogWords, draft: FormDraft, birth: Value | undefined, others: boolean, today: string): [string, Fact][] {
  const ages = agesOf(birth, today);
  const scene: Scene = {
    others,
    adult: ages !== undefined && ages[1] >= ADULT,
    chosen: (fact) => draft.drafts[fact]?.choice ?? '',
  };
  const facts = formFacts(words).filter(([id, fact]) => id !== BIRTH && (SHOWN_WHEN[id]?.(scene) ?? (fact.type !== 'reference' || others)));
  const late = (id: string) => (MUTUAL.includes(id) ? 1 : 0);
  return facts.sort(([a], [b]) => late(a) - late(b));
}

export interface FormReading {
  facts: Record<string, Value>;
  open: string[]; // fields without an answer
}

/** What the shown fields say. A tie that cannot be is "nobody"; other hidden facts are left for the questions. */
export function readForm(words: CatalogWords, fields: [string, Fact][], draft: FormDraft, lang: Lang): FormReading {
  const facts: Record<string, Value> = {};
  const open: string[] = [];
  for (const [id, fact] of fields) {
    const field = draft.drafts[id];
    const read = field ? readDraft(fact, field, lang) : { error: 'choose' };
    if ('value' in read) facts[id] = read.value;
    else open.push(id);
  }
  const shown = new Set(fields.map(([id]) => id));
  const scene = { others: true, adult: shown.has('marital_status'), chosen: (fact: string) => draft.drafts[fact]?.choice ?? '' };
  for (const id of MUTUAL) if (words.facts[id] && !SHOWN_WHEN[id]!(scene)) facts[id] = [];
  return { facts, open };
}

/** A spouse's spouse: the tie is noted on the other side too, and an earlier one that it replaces is dropped. */
export function withMutualTies(answers: Answers, person: Person): Answers {
  const people = answers.people.map((one) => {
    if (one.id === person.id) return one;
    const facts = { ...one.facts };
    for (const id of MUTUAL) {
      if (person.facts[id] === one.id) facts[id] = person.id;
      else if (facts[id] === person.id) delete facts[id];
    }
    return { ...one, facts };
  });
  return { ...answers, people };
}
