// Answers to the JSON that the engine takes. Nicknames stay here.
import type { Answers } from './answers';
import type { Value } from './contract';

const RECEIVES = 'receives.';

// { "receives.suf": true, "sex": "female" } as { "sex": "female", "receives": { "suf": true } }, written into an object.
function nested<T extends object>(into: T, facts: Record<string, Value>): T {
  const own = into as Record<string, unknown>;
  let receives: Record<string, Value> | undefined;
  for (const fact in facts) {
    if (fact.startsWith(RECEIVES)) (receives ??= {})[fact.slice(RECEIVES.length)] = facts[fact]!;
    else own[fact] = facts[fact]!;
  }
  if (receives) own.receives = receives;
  return into;
}

/** `words`: the types of facts. */
export function householdOf(answers: Answers, words: { facts: Record<string, { type: string }> }, as_of: string) {
  const references = Object.entries(words.facts).filter(([, fact]) => fact.type === 'reference').map(([id]) => id);
  // Somebody alone has nobody to be tied to: there is nothing to ask.
  const nobody = answers.people.length === 1 ? Object.fromEntries(references.map((id) => [id, []])) : {};
  return {
    as_of,
    household: nested({}, answers.household),
    people: answers.people.map(({ id, resident, facts }) => nested({ id, resident, ...nobody }, facts)),
  };
}

/** Somebody of whom nothing is known: what the page reads the figures of the law from before anybody answers. */
export const nobodyKnown = (as_of: string) => ({ as_of, household: {}, people: [{ id: 'p1' }] });

/** Today in Chile, as an ISO date. */
export function today(now = new Date()): string {
  // Part by part: no locale writes a whole date alike in every browser.
  const format = new Intl.DateTimeFormat('en', { timeZone: 'America/Santiago', year: 'numeric', month: '2-digit', day: '2-digit' });
  const part = (type: string) => format.formatToParts(now).find((one) => one.type === type)!.value;
  return `${part('year')}-${part('month')}-${part('day')}`;
}
