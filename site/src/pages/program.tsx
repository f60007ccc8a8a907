import { useState } from 'preact/hooks';
import { nameOf } from '../answers';
import { exclusionsOf, shortName, type ProgramWords } from '../catalog';
import type { ProgramResult } from '../contract';
import { langOf } from '../lent';
import { BestSetNote } from '../parts/best-set';
import { Amounts, Received, SubjectReasons } from '../parts/case';
import { Back } from '../parts/frame';
import { Heading } from '../parts/heading';
import { Chip, Glyph, Icon } from '../parts/icon';
import { Official, Refused } from '../parts/official';
import { Reasons, seenText, SourceLine } from '../parts/reasons';
import { Said } from '../parts/said';
import { useSpeaker } from '../parts/speaker';
import { Loading } from '../parts/waiting';
import { dateText } from '../format';
import { link } from '../router';
import { namesText, type Speaker } from '../say';
import { useSite } from '../site';
import { GROUPS, groupOf, peopleOf } from '../verdicts';
import { MissingPage } from './missing';

function Apply({ program, speaker }: { program: ProgramWords; speaker: Speaker }) {
  const { t, lang, asOf } = speaker;
  const open = program.windows?.find((window) => window.from <= asOf && asOf <= window.to);
  const last = program.windows?.filter((window) => window.to < asOf).at(-1);
  const told = open ? t.program.openUntil(dateText(open.to, lang)) : last ? t.result.closed(dateText(last.to, lang)) : t.program.award[program.award];
  return (
    <section class="stack">
      <h2>{t.program.apply}</h2>
      <div class="note first">
        <Icon name="flag" />
        <p><b>{told}</b></p>
        {(open ?? last) && <p>{t.program.award[program.award]}</p>}
        {t.program.state[program.status.state] && <p>{t.program.state[program.status.state]}</p>}
      </div>
      <ul class="stack">
        {(program.apply ?? []).map((way) => (
          <li key={way.text}>
            <b>{t.program.channel[way.channel]}:</b> <Said text={way.text} speaker={speaker} />{' '}
            {way.url && <a href={way.url} rel="noreferrer">{t.program.link}<span class="hidden">: {new URL(way.url).hostname}</span></a>}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Bring({ program, speaker }: { program: ProgramWords; speaker: Speaker }) {
  const { t, words } = speaker;
  if (!program.documents?.length) return null;
  return (
    <section class="stack">
      <h2>{t.program.documents}</h2>
      <div class="sheet">
        <ul class="docs">
          {program.documents.map((id) => (
            <li key={id}>
              <input type="checkbox" id={`d-${id}`} />
              <label for={`d-${id}`}><Said text={words.documents[id]?.text ?? id} speaker={speaker} /></label>
              {words.documents[id]?.note && <small><Said text={words.documents[id]!.note!} speaker={speaker} /></small>}
            </li>
          ))}
        </ul>
      </div>
    </section>
  );
}

function Others({ id, speaker }: { id: string; speaker: Speaker }) {
  const { t, words } = speaker;
  const all = exclusionsOf(words, id);
  if (all.length === 0) return null;
  return (
    <section class="stack">
      <h2>{t.program.others}</h2>
      <ul class="stack">
        {all.map((one) => (
          <li key={one.program}>
            <a href={link('programa', one.program)}>{shortName(words.programs[one.program]!)}</a>. {one.text ? <Said text={one.text} speaker={speaker} /> : t.program.excludes(shortName(words.programs[one.program]!))}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Aside({ id, program, speaker }: { id: string; program: ProgramWords; speaker: Speaker }) {
  const { t, words } = speaker;
  const { result } = useSite();
  return (
    <div class="stack-l">
      <Apply program={program} speaker={speaker} />
      <Bring program={program} speaker={speaker} />
      <Others id={id} speaker={speaker} />
      {result && <BestSetNote best={result.best} concerns={(other) => other === id} speaker={speaker} />}
      {(program.doubts?.length ?? 0) > 0 && (
        <section class="stack">
          <h2>{t.program.doubts}</h2>
          <ul class="bullets">{program.doubts!.map((doubt) => <li key={doubt}><Said text={doubt} speaker={speaker} /></li>)}</ul>
        </section>
      )}
      <section class="stack">
        <h2>{t.program.sources}</h2>
        <ul class="bullets">
          {program.sources.map((source) => <li key={source.id}><SourceLine source={source} speaker={speaker} /></li>)}
        </ul>
        {program.law && <p class="small">{t.program.law}: <span lang={langOf(words, program.law)}>{program.law}</span></p>}
        {program.status.reason && <p class="small"><Said text={program.status.reason} speaker={speaker} /></p>}
        <p class="small">{t.program.agency}: <Said text={program.agency} speaker={speaker} /></p>
        <p class="small">{seenText(program, speaker)}</p>
      </section>
    </div>
  );
}

/** Which subject the page shows, when a program was assessed for several. */
function Subjects({ results, program, chosen, choose, speaker }: { results: ProgramResult[]; program: ProgramWords; chosen: string | null; choose(subject: string | null): void; speaker: Speaker }) {
  if (results.length < 2) return null;
  return (
    <ul class="tabs" aria-label={speaker.t.program.whose}>
      {results.map((one) => (
        <li key={one.subject}>
          <button type="button" aria-pressed={one.subject === chosen} onClick={() => choose(one.subject)}><Glyph group={groupOf(one, one.open, program.award)} />{nameOf(speaker.answers, one.subject)}</button>
        </li>
      ))}
    </ul>
  );
}

export function ProgramPage({ id }: { id: string }) {
  const { t, result } = useSite();
  const speaker = useSpeaker();
  const [asked, setAsked] = useState<string | null>();
  if (!speaker?.words.whole) return <Loading />;
  const program = speaker.words.programs[id];
  if (!program) return <MissingPage />;
  const rank = (one: ProgramResult) => GROUPS.indexOf(groupOf(one, one.open, program.award));
  const found = (result?.programs.filter((one) => one.id === id) ?? []).sort((a, b) => rank(a) - rank(b));
  const shown = found.find((one) => one.subject === asked) ?? found[0];
  const group = shown && groupOf(shown, shown.open, program.award);
  return (
    <div class="stack-l">
      <div class="stack column">
        <Back to={result ? link('resultado') : link('programas')}>{result ? t.program.back : t.program.toAll}</Back>
        {shown && group && (
          <p><Chip group={group}>{t.program.forWhom(t.group[group], namesText(peopleOf({ id, group, award: program.award, results: [shown] }), speaker))}</Chip></p>
        )}
        <Heading title={program.name}><Said text={program.name} speaker={speaker} /></Heading>
        <p class="hint"><Said text={program.summary} speaker={speaker} /></p>
        <Subjects results={found} program={program} chosen={shown?.subject ?? null} choose={setAsked} speaker={speaker} />
      </div>
      <div class="pair">
        <div class="stack-l">
          {shown ? (
            <>
              <Amounts result={shown} program={program} speaker={speaker} />
              <SubjectReasons result={shown} program={program} speaker={speaker} />
              <Official result={shown} program={program} speaker={speaker} />
              <Received result={shown} program={program} id={id} />
              <Refused id={id} speaker={speaker} />
            </>
          ) : (
            <section class="stack">
              <h2>{t.program.rules}</h2>
              <p class="hint">{t.program.notAsked} <a href={link('personas')}>{t.all.begin}</a></p>
              <Reasons nodes={undefined} program={program} speaker={speaker} about={null} />
            </section>
          )}
        </div>
        <Aside id={id} program={program} speaker={speaker} />
      </div>
    </div>
  );
}
