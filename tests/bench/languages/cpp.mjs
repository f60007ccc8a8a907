// The reference: C++ as one would write it for one catalog, and the limit of what an engine can reach. A program is one loop over
// households, within it one over their people that works out all that is said of them; the columns are those of reference/columns.mjs.
import { HOUSEHOLD, PERSON } from '../catalog/facts.mjs';
import { fold, giveAway } from '../catalog/tree.mjs';
import { COLUMNS } from '../reference/columns.mjs';

const infix = (sign) => (a, b) => `(${a} ${sign} ${b})`;
// Without branches: measured twice as fast as && and ||.
const joined = (sign) => (...operands) => `(${operands.join(` ${sign} `)})`;
const aboutOf = (column) => (column.startsWith('h_') ? HOUSEHOLD[column.slice(2, -3)] : PERSON[column.slice(2, -3)]);
const place = (column, word) => aboutOf(column).options.indexOf(word);

const language = {
  household: (fact) => (fact.startsWith('given_') ? fact : `h_${fact}[h]`),
  member: (fact) => `m_${fact}[m]`,
  size: () => '(begin[h + 1] - begin[h])',
  less: infix('<'),
  at_most: infix('<='),
  at_least: infix('>='),
  is: (column, word) => `(${column} == ${place(column, word)})`,
  one_of: (column, ...words) => `((${words.reduce((mask, word) => mask | (1 << place(column, word)), 0)} >> ${column}) & 1)`,
  has: (column, word) => `((${column} >> ${place(column, word)}) & 1)`,
  and: joined('&'),
  or: joined('|'),
  not: (test) => `(${test} ^ 1)`,
  plus: infix('+'),
  times: infix('*'),
};

// How each kind of statement about people begins, and how a member changes it.
const overPeople = {
  exists: ['std::uint8_t', 0, (tree) => `|= ${fold(language, tree)}`],
  every: ['std::uint8_t', 1, (tree) => `&= ${fold(language, tree)}`],
  count: ['std::int32_t', 0, (tree) => `+= ${fold(language, tree)}`],
  sum: ['std::int32_t', 0, (fact) => `+= ${language.member(fact)}`],
};

const prefix = { household: 'h', person: 'm' };

function functionOf(criteria, index) {
  const { trees, given } = giveAway([criteria]);
  const people = given.map(([name, [operation, operand]]) => {
    const [type, start, step] = overPeople[operation];
    return { start: `${type} ${name} = ${start};`, step: `${name} ${step(operand)};` };
  });
  const result = fold(language, trees[0]);
  const body = `${people.map(({ step }) => step).join(' ')} ${result}`;
  const pointers = COLUMNS.flatMap(({ owner, fact, Array }, column) => {
    const name = `${prefix[owner]}_${fact}`;
    const type = Array === Int32Array ? 'std::int32_t' : 'std::uint8_t';
    return body.includes(`${name}[`) ? [[name, type, column + 1]] : [];
  });
  if (people.length > 0 || body.includes('begin[')) pointers.unshift(['begin', 'std::int32_t', 0]);
  const declared = pointers.map(([name, type, at]) => `const ${type}* const __restrict ${name} = static_cast<const ${type}*>(columns[${at}]);`);
  const loop = `for (std::int32_t m = begin[h]; m < begin[h + 1]; ++m) { ${people.map(({ step }) => step).join(' ')} }`;
  return `void Program${index}(const void* const* columns, std::int32_t first, std::int32_t last, std::uint8_t* __restrict out) {
  ${declared.join('\n  ')}
  for (std::int32_t h = first; h < last; ++h) {
    ${people.map(({ start }) => start).join(' ')}
    ${people.length > 0 ? loop : ''}
    out[h] = static_cast<std::uint8_t>(${result});
  }
}
`;
}

/** Sources to compile apart: the programs in parts of `size`, and last the table of their functions. */
export function sourcesOf(programs, size = 100) {
  const signature = (index) => `void Program${index}(const void* const*, std::int32_t, std::int32_t, std::uint8_t*);`;
  const parts = [];
  for (let first = 0; first < programs.length; first += size) {
    const functions = programs.slice(first, first + size).map(({ criteria }, index) => functionOf(criteria, first + index));
    parts.push(`#include <cstdint>\n${functions.join('\n')}`);
  }
  const names = programs.map((_, index) => `Program${index}`);
  return [...parts, `#include "reference.h"\n${programs.map((_, index) => signature(index)).join('\n')}
const Program kPrograms[] = {${names.join(', ')}};
`];
}
