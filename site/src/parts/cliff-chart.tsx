// What is received as a number grows, as a line of steps. The table beside it says the same, and its fields do what a tap does here.
import type { Fact } from '../catalog';
import type { Measure, Stretch } from '../cliffs';
import type { Range } from '../contract';
import { quantity } from '../format';
import { withUnit, type Speaker } from '../say';
import { furtherWords } from '../words/further/load';

const [WIDTH, HEIGHT] = [640, 236];
const [LEFT, RIGHT, TOP, BOTTOM] = [96, 616, 34, 190];
const APART = 96; // two labels need that much

interface Props {
  stretches: Stretch[];
  from: number;
  step: number;
  reach: number; // the last value that is shown
  measure: Measure;
  fact: Fact;
  today: Range | undefined;
  tried: { value: number; paid: Range } | undefined;
  pick(value: number): void;
  label: string;
  speaker: Speaker;
}

type End = keyof Range;

export function CliffChart({ stretches, from, step, reach, measure, fact, today, tried, pick, label, speaker }: Props) {
  const { t, lang } = speaker;
  const shown = stretches.filter((one) => one.possible && one.from <= reach);
  const most = Math.max(1, ...shown.flatMap(({ first, last }) => [first.max, last.max]));
  const x = (value: number) => Math.round(LEFT + ((Math.min(value, reach) - from) / (reach - from || 1)) * (RIGHT - LEFT));
  const y = (amount: number) => Math.round(BOTTOM - (amount / most) * (BOTTOM - TOP));
  // A stretch goes up to where the next one begins. Where the picture ends inside it, its line is cut there.
  const until = ({ to }: Stretch) => x(to + step);
  const end = ({ to, from: begins, first, last }: Stretch, which: End) =>
    to <= reach ? last[which] : first[which] + (last[which] - first[which]) * ((reach - begins) / (to - begins));
  const line = (which: End) => shown.map((one) => `M${x(one.from)} ${y(one.first[which])}L${until(one)} ${y(end(one, which))}`).join('');
  const between = (low: (one: Stretch, last: boolean) => number) =>
    shown.map((one) => `M${x(one.from)} ${y(low(one, false))}V${y(one.first.max)}L${until(one)} ${y(end(one, 'max'))}V${y(low(one, true))}z`).join('');
  const unsure = shown.some(({ first, last }) => first.min !== first.max || last.min !== last.max);
  const borders = shown.slice(1).map((one, index) => ({ at: one.from, from: shown[index]!.last.max, to: one.first.max }));
  const drops = borders.filter((one) => one.from !== one.to);
  // The exact values are written where there is room, those of the drops first.
  const places: number[] = [];
  for (const { at } of [...drops, ...borders]) if (places.every((place) => Math.abs(x(place) - x(at)) >= APART)) places.push(at);
  const money = (amount: number) => quantity(amount, measure.unit, lang);
  const point = today && today.min === today.max ? today.min : undefined;
  const at = shown.find((one) => point !== undefined && one.from <= point && point <= one.to);
  const press = (event: MouseEvent) => {
    const box = (event.currentTarget as SVGSVGElement).getBoundingClientRect();
    const across = ((event.clientX - box.left) / box.width) * WIDTH;
    pick(from + (Math.min(Math.max(across, LEFT), RIGHT) - LEFT) / (RIGHT - LEFT) * (reach - from));
  };
  return (
    <svg class="cliff" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={label} onClick={press}>
      <defs>
        <pattern id="unsure" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <path class="hatch" d="M0 0v6" stroke-width="3" />
        </pattern>
      </defs>
      <path class="area" d={between(() => 0)} />
      {unsure && <path class="unsure" d={between((one, last) => (last ? end(one, 'min') : one.first.min))} />}
      <path class="axis" d={`M${LEFT} ${TOP}H${RIGHT}M${LEFT} ${BOTTOM}H${RIGHT}`} />
      <path class="axis" d={borders.map(({ at }) => `M${x(at)} ${BOTTOM}v8`).join('')} />
      <path class="drop" d={drops.map(({ at, from: high, to }) => `M${x(at)} ${y(high)}V${y(to)}`).join('')} />
      {unsure && <path class="step low" d={line('min')} />}
      <path class="step" d={line('max')} />
      <text class="end" x={LEFT - 8} y={TOP + 5}>{money(most)}</text>
      <text class="end" x={LEFT - 8} y={BOTTOM + 5}>{money(0)}</text>
      {places.map((at) => <text key={at} class={x(at) > RIGHT - APART / 2 ? 'end' : 'middle'} x={x(at)} y={BOTTOM + 26}>{withUnit(at, fact, t, lang)}</text>)}
      {today && point === undefined && <path class="about" d={`M${x(today.min)} ${BOTTOM}H${x(today.max)}`} />}
      {at && (
        <>
          <circle class="here" cx={x(point!)} cy={y(at.first.max + ((end(at, 'max') - at.first.max) * (point! - at.from)) / (at.to - at.from || 1))} r="7" />
          <text class={x(point!) > RIGHT - 60 ? 'end' : 'middle'} x={x(point!)} y={TOP - 14}>{furtherWords(lang).whatIf.today}</text>
        </>
      )}
      {tried && (
        <>
          <path class="tried" d={`M${x(tried.value)} ${TOP}V${BOTTOM}`} />
          <circle class="tried" cx={x(tried.value)} cy={y(tried.paid.max)} r="6" />
        </>
      )}
    </svg>
  );
}
