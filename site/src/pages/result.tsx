import { shortName } from '../catalog';
import { listText } from '../format';
import { AnswerLink, openAnswers } from '../parts/answer-link';
import { firstThing } from '../first';
import { Heading } from '../parts/heading';
import { Glyph, Icon } from '../parts/icon';
import { documentsOf } from '../documents';
import { byCash, ProgramRow } from '../parts/program-row';
import { Said } from '../parts/said';
import { useSpeaker } from '../parts/speaker';
import { Total } from '../parts/total';
import { Loading } from '../parts/waiting';
import { go, link } from '../router';
import { labelOf, type Speaker } from '../say';
import { dateText } from '../format';
import { useSite } from '../site';
import { entriesOf, type Entry, type Group } from '../verdicts';

function ProgramGroup({ group, entries, speaker }: { group: Group; entries: Entry[]; speaker: Speaker }) {
  const { t } = speaker;
  if (entries.length === 0) return null;
  const title = (
    <>
      <Glyph group={group} />
      {t.group[group]}
      <span class="count">{t.programs(entries.length)}</span>
    </>
  );
  const list = <ul class="programs">{byCash(entries, speaker).map((entry) => <ProgramRow key={entry.id} entry={entry} speaker={speaker} />)}</ul>;
  if (group === 'no') return <details class="group"><summary>{title}</summary>{list}</details>;
  return <section class="group"><h2>{title}</h2>{list}</section>;
}

function First({ entries, speaker }: { entries: Record<Group, Entry[]>; speaker: Speaker }) {
  const { t, words, lang, asOf } = speaker;
  const first = firstThing(byCash(entries.yes, speaker), words, asOf);
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

function Missing({ entries, speaker }: { entries: Entry[]; speaker: Speaker }) {
  const { t } = speaker;
  const { result, answers } = useSite();
  const open = openAnswers(entries, speaker);
  if (open.length === 0) return null;
  const unasked = (result?.questions.length ?? 0) > 0;
  return (
    <section class="note warn" aria-labelledby="missing">
      <Icon name="info" />
      <h2 id="missing">{t.result.missing(open.length, entries.length)}</h2>
      <p>{[...new Set(open.slice(0, 4).map((ref) => labelOf(ref.fact, speaker)))].join(', ')}{open.length > 4 ? '…' : '.'}</p>
      <p>
        {unasked ? (
          <button type="button" class="link" onClick={() => go('pregunta', answers.pages.length + 1)}>{t.result.answerNow}</button>
        ) : (
          <AnswerLink answer={open[0]!}>{t.result.answerNow}</AnswerLink>
        )}
      </p>
    </section>
  );
}

function Documents({ entries, speaker }: { entries: Entry[]; speaker: Speaker }) {
  const { t, words, lang } = speaker;
  const documents = documentsOf(entries, words);
  return (
    <section class="stack" id="documents">
      <h2>{t.result.documentsTitle}</h2>
      <p class="small">{documents.length > 0 ? t.result.documentsHint(documents.length) : t.result.noDocuments}</p>
      {documents.length > 0 && (
        <div class="sheet">
          <ul class="docs">
            {documents.map(({ id, programs }) => (
              <li key={id}>
                <input type="checkbox" id={`d-${id}`} />
                <label for={`d-${id}`}><Said text={words.documents[id]?.text ?? id} speaker={speaker} /></label>
                <small>{listText(programs.map((program) => shortName(words.programs[program]!)), lang)}{words.documents[id]?.note && <> · <Said text={words.documents[id]!.note!} speaker={speaker} /></>}</small>
              </li>
            ))}
          </ul>
        </div>
      )}
    </section>
  );
}

export function ResultPage() {
  const { t, result } = useSite();
  const speaker = useSpeaker();
  if (!speaker || !result) return <Loading />;
  const entries = entriesOf(result);
  const nothing = entries.yes.length + entries.ask.length + entries.have.length + entries.shut.length === 0;
  const jump = (id: string) => (event: Event) => {
    event.preventDefault();
    document.getElementById(id)?.scrollIntoView();
  };
  return (
    <div class="stack-l">
      <div class="stack">
        <Heading title={t.result.title}>{t.result.title}</Heading>
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
              <Missing entries={entries.ask} speaker={speaker} />
            </div>
          </div>
        )}
      </div>
      <nav class="jump" aria-label={t.result.jump}>
        <a href="#programs" onClick={jump('programs')}>{t.result.programs}</a>
        <a href="#documents" onClick={jump('documents')}>{t.result.documents}</a>
        <a href={link('imprimir')}>{t.result.print}</a>
        <a href={link('revisar')}>{t.result.check}</a>
      </nav>
      <div class="pair">
        <div class="stack-l" id="programs">
          {(['yes', 'ask', 'have', 'shut', 'no'] as const).map((group) => (
            <ProgramGroup key={group} group={group} entries={entries[group]} speaker={speaker} />
          ))}
        </div>
        {speaker.words.whole && <Documents entries={entries.yes.length > 0 ? entries.yes : entries.ask} speaker={speaker} />}
      </div>
    </div>
  );
}
