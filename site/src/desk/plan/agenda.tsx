import { useState } from 'preact/hooks';
import { addDays, dateText } from '../../format';
import { newId, withItem, type AgendaItem, type Case } from '../case';
import { Field, toMend } from '../parts/field';
import { plan as words } from '../words/plan';
import { dueText } from './calendar';
import type { PlanProps } from './plan-page';
import { duesOf } from './referrals';
import { SaveDays } from './save-days';

const t = words.agenda;

const withoutItem = (record: Case, id: string): Case => ({ ...record, agenda: record.agenda.filter((one) => one.id !== id) });

function Add({ today, change }: Pick<PlanProps, 'today' | 'change'>) {
  const [text, setText] = useState('');
  const [date, setDate] = useState(addDays(today, 7));
  const [tried, setTried] = useState(false);
  const bad = text.trim() === '' || date === '';
  const submit = (event: Event) => {
    event.preventDefault();
    setTried(bad);
    if (bad) return toMend(event.currentTarget as HTMLFormElement);
    change((one) => ({ ...one, agenda: withItem(one.agenda, { id: newId(), date, text: text.trim(), done: false, referral: null }) }));
    setText('');
  };
  return (
    <form class="add" noValidate autocomplete="off" onSubmit={submit}>
      <Field id="agenda-text" label={t.text} error={tried ? t.missing : undefined}>
        {(attributes) => <input {...attributes} class="input wide" value={text} onInput={({ currentTarget: { value } }) => setText(value)} />}
      </Field>
      <div class="row">
        <Field id="agenda-date" label={t.date}>
          {(attributes) => <input {...attributes} class="input" type="date" value={date} onInput={({ currentTarget: { value } }) => setDate(value)} />}
        </Field>
        <button class="tool">{t.add}</button>
      </div>
    </form>
  );
}

/** What comes next in this case, by day: what was written down, and when a referral is to be looked at. */
export function Agenda({ record, known: { speaker }, today, change }: PlanProps) {
  const dues = duesOf(record);
  const finished = record.agenda.filter(({ done }) => done);
  const set = (item: AgendaItem, done: boolean) => change((one) => ({ ...one, agenda: withItem(one.agenda, { ...item, done }) }));
  const tick = (item: AgendaItem) => <input type="checkbox" aria-label={t.done(item.text)} checked={item.done} onChange={({ currentTarget: { checked } }) => set(item, checked)} />;
  return (
    <section class="stack" aria-labelledby="plan-agenda">
      <h2 id="plan-agenda">{t.title}</h2>
      {dues.length === 0 && <p class="small">{t.none}</p>}
      <ul class="agenda">
        {dues.map((due) => (
          <li key={due.item?.id ?? due.referral!.id}>
            {due.item ? tick(due.item) : <span class="dot" aria-hidden="true" />}
            <span>{dueText(due, speaker.words)}<small class={due.date < today ? 'late' : undefined}>{dateText(due.date, 'es')}{due.date < today && `, ${t.late}`}</small></span>
          </li>
        ))}
      </ul>
      <Add today={today} change={change} />
      {dues.length > 0 && <SaveDays dues={dues.map((due) => ({ due, number: record.number }))} words={speaker.words} />}
      {finished.length > 0 && (
        <details>
          <summary>{t.finished(finished.length)}</summary>
          <ul class="agenda">
            {finished.map((item) => (
              <li key={item.id}>
                {tick(item)}
                <span>{item.text}<small>{dateText(item.date, 'es')}</small></span>
                <button type="button" class="tool" aria-label={t.remove(item.text)} onClick={() => change((one) => withoutItem(one, item.id))}>×</button>
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}
