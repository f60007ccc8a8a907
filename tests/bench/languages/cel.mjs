// The Common Expression Language, and our rule language, which is a subset of it. They differ in how a number is written, in how the
// members are called and in what sums them.

const quoted = (words) => words.map((word) => JSON.stringify(word)).join(', ');

const dialect = ({ number, members, size, sum, count }) => {
  const written = (operand) => (typeof operand === 'number' ? number(operand) : operand);
  const infix = (sign) => (a, b) => `${written(a)} ${sign} ${written(b)}`;
  const joined = (sign) => (...operands) => `(${operands.join(` ${sign} `)})`;
  return {
    household: (fact) => `household.${fact}`,
    member: (fact) => `m.${fact}`,
    size: () => size,
    less: infix('<'),
    at_most: infix('<='),
    at_least: infix('>='),
    is: (fact, word) => `${fact} == ${quoted([word])}`,
    one_of: (fact, ...words) => `${fact} in [${quoted(words)}]`,
    has: (fact, word) => `${quoted([word])} in ${fact}`,
    and: joined('&&'),
    or: joined('||'),
    not: (test) => `!(${test})`,
    plus: infix('+'),
    times: infix('*'),
    exists: (test) => `${members}.exists(m, ${test})`,
    every: (test) => `${members}.all(m, ${test})`,
    count: (test) => count(`${members}.filter(m, ${test})`),
    sum: (fact) => sum(`${members}.map(m, m.${fact})`),
  };
};

/** Numbers of a JavaScript object are CEL's doubles, which CEL adds and multiplies only with doubles. sum() is a function of the host. */
export const cel = dialect({
  number: (value) => `${value}.0`,
  members: 'people',
  size: 'double(people.size())',
  sum: (list) => `sum(${list})`,
  count: (list) => `double(${list}.size())`,
});

export const ventanilla = dialect({
  number: String,
  members: 'household.members',
  size: 'household.size',
  sum: (list) => `${list}.sum()`,
  count: (list) => `${list}.size()`,
});
