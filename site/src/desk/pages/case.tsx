import { link } from '../../router';
import { withPerson } from '../../answers';
import { useDesk } from '../state';
import { initialsOf, type Case } from '../case';
import { CaseNav } from '../parts/case-nav';
import { Field } from '../parts/field';
import { Heading } from '../parts/heading';
import { SaveTrouble } from '../parts/save-state';

function withInitials(record: Case, name: string): Case {
  const [first] = record.answers.people;
  return { ...record, answers: withPerson(record.answers, first ? { ...first, name } : { name, resident: true, facts: {} }) };
}

const withUntil = (record: Case, until: string): Case => (until === '' ? record : { ...record, keep: { until, chosen: true } });

/** What every case has, whatever is done in it. */
export function CasePage({ id }: { id: string }) {
  const desk = useDesk();
  const { t } = desk;
  const tab = desk.tab(id);
  if (!tab) {
    return (
      <div class="desk-page stack">
        <Heading title={t.list.title}>{t.shell.erased}</Heading>
        <p><a href={link('')}>{t.shell.back}</a></p>
      </div>
    );
  }
  const { record } = tab;
  const readOnly = !tab.writable;
  return (
    <form class="desk-page stack" autocomplete="off" onSubmit={(event) => event.preventDefault()}>
      <Heading title={t.list.columns.number}>{record.number} {initialsOf(record)}</Heading>
      <CaseNav id={id} page="caso" />
      <SaveTrouble id={id} />
      <p class="hint">{t.record.minimum}</p>
      <Field id="initials" label={t.record.initials} hint={t.record.initialsHint}>
        {(attributes) => <input {...attributes} class="input w12" readOnly={readOnly} value={initialsOf(record)} onInput={({ currentTarget: { value } }) => tab.change((one) => withInitials(one, value))} />}
      </Field>
      <Field id="note" label={t.record.note}>
        {(attributes) => <textarea {...attributes} class="input note-text" rows={6} readOnly={readOnly} value={record.note} onInput={({ currentTarget: { value } }) => tab.change((one) => ({ ...one, note: value }))} />}
      </Field>
      <Field id="until" label={t.record.until} hint={t.record.untilHint(desk.vault.settings.keepMonths)}>
        {(attributes) => (
          <span class="row">
            <input {...attributes} class="input" type="date" readOnly={readOnly} value={record.keep.until} onChange={({ currentTarget: { value } }) => tab.change((one) => withUntil(one, value))} />
            {record.keep.chosen && <button type="button" class="tool" onClick={() => tab.change((one) => ({ ...one, keep: { ...one.keep, chosen: false } }))}>{t.record.untilUsual}</button>}
          </span>
        )}
      </Field>
    </form>
  );
}
