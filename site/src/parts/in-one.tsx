import { useState } from 'preact/hooks';
import { valueOf } from '../answers';
import type { Ref, Value } from '../contract';
import { draftOf, readDraft } from '../draft';
import type { BodyProps } from './body';
import { FieldMessage } from './errors';
import { choicesOf } from './fields';
import { Heading } from './heading';
import { More } from './more';
import { factAsked } from './one';
import { Said } from './said';
import { useSpeaker } from './speaker';

const NOT = 'not'; // no to the first
const IN = 'in'; // yes to the first, and the second is not known

/** A yes or no and what its "yes" opens, as one list: the choices of the second, then "no". */
export function InOne({ page, errors, reader, action, children }: BodyProps) {
  const speaker = useSpeaker()!;
  const { t, answers, lang } = speaker;
  const [gate, opened] = page.asks as [Ref, Ref];
  const fact = factAsked(opened, speaker);
  const [choice, setChoice] = useState(() => {
    const first = valueOf(answers, gate);
    const second = valueOf(answers, opened);
    if (first === undefined) return '';
    if (first !== true) return first === null ? 'unknown' : NOT;
    return second === null || second === undefined ? IN : draftOf(fact, second, lang).choice;
  });
  reader(() => {
    const said: Record<string, [Ref, Value][]> = { [NOT]: [[gate, false]], [IN]: [[gate, true], [opened, null]], unknown: [[gate, null]] };
    if (said[choice]) return { values: said[choice]! };
    const read = readDraft(fact, { ...draftOf(fact, undefined, lang), choice }, lang);
    return 'value' in read ? { values: [[gate, true], [opened, read.value]] } : { errors: [{ field: 'answer', text: t.error.choose }] };
  });
  const own = choicesOf(fact, speaker, null, answers).filter(({ key }) => key !== 'unknown');
  const choices = [...own, { key: IN, label: t.rows.registered }, { key: NOT, label: t.rows.notRegistered }, { key: 'unknown', label: t.unknown }];
  const helps = [factAsked(gate, speaker), fact].flatMap(({ help }) => help ?? []);
  return (
    <>
      <fieldset class={errors.length > 0 ? 'stack has-error' : 'stack'}>
        <legend><Heading title={fact.label}><Said text={fact.question} speaker={speaker} name={t.question.yourHome} /></Heading></legend>
        {errors[0] && <FieldMessage id="answer-error" text={errors[0].text} />}
        <div class="choices">
          {choices.map(({ key, label }, index) => (
            <label class="choice" key={key}>
              <input
                type="radio"
                id={index === 0 ? 'answer' : undefined}
                name="answer"
                checked={choice === key}
                aria-describedby={errors.length > 0 ? 'answer-error' : undefined}
                onChange={() => setChoice(key)}
              />
              <span>{label}</span>
              {key === 'unknown' && <small>{t.question.unknownHint}</small>}
            </label>
          ))}
        </div>
      </fieldset>
      <div class="actions"><button class="button">{action}</button></div>
      <div>
        {helps.length > 0 && <More title={t.question.where}>{helps.map((help) => <p key={help}><Said text={help} speaker={speaker} /></p>)}</More>}
        {children}
      </div>
    </>
  );
}
