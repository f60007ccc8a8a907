// How much a program pays, over all that a home can be, and since when.
import { sumAmounts, type Sum } from '../amounts';
import type { ProgramWords } from '../catalog';
import { dateText, quantity } from '../format';
import { Figure } from '../parts/figure';
import { SourceLine } from '../parts/reasons';
import { rangeText, say, sumText } from '../say';
import type { Scene } from './material';

const grows = (sum: Sum, id: string, scene: Scene) =>
  scene.material.programs[id]!.amounts.some((span) => span.id === sum.words.id && span.grows);

export const spansOf = (program: ProgramWords, id: string, scene: Scene): Sum[] => sumAmounts(program, [scene.material.programs[id]!.amounts]);

/** ["hasta $250.275", "al mes"]; what grows with the home has a beginning only. */
export function spanText(sum: Sum, id: string, scene: Scene): [string, string] {
  const [amount, period] = sumText(sum, scene);
  return grows(sum, id, scene) ? [scene.t.result.from(quantity(sum.min, sum.words.unit, scene.lang)), period] : [amount, period];
}

/** The last day from which all that the amounts are made of has been in force. */
function sinceOf(id: string, { material }: Scene): string | undefined {
  const days = material.programs[id]!.amountParameters.flatMap((name) => {
    const own = material.parameters.find((one) => one.id === name)!;
    return own.values.map(({ from }) => from).filter((from) => from <= material.asOf).sort().slice(-1);
  });
  return days.sort().at(-1);
}

function Payments({ sum, scene }: { sum: Sum; scene: Scene }) {
  return (
    <ol class="payments">
      {sum.payments!.map((payment, index) => (
        <li key={index}>{scene.t.program.payment(index + 1)} <b class="num">{rangeText(payment, sum.words.unit, scene)}</b></li>
      ))}
    </ol>
  );
}

/** The window of a program: its figure, and how it comes about. */
export function HowMuch({ id, program, scene }: { id: string; program: ProgramWords; scene: Scene }) {
  const { t, c, lang } = scene;
  const texts = program.amounts ?? [];
  const sums = spansOf(program, id, scene);
  const since = program.status.state !== 'ended' && sinceOf(id, scene);
  const main = sums[0];
  const title = !main || main.words.kind === 'in_kind' ? c.program.inKind : main.min === main.max ? c.program.amount : c.program.atMost;
  if (texts.length === 0) return <p class="hint">{c.program.noAmount}</p>;
  const source = (name: string | undefined) => program.sources.find((one) => one.id === name);
  return (
    <section class="window stack" aria-labelledby="amount">
      <h2 id="amount" class="label">{title}</h2>
      {sums.map((sum) => {
        const [amount, period] = spanText(sum, id, scene);
        if (sum !== main || sum.words.kind === 'in_kind') return <p key={sum.words.id}><b>{amount}</b> {period}</p>;
        if (grows(sum, id, scene)) return <p key={sum.words.id} class="amount"><span>{amount}</span> <i>{period}</i></p>;
        return <Figure key={sum.words.id} range={sum} unit={sum.words.unit} period={period} speaker={scene} />;
      })}
      {main && grows(main, id, scene) && <p>{c.program.grows}</p>}
      {main?.payments && <Payments sum={main} scene={scene} />}
      {texts.map((words) => (
        <div key={words.id} class="how">
          {words.text && <p>{say(scene, words.text)}</p>}
          {words.doubt && <p class="small doubt"><b>{t.program.doubt}:</b> {say(scene, words.doubt)}</p>}
          <SourceLine source={source(words.source)} speaker={scene} />
        </div>
      ))}
      {since && <p class="small">{c.program.since(dateText(since, lang))}</p>}
    </section>
  );
}
