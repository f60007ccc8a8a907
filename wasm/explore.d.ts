import type { Compiled, Loading } from './engine.js';

/** Each answers with JSON, or {"errors":[...]}; a household is as assess() takes it, on its `as_of`. */
export interface Explorer extends Loading {
  /** What changes with nothing but time, until a day or as long as the catalog holds: data/schema/timeline.schema.json. */
  timeline(household: string, until?: string): string;
  /** What the person could change to receive a program; the subject is a person's id where the program is a person's: sets.schema.json. */
  changes(household: string, program: string, subject?: string): string;
  /** Which answers would have to be others for a refusal to be right: sets.schema.json. */
  denial(household: string, program: string, subject?: string): string;
  /** What is received as one number or day grows, of the household or of a person: cliffs.schema.json. */
  cliffs(household: string, fact: string, person?: string): string;
}

export function createExplorer(from: Compiled): Promise<Explorer>;
