// JsonLogic (jsonlogic.com). Inside some, all and filter, "var" reads the member.

const rule = (operation) => (...operands) => ({ [operation]: operands });
const people = { var: 'people' };

export const jsonLogic = {
  household: (fact) => ({ var: `household.${fact}` }),
  member: (fact) => ({ var: fact }),
  size: () => ({ var: 'people.length' }),
  less: rule('<'),
  at_most: rule('<='),
  at_least: rule('>='),
  is: rule('=='),
  one_of: (fact, ...words) => ({ in: [fact, words] }),
  has: (fact, word) => ({ in: [word, fact] }),
  and: rule('and'),
  or: rule('or'),
  not: rule('!'),
  plus: rule('+'),
  times: rule('*'),
  exists: (test) => ({ some: [people, test] }),
  every: (test) => ({ all: [people, test] }),
  count: (test) => ({ reduce: [{ filter: [people, test] }, { '+': [{ var: 'accumulator' }, 1] }, 0] }),
  sum: (fact) => ({ reduce: [people, { '+': [{ var: 'accumulator' }, { var: `current.${fact}` }] }, 0] }),
};
