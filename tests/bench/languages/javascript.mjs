// JavaScript as one would write it by hand.

const infix = (sign) => (a, b) => `${a} ${sign} ${b}`;
const joined = (sign) => (...operands) => `(${operands.join(` ${sign} `)})`;

export const javascript = {
  household: (fact) => `household.${fact}`,
  member: (fact) => `m.${fact}`,
  size: () => 'people.length',
  less: infix('<'),
  at_most: infix('<='),
  at_least: infix('>='),
  is: (fact, word) => `${fact} === '${word}'`,
  one_of: (fact, ...words) => joined('||')(...words.map((word) => `${fact} === '${word}'`)),
  has: (fact, word) => `${fact}.includes('${word}')`,
  and: joined('&&'),
  or: joined('||'),
  not: (test) => `!(${test})`,
  plus: infix('+'),
  times: infix('*'),
  exists: (test) => `people.some((m) => ${test})`,
  every: (test) => `people.every((m) => ${test})`,
  count: (test) => `people.reduce((count, m) => (${test} ? count + 1 : count), 0)`,
  sum: (fact) => `people.reduce((sum, m) => sum + m.${fact}, 0)`,
};

/** The text of a function of { household, people } that gives the value of a tree. */
export const arrow = (formula) => `({ household, people }) => ${formula}`;
