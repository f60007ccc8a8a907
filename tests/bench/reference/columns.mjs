// Households as columns: what the reference and the batches of the engine read. Numbers take 32 bits; booleans, choices (the option's
// place) and sets (a bit an option) one byte. "begin" holds where the people of each household begin, and at last their number.
import { HOUSEHOLD, PERSON } from '../catalog/facts.mjs';

const kinds = {
  int: { Array: Int32Array, code: () => (value) => value },
  boolean: { Array: Uint8Array, code: () => Number },
  choice: { Array: Uint8Array, code: ({ options }) => (word) => options.indexOf(word) },
  set: { Array: Uint8Array, code: ({ options }) => (words) => words.reduce((mask, word) => mask | (1 << options.indexOf(word)), 0) },
};

const columnsFor = (owner, facts) =>
  Object.entries(facts).map(([fact, about]) => {
    const { Array, code } = kinds[about.type];
    return { owner, fact, about, Array, code: code(about) };
  });

/** In the order in which every program of the bench passes them, after "begin". */
export const COLUMNS = [...columnsFor('household', HOUSEHOLD), ...columnsFor('person', PERSON)];

/** { households, people, begin, columns }: the typed arrays stand as COLUMNS does. */
export function columnsOf(homes) {
  const begin = new Int32Array(homes.length + 1);
  for (const [index, { people }] of homes.entries()) begin[index + 1] = begin[index] + people.length;
  const everyone = homes.flatMap(({ people }) => people);
  const rows = { household: homes.map(({ household }) => household), person: everyone };
  const columns = COLUMNS.map(({ owner, fact, Array, code }) => Array.from(rows[owner], (row) => code(row[fact])));
  return { households: homes.length, people: everyone.length, begin, columns };
}

/** The same as a file for the native program: a line of JSON that says which arrays follow, then their bytes. */
export function bytesOf({ begin, columns }) {
  const about = COLUMNS.map(({ owner, fact, about: { type } }, index) => ({ owner, fact, type, length: columns[index].length }));
  const arrays = [begin, ...columns].map(({ buffer }) => new Uint8Array(buffer));
  return Buffer.concat([Buffer.from(`${JSON.stringify({ households: begin.length - 1, columns: about })}\n`), ...arrays]);
}
