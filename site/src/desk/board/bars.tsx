// Small pictures beside counts that say the same: a screen reader is told the counts. A count that is not shown has none.
import type { Shown } from './suppress';

const [WIDTH, HEIGHT] = [96, 12];

const widthOf = (count: Shown | undefined, most: number) => (typeof count === 'number' && most > 0 ? (count / most) * WIDTH : 0);

const Picture = ({ children }: { children: preact.ComponentChildren }) => (
  <svg class="bar" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none" aria-hidden="true">
    <rect class="track" width={WIDTH} height={HEIGHT} />
    {children}
  </svg>
);

/** The first one below, the second over it, the third as a line in both. */
export const Bar = ({ counts, most }: { counts: (Shown | undefined)[]; most: number }) => (
  <Picture>
    {counts.map((count, index) => <rect key={index} class={`level-${index + 1}`} y={index === 2 ? 4 : 0} width={widthOf(count, most)} height={index === 2 ? 4 : HEIGHT} />)}
  </Picture>
);

/** From the lower to the upper quartile, and the median in it. */
export function Spread({ cells, most }: { cells: Shown[]; most: number }) {
  const [low = 0, middle = 0, high = 0] = cells.map((cell) => widthOf(cell, most));
  return (
    <Picture>
      {typeof cells[1] === 'number' && (
        <>
          <rect class="range" x={low} y="3" width={Math.max(2, high - low)} height="6" />
          <rect class="middle" x={Math.min(WIDTH - 3, middle)} width="3" height={HEIGHT} />
        </>
      )}
    </Picture>
  );
}
