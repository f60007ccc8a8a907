// Conditions of json-rules-engine. It has no lists of people and no arithmetic: both come as facts (giveAway).

const condition = (operator) => (fact, value) => ({ ...fact, operator, value });
// A fact alone is a boolean.
const test = (operand) => (Object.keys(operand).join() === 'fact' ? condition('equal')(operand, true) : operand);

export const jsonRules = {
  household: (fact) => ({ fact }),
  less: condition('lessThan'),
  at_most: condition('lessThanInclusive'),
  at_least: condition('greaterThanInclusive'),
  is: condition('equal'),
  one_of: (fact, ...words) => condition('in')(fact, words),
  and: (...tests) => ({ all: tests.map(test) }),
  or: (...tests) => ({ any: tests.map(test) }),
  not: (operand) => ({ not: test(operand) }),
};
