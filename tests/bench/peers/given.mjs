// For peers without lists of people: a function from a household to its facts and, worked out beforehand and outside of every
// measurement, the given ones (catalog/tree.mjs). An advantage to these peers.
import { valueOf } from '../catalog/value.mjs';

export function giver(given) {
  const values = given.map(([fact, tree]) => [fact, valueOf(tree)]);
  return (home) => ({ ...home.household, ...Object.fromEntries(values.map(([fact, value]) => [fact, value(home)])) });
}
