import { useState } from 'preact/hooks';
import { nameOf, valueOf, type Page } from '../answers';
import type { Ref } from '../contract';
import { factOf } from '../fact-of';
import { labelOf, say, type Speaker } from '../say';
import { RECEIVES_GROUP } from '../steps';
import type { BodyProps } from './body';
import { FieldMessage } from './errors';
import { Heading } from './heading';
import { More } from './more';
import { Said } from './said';
import { useSpeaker } from './speaker';

type Mark = 'yes' | 'unknown' | '';

/** The words of a screen of yes or no: several facts of a group, or one fact of several people. */
function wordsOf(page: Page, speaker: Speaker): { heading: string; title: string; lines: string[]; several: boolean } {
  const { t, words, answers } = speaker;
  const people = new Set(page.asks.map((ask) => ask.person));
  const only = people.size === 1 ? page.asks[0]!.person : null;
  if (page.group === null) {
    const { fact } = page.asks[0]!;
    const heading = say(speaker, words.facts[fact]!.question, t.question.anyone);
    return { heading, title: labelOf(fact, speaker), lines: page.asks.map((ask) => nameOf(answers, ask.person)), several: false };
  }
  const text = page.group === RECEIVES_GROUP ? t.question.receives : words.groups[page.group]!;
  const several = people.size > 1;
  const heading = say(speaker, text, several ? t.rows.each : nameOf(answers, only));
  return { heading, title: say(speaker, text, t.question.anyone), lines: page.asks.map((ask) => labelOf(ask.fact, speaker)), several };
}

function Line({ id, mark, line, said, set }: { id: string; mark: Mark; line: string; said: string; set(mark: Mark): void }) {
  const { t } = useSpeaker()!;
  return (
    <li>
      <label>
        <input type="checkbox" id={id} aria-label={said === line ? undefined : said} checked={mark === 'yes'} onChange={(event) => set(event.currentTarget.checked ? 'yes' : '')} />
        <span>{line}</span>
      </label>
      <label class="unsure">
        <input type="checkbox" aria-label={`${t.unknown}: ${said}`} checked={mark === 'unknown'} onChange={(event) => set(event.currentTarget.checked ? 'unknown' : '')} />
        {t.unknown}
      </label>
    </li>
  );
}

/** Yes or no, line by line; what is not marked is a "no", said once by "none of these" when nothing is. */
export function Lines({ page, errors, reader, action, children }: BodyProps) {
  const speaker = useSpeaker()!;
  const { t, answers } = speaker;
  const markOf = (ask: Ref): Mark => {
    const value = valueOf(answers, ask);
    return value === true ? 'yes' : value === null ? 'unknown' : '';
  };
  const [marks, setMarks] = useState<Mark[]>(() => page.asks.map(markOf));
  const [none, setNone] = useState(() => page.asks.every((ask) => valueOf(answers, ask) === false));
  reader(() => {
    if (!none && marks.every((mark) => mark === '')) return { errors: [{ field: 'line-0', text: t.error.mark }] };
    return { values: page.asks.map((ask, index) => [ask, marks[index] === 'unknown' ? null : marks[index] === 'yes']) };
  });
  const set = (index: number, mark: Mark) => {
    setNone(false);
    setMarks(marks.map((old, at) => (at === index ? mark : old)));
  };
  const { heading, title, lines, several } = wordsOf(page, speaker);
  const ownerOf = (ask: Ref) => (ask.person === null ? t.household : nameOf(answers, ask.person));
  const sayLine = (index: number) => (several ? `${lines[index]} (${ownerOf(page.asks[index]!)})` : lines[index]!);
  const shares = several ? [...new Set(page.asks.map((ask) => ask.person))] : [undefined];
  const helps = [...new Set(page.asks.map((ask) => ask.fact))].map((id) => [labelOf(id, speaker), factOf(id, speaker).help] as const).filter(([, help]) => help);
  return (
    <>
      <fieldset class={errors.length > 0 ? 'stack has-error' : 'stack'}>
        <legend><Heading title={title}>{heading}</Heading></legend>
        <p class="hint">{t.question.markWhat}</p>
        {errors[0] && <FieldMessage id="line-error" text={errors[0].text} />}
        {shares.map((person) => (
          <div key={person}>
            {person !== undefined && <p class="label" aria-hidden="true">{ownerOf({ fact: '', person })}</p>}
            <ul class="yesno">
              {page.asks.map((ask, index) => (person === undefined || ask.person === person) && (
                <Line key={index} id={`line-${index}`} mark={marks[index]!} line={lines[index]!} said={sayLine(index)} set={(mark) => set(index, mark)} />
              ))}
            </ul>
          </div>
        ))}
        <p class="or small">{t.orElse}</p>
        <label class="choice">
          <input
            type="checkbox"
            checked={none}
            onChange={(event) => {
              setNone(event.currentTarget.checked);
              setMarks(page.asks.map(() => ''));
            }}
          />
          <span><b>{page.group === null ? t.nobody : t.question.noneOfThese}</b></span>
        </label>
      </fieldset>
      <div class="actions"><button class="button">{action}</button></div>
      <div>
        {helps.length > 0 && (
          <More title={t.question.where}>
            {helps.map(([label, help]) => <p key={label}><b>{label}.</b> <Said text={help!} speaker={speaker} /></p>)}
          </More>
        )}
        {children}
      </div>
    </>
  );
}
