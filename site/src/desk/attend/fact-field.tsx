import { keyOf, valueOf } from '../../answers';
import type { Fact } from '../../catalog';
import type { Ref, Value } from '../../contract';
import { factOf } from '../../fact-of';
import { cellText, readCell } from './cell';
import { useAttending } from './session';
import { retreat } from './stops';
import { Typed } from './typed';
import { attend as t } from '../words/attend';

const YES_NO: [Value, string, string][] = [[true, t.ask.yes, t.ask.yes], [false, t.ask.no, t.ask.no], [null, t.ask.unknown, t.ask.unknownSaid]];

const KEYS: Record<string, Value> = { s: true, y: true, 1: true, n: false, 0: false, '?': null };

/** Yes, no, or unknown: a press of its letter answers, and goes on. With Shift it answers for `all` of its row. */
function YesNo({ answer, label, all }: { answer: Ref; label: string; all: Ref[] }) {
  const { answers, answer: say, readOnly, errors, goOn } = useAttending();
  const key = keyOf(answer);
  const value = valueOf(answers, answer);
  const press = (event: KeyboardEvent) => {
    const field = event.currentTarget as HTMLElement;
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const pressed = KEYS[event.key.toLowerCase()];
    if (event.key === 'Enter' && event.shiftKey) retreat(field);
    else if (event.key === 'Enter') goOn(field);
    else if (readOnly) return;
    else if (pressed !== undefined) {
      for (const ref of event.shiftKey && pressed !== null ? all : [answer]) say(ref, pressed);
      goOn(field, true);
    } else if (event.key === 'Delete' || event.key === 'Backspace') say(answer, undefined);
    else return;
    event.preventDefault();
  };
  return (
    <>
      <fieldset class="seg" data-stop={key} data-open={value === undefined ? '' : undefined} aria-label={label} aria-describedby="hint-yes-no" onKeyDown={press}>
        {YES_NO.map(([one, text, said]) => (
          <label key={text}>
            <input type="radio" name={key} aria-label={said === text ? undefined : said} disabled={readOnly} checked={value === one} onChange={() => say(answer, one)} />{text}
          </label>
        ))}
      </fieldset>
      {errors.has(key) && <small class="wrong" role="alert">{errors.get(key)}</small>}
    </>
  );
}

export const listId = (fact: string) => `list-${fact}`;
export const hintId = (fact: string) => `hint-${fact.replace('.', '-')}`;

/** What explains a fact's field; an answer that was given in another form reads as it was. */
export function hintOf(id: string, fact: Fact): string {
  const named = (fact.options ?? []).map(({ label }, index) => `${index + 1} ${label}`).join(' · ');
  if (id === 'birth_date') return t.hints.birth_date;
  if (fact.type === 'boolean') return t.hints.yesNo;
  if (fact.type === 'choice') return t.hints.options(named);
  if (fact.type === 'set') return t.hints.set(named);
  if (fact.type === 'date') return t.hints.date;
  if (fact.type === 'reference') return t.hints.reference;
  return id.startsWith('rsh_percentile') ? t.hints.bracket : t.hints.number;
}

/** The field of one fact of a member, or of the household. In the table it waits where the engine asks it, elsewhere it stands because it does. `take` instead of the usual: of a member who is not there yet. */
export function FactField({ answer, label, inTable, take, all = [answer] }: { answer: Ref; label: string; inTable?: boolean; take?: (value: Value | undefined) => void; all?: Ref[] }) {
  const { answers, answer: say, speaker, open, errors } = useAttending();
  const fact = factOf(answer.fact, speaker);
  if (fact.type === 'boolean' && !inTable) return <YesNo answer={answer} label={label} all={all} />;
  const scene = { today: speaker.asOf, people: answers.people };
  const key = keyOf(answer);
  return (
    <Typed
      stop={key} label={label} hint={hintId(answer.fact)} open={inTable ? open.has(key) : valueOf(answers, answer) === undefined} error={errors.get(key)} inTable={inTable ?? false}
      list={fact.type === 'choice' ? listId(answer.fact) : undefined}
      shown={cellText(valueOf(answers, answer), answer.fact, fact, scene)}
      take={(text) => {
        const read = readCell(text, answer.fact, fact, scene);
        if ('fault' in read) return t.faults[read.fault];
        if (take) take(read.value);
        else say(answer, read.value);
        return undefined;
      }}
    />
  );
}

/** What the fields of these facts share: their explanation, and what a choice may say. */
export function FactHelp({ facts }: { facts: string[] }) {
  const { speaker } = useAttending();
  return (
    <div hidden>
      {facts.map((id) => {
        const fact = factOf(id, speaker);
        return (
          <div key={id}>
            <span id={hintId(id)}>{hintOf(id, fact)}</span>
            {fact.type === 'choice' && <datalist id={listId(id)}>{fact.options?.map((option) => <option key={option.id} value={option.label} />)}</datalist>}
          </div>
        );
      })}
    </div>
  );
}
