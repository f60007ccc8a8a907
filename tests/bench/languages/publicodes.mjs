// Publicodes (publi.codes). It has no lists of people: what is said of members comes as facts of the household (giveAway).

const infix = (sign) => (a, b) => `${a} ${sign} ${b}`;
const name = (fact) => fact.replaceAll('_', ' ');

export const publicodes = {
  household: name,
  less: infix('<'),
  at_most: infix('<='),
  at_least: infix('>='),
  is: (fact, word) => `${fact} = '${word}'`,
  one_of: (fact, ...words) => ({ 'une de ces conditions': words.map((word) => `${fact} = '${word}'`) }),
  and: (...tests) => ({ 'toutes ces conditions': tests }),
  or: (...tests) => ({ 'une de ces conditions': tests }),
  not: (test) => ({ '=': [test, 'non'] }),
  plus: infix('+'),
  times: infix('*'),
};

export { name as publicodesName };
