// What the short run takes a sample of, it takes by this number, which is another for each build.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { dist, everything } from './support.mjs';

export { everything };

export const turn = createHash('sha256').update(readFileSync(join(dist, 'sha256sums.txt'))).digest()[0];

/** Of `of` that stand for each other the short run takes one, another for each build. */
export const isTaken = (index, of = 2) => everything || (turn + index) % of === 0;

/** The options of a test that is one of `of` such. */
export const byTurn = (index, of) => ({ skip: !isTaken(index, of) && 'another build, or --all' });
