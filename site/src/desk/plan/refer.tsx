import { useEffect, useRef, useState } from 'preact/hooks';
import { addDays } from '../../format';
import { Field, toMend } from '../parts/field';
import { plan as words } from '../words/plan';
import { peopleFor, choicesOf } from './chosen';
import { programName } from './known';
import { officesOf } from './offices';
import type { PlanProps } from './plan-page';
import { LOOK_AGAIN, referred } from './referrals';

const t = words.refer;

/** To whom somebody is referred for a program, and when somebody looks again. */
export function Refer({ program, record, known: { speaker, entries }, today, change, close }: PlanProps & { program: string; close(): void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const named = speaker.words.programs[program];
  const choice = entries && choicesOf(entries).find(({ id }) => id === program);
  const [people, setPeople] = useState(() => (choice ? peopleFor(choice) : []).filter((one) => one !== null));
  const used = record.referrals.map(({ office }) => office);
  const offices = [...new Set([...(named ? officesOf(named) : []), ...used])].filter(Boolean);
  const [office, setOffice] = useState('');
  const [date, setDate] = useState(today);
  const [due, setDue] = useState(addDays(today, LOOK_AGAIN));
  const [note, setNote] = useState('');
  const [tried, setTried] = useState(false);
  useEffect(() => dialog.current?.showModal(), []);
  const faults = { office: office.trim() === '', date: date === '' || date > today, due: due < today };
  const submit = (event: Event) => {
    event.preventDefault();
    setTried(true);
    if (Object.values(faults).some(Boolean)) return toMend(event.currentTarget as HTMLFormElement);
    change((one) => referred(one, { program, people, office: office.trim(), date, due, note }));
    close();
  };
  const toggle = (id: string, on: boolean) => setPeople(on ? [...people, id] : people.filter((one) => one !== id));
  return (
    <dialog ref={dialog} class="refer" aria-labelledby="refer" onCancel={close}>
      <form class="stack" noValidate autocomplete="off" onSubmit={submit}>
        <h2 id="refer">{t.title(programName(speaker.words, program))}</h2>
        <Field id="refer-office" label={t.office} hint={t.officeHint} error={tried && faults.office ? t.noOffice : undefined}>
          {(attributes) => <input {...attributes} class="input wide" list="refer-offices" autofocus value={office} onInput={({ currentTarget: { value } }) => setOffice(value)} />}
        </Field>
        <datalist id="refer-offices">{offices.map((one) => <option key={one} value={one} />)}</datalist>
        <fieldset class="who">
          <legend>{t.people}</legend>
          {record.answers.people.map((person, index) => (
            <label class="tick" key={person.id}>
              <input type="checkbox" checked={people.includes(person.id)} onChange={({ currentTarget: { checked } }) => toggle(person.id, checked)} />
              <span>{person.name || index + 1}</span>
            </label>
          ))}
          <p class="small">{t.household}</p>
        </fieldset>
        <div class="halves">
          <Field id="refer-date" label={t.date} error={tried && faults.date ? t.badDate : undefined}>
            {(attributes) => <input {...attributes} class="input" type="date" max={today} value={date} onInput={({ currentTarget: { value } }) => setDate(value)} />}
          </Field>
          <Field id="refer-due" label={t.due} error={tried && faults.due ? t.badDue : undefined}>
            {(attributes) => <input {...attributes} class="input" type="date" min={today} value={due} onInput={({ currentTarget: { value } }) => setDue(value)} />}
          </Field>
        </div>
        <Field id="refer-note" label={t.note} hint={t.noteHint}>
          {(attributes) => <input {...attributes} class="input wide" value={note} onInput={({ currentTarget: { value } }) => setNote(value)} />}
        </Field>
        <p class="row">
          <button type="button" class="tool" onClick={close}>{t.cancel}</button>
          <button class="tool go">{t.go}</button>
        </p>
      </form>
    </dialog>
  );
}
