// Households whose answers are flat, as pages keep them: { "receives.suf": true } for { "receives": { "suf": true } }, those of a person in its `facts`.
// Or as lists, ["receives.suf", true, ...]: no two families tell the same facts in the same order, and an object for each costs more than all else.
const RECEIVES = 'receives.';

function* told(facts) {
  if (!Array.isArray(facts)) return yield* Object.entries(facts ?? {});
  for (let at = 0; at < facts.length; at += 2) yield [String(facts[at]), facts[at + 1]];
}

function nested(facts) {
  if (typeof facts !== 'object') return facts; // the engine says what is wrong with it
  const own = {};
  for (const [fact, value] of told(facts)) {
    if (fact.startsWith(RECEIVES)) (own.receives ??= {})[fact.slice(RECEIVES.length)] = value;
    else own[fact] = value;
  }
  return own;
}

/** The same household in the form of the contract. */
export const contractOf = ({ household, people, ...days }) => ({
  ...days,
  household: nested(household),
  people: people.map(({ id, resident, facts }) => ({ id, resident, ...nested(facts) })),
});
