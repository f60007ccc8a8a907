// Attentions by week, as columns. The table beside it says the same.
import type { Table } from './report';

const [WIDTH, HEIGHT] = [400, 168];
const [LEFT, RIGHT, TOP, BOTTOM] = [8, 392, 26, 140];
const LABEL = 52; // a label of a week needs that much
const NUMBER = 26; // and a number over a column
const UNKNOWN = 10; // the height of a column whose count is not shown

const WEEK = new Intl.DateTimeFormat('es-CL', { day: 'numeric', month: 'short', timeZone: 'UTC' });

export function WeeksChart({ table, label }: { table: Table; label: string }) {
  const counts = table.rows.map(({ cells }) => cells[0]!);
  const most = Math.max(1, ...counts.filter((count) => typeof count === 'number'));
  const pitch = (RIGHT - LEFT) / counts.length;
  const width = Math.min(56, pitch * 0.7);
  const every = Math.ceil(LABEL / pitch);
  const middle = (index: number) => Math.round(LEFT + pitch * (index + 0.5));
  return (
    <svg class="weeks" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={label}>
      <path class="axis" d={`M${LEFT} ${BOTTOM}H${RIGHT}`} />
      {counts.map((count, index) => {
        const height = typeof count === 'number' ? Math.round((count / most) * (BOTTOM - TOP)) : UNKNOWN;
        const [x, y] = [middle(index), BOTTOM - height];
        return (
          <>
            <rect class={typeof count === 'number' ? 'column' : 'unknown'} x={x - width / 2} y={y} width={width} height={height} />
            {pitch >= NUMBER && (typeof count === 'number' ? count > 0 && <text class="count" x={x} y={y - 7}>{count}</text> : count === 'few' && <text class="count" x={x} y={y - 7}>&lt;5</text>)}
            {index % every === 0 && <text x={x} y={BOTTOM + 20}>{WEEK.format(Date.parse(table.rows[index]!.name))}</text>}
          </>
        );
      })}
    </svg>
  );
}
