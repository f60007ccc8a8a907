import { documentsOf } from '../documents';
import { dateText } from '../format';
import { BIRTH } from '../form';
import { Back } from '../parts/frame';
import { Heading } from '../parts/heading';
import { Icon, Mark } from '../parts/icon';
import { openAnswers } from '../parts/answer-link';
import { byCash, reasonOf, sumsOf } from '../parts/program-row';
import { Said } from '../parts/said';
import { useSpeaker } from '../parts/speaker';
import { Headline, promiseOf } from '../parts/total';
import { Loading } from '../parts/waiting';
import { link } from '../router';
import { agesText, answerText, labelOf, namesText, sumText, missingReason, type Speaker } from '../say';
import { isUnknown } from '../answers';
import { useSite } from '../site';
import { entriesOf, missingOf, peopleOf, type Entry } from '../verdicts';
import { shortName } from '../catalog';
import { answeredOf } from './check';

// On one page beside what to ask for and bring.
const MOST_OPEN = 8;

function Order({ entries, speaker }: { entries: Entry[]; speaker: Speaker }) {
  const { t, words } = speaker;
  return (
    <section>
      <h2>{t.print.order}</h2>
      <div class="scroll-x" tabIndex={0} role="region" aria-label={t.print.order}>
      <table>
        <thead>
          <tr><th scope="col">{t.print.program}</th><th scope="col">{t.print.forWhom}</th><th scope="col">{t.print.where}</th><th scope="col" class="end">{t.print.amount}</th></tr>
        </thead>
        <tbody>
          {entries.map((entry, index) => {
            const program = words.programs[entry.id]!;
            const channels = [...new Set((program.apply ?? []).map((way) => t.program.channel[way.channel]))];
            return (
              <tr key={entry.id}>
                <th scope="row">{index + 1}. {program.name}<br /><small>{reasonOf(entry, speaker)}</small></th>
                <td>{namesText(peopleOf(entry), speaker)}</td>
                <td>{channels.join(', ')}</td>
                <td class="end">{sumsOf(entry, speaker).map((sum) => <p key={sum.words.id} class="num">{sumText(sum, speaker).join(' ')}</p>)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
      </div>
    </section>
  );
}

function Answered({ speaker }: { speaker: Speaker }) {
  const { t, answers } = speaker;
  const known = (id: string | null) => answeredOf(id, speaker).filter((ref) => !isUnknown(answers, ref));
  const notKnown = (id: string | null) => answeredOf(id, speaker).filter((ref) => isUnknown(answers, ref));
  const owners = [{ id: null, title: t.household }, ...answers.people.map((person) => ({ id: person.id, title: [person.name, agesText(person.facts[BIRTH], speaker)].filter(Boolean).join(', ') }))];
  return (
    <section class="page-2">
      <h2>{t.print.answers}</h2>
      <div class="cols">
        {owners.map(({ id, title }) => (
          <div key={id}>
            <h3>{title}</h3>
            <ul>{known(id).map((ref) => <li key={ref.fact}>{labelOf(ref.fact, speaker)}: {answerText(ref, speaker)}</li>)}</ul>
            {notKnown(id).length > 0 && <p>{t.unknown}: {notKnown(id).map((ref) => labelOf(ref.fact, speaker)).join(', ')}.</p>}
          </div>
        ))}
      </div>
    </section>
  );
}

/** Two pages of paper: what to ask for and bring, then what was answered. */
export function PrintPage() {
  const { t, result, words, answers, lang, asOf } = useSite();
  const speaker = useSpeaker();
  if (!speaker || !result || !words?.whole) return <Loading />;
  const entries = entriesOf(result);
  const probable = byCash(entries.yes, speaker);
  const open = byCash(entries.ask, speaker).filter((entry) => openAnswers([entry], speaker).length > 0);
  return (
    <>
      <p class="no-print row">
        <Back to={link('resultado')}>{t.print.back}</Back>
        <button type="button" class="button" onClick={() => print()}><Icon name="print" />{t.print.print}</button>
      </p>
      <article class="paper">
        <div class="head">
          <div>
            <p class="brand"><Mark />{t.site}</p>
            <Heading title={t.print.title}>{t.print.title}</Heading>
            <p>{t.print.made(answers.people.length, dateText(asOf, lang))}</p>
          </div>
        </div>
        <div class="window">
          <Headline promise={promiseOf(result, probable, speaker)} speaker={speaker} />
        </div>
        {probable.length > 0 && <Order entries={probable} speaker={speaker} />}
        <div class="cols">
          <section>
            <h2>{t.print.bring}</h2>
            <ul>{documentsOf(probable, words).map(({ id }) => <li key={id}><span class="box" /><Said text={words.documents[id]?.text ?? id} speaker={speaker} /></li>)}</ul>
          </section>
          <section>
            <h2>{t.print.missing}</h2>
            {open.length === 0 ? <p>{t.print.nothingMissing}</p> : (
              <ul>{open.slice(0, MOST_OPEN).map((entry) => <li key={entry.id}><b>{shortName(words.programs[entry.id]!)}:</b> {missingReason(missingOf(entry), speaker, 3)}</li>)}</ul>
            )}
            {open.length > MOST_OPEN && <p>{t.live.more(open.length - MOST_OPEN)}.</p>}
          </section>
        </div>
        <Answered speaker={speaker} />
        <p class="small"><b>{t.foot.orientation}</b> {t.print.rules(result.catalog.id, result.catalog.version)}</p>
      </article>
    </>
  );
}
