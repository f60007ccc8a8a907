import { useState } from 'preact/hooks';
import { board as t } from '../words/board';
import { isPeriod, moved, periodOf, spanOf, SPANS, type Calendar, type Period, type Span } from './period';

export function ChoosePeriod({ period, today, set }: { period: Period; today: string; set(period: Period): void }) {
  const [span, setSpan] = useState<Span>(spanOf(period));
  const [typed, setTyped] = useState(period);
  const choose = (next: Span) => {
    setSpan(next);
    setTyped(period);
    // The one in which the last of these days lies, unless that is still to come.
    if (next !== 'own') set(periodOf(next, period.to < today ? period.to : today));
  };
  const type = (change: Partial<Period>) => {
    const next = { ...typed, ...change };
    setTyped(next);
    if (isPeriod(next)) set(next);
  };
  const wrong = !isPeriod(typed);
  const days = (end: keyof Period) => (
    <label class="bar-row">
      <span>{t.period[end]}</span>
      <input class="input" type="date" aria-invalid={wrong || undefined} aria-describedby={wrong ? 'period-wrong' : undefined} value={typed[end]} onInput={(event) => type({ [end]: event.currentTarget.value })} />
    </label>
  );
  return (
    <div class="bar-row choose-period">
      <fieldset class="seg" aria-label={t.period.legend}>
        {SPANS.map((one) => <label key={one}><input type="radio" name="span" checked={span === one} onChange={() => choose(one)} />{t.period.spans[one]}</label>)}
      </fieldset>
      {span === 'own' ? (
        <>
          {days('from')}
          {days('to')}
          {wrong && <p id="period-wrong" class="field-error" role="alert">{t.period.wrong}</p>}
        </>
      ) : (
        <span class="bar-row">
          <button type="button" class="tool" onClick={() => set(moved(span as Calendar, period, -1))}>‹ {t.period.before}</button>
          <button type="button" class="tool" onClick={() => set(moved(span as Calendar, period, 1))}>{t.period.after} ›</button>
        </span>
      )}
    </div>
  );
}
