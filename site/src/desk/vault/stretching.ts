// How long a guess at a passphrase takes. Argon2id as RFC 9106 recommends it for little memory (64 MiB, three passes), with one lane, since a page has one
// thread for it: over three times OWASP's least (19 MiB, two passes). On the laptop that we aim at it takes about a second.
export interface Cost {
  memory: number; // KiB
  passes: number;
  lanes: number;
}

export const COST: Cost = { memory: 65_536, passes: 3, lanes: 1 };

// What a file or a store may ask for: not less than OWASP's least, and not so much that the page stands still or runs out of memory.
const LEAST = { memory: 19_456, passes: 2, lanes: 1 };
const MOST = { memory: 262_144, passes: 16, lanes: 4 };

export const isBearable = (cost: Cost) =>
  (Object.keys(LEAST) as (keyof Cost)[]).every((name) => Number.isInteger(cost[name]) && cost[name] >= LEAST[name] && cost[name] <= MOST[name]);

/** 32 bytes of a passphrase. */
export type Stretch = (passphrase: string, salt: Uint8Array, cost: Cost) => Promise<Uint8Array<ArrayBuffer>>;

/** As people type it: accents may come as one sign or two, and spaces around it are not seen. */
export const asTyped = (passphrase: string) => passphrase.normalize('NFC').trim();

export const SHORTEST = 12; // letters

export const isLong = (passphrase: string) => [...asTyped(passphrase)].length >= SHORTEST;
