import type { Case } from '../case';
import { Field } from '../parts/field';
import { shortDay } from '../parts/short-day';
import { useDesk } from '../state';
import type { OpenCase } from '../open-case';
import { attend as t } from '../words/attend';

const withUntil = (record: Case, until: string): Case => (until === '' ? record : { ...record, keep: { until, chosen: true } });

/** What a case has besides its attention: its note, how long it is kept, who was here before. */
export function Sheet({ tab }: { tab: OpenCase }) {
  const desk = useDesk();
  const { t: words } = desk;
  const { record } = tab;
  const readOnly = !tab.writable;
  const past = record.attentions;
  return (
    <section class="pane case-sheet" aria-label={t.sheet.title}>
      <Field id="note" label={words.record.note}>
        {(attributes) => <textarea {...attributes} class="input note-text" autocomplete="off" rows={2} readOnly={readOnly} value={record.note} onInput={({ currentTarget: { value } }) => tab.change((one) => ({ ...one, note: value }))} />}
      </Field>
      <Field id="until" label={words.record.until}>
        {(attributes) => (
          <span class="row">
            <input {...attributes} class="input" type="date" autocomplete="off" title={words.record.untilHint(desk.vault.settings.keepMonths)} readOnly={readOnly} value={record.keep.until} onChange={({ currentTarget: { value } }) => tab.change((one) => withUntil(one, value))} />
            {record.keep.chosen && <button type="button" class="tool" onClick={() => tab.change((one) => ({ ...one, keep: { ...one.keep, chosen: false } }))}>{words.record.untilUsual}</button>}
          </span>
        )}
      </Field>
      {past.length === 0 ? <p class="small">{t.record.past(0, '')}</p> : (
        <details>
          <summary>{t.record.past(past.length, shortDay(past.at(-1)!.date))}</summary>
          <ul>{past.map(({ id, date, minutes, note, found }) => <li key={id}>{[shortDay(date), t.sheet.minutes(minutes), t.ask.programs(found.length), note].filter(Boolean).join(' · ')}</li>)}</ul>
        </details>
      )}
    </section>
  );
}
