import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { comesAlone } from '../../first';
import { Glyph } from '../../parts/icon';
import { reasonOf } from '../../parts/reason';
import { namesText, sumText } from '../../say';
import { byCash, sumsOf } from '../../sums';
import type { Benefit } from '../../contract';
import { nameOf } from '../../answers';
import { plan as words } from '../words/plan';
import { withProgram } from './bringing';
import { bestOf, choicesOf, clashesOf, peopleFor, type Choice } from './chosen';
import { entryOf, programName } from './known';
import type { PlanProps } from './plan-page';
import { referralOf } from './referrals';
import { StateChip } from './state-chip';

const t = words.programs;

type Props = PlanProps & { refer(program: string): void };

function Row({ program, choice, record, known, change, refer }: Props & { program: string; choice: Choice | undefined }) {
  const { speaker, entries } = known;
  const named = speaker.words.programs[program];
  const name = named?.name ?? program;
  const entry = choice?.entries[0] ?? entryOf(entries, program);
  const referral = referralOf(record, program);
  const sums = choice && entry ? sumsOf(entry, speaker).slice(0, 2) : [];
  const chosen = record.plan.programs.includes(program);
  return (
    <tr>
      <td><input type="checkbox" aria-label={t.choose(name)} checked={chosen} onChange={({ currentTarget: { checked } }) => change((one) => ({ ...one, plan: withProgram(one.plan, program, checked) }))} /></td>
      <th scope="row">
        <span class="verdict">{entry && <Glyph group={entry.group} />}<span>{name}</span></span>
        <small>{!named ? t.unknown : entry && (choice ? <>{speaker.t.group[entry.group]}. {reasonOf(entry, speaker)}</> : t.now(speaker.t.group[entry.group].toLowerCase()))}</small>
      </th>
      <td>{choice && namesText(peopleFor(choice), speaker)}</td>
      <td class="end">{sums.map((sum) => <div key={sum.words.id} class="num">{sumText(sum, speaker).join(' ')}</div>)}</td>
      <td>
        {referral ? <><StateChip referral={referral} /> <small>{referral.office}</small></>
          : named && comesAlone(program, speaker.words) ? <small>{t.alone}</small>
          : <button type="button" class="tool" aria-label={t.referThis(name)} onClick={() => refer(program)}>{t.refer}</button>}
      </td>
    </tr>
  );
}

function Table({ label, children }: { label: string; children: ComponentChildren }) {
  return (
    <div class="scroll" tabIndex={0} role="region" aria-label={label}>
      <table class="grid plan-programs">
        <thead><tr><td /><th scope="col">{t.program}</th><th scope="col">{t.forWhom}</th><th scope="col" class="end">{t.amount}</th><th scope="col">{t.referral}</th></tr></thead>
        <tbody>{children}</tbody>
      </table>
    </div>
  );
}

/** What was chosen, then what could be; it begins with what the rules find best together. */
export function Programs(props: Props) {
  const { record, known, change } = props;
  const { speaker, result, entries } = known;
  const chosen = record.plan.programs;
  const choices = entries ? choicesOf({ ...entries, yes: byCash(entries.yes, speaker) }) : [];
  const best = result && entries ? bestOf(result, byCash(entries.yes, speaker)) : [];
  const missing = best.filter((id) => !chosen.includes(id));
  const shown = chosen.length > 0 ? chosen : best;
  const others = choices.filter(({ id }) => !shown.includes(id));
  const [unfolded] = useState(shown.length === 0);
  const row = (program: string) => <Row key={program} {...props} program={program} choice={choices.find(({ id }) => id === program)} />;
  const benefit = ({ program, subject, person }: Benefit) => [programName(speaker.words, program), nameOf(speaker.answers, person ?? subject)].filter(Boolean).join(', ');
  return (
    <section>
      <div class="bar-row">
        <h2>{t.title}</h2>
        <span class="small">{t.count(chosen.length)}</span>
        {missing.length > 0 && (
          <button type="button" class={chosen.length === 0 ? 'tool go' : 'tool'} onClick={() => change((one) => ({ ...one, plan: { ...one.plan, programs: [...one.plan.programs, ...missing] } }))}>
            {chosen.length === 0 ? t.take(missing.length) : t.complete(missing.length)}
          </button>
        )}
      </div>
      {chosen.length === 0 && <p class="small">{best.length > 0 ? t.suggested : choices.length > 0 ? t.empty : result && t.nothing}</p>}
      {shown.length > 0 && <Table label={t.title}>{shown.map(row)}</Table>}
      {result && clashesOf(result, chosen).map(({ lost, to }) => (
        <p class="note" key={`${lost.program} ${lost.subject} ${lost.person}`}><span>{t.clash(benefit(lost), benefit(to[0]!))} {t.because[lost.because]}</span></p>
      ))}
      {others.length > 0 && (
        <details class="others" open={unfolded}>
          <summary>{t.others(others.length)}</summary>
          <Table label={t.others(others.length)}>{others.map(({ id }) => row(id))}</Table>
        </details>
      )}
    </section>
  );
}
