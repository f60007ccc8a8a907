import { comesAlone, stepsOf } from '../first';
import { dateText, listText } from '../format';
import { isWanted } from '../plan';
import { link } from '../router';
import type { Speaker } from '../say';
import { useSite } from '../site';
import { byCash } from '../sums';
import type { Entry, Group } from '../verdicts';
import { furtherWords } from '../words/further/load';
import { Icon } from './icon';
import { Said } from './said';

/** The programs that the household means to ask for, in the order of doing. */
export function useSteps(entries: Record<Group, Entry[]>, speaker: Speaker) {
  const { plan } = useSite();
  const wanted = [...byCash(entries.yes, speaker), ...byCash(entries.may, speaker)].filter((entry) => isWanted(plan, entry));
  return { steps: stepsOf(wanted, speaker.words, speaker.asOf), alone: wanted.filter(({ id }) => comesAlone(id, speaker.words)), wanted };
}

/** What to do, in order, and the ways to take it along. */
export function Next({ entries, speaker }: { entries: Record<Group, Entry[]>; speaker: Speaker }) {
  const { words, lang } = speaker;
  const f = furtherWords(lang).next;
  const { steps, alone } = useSteps(entries, speaker);
  return (
    <section class="stack column" id="next">
      <h2>{f.title}</h2>
      {steps.length === 0 && <p class="hint">{f.nothing}</p>}
      <ol class="totals">
        {steps.map(({ id, until }, index) => {
          const { name, apply = [] } = words.programs[id]!;
          return (
            <li key={id}>
              <span class="step" aria-hidden="true">{index + 1}</span>
              <b><a href={link('programa', id)}>{name}</a></b>
              <span class="small">{until && <b>{f.until(dateText(until, lang))} </b>}{apply[0] && <Said text={apply[0].text} speaker={speaker} />}</span>
            </li>
          );
        })}
      </ol>
      {alone.length > 0 && <p class="small">{f.alone(listText(alone.map(({ id }) => words.programs[id]!.name), lang))}</p>}
      {entries.may.length > 0 && <p class="small">{f.tryFor(entries.may.length)}</p>}
      <h3>{f.take}</h3>
      <p class="actions">
        <a class="button" href={link('imprimir')}><Icon name="print" />{f.print}</a>
        <a class="button second" href={link('copiar')}>{f.copy}</a>
        <a href={link('rechazo')}>{f.refused}</a>
      </p>
    </section>
  );
}
