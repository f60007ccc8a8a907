import { useState } from 'preact/hooks';
import { dateText } from '../../format';
import { Icon } from '../../parts/icon';
import { link } from '../../router';
import { namesText } from '../../say';
import { causeOf, isOpen, isOverdue, type Referral } from '../case';
import { Ask } from '../parts/ask';
import { plan as words } from '../words/plan';
import { CAUSE_WORDS, STATE_WORDS } from '../words/referrals';
import { answeredIn, daysBetween, staysOf } from './delays';
import { programName } from './known';
import type { PlanProps } from './plan-page';
import { stepBack, withDue, withoutReferral } from './referrals';
import { StateChip } from './state-chip';
import { StepForm } from './step-form';

const t = words.referrals;

const day = (iso: string) => dateText(iso, 'es');

export function dueText(referral: Referral, today: string): string {
  if (!isOpen(referral)) return '';
  if (referral.due === null) return t.undated;
  return isOverdue(referral, today) ? t.late(daysBetween(referral.due, today)) : t.due(day(referral.due));
}

function History({ referral, today }: { referral: Referral; today: string }) {
  return (
    <ol class="time">
      {staysOf(referral, today).map(({ step, days }, index) => (
        <li key={index}>
          <b>{STATE_WORDS[step.state]}, {day(step.date)}</b>
          {step.state === 'refused' && <p>{CAUSE_WORDS[causeOf(step)]}.</p>}
          {step.note && <p>{step.note}</p>}
          {days !== null && <p class="small">{t.stayed(days)}</p>}
        </li>
      ))}
    </ol>
  );
}

function Row({ referral, at, ...props }: PlanProps & { referral: Referral; at: number }) {
  const { id, known: { speaker }, today, change } = props;
  const [asking, setAsking] = useState(false);
  const { program, people, office, steps } = referral;
  const since = steps.at(-1)!.date;
  const took = answeredIn(referral);
  const late = isOverdue(referral, today);
  const [unfolded] = useState(late); // and stays so once it is answered
  const remove = (yes: boolean) => {
    setAsking(false);
    if (yes) change((one) => withoutReferral(one, referral.id));
  };
  return (
    <li>
      <details class="referral" open={unfolded}>
        <summary>
          <b>{programName(speaker.words, program)}{people.length > 0 && `: ${namesText(people, speaker)}`}</b>
          <span>{office || t.noOffice}</span>
          <span><StateChip referral={referral} /></span>
          <span class="small">{took === undefined ? t.since(day(since), daysBetween(since, today)) : t.took(took)}</span>
          <span class={late ? 'small late' : 'small'}>{late && <Icon name="alert" />}{dueText(referral, today)}</span>
        </summary>
        <div class="halves-l inner">
          <div class="stack">
            <h3>{t.history}</h3>
            <History referral={referral} today={today} />
            <p class="row">
              <a class="tool" href={link('derivacion', `${id}-${at}`)}><Icon name="print" />{t.sheet}</a>
              {steps.length > 1 && <button type="button" class="tool" onClick={() => change((one) => stepBack(one, referral))}>{t.undo}</button>}
              <button type="button" class="tool danger" onClick={() => setAsking(true)}>{t.remove}</button>
            </p>
            {isOpen(referral) && (
              <div class="field">
                <label for={`due-${referral.id}`}>{t.review}</label>
                <input class="input" type="date" id={`due-${referral.id}`} value={referral.due ?? ''} onChange={({ currentTarget: { value } }) => change((one) => withDue(one, referral, value))} />
              </div>
            )}
          </div>
          <StepForm key={steps.length} {...props} referral={referral} />
        </div>
      </details>
      {asking && <Ask title={t.removeTitle} text={t.removeText} yes={t.removeYes} no={t.removeNo} answer={remove} />}
    </li>
  );
}

/** Every referral of the case with its history; overdue ones first, and open. */
export function Referrals(props: PlanProps) {
  const { record: { referrals }, today } = props;
  const rows = referrals.map((referral, at) => ({ referral, at })).sort((a, b) => Number(isOverdue(b.referral, today)) - Number(isOverdue(a.referral, today)));
  return (
    <section aria-labelledby="plan-referrals">
      <div class="bar-row">
        <h2 id="plan-referrals">{t.title}</h2>
        <span class="small">{referrals.length > 0 ? t.open(referrals.filter(isOpen).length) : t.none}</span>
      </div>
      {referrals.length > 0 && <ul class="referrals">{rows.map(({ referral, at }) => <Row key={referral.id} {...props} referral={referral} at={at} />)}</ul>}
    </section>
  );
}
