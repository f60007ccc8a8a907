import { AnswerLink } from '../parts/answer-link';
import { stepsOf } from '../first';
import { Heading } from '../parts/heading';
import { later } from '../parts/later';
import { Glyph, Icon } from '../parts/icon';
import { ProgramRow } from '../parts/program-row';
import { Said } from '../parts/said';
import { useSpeaker } from '../parts/speaker';
import { Total } from '../parts/total';
import { Loading } from '../parts/waiting';
import { go, link } from '../router';
import { refLabel, type Speaker } from '../say';
import { dateText } from '../format';
import { openings } from '../settle';
import { useSite } from '../site';
import { byCash } from '../sums';
import { entriesOf, GROUPS, PROBABLE, type Entry, type Group } from '../verdicts';

const Later = later();
const Last = later();

const PROMISED = GROUPS.filter((group) => PROBABLE.includes(group));

const ASKED = 6; // undecided programs that are not folded
const OPENINGS = 5; // questions that are named at the top; three of them on a phone

function ProgramGroup({ group, entries, speaker }: { group: Group; entries: Entry[]; speaker: Speaker }) {
  const { t } = speaker;
  if (entries.length === 0) return null;
  const all = group === 'ask' ? openings(entries, speaker.words) : [];
  const title = (
    <>
      <Glyph group={group} />
      {t.group[group]}
      <span class="count">{t.programs(entries.length)}</span>
    </>
  );
  const list = (some: Entry[]) => <ul class="programs">{some.map((entry) => <ProgramRow key={entry.id} entry={entry} all={all} speaker={speaker} />)}</ul>;
  const sorted = byCash(entries, speaker);
  if (group === 'no') return <details class="group"><summary>{title}</summary>{list(sorted)}</details>;
  const shown = group === 'ask' ? ASKED : sorted.length;
  return (
    <section class="group">
      <h2>{title}</h2>
      {list(sorted.slice(0, shown))}
      {sorted.length > shown && <details class="more"><summary>{t.result.moreAsk(sorted.length - shown)}</summary>{list(sorted.slice(shown))}</details>}
    </section>
  );
}

function First({ entries, speaker }: { entries: Record<Group, Entry[]>; speaker: Speaker }) {
  const { t, words, lang, asOf } = speaker;
  const [first] = stepsOf(byCash(entries.yes, speaker), words, asOf);
  if (!first) return null;
  const program = words.programs[first.id]!;
  const { name } = program;
  const documents = program.documents?.length ?? 0;
  return (
    <section class="note first" aria-labelledby="first">
      <Icon name="flag" />
      <h2 id="first">{first.until ? t.result.firstUntil(name, dateText(first.until, lang)) : t.result.first(name)}</h2>
      <p>{program.apply?.[0] && <Said text={program.apply[0].text} speaker={speaker} />} {documents > 0 && t.result.withDocuments(documents)}</p>
      <p><a class="button" href={link('programa', first.id)}>{t.result.how}</a></p>
    </section>
  );
}

/** The questions that settle most. */
function Missing({ entries, speaker }: { entries: Entry[]; speaker: Speaker }) {
  const { t } = speaker;
  const { result, answers } = useSite();
  const all = openings(entries, speaker.words);
  if (all.length === 0) return null;
  const unasked = (result?.questions.length ?? 0) > 0;
  return (
    <section class="note warn" aria-labelledby="missing">
      <Icon name="info" />
      <h2 id="missing">{t.result.missing(all.length, entries.length)}</h2>
      {unasked && <p><button type="button" class="link" onClick={() => go('pregunta', answers.pages.length + 1)}>{t.result.answerNow}</button></p>}
      <ul class="openings">
        {all.slice(0, OPENINGS).map(({ ref, programs }) => (
          <li key={`${ref.fact} ${ref.person}`}>
            <AnswerLink answer={ref}>{refLabel(ref, speaker)}</AnswerLink> <span class="count">{t.programs(programs.length)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

export function ResultPage() {
  const { t, result, further } = useSite();
  const speaker = useSpeaker();
  if (!speaker || !result) return <Loading />;
  const entries = entriesOf(result, speaker.words);
  const nothing = GROUPS.every((group) => group === 'no' || entries[group].length === 0);
  const groups = (some: Group[]) => some.map((group) => <ProgramGroup key={group} group={group} entries={entries[group]} speaker={speaker} />);
  const jump = (id: string) => (event: Event) => {
    event.preventDefault();
    document.getElementById(id)?.scrollIntoView();
  };
  return (
    <div class="stack-l">
      <div class="stack">
        <Heading title={t.result.title}>{t.result.title}</Heading>
        {!nothing && <p class="no-print"><a href={link('revisar')}>{t.result.check}</a></p>}
        {nothing ? (
          <div class="sheet stack">
            <h2>{t.result.nothing}</h2>
            <p>{t.result.nothingText}</p>
            <p><a class="button second" href={link('revisar')}>{t.result.check}</a></p>
          </div>
        ) : (
          <div class="pair level">
            <Total result={result} entries={entries} speaker={speaker} />
            <div class="stack">
              <First entries={entries} speaker={speaker} />
              <Later of={result}><Missing entries={entries.ask} speaker={speaker} /></Later>
            </div>
          </div>
        )}
      </div>
      <Later of={result}>
        <nav class="jump" aria-label={t.result.jump}>
          <a href="#programs" onClick={jump('programs')}>{t.result.programs}</a>
          <a href="#documents" onClick={jump('documents')}>{t.result.documents}</a>
          {further && <further.JumpLinks lang={speaker.lang} />}
          <a href={link('imprimir')}>{t.result.print}</a>
        </nav>
        <div class="pair">
          <div class="stack-l" id="programs">
            {groups(PROMISED)}
            <Last of={result}>{groups(GROUPS.filter((group) => !PROMISED.includes(group)))}</Last>
          </div>
          {further && speaker.words.whole && <further.BesideResult result={result} entries={entries} speaker={speaker} />}
        </div>
        {further && speaker.words.whole && <Last of={result}><further.AfterResult result={result} entries={entries} speaker={speaker} /></Last>}
      </Later>
    </div>
  );
}
