import { useState } from 'preact/hooks';
import { nameOf, valueOf } from '../answers';
import { isNumber, type Fact } from '../catalog';
import { draftOf, EMPTY_DRAFT, readDraft, type Draft } from '../draft';
import { langOf } from '../lent';
import { say, type Speaker } from '../say';
import type { BodyProps } from './body';
import { FieldMessage, type FieldError } from './errors';
import { Boxes, choicesOf, NumberField, Unknown, type Choice, type ControlProps } from './fields';
import { Heading } from './heading';
import { More } from './more';
import { draftErrorText, factAsked } from './one';
import { Said } from './said';
import { useSpeaker } from './speaker';

const SEVERAL = 'several';

function optionsOf(fact: Fact, speaker: Speaker, person: string | null): Choice[] {
  if (fact.type !== 'set') return choicesOf(fact, speaker, person, speaker.answers);
  const { t, words } = speaker;
  const one = (fact.options ?? []).map(({ id, label }) => ({ key: `option ${id}`, label, lang: langOf(words, label) }));
  return [{ key: 'none', label: t.question.none }, ...one, { key: SEVERAL, label: t.rows.several }, { key: 'unknown', label: t.unknown }];
}

function chosen({ choice, many }: Draft): string {
  if (choice !== '' || many.length === 0) return choice;
  return many.length === 1 ? `option ${many[0]}` : SEVERAL;
}

function choose(fact: Fact, choice: string): Draft {
  const [kind, id] = choice.split(' ');
  return fact.type === 'set' && kind === 'option' ? { ...EMPTY_DRAFT, many: [id!] } : { ...EMPTY_DRAFT, choice };
}

/** One person: a list to choose from, or a number to write. */
function Row({ control, name }: { control: ControlProps; name: string }) {
  const { id, fact, draft, change, error, speaker, person } = control;
  const message = error && <FieldMessage id={`${id}-error`} text={error} />;
  if (isNumber(fact) && !fact.bands) {
    return (
      <li class={error ? 'has-error' : undefined}>
        {message}
        <NumberField {...control} label={name} />
        <Unknown {...control} plain name={name} />
      </li>
    );
  }
  return (
    <li class={error ? 'field has-error' : 'field'}>
      <label for={id}>{name}</label>
      {message}
      <select
        id={id}
        aria-invalid={error ? true : undefined}
        aria-describedby={error ? `${id}-error` : undefined}
        value={chosen(draft)}
        onChange={(event) => change(choose(fact, event.currentTarget.value))}
      >
        <option value="">{speaker.t.people.choose}</option>
        {optionsOf(fact, speaker, person).map(({ key, label, lang }) => <option key={key} value={key} lang={lang}>{label}</option>)}
      </select>
      {chosen(draft) === SEVERAL && (
        <fieldset class="choices">
          <legend class="small">{speaker.t.question.markAll}</legend>
          <Boxes {...control} change={(marked) => change({ ...marked, choice: SEVERAL })} />
        </fieldset>
      )}
    </li>
  );
}

/** One fact of several people, one under the other. */
export function Rows({ page, errors, reader, action, children }: BodyProps) {
  const speaker = useSpeaker()!;
  const { t, answers, lang } = speaker;
  const facts = page.asks.map((ask) => factAsked(ask, speaker));
  const [drafts, setDrafts] = useState(() => page.asks.map((ask, at) => draftOf(facts[at]!, valueOf(answers, ask), lang)));
  const idOf = (at: number) => `answer-${at}`;
  reader(() => {
    const read = drafts.map((draft, at) => readDraft(facts[at]!, draft, lang));
    const wrong = read.flatMap((one, at): FieldError[] =>
      'error' in one ? [{ field: idOf(at), text: `${nameOf(answers, page.asks[at]!.person)}: ${draftErrorText(one.error, facts[at]!, speaker)}` }] : [],
    );
    if (wrong.length > 0) return { errors: wrong };
    return { values: read.flatMap((one, at) => ('value' in one ? [[page.asks[at]!, one.value]] : [])) };
  });
  const controls = page.asks.map((ask, at): ControlProps => ({
    id: idOf(at),
    fact: facts[at]!,
    draft: drafts[at]!,
    change: (draft) => setDrafts(drafts.map((old, other) => (other === at ? draft : old))),
    error: errors.find(({ field }) => field === idOf(at))?.text,
    speaker,
    person: ask.person,
  }));
  const fact = facts[0]!;
  const name = (at: number) => nameOf(answers, page.asks[at]!.person);
  return (
    <>
      <fieldset class="stack">
        <legend><Heading title={fact.label}>{say(speaker, fact.question, t.rows.each)}</Heading></legend>
        <ul class="rows">{controls.map((control, at) => <Row key={control.id} control={control} name={name(at)} />)}</ul>
      </fieldset>
      <div class="actions"><button class="button">{action}</button></div>
      <div>
        {fact.bands && isNumber(fact) && (
          <More title={fact.unit === 'CLP' ? t.question.exact : t.question.exactNumber} open={drafts.some(({ text }) => text !== '')}>
            {controls.map((control, at) => <NumberField key={control.id} {...control} id={`exact-${at}`} error={undefined} label={name(at)} />)}
          </More>
        )}
        {fact.help && <More title={t.question.where}><p><Said text={fact.help} speaker={speaker} /></p></More>}
        {children}
      </div>
    </>
  );
}
