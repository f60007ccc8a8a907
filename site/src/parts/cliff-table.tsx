import { shortName, type Fact } from '../catalog';
import type { Measure, Stretch, Turn, Turning } from '../cliffs';
import { link } from '../router';
import { namesText, rangeText, withUnit, type Speaker } from '../say';
import { furtherWords } from '../words/further/load';

const same = (a: Stretch['first'], b: Stretch['first']) => a.min === b.min && a.max === b.max;

// What was not sure before, or is not after, stands behind a disclosure.
const WEAK: Turn[] = ['closed', 'opened'];

/** What changes at a value: a line for each way of changing, with its programs; `names`: in full, and for whom. */
export function Turnings({ turns, speaker, names = false }: { turns: Turning[]; speaker: Speaker; names?: boolean }) {
  const { words, lang } = speaker;
  const w = furtherWords(lang).whatIf;
  const lines = (some: Turning[]) => (
    <ul class="turns">
      {[...new Set(some.map(({ turn }) => turn))].map((turn) => (
        <li key={turn}>
          <b class={`turn ${turn}`}>{w.turn[turn]}</b>{' '}
          {some.filter((one) => one.turn === turn).map(({ program, people }, index) => (
            <span key={program}>
              {index > 0 && ', '}
              <a href={link('programa', program)}>{names ? words.programs[program]!.name : shortName(words.programs[program]!)}</a>
              {names && people[0] !== null && ` (${namesText(people, speaker)})`}
            </span>
          ))}
        </li>
      ))}
    </ul>
  );
  const [strong, weak] = [turns.filter(({ turn }) => !WEAK.includes(turn)), turns.filter(({ turn }) => WEAK.includes(turn))];
  if (strong.length === 0) return lines(weak);
  return (
    <>
      {lines(strong)}
      {weak.length > 0 && (
        <details class="more">
          <summary>{w.moreTurns(weak.length)}</summary>
          {lines(weak)}
        </details>
      )}
    </>
  );
}

/** Each stretch as a row: from which value, what is received, what changes there. */
export function CliffTable({ stretches, measure, fact, caption, speaker }: { stretches: Stretch[]; measure: Measure; fact: Fact; caption: string; speaker: Speaker }) {
  const { t, lang } = speaker;
  const w = furtherWords(lang).whatIf;
  const paid = (stretch: Stretch) => {
    if (same(stretch.first, stretch.last)) return rangeText(stretch.first, measure.unit, speaker);
    return w.slope(rangeText(stretch.first, measure.unit, speaker), rangeText(stretch.last, measure.unit, speaker));
  };
  return (
    <table class="cliffs">
      <caption class="hidden">{caption}</caption>
      <thead>
        <tr><th scope="col">{fact.label}</th><th scope="col" class="end">{w.per[measure.per as 'month' | 'first_year']}</th><th scope="col">{w.changes}</th></tr>
      </thead>
      <tbody>
        {stretches.map((stretch, index) => (
          <tr key={stretch.from}>
            <th scope="row">
              {index === 0 && stretches.length > 1 ? w.upTo(withUnit(stretch.to, fact, t, lang)) : w.from(withUnit(stretch.from, fact, t, lang))}
            </th>
            {stretch.possible ? (
              <>
                <td class="end num">{paid(stretch)}</td>
                <td>{stretch.turns.length > 0 ? <Turnings turns={stretch.turns} speaker={speaker} /> : index > 0 ? w.onlyMoney : ''}</td>
              </>
            ) : (
              <td colSpan={2}>{w.impossible}</td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
