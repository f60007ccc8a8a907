// Households whose answers are flat, as pages keep them: { "receives.suf": true } for { "receives": { "suf": true } }, those of a person in its `facts`.
const RECEIVES = 'receives.';

function nested(facts) {
  const own = {};
  for (const fact in facts) {
    if (fact.startsWith(RECEIVES)) (own.receives ??= {})[fact.slice(RECEIVES.length)] = facts[fact];
    else own[fact] = facts[fact];
  }
  return own;
}

/** The same household in the form of the contract. */
export const contractOf = ({ household, people, ...days }) => ({
  ...days,
  household: nested(household),
  people: people.map(({ id, resident, facts }) => ({ id, resident, ...nested(facts) })),
});
