import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { valueOf } from '../answers';
import type { ProgramWords } from '../catalog';
import type { ProgramResult, Ref } from '../contract';
import type { Sets } from '../contract-explore';
import { merged, newlyFailing, reasonsOf, supposing, type Explaining, type Reason } from '../denial';
import { BIRTH } from '../form';
import { listText } from '../format';
import { answersText, answerText, refLabel, setAnswerText, type Speaker } from '../say';
import { useSite } from '../site';
import { furtherWords } from '../words/further/load';
import { AnswerLink } from './answer-link';
import { Glyph, Icon } from './icon';
import { Around, Said } from './said';

interface RefusalProps {
  result: ProgramResult;
  program: ProgramWords;
  speaker: Speaker;
}

/** What would make a refusal right, each with the rules that it breaks: the engine is asked how the household would then stand. */
function useExplanations(result: ProgramResult, program: ProgramWords): Explaining[] | undefined {
  const { site, offline, answers, words } = useSite();
  const [found, setFound] = useState<Explaining[]>();
  const { id, subject } = result;
  useEffect(() => {
    if (!offline || !words) return;
    const rulesOf = async ({ facts, answers: ways }: Sets['sets'][number]) => {
      const then = await site.assess(supposing(answers, facts, ways[0]!, words)).catch(() => undefined);
      return newlyFailing(then?.programs.find((one) => one.id === id && one.subject === subject), result, program);
    };
    const left = new AbortController();
    site.crew!.denial(answers, id, subject, left.signal)
      .then(({ sets }) => Promise.all(sets.map(async (set) => ({ ...set, rules: await rulesOf(set) }))))
      .catch(() => [])
      .then((all) => left.signal.aborted || setFound(all));
    return () => left.abort();
  }, [result, offline]);
  return found;
}

const keyOf = (ref: Ref) => `${ref.fact} ${ref.person}`;

/** A fact as it was answered, the way to change that, and where to check it. */
function Told({ refs, speaker }: { refs: Ref[]; speaker: Speaker }) {
  const { words, answers, t } = speaker;
  const f = furtherWords(speaker.lang).denial;
  const said = (ref: Ref) => {
    if ((valueOf(answers, ref) ?? null) === null) return f.notSaid;
    return ref.fact === BIRTH ? `${answersText([ref], speaker, null)}.` : f.youSaid(answerText(ref, speaker));
  };
  const helps = [...new Set(refs.map(({ fact }) => words.facts[fact]?.help).filter((help) => help !== undefined))];
  return (
    <>
      {refs.map((ref) => (
        <p key={keyOf(ref)} class="small">{said(ref)} <AnswerLink answer={ref}>{t.change}<span class="hidden">: {refLabel(ref, speaker)}</span></AnswerLink></p>
      ))}
      {helps.length > 0 && <p class="small"><b>{f.mend}</b> {helps.map((help) => <Said key={help} text={help} speaker={speaker} />)}</p>}
    </>
  );
}

/** One way in which the refusal would be right: what the record would say, what was answered, and where it is put right. */
function Explained({ one: { facts, answers }, speaker }: { one: Explaining; speaker: Speaker }) {
  const f = furtherWords(speaker.lang).denial;
  const ways = merged(answers).map((way) => way.map((answer, index) => `${refLabel(facts[index]!, speaker)}: ${setAnswerText(facts[index]!, answer, speaker)}`).join(` ${f.also} `));
  return (
    <li class="reason">
      <Glyph group="no" />
      <h3>{ways.join(` ${f.or} `)}</h3>
      <Told refs={facts} speaker={speaker} />
    </li>
  );
}

function Part({ title, text, children }: { title: string; text?: ComponentChildren; children?: ComponentChildren }) {
  return <><h2>{title}</h2>{text && <p>{text}</p>}{children}</>;
}

