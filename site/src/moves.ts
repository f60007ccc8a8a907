// What could be otherwise in a household: events of life, and what the catalog says that people can do.
import { keyOf, nameOf, valueOf, withPerson, type Answers } from './answers';
import { agesOf } from './birth';
import type { CatalogWords, Fact } from './catalog';
import type { Finding, Node, Ref, Result, Value } from './contract';
import { BIRTH } from './form';

export interface Move {
  id: string;
  kind: 'birth' | 'job' | 'region' | 'fact';
  person: string | null;
  base: Answers; // what the change is made to
  asks: Ref[]; // what has to be told about it
  start: [Ref, Value][]; // what is told about it already, to begin with
}

const ADULT = 18;
const PARENT = 55; // at most: as old as the catalog asks about a pregnancy

// What is true of a child who is born today.
const NEWBORN: Record<string, Value> = { relation: 'child', lives_at_expense: true, monthly_income: 0, spouse: [], civil_partner: [] };

const nodesIn = (nodes: Node[] = []): Node[] => nodes.flatMap((node) => [node, ...nodesIn(node.any_of), ...nodesIn(node.all_of)]);

/** The facts that the rules of a result look at, those of most programs first. `open`: only where a rule does not hold. */
function lookedAt(result: Result, open: boolean): Ref[] {
  const found = new Map<string, { ref: Ref; programs: Set<string> }>();
  for (const program of result.programs) {
    const findings: Finding[] = [program, ...(program.rows ?? [])];
    const nodes = findings.flatMap((finding) => nodesIn(finding.criteria)).filter((node) => !open || node.status !== 'holds');
    const amounts = findings.flatMap((finding) => finding.amounts ?? []);
    for (const ref of [...nodes.flatMap((node) => [...(node.facts ?? []), ...(node.missing ?? [])]), ...amounts.flatMap((amount) => amount.missing)]) {
      const known = found.get(keyOf(ref)) ?? { ref, programs: new Set() };
      known.programs.add(program.id);
      found.set(keyOf(ref), known);
    }
  }
  return [...found.values()].sort((a, b) => b.programs.size - a.programs.size).map(({ ref: { fact, person } }) => ({ fact, person }));
}

const NUMBERS = ['int', 'decimal', 'double'];

/**
 * The numbers on which this result may hang, and which can rise and fall: not what passes by itself, is over, or only an agency knows.
 * Money that counts for most programs comes first.
 */
export function numbersOf(result: Result, words: CatalogWords): Ref[] {
  const fits = (fact: Fact | undefined) => fact && NUMBERS.includes(fact.type) && !fact.elapses && fact.known_to !== 'agency';
  const found = lookedAt(result, false).filter((ref) => fits(words.facts[ref.fact]));
  const money = found.find((ref) => words.facts[ref.fact]!.unit === 'CLP');
  return money ? [money, ...found.filter((ref) => ref !== money)] : found;
}

// Numbers in bands that are asked once this fact is so.
const following = (ref: Ref, answers: Answers, words: CatalogWords): Ref[] =>
  Object.entries(words.facts)
    .filter(([, fact]) => fact.after?.includes(ref.fact) && fact.bands && fact.of === words.facts[ref.fact]!.of && fact.known_to !== 'agency')
    .map(([fact]) => ({ fact, person: ref.person }))
    .filter((next) => typeof valueOf(answers, next) !== 'number');

function factMove(ref: Ref, answers: Answers, words: CatalogWords): Move {
  const now = valueOf(answers, ref);
  const other: [Ref, Value][] = words.facts[ref.fact]!.type === 'boolean' ? [[ref, now !== true]] : [];
  return { id: `fact ${keyOf(ref)}`, kind: 'fact', person: ref.person, base: answers, asks: [ref, ...following(ref, answers, words)], start: other };
}

function birthMove(answers: Answers, words: CatalogWords, guardian: string, name: string, asOf: string): Move {
  const facts = Object.fromEntries(Object.entries({ ...NEWBORN, [BIRTH]: asOf }).filter(([fact]) => words.facts[fact]));
  const base = withPerson(answers, { name, resident: true, facts });
  const child = base.people.at(-1)!.id;
  const tie = { fact: 'guardian', person: child };
  return { id: 'birth', kind: 'birth', person: child, base, asks: [tie], start: [[tie, guardian]] };
}

/** What could be tried. `baby`: how a child who is not born yet is called. */
export function movesOf(result: Result, answers: Answers, words: CatalogWords, asOf: string, baby: string): Move[] {
  const has = (...facts: string[]) => facts.every((fact) => words.facts[fact]);
  const adults = answers.people.filter((person) => (agesOf(person.facts[BIRTH], asOf)?.[1] ?? ADULT) >= ADULT);
  const moves: Move[] = [];
  const parent = adults.find((person) => (agesOf(person.facts[BIRTH], asOf)?.[0] ?? ADULT) <= PARENT);
  if (has('guardian', BIRTH) && parent) moves.push(birthMove(answers, words, parent.id, baby, asOf));
  for (const { id, facts } of has('work', 'monthly_income') ? adults : []) {
    if (facts['work'] === 'dependent') continue;
    moves.push({ id: `job ${id}`, kind: 'job', person: id, base: answers, asks: [{ fact: 'monthly_income', person: id }], start: [[{ fact: 'work', person: id }, 'dependent']] });
  }
  if (has('region')) moves.push({ id: 'region', kind: 'region', person: null, base: answers, asks: [{ fact: 'region', person: null }], start: [] });
  const steps = lookedAt(result, true).filter((ref) => words.facts[ref.fact]?.actionable && valueOf(answers, ref) !== true);
  return [...moves, ...steps.map((ref) => factMove(ref, answers, words))];
}

export const ownerName = (move: Move) => nameOf(move.base, move.person);
