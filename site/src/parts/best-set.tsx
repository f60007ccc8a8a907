import { shortName } from '../catalog';
import { nameOf } from '../answers';
import type { Benefit, Best, BestSet } from '../contract';
import { listText } from '../format';
import { rangeText, refLabel, type Speaker } from '../say';
import { furtherWords } from '../words/further/load';
import { Glyph } from './icon';

type Lost = BestSet['lost'][number];

function benefitText({ program, subject, person }: Benefit, { words, answers }: Speaker): string {
  const name = nameOf(answers, person ?? subject);
  return `${shortName(words.programs[program]!)}${name && ` (${name})`}`;
}

/** Why one benefit is not counted beside others. */
function Why({ lost, speaker }: { lost: Lost; speaker: Speaker }) {
  const f = furtherWords(speaker.lang).set;
  const kept = listText(lost.to.map((one) => benefitText(one, speaker)), speaker.lang);
  const money = (range: { min: number; max: number }) => rangeText(range, 'CLP', speaker);
  return (
    <li class="reason">
      <Glyph group={lost.because === 'received' ? 'have' : 'yes'} />
      <h3>{f.instead(benefitText(lost, speaker), kept)}</h3>
      <p class="small">{f.because[lost.because]}{lost.because === 'worth' && lost.instead && ` ${f.worth(money(lost.instead), money(lost.first_year))}`}</p>
    </li>
  );
}

const sameBenefit = (a: Benefit, b: Benefit) => a.program === b.program && a.subject === b.subject && a.person === b.person;

/** What is lost in one set or another, each once. */
export function lostOf({ sets }: Best): Lost[] {
  const all = sets.flatMap((set) => set.lost);
  return all.filter((one, index) => all.findIndex((other) => sameBenefit(one, other) && one.because === other.because) === index);
}

/** What cannot be received together and why the total counts one of them: as far as it concerns some programs. */
export function BestSetNote({ best, concerns, title, speaker }: { best: Best; concerns(program: string): boolean; title?: string; speaker: Speaker }) {
  const f = furtherWords(speaker.lang).set;
  const lost = lostOf(best).filter((one) => [one, ...one.to].some((benefit) => concerns(benefit.program)));
  if (lost.length === 0) return null;
  return (
    <section class="stack" id="set">
      <h2>{title ?? f.title}</h2>
      {!title && <p class="small">{f.hint}</p>}
      <ul class="sheet">{lost.map((one) => <Why key={`${one.program} ${one.person ?? one.subject} ${one.because}`} lost={one} speaker={speaker} />)}</ul>
      {best.sets.length > 1 && <p class="small">{f.depends(listText([...new Set(best.missing.map((ref) => refLabel(ref, speaker)))], speaker.lang))}</p>}
    </section>
  );
}
