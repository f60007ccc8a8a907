import { listText } from '../../format';
import { Figure } from '../../parts/figure';
import { rangeText, type Speaker } from '../../say';
import { plan as words } from '../words/plan';
import { isMonthly, totalsOf, type PlanTotal } from './chosen';
import { programName } from './known';
import type { PlanProps } from './plan-page';

const t = words.total;

const spanOf = ({ certain, likely }: PlanTotal) => ({ min: certain.min, max: likely.max });

function asideText(total: PlanTotal, speaker: Speaker): string {
  const { kind, unit, per } = total.like;
  const { inKind, discount, per: periods } = speaker.t.result;
  if (kind === 'in_kind') return inKind;
  return [rangeText(spanOf(total), unit, speaker), kind === 'discount' ? discount : '', total.payments ? t.payments : (periods[per] ?? '')].filter(Boolean).join(' ');
}

/** What the plan brings together each month; what is of another kind stands aside, never added. */
export function Total({ record, known: { result, speaker } }: PlanProps) {
  if (!result) return null;
  const totals = totalsOf(result, record.plan.programs, speaker.words).filter(({ like, likely }) => likely.max > 0 || like.kind === 'in_kind');
  const monthly = totals.find(isMonthly);
  const aside = totals.filter((total) => total !== monthly);
  return (
    <section class="window" aria-labelledby="plan-total">
      <h2 id="plan-total" class="label">{t.label}</h2>
      {monthly ? <Figure range={spanOf(monthly)} unit="CLP" speaker={speaker} /> : <p>{t.none}</p>}
      {monthly && spanOf(monthly).min < spanOf(monthly).max && <p class="small">{t.note}</p>}
      {aside.length > 0 && (
        <dl class="aside">
          {aside.map((total) => (
            <div key={JSON.stringify(total.like)}>
              <dt class="num">{asideText(total, speaker)}</dt>
              <dd>{listText(total.programs.map((id) => programName(speaker.words, id)), 'es')}</dd>
            </div>
          ))}
        </dl>
      )}
    </section>
  );
}
