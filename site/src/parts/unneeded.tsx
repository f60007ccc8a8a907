import { useEffect, useState } from 'preact/hooks';
import { keyOf, valueOf, type Answers } from '../answers';
import type { Node, Ref, Result } from '../contract';
import { listText } from '../format';
import { idle } from '../load';
import { refLabel, type Speaker } from '../say';
import { useSite } from '../site';
import { casesOf, distinct } from '../verdicts';
import { furtherWords } from '../words/further/load';
import { Icon } from './icon';

const factsIn = ({ facts = [], all_of = [], any_of = [] }: Node): Ref[] => [...facts, ...[...all_of, ...any_of].flatMap(factsIn)];

/** Answers at which no rule looks. */
function unseen(answers: Answers, result: Result): Ref[] {
  const seen = new Set(result.programs.flatMap(casesOf).flatMap(({ finding }) => (finding.criteria ?? []).flatMap(factsIn)).map(keyOf));
  const asked = answers.pages.flatMap((page) => page.asks.map(({ fact, person }) => ({ fact, person })));
  return distinct(asked).filter((ref) => valueOf(answers, ref) !== undefined && !seen.has(keyOf(ref)));
}

function without(answers: Answers, { fact, person }: Ref): Answers {
  const { [fact]: _, ...rest } = person === null ? answers.household : answers.people.find(({ id }) => id === person)!.facts;
  if (person === null) return { ...answers, household: rest };
  return { ...answers, people: answers.people.map((one) => (one.id === person ? { ...one, facts: rest } : one)) };
}

/** Of them those that the engine would not ask for if they were gone: an amount may hang on the others. */
function useUnneeded(): Ref[] {
  const { site, answers, result, offline } = useSite();
  const [found, setFound] = useState<Ref[]>([]);
  useEffect(() => {
    let wanted = true;
    const look = async () => {
      const unneeded: Ref[] = [];
      for (const ref of offline ? unseen(answers, result!) : []) {
        await idle();
        if (!wanted) return;
        const { questions } = await site.assess(without(answers, ref));
        if (!questions.some((one) => keyOf(one) === keyOf(ref))) unneeded.push(ref);
      }
      if (wanted) setFound(unneeded);
    };
    void look().catch(() => {}); // nothing is said of them then
    return () => {
      wanted = false;
    };
  }, [result, offline]);
  return found;
}

/** Says which answers are not needed any more, since another one changed. */
export function Unneeded({ speaker }: { speaker: Speaker }) {
  const found = useUnneeded();
  const { unneeded } = furtherWords(speaker.lang);
  return (
    <div role="status">
      {found.length > 0 && (
        <div class="note">
          <Icon name="info" />
          <h2>{unneeded.title(found.length)}</h2>
          <p>{listText(found.map((ref) => refLabel(ref, speaker)), speaker.lang)}. {unneeded.text}</p>
        </div>
      )}
    </div>
  );
}
