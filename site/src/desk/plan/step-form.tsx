import { useState } from 'preact/hooks';
import { addDays, dateText } from '../../format';
import { CAUSES, ENDED, stateOf, STATES, type Cause, type Referral, type State } from '../case';
import { Field, toMend } from '../parts/field';
import { plan as words } from '../words/plan';
import { CAUSE_WORDS, STATE_WORDS } from '../words/referrals';
import type { PlanProps } from './plan-page';
import { isMovable, LOOK_AGAIN, moved } from './referrals';

const t = words.referrals;

const NEXT: Record<State, State> = { referred: 'applied', applied: 'review', review: 'granted', granted: 'review', refused: 'review', withdrawn: 'referred' };

/** What became of a referral: its next state. */
export function StepForm({ referral, today, change }: PlanProps & { referral: Referral }) {
  const now = stateOf(referral);
  const [state, setState] = useState<State>(NEXT[now]);
  const [date, setDate] = useState(today);
  const [cause, setCause] = useState<Cause | ''>('');
  const [note, setNote] = useState('');
  const [due, setDue] = useState(addDays(today, LOOK_AGAIN));
  const [tried, setTried] = useState(false);
  const ends = ENDED.includes(state);
  const refused = state === 'refused';
  const faults = { date: !isMovable(referral, date, today), cause: refused && cause === '' };
  const submit = (event: Event) => {
    event.preventDefault();
    setTried(true);
    if (faults.date || faults.cause) return toMend(event.currentTarget as HTMLFormElement);
    change((one) => moved(one, referral, { state, date, note, cause: refused ? cause : '' }, due || null));
  };
  const named = (name: string) => `${name}-${referral.id}`;
  return (
    <form class="stack" noValidate autocomplete="off" aria-label={t.next} onSubmit={submit}>
      <h3>{t.next}</h3>
      <fieldset class="seg" aria-label={t.state}>
        {STATES.filter((one) => one !== now).map((one) => (
          <label key={one}><input type="radio" name={named('state')} checked={state === one} onChange={() => setState(one)} />{STATE_WORDS[one]}</label>
        ))}
      </fieldset>
      <div class="halves">
        <Field id={named('date')} label={t.date} error={tried && faults.date ? t.early(dateText(referral.steps.at(-1)!.date, 'es')) : undefined}>
          {(attributes) => <input {...attributes} class="input" type="date" min={referral.steps.at(-1)!.date} max={today} value={date} onInput={({ currentTarget: { value } }) => setDate(value)} />}
        </Field>
        {!ends && (
          <Field id={named('review')} label={t.review}>
            {(attributes) => <input {...attributes} class="input" type="date" min={today} value={due} onInput={({ currentTarget: { value } }) => setDue(value)} />}
          </Field>
        )}
      </div>
      {refused && (
        <Field id={named('cause')} label={t.cause} error={tried && faults.cause ? t.needsCause : undefined}>
          {(attributes) => (
            <select {...attributes} class="input" value={cause} onChange={({ currentTarget: { value } }) => setCause(value as Cause)}>
              <option value="">{t.chooseCause}</option>
              {CAUSES.map((one) => <option key={one} value={one}>{CAUSE_WORDS[one]}</option>)}
            </select>
          )}
        </Field>
      )}
      <Field id={named('note')} label={refused ? t.causeNote : t.note}>
        {(attributes) => <input {...attributes} class="input wide" value={note} onInput={({ currentTarget: { value } }) => setNote(value)} />}
      </Field>
      <p><button class="tool go">{t.save}</button></p>
    </form>
  );
}
