import { link } from '../router';
import { namesText, refLabel, sumText, type Speaker } from '../say';
import { peopleOf, type Entry } from '../verdicts';
import { settling, type Opening } from '../settle';
import { sumsOf } from '../sums';
import { AnswerLink } from './answer-link';
import { reasonOf } from './reason';

/** The question to begin with, to answer right there. */
function Begin({ entry, all, speaker }: { entry: Entry; all: Opening[]; speaker: Speaker }) {
  const { t, words } = speaker;
  const first = settling(entry, all, words);
  if (!first) return <>{reasonOf(entry, speaker)}</>;
  const { ref, more } = first;
  return <>{more === 0 ? t.result.settles : t.result.begin} <AnswerLink answer={ref}>{refLabel(ref, speaker)}</AnswerLink>. {more > 0 && t.result.beginMore(more)}</>;
}

/** `all` are the open facts of all that is undecided. */
export function ProgramRow({ entry, all, speaker }: { entry: Entry; all: Opening[]; speaker: Speaker }) {
  const program = speaker.words.programs[entry.id]!;
  const sums = entry.group === 'no' ? [] : sumsOf(entry, speaker);
  return (
    <li class="program">
      <div>
        <h3><a href={link('programa', entry.id)}>{program.name}</a></h3>
        {entry.group !== 'no' && <p class="small">{namesText(peopleOf(entry), speaker)}</p>}
        <p>{entry.group === 'ask' ? <Begin entry={entry} all={all} speaker={speaker} /> : reasonOf(entry, speaker)}</p>
      </div>
      {sums.length > 0 && (
        <p class="pay">
          {sums.slice(0, 2).map((sum) => {
            const [amount, period] = sumText(sum, speaker);
            return <span key={sum.words.id} class="num">{amount} <small>{period}</small> </span>;
          })}
        </p>
      )}
    </li>
  );
}
