// The value of a tree for a household, by functions of (home, member).
import { fold } from './tree.mjs';

const all = (operands, home, member) => operands.every((operand) => operand(home, member));
const any = (operands, home, member) => operands.some((operand) => operand(home, member));
const of = (operand) => (typeof operand === 'function' ? operand : () => operand);
const both = (combine) => (a, b) => (home, member) => combine(of(a)(home, member), of(b)(home, member));

const functions = {
  household: (fact) => ({ household }) => household[fact],
  member: (fact) => (_, member) => member[fact],
  size: () => ({ people }) => people.length,
  less: both((a, b) => a < b),
  at_most: both((a, b) => a <= b),
  at_least: both((a, b) => a >= b),
  is: both((a, b) => a === b),
  one_of: (fact, ...words) => (home, member) => words.includes(fact(home, member)),
  has: both((set, word) => set.includes(word)),
  and: (...operands) => (home, member) => all(operands, home, member),
  or: (...operands) => (home, member) => any(operands, home, member),
  not: (operand) => (home, member) => !operand(home, member),
  plus: both((a, b) => a + b),
  times: both((a, b) => a * b),
  exists: (test) => (home) => home.people.some((member) => test(home, member)),
  every: (test) => (home) => home.people.every((member) => test(home, member)),
  count: (test) => (home) => home.people.filter((member) => test(home, member)).length,
  sum: (fact) => ({ people }) => people.reduce((sum, member) => sum + member[fact], 0),
};

/** A function from a household to the value of the tree. */
export const valueOf = (tree) => fold(functions, tree);
