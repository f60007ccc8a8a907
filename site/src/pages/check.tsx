import { isUnknown, pageOf, unknowns } from '../answers';
import type { Ref } from '../contract';
import { listText } from '../format';
import { formFacts } from '../catalog';
import { BIRTH } from '../form';
import { Back } from '../parts/frame';
import { Heading } from '../parts/heading';
import { Chip, Icon } from '../parts/icon';
import { useSpeaker } from '../parts/speaker';
import { Undo } from '../parts/undo';
import { Loading } from '../parts/waiting';
import { link } from '../router';
import { agesText, answerText, labelOf, refLabel, type Speaker } from '../say';
import { useSite } from '../site';
import { distinct, missingOf, entriesOf } from '../verdicts';

/** Where an answer is changed: on its screen, or in the form of its person. */
function changeLink(ref: Ref, speaker: Speaker): string {
  const number = pageOf(speaker.answers, ref);
  return number > 0 ? link('cambiar', number) : link('personas');
}

function Answer({ label, to, children }: { label: string; to: string; children: preact.ComponentChildren }) {
  const { t } = useSite();
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
      <dd class="do">
        <a href={to}>{t.change}<span class="hidden">: {label}</span></a>
      </dd>
    </div>
  );
}

export function AnswerRows({ refs, speaker }: { refs: Ref[]; speaker: Speaker }) {
  return (
    <>
      {refs.map((ref) => (
        <Answer key={ref.fact} label={labelOf(ref.fact, speaker)} to={changeLink(ref, speaker)}>
          {isUnknown(speaker.answers, ref) ? <Chip group="ask">{speaker.t.unknown}</Chip> : answerText(ref, speaker)}
        </Answer>
      ))}
    </>
  );
}

/** What was answered of one owner: the form's facts first, then the screens in order. */
export function answeredOf(person: string | null, speaker: Speaker): Ref[] {
  const { answers, words } = speaker;
  const facts = person === null ? answers.household : (answers.people.find((one) => one.id === person)?.facts ?? {});
  const form = person === null ? [] : formFacts(words).map(([fact]) => ({ fact, person }));
  const asked = answers.pages.flatMap((page) => page.asks).filter((ask) => ask.person === person);
  const rest = Object.keys(facts).map((fact) => ({ fact, person }));
  // A tie to nobody is not worth a line.
  const tells = (ref: Ref) => facts[ref.fact] !== undefined && !(words.facts[ref.fact]?.type === 'reference' && Array.isArray(facts[ref.fact]));
  return distinct([...form, ...asked, ...rest]).filter((ref) => ref.fact !== BIRTH && tells(ref));
}

export function CheckPage() {
  const { t, answers, result, lang } = useSite();
  const speaker = useSpeaker();
  if (!speaker || !result) return <Loading />;
  const open = unknowns(answers);
  const settled = entriesOf(result, speaker.words).ask.filter((entry) => missingOf(entry).some((ref) => isUnknown(answers, ref)));
  return (
    <div class="beside">
      <div class="stack-l">
        <div class="stack">
          <Back>{t.back}</Back>
          <Heading title={t.check.title}>{t.check.title}</Heading>
          <p class="hint">{t.check.hint}</p>
          <Undo on={['pregunta', 'cambiar', 'personas']} />
        </div>
        <section class="stack">
          <h2>{t.household}</h2>
          <dl class="answers">
            <Answer label={t.check.people} to={link('personas')}>{listText(answers.people.map((person) => person.name), lang)}</Answer>
            <AnswerRows refs={answeredOf(null, speaker)} speaker={speaker} />
          </dl>
        </section>
        {answers.people.map((person) => (
          <section class="stack" key={person.id}>
            <h2>{[person.name, agesText(person.facts[BIRTH], speaker)].filter(Boolean).join(', ')}</h2>
            <dl class="answers"><AnswerRows refs={answeredOf(person.id, speaker)} speaker={speaker} /></dl>
          </section>
        ))}
        <div class="actions">
          <a class="button" href={link('resultado')}>{t.check.result}</a>
          <a href={link('imprimir')}>{t.check.print}</a>
        </div>
      </div>
      {open.length > 0 && (
        <div class="note warn">
          <Icon name="info" />
          <h2>{t.check.unknownTitle(open.length)}</h2>
          <p>{t.check.unknownText(settled.length)}</p>
          <ul>
            {open.map((ref) => (
              <li key={`${ref.fact} ${ref.person}`}><a href={changeLink(ref, speaker)}>{refLabel(ref, speaker)}</a></li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}
