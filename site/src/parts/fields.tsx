// The controls of one question. Each shows a draft and hands back the changed one.
import type { Answers } from '../answers';
import { isNumber, type Fact } from '../catalog';
import type { DayDraft } from '../dates';
import type { Draft } from '../draft';
import { langOf } from '../lent';
import { say, type Speaker } from '../say';
import { FieldMessage } from './errors';

export interface ControlProps {
  id: string;
  fact: Fact;
  draft: Draft;
  change(draft: Draft): void;
  error: string | undefined;
  speaker: Speaker;
  person: string | null;
  hint?: boolean; // say what "I don't know" does
}

export interface Choice {
  key: string;
  label: string;
  lang?: string | undefined; // where it is not the page's
}

/** The choices of a fact, "I don't know" last. */
export function choicesOf(fact: Fact, speaker: Speaker, person: string | null, answers: Answers): Choice[] {
  const { t, words } = speaker;
  const own = (): Choice[] => {
    if (fact.type === 'boolean') return [{ key: 'yes', label: t.yes }, { key: 'no', label: t.no }];
    if (fact.type === 'choice') return (fact.options ?? []).map((option) => ({ key: `option ${option.id}`, label: option.label, lang: langOf(words, option.label) }));
    if (fact.type === 'reference') {
      const others = answers.people.filter((one) => one.id !== person);
      return [...others.map((one) => ({ key: `person ${one.id}`, label: one.name })), { key: 'none', label: t.question.noName }];
    }
    return (fact.bands ?? []).map((band, index) => ({ key: `band ${index}`, label: say(speaker, band.label), lang: langOf(words, band.label) }));
  };
  return [...own(), { key: 'unknown', label: t.unknown }];
}

export function Radios({ id, fact, draft, change, error, speaker, person, hint }: ControlProps) {
  const choices = choicesOf(fact, speaker, person, speaker.answers);
  return (
    <div class="choices">
      {choices.map(({ key, label, lang }, index) => (
        <label class="choice" key={key}>
          <input
            type="radio"
            id={index === 0 ? id : undefined}
            name={id}
            checked={draft.choice === key}
            aria-invalid={error ? true : undefined}
            aria-describedby={error ? `${id}-error` : undefined}
            onChange={() => change({ ...draft, choice: key, text: '' })}
          />
          <span lang={lang}>{label}</span>
          {key === 'unknown' && hint && <small>{speaker.t.question.unknownHint}</small>}
        </label>
      ))}
    </div>
  );
}

/** Apart from a field, or `plain` beside it; `name`: of whom, where the page asks of several. */
export function Unknown({ id, draft, change, speaker, hint, plain, name }: ControlProps & { plain?: boolean; name?: string }) {
  const { t } = speaker;
  return (
    <>
      {!plain && <p class="or small">{t.orElse}</p>}
      <label class={plain ? 'tick' : 'choice'}>
        <input
          type="checkbox"
          id={`${id}-unknown`}
          aria-label={name && `${t.unknown}: ${name}`}
          checked={draft.choice === 'unknown'}
          onChange={(event) => change({ ...draft, choice: event.currentTarget.checked ? 'unknown' : '', text: '', many: [], day: '', month: '', year: '' })}
        />
        <span>{t.unknown}</span>
        {hint && <small>{t.question.unknownHint}</small>}
      </label>
    </>
  );
}

/** Options of which several may hold. */
export function Boxes({ id, fact, draft, change, speaker }: ControlProps) {
  const toggle = (option: string, on: boolean) =>
    change({ ...draft, choice: '', many: on ? [...draft.many, option] : draft.many.filter((one) => one !== option) });
  return (
    <>
      {(fact.options ?? []).map((option, index) => (
        <label class="choice" key={option.id}>
          <input
            type="checkbox"
            id={index === 0 ? id : undefined}
            checked={draft.many.includes(option.id)}
            onChange={(event) => toggle(option.id, event.currentTarget.checked)}
          />
          <span lang={langOf(speaker.words, option.label)}>{option.label}</span>
        </label>
      ))}
    </>
  );
}

/** The same, with "none" and "I don't know" apart. */
function Checks(props: ControlProps) {
  const { draft, change, speaker } = props;
  return (
    <div class="choices">
      <Boxes {...props} />
      <p class="or small">{speaker.t.orElse}</p>
      {(['none', 'unknown'] as const).map((key) => (
        <label class="choice" key={key}>
          <input
            type="checkbox"
            checked={draft.choice === key}
            onChange={(event) => change({ ...draft, many: [], choice: event.currentTarget.checked ? key : '' })}
          />
          <span>{key === 'none' ? <b>{speaker.t.question.noneOfThese}</b> : speaker.t.unknown}</span>
        </label>
      ))}
    </div>
  );
}

export function NumberField(props: ControlProps & { label: string }) {
  const { id, fact, draft, change, error, label, speaker } = props;
  const unit = fact.unit && speaker.t.question.units[fact.unit];
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {unit && <small id={`${id}-unit`}>{speaker.t.question.inUnit(unit)}</small>}
      <input
        class="input w12"
        id={id}
        inputMode={fact.type === 'int' ? 'numeric' : 'decimal'}
        autocomplete="off"
        value={draft.text}
        aria-invalid={error ? true : undefined}
        aria-describedby={[unit && `${id}-unit`, error && `${id}-error`].filter(Boolean).join(' ') || undefined}
        onInput={(event) => change({ ...draft, choice: '', text: event.currentTarget.value })}
      />
    </div>
  );
}

/** Day, month and year, as three fields. */
export function DayFields<D extends DayDraft>({ id, draft, change, bad, speaker }: { id: string; draft: D; change(draft: D): void; bad: boolean; speaker: Speaker }) {
  const { t } = speaker;
  const field = (part: keyof DayDraft, label: string, size: string) => (
    <div class="field">
      <label for={`${id}-${part}`}>{label}</label>
      <input
        class={`input ${size}`}
        id={`${id}-${part}`}
        inputMode="numeric"
        autocomplete="off"
        value={draft[part]}
        aria-invalid={bad ? true : undefined}
        aria-describedby={bad ? `${id}-error` : undefined}
        onInput={(event) => change({ ...draft, [part]: event.currentTarget.value })}
      />
    </div>
  );
  return (
    <div class="row">
      {field('day', t.people.day, 'w2')}
      {field('month', t.people.month, 'w2')}
      {field('year', t.people.year, 'w4')}
    </div>
  );
}

/** The control that fits the fact. */
export function Control(props: ControlProps & { label: string }) {
  const { id, fact, draft, change, error, speaker } = props;
  const message = error && <FieldMessage id={`${id}-error`} text={error} />;
  if (fact.type === 'set') return <>{message}<Checks {...props} /></>;
  if (fact.type === 'date') {
    return (
      <>
        {message}
        <DayFields id={id} draft={draft} change={(day) => change({ ...day, choice: '' })} bad={Boolean(error)} speaker={speaker} />
        <p class="small">{speaker.t.people.onlyYear}</p>
        <Unknown {...props} />
      </>
    );
  }
  if (isNumber(fact) && !fact.bands) return <>{message}<NumberField {...props} /><Unknown {...props} /></>;
  return <>{message}<Radios {...props} /></>;
}

/** Where an error of this fact's control leads. */
export const focusOf = (id: string, fact: Fact) => (fact.type === 'date' ? `${id}-day` : id);
