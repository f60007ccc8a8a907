import { useState } from 'preact/hooks';
import { ChooseProgram } from '../parts/choose-program';
import { Back } from '../parts/frame';
import { Heading } from '../parts/heading';
import { RefusalOf } from '../parts/refusal';
import { Said } from '../parts/said';
import { useSpeaker } from '../parts/speaker';
import { Loading } from '../parts/waiting';
import { link } from '../router';
import { useSite } from '../site';
import { GROUPS, groupOf } from '../verdicts';
import { furtherWords } from '../words/further/load';
import { nameOf } from '../answers';

/** A refusal: of what, and why. */
export function DenialPage({ id }: { id: string }) {
  const { result, words } = useSite();
  const speaker = useSpeaker();
  const [asked, setAsked] = useState<string | null>();
  if (!speaker || !words?.whole || !result) return <Loading />;
  const f = furtherWords(speaker.lang).denial;
  const program = words.programs[id];
  const rank = (one: (typeof result.programs)[number]) => GROUPS.indexOf(groupOf(one, one.open, program!.award));
  const found = program ? result.programs.filter((one) => one.id === id).sort((a, b) => rank(a) - rank(b)) : [];
  const shown = found.find((one) => one.subject === asked) ?? found[0];
  if (!program || !shown) {
    return (
      <div class="stack column">
        <Back to={link('resultado')}>{furtherWords(speaker.lang).print.back}</Back>
        <Heading title={f.title}>{f.title}</Heading>
        <ChooseProgram result={result} speaker={speaker} />
      </div>
    );
  }
  return (
    <div class="stack column">
      <Back to={link('rechazo')}>{f.another}</Back>
      <Heading title={f.title}>{f.title}: <Said text={program.name} speaker={speaker} /></Heading>
      {found.length > 1 && (
        <ul class="tabs" aria-label={speaker.t.program.whose}>
          {found.map((one) => (
            <li key={one.subject}><button type="button" aria-pressed={one === shown} onClick={() => setAsked(one.subject)}>{nameOf(speaker.answers, one.subject)}</button></li>
          ))}
        </ul>
      )}
      <RefusalOf key={shown.subject} result={shown} program={program} speaker={speaker} />
    </div>
  );
}
