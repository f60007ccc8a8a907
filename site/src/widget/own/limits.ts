// What an own catalog may cost the person who meets it. Chile's whole catalog: rules 142 KB, words 106 KB and 240 KB a language.
import { MOST_BYTES as MOST_OF_LOADER } from '../protocol';

const KILOBYTE = 1000;

/** Bytes of a file, by the part of the list that names it. Nothing longer is read. */
export const MOST_BYTES = { index: 64 * KILOBYTE, rules: 500 * KILOBYTE, words: 500 * KILOBYTE, more: MOST_OF_LOADER };

export type Part = keyof typeof MOST_BYTES;

/** Of all files together. */
export const MOST_IN_ALL = 4000 * KILOBYTE;

/** Lists and objects in each other, in any file. The deepest that the engine reads is a criterion of 20 levels. */
export const MOST_LEVELS = 64;

/** Milliseconds that the engine may take. A phone takes one second for Chile's rules; the engine itself has no limit of time. */
export const MOST_TIME = { start: 15_000, assess: 10_000, keep: 15_000, explore: 30_000 };

/** Milliseconds that the page around may take to bring a file. A page without a loader never brings the first. */
export const MOST_WAITING: Record<Part, number> = { index: 30_000, rules: 120_000, words: 120_000, more: 120_000 };
