import type { ComponentChildren } from 'preact';
import { monthlyMost, sumAmounts } from '../amounts';
import { dateText } from '../format';
import { link } from '../router';
import { missingReason, namesText, sumText, type Speaker } from '../say';
import { casesOf, firstWith, missingOf, paired, peopleOf, requirements, type Entry } from '../verdicts';
import { Around, Said } from './said';

/** The one sentence that says why. */
export function reasonOf(entry: Entry, speaker: Speaker): ComponentChildren {
  const { t, words, lang, asOf } = speaker;
  const program = words.programs[entry.id]!;
  if (entry.group === 'have') return t.result.received;
  if (entry.group === 'shut') {
    if (program.status.state === 'ended') return program.status.reason ? <Said text={program.status.reason} speaker={speaker} /> : t.program.state.ended;
    const ends = (program.windows ?? []).map((window) => window.to).filter((end) => end < asOf).sort();
    return ends.length > 0 ? t.result.closed(dateText(ends.at(-1)!, lang)) : t.result.notOpen;
  }
  const cases = entry.results.flatMap(casesOf);
  if (entry.group === 'no') {
    const failed = cases.map((one) => firstWith('fails', one.finding.criteria, program.criteria)).find(Boolean);
    return failed?.words.text ? <Around sentence={t.result.requires} text={failed.words.text} speaker={speaker} /> : '';
  }
  const missing = missingReason(missingOf(entry), speaker, 3);
  if (entry.group === 'ask') return missing && t.result.missingFacts(missing);
  const { finding } = cases.find((one) => one.finding.verdict !== 'not_eligible') ?? cases[0]!;
  const rules = requirements(paired(finding.criteria, program.criteria));
  const met = rules.filter(({ node }) => node.status === 'holds').length;
  if (met === rules.length) return t.result.meetsAll(met);
  const open = firstWith('undecided', finding.criteria, program.criteria);
  const rule = open?.words.text && <> <Around sentence={(text) => t.result.decides(open.words.decides ?? '', text)} text={open.words.text} speaker={speaker} /></>;
  return <>{t.result.meetsSome(met, rules.length)}{rule}</>;
}

export const sumsOf = (entry: Entry, { words }: Speaker) =>
  sumAmounts(words.programs[entry.id]!, entry.results.map((result) => result.amounts));

/** Those that pay most first. */
export const byCash = (entries: Entry[], speaker: Speaker) =>
  [...entries].sort((a, b) => monthlyMost(sumsOf(b, speaker)) - monthlyMost(sumsOf(a, speaker)));

export function ProgramRow({ entry, speaker }: { entry: Entry; speaker: Speaker }) {
  const program = speaker.words.programs[entry.id]!;
  const sums = entry.group === 'no' ? [] : sumsOf(entry, speaker);
  return (
    <li class="program">
      <div>
        <h3><a href={link('programa', entry.id)}>{program.name}</a></h3>
        {entry.group !== 'no' && <p class="small">{namesText(peopleOf(entry), speaker)}</p>}
        <p>{reasonOf(entry, speaker)}</p>
      </div>
      {sums.length > 0 && (
        <p class="pay">
          {sums.slice(0, 2).map((sum) => {
            const [amount, period] = sumText(sum, speaker);
            return <span key={sum.words.id} class="num">{amount} <small>{period}</small> </span>;
          })}
        </p>
      )}
    </li>
  );
}
