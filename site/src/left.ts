// How many screens can still come: an upper bound that answers can only lower.
import { sameRef, valueOf, type Answers, type Page } from './answers';
import type { CatalogWords } from './catalog';
import type { Finding, Question, Ref, Result } from './contract';
import { distinct } from './verdicts';
import { pagesFrom } from './steps';

const openIn = (finding: Finding) => [...finding.missing, ...(finding.amounts ?? []).flatMap((amount) => amount.missing)];

// With the facts that the answers to these may open, and those that they may open in turn.
function withFollowing(refs: Ref[], answers: Answers, words: CatalogWords): Ref[] {
  const found = [...refs];
  const facts = Object.entries(words.facts);
  for (const { fact: before, person } of found) {
    for (const [fact, { after, of }] of facts) {
      if (!after?.includes(before)) continue;
      const owners = of === 'household' ? [null] : person === null ? answers.people.map((one) => one.id) : [person];
      const opened = owners.map((owner) => ({ fact, person: owner })).filter((ref) => valueOf(answers, ref) === undefined);
      found.push(...opened.filter((ref) => !found.some((other) => sameRef(other, ref))));
    }
  }
  return found;
}

/** The screens of the questions that stand now, then of the facts that may come to be asked. */
export function pagesLeft(result: Result, answers: Answers, words: CatalogWords): { next: Page | undefined; count: number } {
  const now = pagesFrom(result.questions, words, answers.concern);
  const open = result.programs.flatMap((program) =>
    [...openIn(program), ...(program.rows ?? []).flatMap(openIn)],
  );
  const known = open.filter((ref) => valueOf(answers, ref) === undefined && words.facts[ref.fact]);
  const asked = distinct([...result.questions.map(({ fact, person }) => ({ fact, person })), ...known]);
  const all: Question[] = withFollowing(asked, answers, words).map((ref) => ({ ...ref, programs: [], for: 'verdict' }));
  return { next: now[0], count: now.length === 0 ? 0 : Math.max(now.length, pagesFrom(all, words, null).length) };
}