/** The facts of a rule, one by one. */
const Looked = ({ refs, speaker }: { refs: Ref[]; speaker: Speaker }) => (
  <ul class="sheet">
    {refs.map((ref) => <li class="reason" key={keyOf(ref)}><Glyph group="ask" /><h3>{refLabel(ref, speaker)}</h3><Told refs={[ref]} speaker={speaker} /></li>)}
  </ul>
);

interface OutcomeProps extends RefusalProps {
  reason: Reason | undefined;
  all: Explaining[];
}

/** What the chosen reason, or no reason in particular, comes to. */
function Outcome({ reason, all, result, program, speaker }: OutcomeProps) {
  const f = furtherWords(speaker.lang).denial;
  if (reason?.status === 'fails') return <Part title={f.right} text={f.rightText}><Looked refs={reason.facts} speaker={speaker} /></Part>;
  const found = all.filter(({ rules }) => !reason || rules.includes(reason.id));
  const { missing = [], facts = [], agency = false } = reason ?? {};
  const told = facts.filter((ref) => valueOf(speaker.answers, ref) !== undefined);
  const unexplained = found.length + missing.length === 0 && !agency;
  // Of several children one may be refused, which the engine does not look into.
  const several = (result.rows?.length ?? 0) > 1 && told.length > 0;
  return (
    <>
      {missing.length > 0 && <Part title={f.open}><Looked refs={missing} speaker={speaker} /></Part>}
      {agency && <Part title={f.official} text={<Around sentence={f.officialText} text={reason?.words.decides ?? program.agency} speaker={speaker} />} />}
      {found.length > 0 && <Part title={f.explained}><ul class="sheet">{found.map((one) => <Explained key={one.facts.map(keyOf).join()} one={one} speaker={speaker} />)}</ul></Part>}
      {unexplained && (several ? <Part title={f.looks} text={f.looksText}><Looked refs={told} speaker={speaker} /></Part> : <Part title={f.wrong} text={f.wrongText} />)}
    </>
  );
}

function Office({ program, speaker }: { program: ProgramWords; speaker: Speaker }) {
  const { t, words, lang } = speaker;
  const f = furtherWords(lang).denial;
  const papers = (program.documents ?? []).map((id) => words.documents[id]?.text ?? id);
  return (
    <section class="note first">
      <Icon name="flag" />
      <h2>{f.office}</h2>
      <ul class="bullets">{f.questions.map((question) => <li key={question}>{question}</li>)}</ul>
      {papers.length > 0 && <p>{f.bring} {listText(papers, lang)}.</p>}
      <p><b>{f.where}:</b> <Said text={program.agency} speaker={speaker} /></p>
      {(program.apply ?? []).filter((way) => way.channel !== 'automatic').map((way) => <p key={way.text}><b>{t.program.channel[way.channel]}:</b> <Said text={way.text} speaker={speaker} /></p>)}
    </section>
  );
}

/** The reasons that may have been given, and what each comes to. */
export function RefusalOf({ result, program, speaker }: RefusalProps) {
  const f = furtherWords(speaker.lang).denial;
  const all = useExplanations(result, program);
  const [chosen, setChosen] = useState<string>();
  const reasons = reasonsOf(result, program);
  const choice = (id: string, text: ComponentChildren) => (
    <label class="choice" key={id}>
      <input type="radio" name="reason" checked={chosen === id} onChange={() => setChosen(id)} />
      <span>{text}</span>
    </label>
  );
  return (
    <>
      <fieldset class="choices">
        <legend class="label">{f.reason}</legend>
        {reasons.map(({ id, words }) => choice(id, <Said text={words.text!} speaker={speaker} />))}
        {choice('', f.noReason)}
      </fieldset>
      {chosen !== undefined && (
        <>
          <div class="stack" aria-live="polite">
            {all ? <Outcome reason={reasons.find(({ id }) => id === chosen)} all={all} result={result} program={program} speaker={speaker} /> : <p>{f.working}</p>}
          </div>
          <Office program={program} speaker={speaker} />
        </>
      )}
    </>
  );
}
