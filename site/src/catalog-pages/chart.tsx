// The history of a dated value as steps. The table beside it says the same, so the picture is only a picture.
import { monthText, quantity, type Lang } from '../format';

export interface Line {
  name: string;
  points: { from: string; value: number }[]; // the oldest first
}

const [WIDTH, HEIGHT] = [360, 132];
const [LEFT, RIGHT, TOP, BOTTOM] = [8, 352, 28, 104];
const EDGE = 0.12; // of the time shown, after the last step

const MIDDLE = 220; // a date beyond it is written to the left of its end
const SECOND = 150; // the second date begins here at the earliest: the first needs the room
const LETTERS = 17; // the height of a label
const HALF = 5; // of a letter
const ABOVE = 9; // a line
const ASIDE = 146; // room for the labels of several lines

const day = (iso: string) => Date.parse(iso) / 86_400_000;

// Where the labels of several lines are written: each by its end, none over another, from the lowest up.
function apart(ends: number[]): number[] {
  let free = Infinity;
  return ends.sort((a, b) => b - a).map((end) => (free = Math.min(end + HALF, free - LETTERS)));
}

interface ChartProps {
  lines: Line[];
  known: string | undefined; // the last day for which the value is known
  asOf: string;
  unit: string | undefined;
  decimals: number | undefined;
  lang: Lang;
}

/** Lines that never differ are one. */
function distinct(lines: Line[]): Line[] {
  const same = (a: Line, b: Line) => JSON.stringify(a.points) === JSON.stringify(b.points);
  return lines.filter((line, index) => lines.findIndex((other) => same(other, line)) === index)
    .map((line) => ({ ...line, name: lines.filter((other) => same(other, line)).map(({ name }) => name).join('; ') }));
}

/** Nothing while there is no change to show. */
export function Chart({ lines: all, known, asOf, unit, decimals, lang }: ChartProps) {
  const lines = distinct(all);
  const points = lines.flatMap((line) => line.points);
  const days = [...new Set(points.map(({ from }) => from))].sort();
  if (days.length < 2) return null;
  const right = lines.length === 1 ? RIGHT : RIGHT - ASIDE;
  const first = day(days[0]!);
  const latest = Math.max(day(days.at(-1)!), day(asOf), known ? day(known) : 0);
  const end = latest + (latest - first) * EDGE;
  const x = (at: number) => Math.round(LEFT + ((at - first) / (end - first)) * (right - LEFT));
  const values = points.map(({ value }) => value);
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const y = (value: number) => Math.round(high === low ? (TOP + BOTTOM) / 2 : BOTTOM - ((value - low) / (high - low)) * (BOTTOM - TOP));
  const turn = known && known >= days.at(-1)! ? day(known) : end;
  const path = ({ points: own }: Line) => own.map(({ from, value }, index) => `${index ? 'H' : 'M'}${x(day(from))}${index ? 'V' : ' '}${y(value)}`).join('');
  const text = (value: number) => quantity(value, unit, lang, decimals);
  const [single] = lines.length === 1 ? lines : [];
  const last = ({ points: own }: Line) => own.at(-1)!.value;
  const finals = [...new Set(lines.map(last))].sort((a, b) => a - b);
  const places = apart(finals.map(y));
  const named = (value: number) => (finals.length === lines.length ? `${lines.find((line) => last(line) === value)!.name}: ` : '');
  const [from, to] = [days[0]!, days.at(-1)!];
  return (
    <svg class="chart" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true" focusable="false">
      <path class="axis" d={`M${LEFT} ${BOTTOM + 8}H${right}`} />
      {lines.map((line) => (
        <g key={line.name}>
          <path d={`${path(line)}H${x(turn)}`} />
          {turn < end && <path class="open" d={`M${x(turn)} ${y(last(line))}H${right}`} />}
          {line.points.map((point) => <circle key={point.from} cx={x(day(point.from))} cy={y(point.value)} r="4" />)}
        </g>
      ))}
      {single ? (
        <>
          <text x={LEFT} y={y(single.points[0]!.value) - ABOVE}>{text(single.points[0]!.value)}</text>
          <text class="end" x={right} y={y(last(single)) - ABOVE}>{text(last(single))}</text>
        </>
      ) : (
        finals.map((value, index) => <text key={value} x={right + ABOVE} y={places[index]}>{named(value)}{text(value)}</text>)
      )}
      <text class="when" x={LEFT} y={HEIGHT - 4}>{monthText(from, lang)}</text>
      {x(day(to)) > MIDDLE ? (
        <text class="when end" x={Math.min(RIGHT, x(day(to)) + 56)} y={HEIGHT - 4}>{monthText(to, lang)}</text>
      ) : (
        <text class="when" x={Math.max(x(day(to)), SECOND)} y={HEIGHT - 4}>{monthText(to, lang)}</text>
      )}
    </svg>
  );
}
