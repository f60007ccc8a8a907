import type { CriterionWords, ProgramWords, Source } from '../catalog';
import type { Node } from '../contract';
import { dateText, monthText } from '../format';
import { answersText, type Speaker } from '../say';
import { paired, type Group, type Paired } from '../verdicts';
import { Glyph } from './icon';
import { Around, Said } from './said';

export const NODE_GROUP: Record<Node['status'], Group> = { holds: 'yes', fails: 'no', undecided: 'ask' };

/** "leído en una transcripción, septiembre de 2026" */
export const seenOf = (source: Source, { t, lang }: Speaker) => t.program.seen[source.seen] + (source.read ? `, ${monthText(source.read, lang)}` : '');

/** "ChileAtiende, ficha 102077 · leído en una transcripción, septiembre de 2026" */
export function SourceLine({ source, speaker }: { source: Source | undefined; speaker: Speaker }) {
  if (!source) return null;
  const { words } = speaker;
  return (
    <small>
      {source.url ? <a href={source.url} rel="noreferrer" lang={words.lent?.lang}>{source.title}</a> : <span lang={words.lent?.lang}>{source.title}</span>} · {seenOf(source, speaker)}
    </small>
  );
}

interface RuleProps {
  node: Node | undefined; // undefined: nobody was assessed
  words: CriterionWords;
  program: ProgramWords;
  speaker: Speaker;
  about: string | null;
}

function Rule({ node, words, program, speaker, about }: RuleProps) {
  const { t } = speaker;
  const group = node && <Glyph group={NODE_GROUP[node.status]} />;
  const children = words.any_of ?? words.all_of;
  const heading = words.text ? <Said text={words.text} speaker={speaker} /> : words.any_of ? t.program.anyOf : t.program.allOf;
  const said = node && answersText(node.facts ?? [], speaker, about);
  const role = node?.role;
  return (
    <li class="reason">
      {group}
      <h3>
        {node && <span class="hidden">{t.program.status[node.status]}: </span>}
        {heading}
      </h3>
      {said && <p class="small">{t.program.youSaid(said)}</p>}
      {node?.status === 'undecided' && (node.agency?.length ?? 0) > 0 && <p class="small">{words.decides ? <Around sentence={t.program.agencySees} text={words.decides} speaker={speaker} /> : t.program.agencySees('')}</p>}
      {role === 'priority' && <p class="small">{t.program.priority}</p>}
      {role === 'condition' && <p class="small">{t.program.condition}</p>}
      {words.doubt && <p class="small">{t.program.doubt}: <Said text={words.doubt} speaker={speaker} /></p>}
      {children ? (
        <Alternatives node={node} words={words} program={program} speaker={speaker} about={about} />
      ) : (
        <SourceLine source={program.sources.find((source) => source.id === words.source)} speaker={speaker} />
      )}
    </li>
  );
}

/** The rules of a group. Where one of several is enough, those that decide nothing are folded. */
function Alternatives(props: RuleProps) {
  const { node, words, speaker } = props;
  const pairs = node ? paired(node.any_of ?? node.all_of, words) : undefined;
  const idle = words.any_of && pairs && node!.status !== 'fails' ? pairs.filter((pair) => pair.node.status !== node!.status) : [];
  const list = (some: Paired[]) => <ul class="inner">{some.map((pair, index) => <Rule key={pair.words.id ?? index} {...props} node={pair.node} words={pair.words} />)}</ul>;
  if (!pairs) return <ul class="inner"><Rules {...props} nodes={undefined} /></ul>;
  return (
    <div>
      {list(pairs.filter((pair) => !idle.includes(pair)))}
      {idle.length > 0 && <details class="more"><summary>{speaker.t.program.otherWays(idle.length)}</summary>{list(idle)}</details>}
    </div>
  );
}

function Rules({ nodes, words, program, speaker, about }: { nodes: Node[] | undefined; words: CriterionWords; program: ProgramWords; speaker: Speaker; about: string | null }) {
  const pairs = nodes ? paired(nodes, words) : (words.all_of ?? words.any_of ?? [words]).map((one) => ({ node: undefined, words: one }));
  return (
    <>
      {pairs.map((pair, index) => (
        <Rule key={pair.words.id ?? index} node={pair.node} words={pair.words} program={program} speaker={speaker} about={about} />
      ))}
    </>
  );
}

/** The rules of a program, each with the person's answer and where it comes from. */
export const Reasons = (props: { nodes: Node[] | undefined; program: ProgramWords; speaker: Speaker; about: string | null }) => (
  <ul class="sheet"><Rules nodes={props.nodes} words={props.program.criteria} program={props.program} speaker={props.speaker} about={props.about} /></ul>
);

export const seenText = (program: ProgramWords, { t, lang }: Speaker) => t.program.decides(dateText(program.status.seen, lang));
