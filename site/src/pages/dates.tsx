import { useEffect, useState } from 'preact/hooks';
import type { Answers } from '../answers';
import { shortName } from '../catalog';
import type { Timeline } from '../contract-explore';
import { dateText, listText } from '../format';
import { calendarOf, type Day } from '../ics';
import { momentsOf, TO_DO, type Moment } from '../moments';
import { Back } from '../parts/frame';
import { Heading } from '../parts/heading';
import { useSteps } from '../parts/next';
import { useSpeaker } from '../parts/speaker';
import { Loading } from '../parts/waiting';
import { link } from '../router';
import { saveFile } from '../save-file';
import { namesText, sumText, type Speaker } from '../say';
import { useSite } from '../site';
import { sumsFor } from '../sums';
import { entriesOf } from '../verdicts';
import { furtherWords } from '../words/further/load';

const ALARM = 3; // days before a day on which there is something to do

// Takes seconds: once for the same answers.
const computed = new WeakMap<Answers, Promise<Timeline>>();

function useTimeline(): Timeline | 'failed' | undefined {
  const { site, answers, offline } = useSite();
  const [timeline, setTimeline] = useState<Timeline | 'failed'>();
  useEffect(() => {
    if (!offline) return;
    const asked = computed.get(answers) ?? site.crew!.timeline(answers);
    computed.set(answers, asked);
    asked.then(setTimeline, () => {
      computed.delete(answers);
      setTimeline('failed');
    });
  }, [answers, offline]);
  return timeline;
}

/** "El monto pasa a …": what is paid from that day on. */
function paidText({ program, amounts }: Moment, speaker: Speaker): string {
  const list = amounts.map(({ id, payments }) => ({ id, missing: [], ...(payments.length > 1 ? { schedule: payments } : payments[0]) }));
  return sumsFor(speaker.words.programs[program]!, [list], speaker).map((sum) => sumText(sum, speaker).join(' ')).join('; ');
}

const turnText = (moment: Moment, speaker: Speaker) => {
  const { award } = speaker.words.programs[moment.program]!;
  const sure = award === 'entitlement' || award === 'automatic';
  const f = furtherWords(speaker.lang).dates;
  return moment.turn === 'begins' && !sure ? speaker.t.program.award[award] : f.turn[moment.turn];
};

function MomentRow({ moment, speaker }: { moment: Moment; speaker: Speaker }) {
  const { words, lang } = speaker;
  const f = furtherWords(lang).dates;
  const paid = paidText(moment, speaker);
  return (
    <li class={TO_DO.includes(moment.turn) ? 'key' : undefined}>
      <b>{dateText(moment.date, lang)}</b>
      <p><a href={link('programa', moment.program)}>{words.programs[moment.program]!.name}</a>, {namesText(moment.people, speaker)}</p>
      <p>{moment.turn === 'amount' && paid ? f.becomes(paid) : <>{turnText(moment, speaker)} {paid && f.paid(paid)}</>}</p>
    </li>
  );
}

/** The dates as a file for a calendar, which may say as little as possible. */
function Calendar({ moments, speaker }: { moments: Moment[]; speaker: Speaker }) {
  const { words, lang } = speaker;
  const f = furtherWords(lang).dates;
  const [named, setNamed] = useState(false);
  const [saved, setSaved] = useState(false);
  const save = () => {
    const days = moments.map((moment): Day => ({
      date: moment.date,
      title: named ? shortName(words.programs[moment.program]!) : f.reminder,
      text: named ? turnText(moment, speaker) : '',
      alarm: TO_DO.includes(moment.turn) ? ALARM : 0,
    }));
    saveFile(f.file, 'text/calendar', calendarOf(days, new Date(), () => crypto.randomUUID()));
    setSaved(true);
  };
  const choice = (label: string, value: boolean) => (
    <label class="choice">
      <input type="radio" name="title" checked={named === value} onChange={() => setNamed(value)} />
      <span>{label}</span>
    </label>
  );
  return (
    <section class="stack" id="calendar">
      <h2>{f.calendar}</h2>
      <p class="small">{f.calendarHint}</p>
      <fieldset class="choices">
        <legend class="small">{f.shared}</legend>
        {choice(f.neutral, false)}
        {choice(f.named, true)}
      </fieldset>
      <p class="actions"><button type="button" class="button second" onClick={save}>{f.save}</button></p>
      <p role="status" class="small">{saved && f.saved}</p>
    </section>
  );
}

function Dates({ timeline, speaker }: { timeline: Timeline; speaker: Speaker }) {
  const { words, lang } = speaker;
  const { result } = useSite();
  const f = furtherWords(lang).dates;
  const { steps } = useSteps(entriesOf(result!, words), speaker);
  const { moments, others } = momentsOf(timeline);
  return (
    <>
      <ol class="time">
        {steps.length > 0 && <li class="key"><b>{f.today}</b><p>{f.ask(listText(steps.map(({ id }) => shortName(words.programs[id]!)), lang))}</p></li>}
        {moments.map((moment) => <MomentRow key={`${moment.date} ${moment.turn} ${moment.program} ${moment.people}`} moment={moment} speaker={speaker} />)}
      </ol>
      {moments.length === 0 && <p>{f.none}</p>}
      {others > 0 && <p class="small">{f.others(others)}</p>}
      <p class="small">{f.until(dateText(timeline.until, lang))} {timeline.impossible_from && f.impossible(dateText(timeline.impossible_from, lang))}</p>
      {moments.length > 0 && <Calendar moments={moments} speaker={speaker} />}
    </>
  );
}

export function DatesPage() {
  const { result } = useSite();
  const speaker = useSpeaker();
  const timeline = useTimeline();
  if (!speaker?.words.whole || !result) return <Loading />;
  const f = furtherWords(speaker.lang);
  return (
    <div class="stack column">
      <Back to={link('resultado')}>{f.print.back}</Back>
      <Heading title={f.dates.title}>{f.dates.title}</Heading>
      <p class="hint">{f.dates.hint}</p>
      {timeline === undefined && <p role="status">{f.dates.working}</p>}
      {timeline === 'failed' && <p role="alert">{f.dates.failed}</p>}
      {typeof timeline === 'object' && <Dates timeline={timeline} speaker={speaker} />}
    </div>
  );
}
