import { exclusionsOf, shortName, type CriterionWords, type ProgramWords, type Source } from '../catalog';
import { dateText, listText } from '../format';
import { Back } from '../parts/frame';
import { Icon } from '../parts/icon';
import { SourceLine } from '../parts/reasons';
import { say } from '../say';
import { hrefTo } from './address';
import { HowMuch } from './amounts';
import { Examples } from './examples';
import { Check, Frame } from './frame';
import { History } from './history';
import { programOf, type Scene } from './material';
import { Who } from './rules';
import { StateChip } from './state';

interface PartProps {
  id: string;
  program: ProgramWords;
  scene: Scene;
}

function Apply({ program, scene }: PartProps) {
  const { t, c, lang } = scene;
  const ended = program.status.state === 'ended';
  return (
    <section class="stack" id="apply">
      <h2>{t.program.apply}</h2>
      <div class="note first">
        <Icon name="flag" />
        <p><b>{ended ? c.program.ended : t.program.award[program.award]}</b></p>
        {!ended && <p>{t.program.state[program.status.state]} {program.status.reason}</p>}
      </div>
      <ul class="stack">
        {(program.apply ?? []).map((way) => (
          <li key={way.text}>
            <b>{t.program.channel[way.channel]}:</b> {say(scene, way.text)}{' '}
            {way.url && <a href={way.url} rel="noreferrer">{t.program.link}<span class="hidden">: {new URL(way.url).hostname}</span></a>}
          </li>
        ))}
      </ul>
      {(program.windows?.length ?? 0) > 0 && (
        <>
          <h3>{c.program.windows}</h3>
          <ul class="bullets">
            {program.windows!.map(({ from, to, text }) => (
              <li key={from}>{c.program.window(dateText(from, lang), dateText(to, lang))}{text && `. ${say(scene, text)}`}</li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function Documents({ program, scene }: PartProps) {
  const { t, c, words } = scene;
  const documents = program.documents ?? [];
  return (
    <section class="stack" id="documents">
      <h2>{t.program.documents}</h2>
      {documents.length === 0 ? <p class="hint">{c.program.noDocuments}</p> : (
        <ul class="sheet papers">
          {documents.map((one) => (
            <li key={one}>{words.documents[one]?.text ?? one}{words.documents[one]?.note && <small>{words.documents[one]!.note}</small>}</li>
          ))}
        </ul>
      )}
    </section>
  );
}

function Others({ id, scene }: PartProps) {
  const { t, c, words } = scene;
  const all = exclusionsOf(words, id);
  return (
    <section class="stack" id="others">
      <h2>{t.program.others}</h2>
      {all.length === 0 ? <p class="hint">{c.program.noOthers}</p> : (
        <ul class="stack">
          {all.map((one) => {
            const name = shortName(programOf(scene, one.program));
            return <li key={one.program}><a href={hrefTo(scene, 'programs', one.program)}>{name}</a>. {one.text ? say(scene, one.text) : t.program.excludes(name)}</li>;
          })}
        </ul>
      )}
    </section>
  );
}

const nameOf = (id: string, scene: Scene) => scene.words.parameters[id]!.name;

function Parameters({ id, scene }: PartProps) {
  const { c, material } = scene;
  const { amountParameters, ruleParameters } = material.programs[id]!;
  const link = (one: string) => `${hrefTo(scene, 'amounts')}#${one}`;
  return (
    <>
      {amountParameters.length > 0 && (
        <section class="stack" id="history">
          <h2>{c.program.history}</h2>
          {amountParameters.map((one) => (
            <div class="sheet past" key={one}>
              <h3><a href={link(one)}>{nameOf(one, scene)}</a></h3>
              <History parameter={material.parameters.find((parameter) => parameter.id === one)!} scene={scene} />
            </div>
          ))}
        </section>
      )}
      {ruleParameters.length > 0 && (
        <section class="stack">
          <h2>{c.program.usesAmounts}</h2>
          <ul class="bullets">{ruleParameters.map((one) => <li key={one}><a href={link(one)}>{nameOf(one, scene)}</a></li>)}</ul>
        </section>
      )}
    </>
  );
}

const leavesOf = (rule: CriterionWords): CriterionWords[] => (rule.any_of ?? rule.all_of)?.flatMap(leavesOf) ?? [rule];

/** How the rules and amounts were seen: "5 en una transcripción, 2 sin fuente leída". */
function seenText(program: ProgramWords, { c, lang }: Scene): string {
  const of = (name: string | undefined): Source['seen'] => program.sources.find((one) => one.id === name)?.seen ?? 'own_knowledge';
  const seen = [...leavesOf(program.criteria), ...(program.amounts ?? [])].map(({ source }) => of(source));
  const parts = (Object.keys(c.program.seenCount) as Source['seen'][]).flatMap((level) => {
    const n = seen.filter((one) => one === level).length;
    return n > 0 ? [c.program.seenCount[level](n)] : [];
  });
  return c.program.readHow(listText(parts, lang));
}

function Sources({ program, scene }: PartProps) {
  const { t, c, lang } = scene;
  const doubts = program.doubts ?? [];
  return (
    <div class="pair">
      <section class="stack" id="doubts">
        <h2>{t.program.doubts}</h2>
        {doubts.length === 0 ? <p class="hint">{c.program.noDoubts}</p> : <ul class="bullets">{doubts.map((doubt) => <li key={doubt}>{say(scene, doubt)}</li>)}</ul>}
        <p class="small">{seenText(program, scene)}</p>
      </section>
      <section class="stack" id="sources">
        <h2>{t.program.sources}</h2>
        <ul class="bullets">
          {program.sources.map((source) => (
            <li key={source.id}>
              <SourceLine source={source} speaker={scene} />
              {source.about && <small class="block">{c.program.about(source.about)}</small>}
            </li>
          ))}
        </ul>
        {program.law && <p class="small">{t.program.law}: {program.law}</p>}
        <p class="small">{t.program.agency}: {program.agency}</p>
        <p class="small">{c.program.seen(dateText(program.status.seen, lang))}</p>
      </section>
    </div>
  );
}

/** The parts of the page, for a screen that shows few of them. */
function Jump({ id, scene }: PartProps) {
  const { t, c, material } = scene;
  const { amountParameters, examples } = material.programs[id]!;
  const parts: [string, string, boolean][] = [
    ['who', c.program.who, true],
    ['apply', t.program.apply, true],
    ['documents', t.program.documents, true],
    ['others', t.program.others, true],
    ['history', c.program.history, amountParameters.length > 0],
    ['examples', c.program.examples, examples.length > 0],
    ['doubts', t.program.doubts, true],
    ['sources', t.program.sources, true],
  ];
  return (
    <nav class="jump" aria-label={t.result.jump}>
      {parts.filter(([, , there]) => there).map(([part, title]) => <a key={part} href={`#${part}`}>{title}</a>)}
    </nav>
  );
}

/** One program: what it is, who may get it, how much, how to ask for it, and where all that was read. */
export function ProgramPage({ id, scene }: { id: string; scene: Scene }) {
  const { c, t } = scene;
  const program = programOf(scene, id);
  const ended = program.status.state === 'ended';
  const props = { id, program, scene };
  return (
    <Frame scene={scene} kind="programs" id={id}>
      <div class="stack-l">
        <div class="stack column">
          <Back to={hrefTo(scene, 'programs')}>{c.program.toAll}</Back>
          <p class="row small">{t.all.sectors[program.sector]}<StateChip program={program} scene={scene} /></p>
          <h1>{program.name}</h1>
          <p class="lede">{say(scene, program.summary)}</p>
          {ended && <div class="note closed"><Icon name="info" /><p><b>{c.program.ended}</b> {c.program.endedText} {program.status.reason}</p></div>}
          <Check scene={scene} second={ended} />
        </div>
        <div class="pair">
          <div class="stack-l">
            <HowMuch {...props} />
            <Jump {...props} />
            <Who program={program} scene={scene} />
          </div>
          <div class="stack-l">
            <Apply {...props} />
            <Documents {...props} />
            <Others {...props} />
            <Parameters {...props} />
          </div>
        </div>
        <Examples id={id} scene={scene} />
        <Sources {...props} />
      </div>
    </Frame>
  );
}
