import { useState } from 'preact/hooks';
import type { Answers, Person } from '../answers';
import { draftOfBirth, readBirth, type BirthDraft } from '../birth';
import type { Fact } from '../catalog';
import { draftOf, EMPTY_DRAFT } from '../draft';
import { BIRTH, fieldsOf, readForm, type FormDraft } from '../form';
import type { Speaker } from '../say';
import { ErrorSummary, FieldMessage, type FieldError } from './errors';
import { choicesOf, DayFields } from './fields';
import { Said } from './said';

interface FormProps {
  speaker: Speaker;
  person: Person | undefined; // undefined: a new one
  keep(person: Omit<Person, 'id'> & { id?: string }): void;
  cancel: (() => void) | undefined;
  /** Told the name in the field, so that nobody is lost by going on. */
  typing(name: string): void;
}

const nameErrors = (name: string, person: Person | undefined, answers: Answers) =>
  answers.people.some((one) => one.id !== person?.id && one.name.toLowerCase() === name.toLowerCase()) ? 'sameName' : name === '' ? 'name' : undefined;

function BirthFields({ draft, change, error, speaker }: { draft: BirthDraft; change(draft: BirthDraft): void; error: string | undefined; speaker: Speaker }) {
  const { t } = speaker;
  const other = draft.by === 'date' ? 'age' : 'date';
  return (
    <fieldset class={error ? 'stack has-error' : 'stack'}>
      <legend class="label">{t.people.birth}</legend>
      {error && <FieldMessage id="birth-error" text={error} />}
      {draft.by === 'date' ? (
        <>
          <DayFields id="birth" draft={draft} change={change} bad={Boolean(error)} speaker={speaker} />
          <p class="small">{t.people.onlyYear}</p>
        </>
      ) : (
        <>
          <div class="field">
            <label for="birth-age">{t.people.age}</label>
            <input
              class="input w4"
              id="birth-age"
              inputMode="numeric"
              autocomplete="off"
              value={draft.age}
              aria-invalid={error ? true : undefined}
              aria-describedby={error ? 'birth-error' : undefined}
              onInput={(event) => change({ ...draft, age: event.currentTarget.value })}
            />
          </div>
          <label class="tick">
            <input type="checkbox" checked={draft.about} onChange={(event) => change({ ...draft, about: event.currentTarget.checked })} />
            <span>{t.people.about}</span>
          </label>
        </>
      )}
      <button type="button" class="link" onClick={() => change({ ...draft, by: other })}>
        {other === 'age' ? t.people.byAge : t.people.byDate}
      </button>
    </fieldset>
  );
}

function Select({ id, fact, value, change, error, speaker, person, name }: { id: string; fact: Fact; value: string; change(choice: string): void; error: string | undefined; speaker: Speaker; person: string | null; name: string }) {
  return (
    <div class={error ? 'field has-error' : 'field'}>
      <label for={`f-${id}`}><Said text={fact.question} speaker={speaker} name={name || speaker.t.people.thisPerson} /></label>
      {error && <FieldMessage id={`f-${id}-error`} text={error} />}
      <select
        id={`f-${id}`}
        aria-invalid={error ? true : undefined}
        aria-describedby={error ? `f-${id}-error` : undefined}
        value={value}
        onChange={(event) => change(event.currentTarget.value)}
      >
        <option value="">{speaker.t.people.choose}</option>
        {choicesOf(fact, speaker, person, speaker.answers).map(({ key, label, lang }) => <option key={key} value={key} lang={lang}>{label}</option>)}
      </select>
    </div>
  );
}

/** Name, birth and ties of one person. */
export function PersonForm({ speaker, person, keep, cancel, typing }: FormProps) {
  const { t, words, lang, answers, asOf } = speaker;
  const others = answers.people.some((one) => one.id !== person?.id);
  const [birth, setBirth] = useState(() => draftOfBirth(person?.facts[BIRTH], asOf));
  const [form, setForm] = useState<FormDraft>(() => ({
    name: person?.name ?? '',
    elsewhere: person?.resident === false,
    drafts: Object.fromEntries(Object.entries(person?.facts ?? {}).filter(([id]) => words.facts[id]).map(([id, value]) => [id, draftOf(words.facts[id]!, value, lang)])),
  }));
  const [errors, setErrors] = useState<FieldError[]>([]);
  const read = readBirth(birth, asOf);
  const fields = fieldsOf(words, form, 'value' in read ? read.value : undefined, others, asOf);
  const name = form.name.trim();

  const submit = (event: Event) => {
    event.preventDefault();
    const found: FieldError[] = [];
    const wrong = nameErrors(name, person, answers);
    if (wrong) found.push({ field: 'name', text: t.error[wrong] });
    if ('error' in read) found.push({ field: birth.by === 'age' ? 'birth-age' : read.error === 'year' ? 'birth-year' : 'birth-day', text: t.error[read.error] });
    const { facts, open } = readForm(words, fields, form, lang);
    for (const id of open) found.push({ field: `f-${id}`, text: `${t.error.choose}: ${words.facts[id]!.label}` });
    setErrors(found);
    if (found.length > 0 || 'error' in read) return;
    keep({ ...(person && { id: person.id }), name, resident: !form.elsewhere, facts: { [BIRTH]: read.value, ...facts } });
  };

  const errorOf = (field: string) => errors.find((error) => error.field === field)?.text;
  return (
    <form class="sheet stack" aria-labelledby="person" noValidate onSubmit={submit}>
      <ErrorSummary errors={errors} />
      <h2 id="person">{person ? t.people.edit(person.name) : others ? t.people.add : t.people.addFirst}</h2>
      <div class={errorOf('name') ? 'field has-error' : 'field'}>
        <label for="name">{t.people.name}</label>
        {errorOf('name') && <FieldMessage id="name-error" text={errorOf('name')!} />}
        <input
          class="input w12"
          id="name"
          autocomplete="off"
          maxLength={40}
          value={form.name}
          aria-invalid={errorOf('name') ? true : undefined}
          aria-describedby={errorOf('name') ? 'name-error' : undefined}
          onInput={(event) => {
            setForm({ ...form, name: event.currentTarget.value });
            typing(event.currentTarget.value.trim());
          }}
        />
      </div>
      <BirthFields draft={birth} change={setBirth} error={errors.find((error) => error.field.startsWith('birth'))?.text} speaker={speaker} />
      {fields.map(([id, fact]) => (
        <Select
          key={id}
          id={id}
          fact={fact}
          value={form.drafts[id]?.choice ?? ''}
          change={(choice) => setForm({ ...form, drafts: { ...form.drafts, [id]: { ...EMPTY_DRAFT, choice } } })}
          error={errorOf(`f-${id}`)}
          speaker={speaker}
          person={person?.id ?? null}
          name={name}
        />
      ))}
      {others && (
        <label class="tick">
          <input type="checkbox" checked={form.elsewhere} onChange={(event) => setForm({ ...form, elsewhere: event.currentTarget.checked })} />
          <span>{t.people.elsewhere}<br /><small>{t.people.elsewhereHint}</small></span>
        </label>
      )}
      <div class="actions">
        <button class="button">{person ? t.people.keepThis : t.people.addThis(name)}</button>
        {cancel && <button type="button" class="link" onClick={cancel}>{person ? t.people.cancelEdit : t.people.cancel}</button>}
      </div>
    </form>
  );
}
