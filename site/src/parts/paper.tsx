// The parts of the printed sheet.
import { isUnknown, sameRef } from '../answers';
import { shortName } from '../catalog';
import type { Ref } from '../contract';
import { documentsOf } from '../documents';
import { comesAlone, type Step } from '../first';
import { dateText, listText } from '../format';
import { BIRTH } from '../form';
import { answeredOf } from '../pages/check';
import { agesText, answersText, answerText, labelOf, namesText, refLabel, sumText, type Speaker } from '../say';
import { openings, settling, type Opening } from '../settle';
import { sumsOf } from '../sums';
import { casesOf, paired, peopleOf, requirements, type Case, type Entry } from '../verdicts';
import { furtherWords } from '../words/further/load';
import { Glyph } from './icon';
import { NODE_GROUP, seenOf } from './reasons';
import { reasonOf } from './reason';
import { Said } from './said';

const MOST_OPEN = 6; // on one page beside what to ask for and bring
const NAMED = 3; // of what somebody does not know, beside what she told

interface PaperProps {
  entries: Entry[];
  speaker: Speaker;
}

const Pay = ({ entry, speaker }: { entry: Entry; speaker: Speaker }) => (
  <>{sumsOf(entry, speaker).map((sum) => <p key={sum.words.id} class="num">{sumText(sum, speaker).join(' ')}</p>)}</>
);

