// Households of the contract as cases of a desk, with what the rules said of them on the day on which they were seen.
import type { BatchEngine } from 'ventanilla-batch';
import { newCase, type Case } from '../../site/src/desk/case';
import { outlineOf } from '../../site/src/desk/caseload/outline';
import { Sifter } from '../../site/src/desk/caseload/sift';
import { fileOf } from '../../site/src/desk/vault/transfer';
import type { Stretch } from '../../site/src/desk/vault/stretching';
import type { CatalogWords } from '../../site/src/catalog';
import type { Value } from '../../site/src/contract';

type Facts = Record<string, Value>;
type Given = Facts & { receives?: Facts };
export interface Drawn {
  household: Given;
  people: (Given & { id: string; resident?: boolean })[];
}

const flat = ({ receives = {}, ...facts }: Given): Facts => ({ ...facts, ...Object.fromEntries(Object.entries(receives).map(([program, value]) => [`receives.${program}`, value])) });

const caseOf = ({ household, people }: Drawn, index: number, day: string): Case =>
  newCase(`A-${String(index + 1).padStart(4, '0')}`, day, 24, {
    concern: null, household: flat(household), pages: [], made: people.length, goals: [],
    people: people.map(({ id, resident = true, ...facts }, place) => ({ id, resident: resident as boolean, name: `${String.fromCharCode(65 + ((index + place) % 26))}. ${String.fromCharCode(65 + ((7 * index + place) % 26))}.`, facts: flat(facts as Given) })),
  });

export function casesSeen(drawn: Drawn[], day: string, { engine, words }: { engine: BatchEngine; words: CatalogWords }): Case[] {
  const layout = engine.layout();
  if ('errors' in layout) throw new Error('no catalog');
  const sifter = new Sifter({ engine, layout, outline: outlineOf(words), version: words.catalog.version });
  return drawn.map((one, index) => {
    const record = caseOf(one, index, day);
    return { ...record, standing: sifter.standing(record, day) };
  }).filter(({ standing }) => standing); // somebody may be born after that day
}

export const fileWith = (cases: Case[], day: string, passphrase: string, stretch: Stretch) => fileOf(cases, day, passphrase, stretch);
