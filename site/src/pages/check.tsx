import type { ComponentChildren } from 'preact';
import { isUnknown, pageOf, unknowns, type Person } from '../answers';
import type { Ref } from '../contract';
import { listText } from '../format';
import { formFacts } from '../catalog';
import { BIRTH } from '../form';
import { Back } from '../parts/frame';
import { Heading } from '../parts/heading';
import { later } from '../parts/later';
import { Chip, Icon } from '../parts/icon';
import { useSpeaker } from '../parts/speaker';
import { Undo } from '../parts/undo';
import { Loading } from '../parts/waiting';
import { link } from '../router';
import { agesText, answerText, labelOf, refLabel, type Speaker } from '../say';
import { useSite } from '../site';
import type { Words } from '../words/es';
import { distinct, missingOf, entriesOf } from '../verdicts';

const Later = later();

const AT_ONCE = 6; // answers: as many as a phone shows

/** Where an answer is changed: on its screen, or in the form of its person. */
function changeLink(ref: Ref, speaker: Speaker): string {
  const number = pageOf(speaker.answers, ref);
  return number > 0 ? link('cambiar', number) : link('personas');
}

function Answer({ label, to, t, children }: { label: string; to: string; t: Words; children: ComponentChildren }) {
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
        <Answer key={ref.fact} label={labelOf(ref.fact, speaker)} to={changeLink(ref, speaker)} t={speaker.t}>
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

function PersonAnswers({ person, speaker }: { person: Person; speaker: Speaker }) {
  return (
    <section class="stack">
      <h2>{[person.name, agesText(person.facts[BIRTH], speaker)].filter(Boolean).join(', ')}</h2>
      <dl class="answers"><AnswerRows refs={answeredOf(person.id, speaker)} speaker={speaker} /></dl>
    </section>
  );
}

export function CheckPage() {
  const { t, answers, result, lang, further } = useSite();
  const speaker = useSpeaker();
  if (!speaker || !result) return <Loading />;
  const household = answeredOf(null, speaker);
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
            <Answer label={t.check.people} to={link('personas')} t={t}>{listText(answers.people.map((person) => person.name), lang)}</Answer>
            <AnswerRows refs={household.slice(0, AT_ONCE)} speaker={speaker} />
            <Later of={result}><AnswerRows refs={household.slice(AT_ONCE)} speaker={speaker} /></Later>
          </dl>
        </section>
        <Later of={result}>
          {answers.people.map((person) => <PersonAnswers key={person.id} person={person} speaker={speaker} />)}
          {further && <further.Unneeded speaker={speaker} />}
          <div class="actions">
            <a class="button" href={link('resultado')}>{t.check.result}</a>
            <a href={link('imprimir')}>{t.check.print}</a>
          </div>
        </Later>
      </div>
      {open.length > 0 && (
        <Later of={result}>
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
        </Later>
      )}
    </div>
  );
}