/** What to ask for, in order; then what comes by itself. */
export function Order({ entries, steps, speaker }: PaperProps & { steps: Step[] }) {
  const { words, lang } = speaker;
  const f = furtherWords(lang).print;
  const row = (id: string, number: string, until?: string) => {
    const entry = entries.find((one) => one.id === id)!;
    const way = words.programs[id]!.apply?.[0];
    return (
      <tr key={id}>
        <th scope="row">{number}{words.programs[id]!.name}<br /><small>{until && <b>{furtherWords(lang).next.until(dateText(until, lang))} </b>}{reasonOf(entry, speaker)}</small></th>
        <td>{namesText(peopleOf(entry), speaker)}</td>
        <td>{way && <Said text={way.text} speaker={speaker} />}</td>
        <td class="end"><Pay entry={entry} speaker={speaker} /></td>
      </tr>
    );
  };
  return (
    <section>
      <h2>{f.order}</h2>
      <div class="scroll-x" tabIndex={0} role="region" aria-label={f.order}>
        <table>
          <thead>
            <tr><th scope="col">{f.program}</th><th scope="col">{f.forWhom}</th><th scope="col">{f.where}</th><th scope="col" class="end">{f.amount}</th></tr>
          </thead>
          <tbody>
            {steps.map(({ id, until }, index) => row(id, `${index + 1}. `, until))}
            {entries.filter(({ id }) => comesAlone(id, words)).map(({ id }) => row(id, ''))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

export function Bring({ entries, gathered, speaker }: PaperProps & { gathered: string[] }) {
  const { words, lang } = speaker;
  const f = furtherWords(lang).print;
  return (
    <section>
      <h2>{f.bring}</h2>
      <ul class="boxes">
        {documentsOf(entries, words).map(({ id }) => {
          const { text = id, note } = words.documents[id] ?? {};
          const have = gathered.includes(id);
          return (
            <li key={id}>
              <span class={have ? 'box on' : 'box'} />
              {have && <span class="hidden">{f.gathered}: </span>}<Said text={text} speaker={speaker} />{note && <small> <Said text={note} speaker={speaker} /></small>}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

export function Open({ entries, speaker }: PaperProps) {
  const { t, words, lang } = speaker;
  const f = furtherWords(lang).print;
  const all = openings(entries, words);
  const open = entries.flatMap((entry) => {
    const first = settling(entry, all, words);
    return first ? [{ entry, ...first }] : [];
  });
  return (
    <section>
      <h2>{f.missing}</h2>
      {open.length === 0 && <p>{f.nothingMissing}</p>}
      <ul>
        {open.slice(0, MOST_OPEN).map(({ entry, ref, more }) => (
          <li key={entry.id}><b>{shortName(words.programs[entry.id]!)}:</b> {more === 0 ? refLabel(ref, speaker) : t.question.andMore(refLabel(ref, speaker), more)}</li>
        ))}
      </ul>
      {open.length > MOST_OPEN && <p>{f.more(open.length - MOST_OPEN)}</p>}
    </section>
  );
}

const rulesOf = (one: Case, entry: Entry, { words }: Speaker) => requirements(paired(one.finding.criteria, words.programs[entry.id]!.criteria));

/** Cases whose rules stand alike, together: on paper nobody reads the same list for each child. */
function alike(entry: Entry, speaker: Speaker): Case[][] {
  const groups = new Map<string, Case[]>();
  for (const one of entry.results.flatMap(casesOf).filter(({ finding }) => finding.verdict !== 'not_eligible')) {
    const key = rulesOf(one, entry, speaker).map(({ node }) => node.status).join();
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups.values()];
}

function Rules({ cases, entry, speaker }: { cases: Case[]; entry: Entry; speaker: Speaker }) {
  const { t, words } = speaker;
  const program = words.programs[entry.id]!;
  const about = cases.length === 1 ? cases[0]!.person : null;
  const all = cases.map((one) => rulesOf(one, entry, speaker));
  return (
    <ul>
      {all[0]!.map(({ node, words: rule }, index) => {
        const said = answersText(all.flatMap((rules) => rules[index]!.node.facts ?? []), speaker, about);
        const source = program.sources.find((other) => other.id === rule.source);
        return (
          <li class="reason" key={rule.id ?? index}>
            <Glyph group={NODE_GROUP[node.status]} />
            <p>
              <b>{t.program.status[node.status]}.</b> {rule.text ? <Said text={rule.text} speaker={speaker} /> : t.program.anyOf}{said && ` ${t.program.youSaid(said)}`}
              {source && <small> {source.title} · {seenOf(source, speaker)}</small>}
            </p>
          </li>
        );
      })}
    </ul>
  );
}

/** Each program on its own: its rules with the answers, and how to ask for it. */
export function Details({ entries, speaker }: PaperProps) {
  const { t, words, lang } = speaker;
  const f = furtherWords(lang).print;
  return (
    <section class="page-2">
      <h2>{f.details}</h2>
      {entries.map((entry) => {
        const { name, apply = [] } = words.programs[entry.id]!;
        return (
          <section class="detail" key={entry.id}>
            <h3>{name}</h3>
            <p><Glyph group={entry.group} /> {t.group[entry.group]}. {t.program.award[entry.award]}</p>
            {alike(entry, speaker).map((cases, index) => (
              <div key={index}>
                <h4>{namesText(cases.map((one) => one.person), speaker)}</h4>
                <Rules cases={cases} entry={entry} speaker={speaker} />
              </div>
            ))}
            {apply.map((way) => <p key={way.text}><b>{t.program.channel[way.channel]}:</b> <Said text={way.text} speaker={speaker} />{way.url && <small class="address"> {way.url}</small>}</p>)}
          </section>
        );
      })}
    </section>
  );
}

/** The answers; of those that are not known the ones for which most programs wait, and how many others there are. */
export function Answered({ all, speaker }: { all: Opening[]; speaker: Speaker }) {
  const { t, answers, lang } = speaker;
  const f = furtherWords(lang).print;
  const told = (id: string | null, known: boolean) => answeredOf(id, speaker).filter((ref) => isUnknown(answers, ref) !== known);
  const unknownText = (open: Ref[]) => {
    const waiting = (ref: Ref) => all.find((one) => sameRef(one.ref, ref))?.programs.length ?? 0;
    const labels = [...open].sort((a, b) => waiting(b) - waiting(a)).map((ref) => labelOf(ref.fact, speaker));
    const [named, more] = [labels.slice(0, NAMED), labels.length - NAMED];
    return more > 0 ? t.question.andMore(named.join(', '), more) : listText(named, lang);
  };
  const people = answers.people.map((person) => ({ id: person.id, title: [person.name, agesText(person.facts[BIRTH], speaker)].filter(Boolean).join(', ') }));
  return (
    <section class="page-2">
      <h2>{f.answers}</h2>
      <div class="cols">
        {[{ id: null, title: t.household }, ...people].map(({ id, title }) => {
          const open = told(id, false);
          return (
            <div key={id}>
              <h3>{title}</h3>
              <ul>{told(id, true).map((ref) => <li key={ref.fact}>{labelOf(ref.fact, speaker)}: {answerText(ref, speaker)}</li>)}</ul>
              {open.length > 0 && <p><small>{t.unknown}: {unknownText(open)}.</small></p>}
            </div>
          );
        })}
      </div>
    </section>
  );
}
