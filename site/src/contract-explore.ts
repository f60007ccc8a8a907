// What else the engine answers of one household, as data/schema says: ids and numbers only.
export type { Band, Change, Cliffs, Course, Fall, Piece, Range, SetAnswer, Sets, Standing, Timeline } from '../../wasm/contract';
