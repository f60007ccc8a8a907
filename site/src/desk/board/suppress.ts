// Which counts a reader may see. Of few people somebody in a small town knows who they are: a count from 1 to 4 is not told, nor what would let one work it out
// from a total. Zero is told.
//
// Where a line of counts stands beside its total, the counts that are hidden add up to a known rest. The reader knows of a hidden small one that it is from 1 to
// 4, and of another hidden one that it is at least 5. So many are hidden, the smallest first, that each small one could still be any of 1 to 4. Where that
// cannot be had, the whole line is hidden but for its total.

/** few: from 1 to 4. withheld: it would tell another, or tells of too few. */
export type Shown = number | 'few' | 'withheld';

export const FEW = 5;

export interface Cell {
  value: number;
  least?: number; // what the reader knows of it otherwise
  most?: number;
}

const isFew = (value: number) => value > 0 && value < FEW;

export const shown = (value: number): Shown => (isFew(value) ? 'few' : value);

const sum = (values: number[]) => values.reduce((all, value) => all + value, 0);

const boundsOf = ({ value, least = 0, most = Infinity }: Cell) => (isFew(value) ? { least: 1, most: FEW - 1 } : { least: Math.max(FEW, least), most });

/** Whether each small one among those that are hidden could be any small number, for all that their sum tells. */
function isProtected(hidden: Cell[]): boolean {
  const rest = sum(hidden.map(({ value }) => value));
  const bounds = hidden.map(boundsOf);
  const [least, most] = [sum(bounds.map((one) => one.least)), sum(bounds.map((one) => one.most))];
  return hidden.every((cell, index) => !isFew(cell.value) || (rest - 1 <= most - bounds[index]!.most && rest - (FEW - 1) >= least - bounds[index]!.least));
}

/** A line of counts, and its total that is shown beside it. */
export function protectedLine(cells: Cell[]): { cells: Shown[]; total: Shown } {
  const total = sum(cells.map(({ value }) => value));
  const nothing = { cells: cells.map((): Shown => 'withheld'), total: shown(total) };
  const hidden = new Set(cells.filter(({ value }) => isFew(value)));
  const others = cells.filter(({ value }) => value >= FEW).sort((a, b) => a.value - b.value);
  while (!isProtected([...hidden])) {
    const next = others.shift();
    if (!next) return nothing;
    hidden.add(next);
  }
  return { cells: cells.map((cell): Shown => (isFew(cell.value) ? 'few' : hidden.has(cell) ? 'withheld' : cell.value)), total };
}
