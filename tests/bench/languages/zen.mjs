// The ZEN Expression Language of GoRules. "#" is the member that is looked at.

const infix = (sign) => (a, b) => `${a} ${sign} ${b}`;
const joined = (sign) => (...operands) => `(${operands.join(` ${sign} `)})`;

export const zen = {
  household: (fact) => `household.${fact}`,
  member: (fact) => `#.${fact}`,
  size: () => 'len(people)',
  less: infix('<'),
  at_most: infix('<='),
  at_least: infix('>='),
  is: (fact, word) => `${fact} == '${word}'`,
  one_of: (fact, ...words) => `${fact} in [${words.map((word) => `'${word}'`).join(', ')}]`,
  has: (fact, word) => `'${word}' in ${fact}`,
  and: joined('and'),
  or: joined('or'),
  not: (test) => `not (${test})`,
  plus: infix('+'),
  times: infix('*'),
  exists: (test) => `some(people, ${test})`,
  every: (test) => `all(people, ${test})`,
  count: (test) => `count(people, ${test})`,
  sum: (fact) => `sum(map(people, #.${fact}))`,
};
