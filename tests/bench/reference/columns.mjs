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
  Object.entries(facts).map(([fact, about]) => ({ owner, fact, about, Array: kinds[about.type].Array, code: kinds[about.type].code(about) }));

/** In the order in which every program of the bench passes them, after "begin". */
export const COLUMNS = [...columnsFor('household', HOUSEHOLD), ...columnsFor('person', PERSON)];

/** { households, people, begin, columns }: the typed arrays stand as COLUMNS does. */
export function columnsOf(homes) {
  const begin = new Int32Array(homes.length + 1);
  for (const [index, { people }] of homes.entries()) begin[index + 1] = begin[index] + people.length;
  const everyone = homes.flatMap(({ people }) => people);
  const columns = COLUMNS.map(({ owner, fact, Array, code }) =>
    owner === 'household' ? Array.from(homes, ({ household }) => code(household[fact])) : Array.from(everyone, (person) => code(person[fact])),
  );
  return { households: homes.length, people: everyone.length, begin, columns };
}

/** The same as bytes for the native program: how many arrays, then of each its bytes an element, its length and its elements. */
export function bytesOf({ begin, columns }) {
  const arrays = [begin, ...columns];
  const header = (array) => new Uint8Array(Int32Array.of(array.BYTES_PER_ELEMENT, array.length).buffer);
  const parts = arrays.flatMap((array) => [header(array), new Uint8Array(array.buffer)]);
  return Buffer.concat([new Uint8Array(Int32Array.of(arrays.length).buffer), ...parts]);
}
