// A formula is a tree, ['less', ['member', 'age'], 18]: an operation, then its operands, themselves trees, numbers or words.
// Every language is a table from operations to what it writes for them; fold() applies one.
//
//   household FACT, member FACT, size          a fact of the household, of the member that is looked at, the number of people
//   less, at_most, at_least A B                comparisons of whole numbers
//   is A WORD, one_of A WORD..., has A WORD    a choice equals, a choice is among, a set holds
//   and A..., or A..., not A
//   plus A B, times A B
//   exists P, every P, count P, sum FACT       over the members of the household; P reads only the member

export const fold = (language, tree) => {
  if (!Array.isArray(tree)) return tree;
  const [operation, ...operands] = tree;
  return language[operation](...operands.map((operand) => fold(language, operand)));
};

const OVER_PEOPLE = new Set(['exists', 'every', 'count', 'sum']);

/**
 * The same trees for a language that lacks some operations: each tree whose root is one of `lacking` becomes a fact of the
 * household, "given_0" and so on. `given` lists them: [fact, tree].
 */
export function giveAway(trees, lacking = OVER_PEOPLE) {
  const facts = new Map();
  const replace = (tree) => {
    if (!Array.isArray(tree)) return tree;
    if (!lacking.has(tree[0])) return tree.map(replace);
    const key = JSON.stringify(tree);
    if (!facts.has(key)) facts.set(key, [`given_${facts.size}`, tree]);
    return ['household', facts.get(key)[0]];
  };
  return { trees: trees.map(replace), given: [...facts.values()] };
}
