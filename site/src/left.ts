// How many screens can still come: an upper bound that answers can only lower.
import { keyOf, valueOf, type Answers, type Page } from './answers';
import { receivedProgram, type CatalogWords } from './catalog';
import type { Finding, Node, ProgramResult, Question, Ref, Result } from './contract';
import { goalsApart, openOf } from './goals';
import { memo } from './memo';
import { nextPage, pagesFrom } from './steps';
import { distinct, isRequirement } from './verdicts';

// What the open rules rest on, also where a question has to come before it.
function restingOn(nodes: Node[] = []): Ref[] {
  const open = nodes.filter((node) => node.status === 'undecided' && isRequirement(node));
  return open.flatMap((node) => [...(node.facts ?? []), ...restingOn(node.any_of ?? node.all_of)]);
}

const inVerdict = (finding: Finding): Ref[] => (finding.verdict === 'undecided' || finding.verdict === 'likely' ? [...finding.missing, ...restingOn(finding.criteria)] : []);

const inAmounts = (finding: Finding): Ref[] => (finding.verdict === 'not_eligible' ? [] : (finding.amounts ?? []).flatMap((amount) => amount.missing));

const findings = (programs: ProgramResult[]): Finding[] => programs.flatMap((program) => [program, ...(program.rows ?? [])]);

// By each fact, those that an answer to it may open.
const openedBy = memo((facts: CatalogWords['facts']) => {
  const opened = new Map<string, { fact: string; of: string }[]>();
  for (const [fact, { after, of }] of Object.entries(facts)) {
    for (const before of after ?? []) opened.set(before, [...(opened.get(before) ?? []), { fact, of }]);
  }
  return opened;
});

// With the facts that the answers to these may open, and those that they may open in turn.
function withFollowing(refs: Ref[], answers: Answers, words: CatalogWords): Ref[] {
  const found = [...refs];
  const known = new Set(found.map(keyOf));
  for (const { fact: before, person } of found) {
    for (const { fact, of } of openedBy(words.facts).get(before) ?? []) {
      const owners = of === 'household' ? [null] : person === null ? answers.people.map((one) => one.id) : [person];
      const opened = owners.map((owner) => ({ fact, person: owner })).filter((ref) => valueOf(answers, ref) === undefined);
      for (const ref of opened) {
        if (!known.has(keyOf(ref))) found.push(ref);
        known.add(keyOf(ref));
      }
    }
  }
  return found;
}

// The screens of these questions, then of all else that may come to be asked.
function screens(now: Question[], open: Ref[], answers: Answers, words: CatalogWords): number {
  if (now.length === 0) return 0;
  const askable = ({ fact }: Ref) => receivedProgram(words, fact) !== undefined || (words.facts[fact] && words.facts[fact]!.known_to !== 'agency');
  const asked = new Set(now.map(keyOf));
  const later = distinct(open).filter((ref) => valueOf(answers, ref) === undefined && askable(ref) && !asked.has(keyOf(ref)));
  return pagesFrom(now, words).length + pagesFrom(later.map((ref) => ({ ...ref, programs: [], for: 'verdict' })), words).length;
}

// People in the order in which they were listed.
function inOrder(page: Page | undefined, { people }: Answers): Page | undefined {
  const place = ({ person }: Ref) => people.findIndex(({ id }) => id === person);
  return page && { ...page, asks: [...page.asks].sort((a, b) => place(a) - place(b)) };
}

export interface Left {
  next: Page | undefined;
  first: number; // screens that can come before the first result; 0 once it is there
  all: number;
  open: string[]; // the goals that are not settled
}

/** The screens of the questions that stand now, then of the facts that may come to be asked. */
export function pagesLeft({ questions, programs }: Result, answers: Answers, words: CatalogWords): Left {
  const open = openOf(answers.goals, questions);
  const [towards, rest] = goalsApart(questions, open);
  const found = findings(programs);
  return {
    next: inOrder(nextPage(towards, rest, words), answers),
    first: screens(towards, findings(programs.filter(({ id }) => open.includes(id))).flatMap(inVerdict), answers, words),
    all: screens(questions, [...found.flatMap(inVerdict), ...withFollowing(found.flatMap(inAmounts), answers, words)], answers, words),
    open,
  };
}
