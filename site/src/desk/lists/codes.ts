// What a household is told for a program, in one number: the verdict, and which one fact settles it where one does.
export const VERDICT = { no: 0, undecided: 1, likely: 2, eligible: 3 } as const;

/** `fact`: its number in the layout; -1: none. */
export const codeOf = (verdict: number, fact: number) => verdict | ((fact + 1) << 2);
export const verdictOf = (code: number) => code & 3;
export const factOf = (code: number) => (code >> 2) - 1;

/** The lists of a program: each household is in one of them. */
export type Kind = 'yes' | 'one' | 'open' | 'no';
export const KINDS: Kind[] = ['yes', 'one', 'open', 'no'];

export const kindOf = (code: number): Kind =>
  verdictOf(code) === VERDICT.no ? 'no' : verdictOf(code) !== VERDICT.undecided ? 'yes' : factOf(code) >= 0 ? 'one' : 'open';

/** Households that are screened together: all blocks but the last have so many. */
export const BLOCK = 512;
