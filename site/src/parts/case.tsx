import { nameOf, withValue } from '../answers';
import { receivesFact, type ProgramWords } from '../catalog';
import type { ProgramResult } from '../contract';
import { rangeText, refLabel, sumText, type Speaker } from '../say';
import { useSite } from '../site';
import { sumsFor } from '../sums';
import { casesOf, distinct, groupOf, GROUPS, paired, requirements, type Case } from '../verdicts';
import { AnswerLink } from './answer-link';
import { Figure } from './figure';
import { Chip } from './icon';
import { More } from './more';
import { Reasons, SourceLine } from './reasons';
import { Said } from './said';

/** The window of a program: its amounts for one subject. */
export function Amounts({ result, program, speaker }: { result: ProgramResult; program: ProgramWords; speaker: Speaker }) {
  const { t, answers } = speaker;
  const sums = sumsFor(program, [result.amounts], speaker);
  if (sums.length === 0) return null;
  const name = nameOf(answers, result.subject);
  const missing = distinct((result.amounts ?? []).flatMap((amount) => amount.missing));
  const heading = name ? t.program.could(name) : t.program.couldHousehold;
  return (
    <section class="window stack" aria-label={heading}>
      <h2 class="label">{heading}</h2>
      {sums.map((sum, index) => {
        const [amount, period] = sumText(sum, speaker);
        if (index === 0 && sum.words.kind !== 'in_kind' && !sum.vague) return <Figure key={sum.words.id} range={sum} unit={sum.words.unit} period={period} speaker={speaker} />;
        return <p key={sum.words.id}>{amount} {period}</p>;
      })}
      {sums.filter((sum) => sum.payments).map((sum) => (
        <ol class="payments" key={sum.words.id}>
          {sum.payments!.map((payment, index) => <li key={index}>{t.program.payment(index + 1)} <b class="num">{rangeText(payment, sum.words.unit, speaker)}</b></li>)}
        </ol>
      ))}
      {missing.length > 0 && <p class="small">{t.program.missingFor} {missing.map((ref) => refLabel(ref, speaker)).join(', ')}.</p>}
      <More title={t.program.reach}>
        {sums.map(({ words }) => (
          <div key={words.id}>
            {words.text && <p><Said text={words.text} speaker={speaker} /></p>}
            {words.doubt && <p>{t.program.doubt}: <Said text={words.doubt} speaker={speaker} /></p>}
            <SourceLine source={program.sources.find((source) => source.id === words.source)} speaker={speaker} />
          </div>
        ))}
      </More>
    </section>
  );
}

/** Who has it already says so here. */
export function Received({ result, program, id }: { result: ProgramResult; program: ProgramWords; id: string }) {
  const { site, t, answers } = useSite();
  const rows = result.rows && program.subject === 'person' ? result.rows : undefined;
  const owners = rows ? rows.map((row) => ({ person: row.person, receives: row.receives })) : [{ person: result.subject, receives: result.receives }];
  return (
    <section class="stack">
      <h2>{t.program.received}</h2>
      <p class="small">{t.program.receivedText}</p>
      {owners.map(({ person, receives }) => {
        const name = nameOf(answers, person);
        const set = () => void site.answer(withValue(answers, { fact: receivesFact(id), person }, receives !== true));
        return (
          <p key={person}>
            <button type="button" class="button second" onClick={set}>{receives === true ? t.program.receivedNo(name) : t.program.receivedYes(name)}</button>
          </p>
        );
      })}
    </section>
  );
}

function CaseReasons({ one, result, program, speaker, title, open }: { one: Case; result: ProgramResult; program: ProgramWords; speaker: Speaker; title: boolean; open: boolean }) {
  const { t, answers } = speaker;
  const { finding } = one;
  const rules = requirements(paired(finding.criteria, program.criteria));
  const met = rules.filter(({ node }) => node.status === 'holds').length;
  const agency = rules.filter(({ node }) => node.status === 'undecided' && (node.agency?.length ?? 0) > 0 && !node.missing?.length).length;
  const group = groupOf(finding, result.open, program.award);
  const body = (
    <>
      <p class="small">{t.program.counts(met, rules.length, agency)}</p>
      <Reasons nodes={finding.criteria} program={program} speaker={speaker} about={one.person ?? result.subject} />
    </>
  );
  if (!title) return body;
  const own = program.subject === 'person' ? sumsFor(program, [finding.amounts], speaker) : [];
  return (
    <details class="case stack" open={open}>
      <summary>
        {nameOf(answers, one.person)} <Chip group={group}>{t.group[group]}</Chip>
        {own.map((sum) => <span key={sum.words.id} class="own"> {sumText(sum, speaker).join(' ')}</span>)}
      </summary>
      {body}
    </details>
  );
}

/** Why one subject may have a program: per child or applicant where there are several. */
export function SubjectReasons({ result, program, speaker }: { result: ProgramResult; program: ProgramWords; speaker: Speaker }) {
  const { t } = speaker;
  const rank = (one: Case) => GROUPS.indexOf(groupOf(one.finding, result.open, program.award));
  const cases = casesOf(result).sort((a, b) => rank(a) - rank(b));
  const missing = distinct([...result.missing, ...cases.flatMap((one) => one.finding.missing)]);
  return (
    <>
      {missing.length > 0 && (
        <section class="stack">
          <h2>{t.program.missing}</h2>
          <ul class="sheet">
            {missing.map((ref) => (
              <li class="todo" key={`${ref.fact} ${ref.person}`}>
                <span>{refLabel(ref, speaker)}</span>
                <AnswerLink answer={ref}>{t.program.answer}<span class="hidden">: {refLabel(ref, speaker)}</span></AnswerLink>
              </li>
            ))}
          </ul>
        </section>
      )}
      <section class="stack">
        <h2>{t.program.why}</h2>
        {cases.map((one, index) => (
          <CaseReasons key={one.person} one={one} result={result} program={program} speaker={speaker} title={Boolean(result.rows?.length)} open={index === 0} />
        ))}
      </section>
    </>
  );
}
