import type { ComponentChildren } from 'preact';
import { dateText } from '../format';
import { missingReason, type Speaker } from '../say';
import { casesOf, firstWith, missingOf, paired, requirements, type Entry } from '../verdicts';
import { Around, Said } from './said';

/** The one sentence that says why. */
export function reasonOf(entry: Entry, speaker: Speaker): ComponentChildren {
  const { t, words, lang, asOf } = speaker;
  const program = words.programs[entry.id]!;
  if (entry.group === 'have') return t.result.received;
  if (entry.group === 'shut') {
    if (program.status.state === 'ended') return program.status.reason ? <Said text={program.status.reason} speaker={speaker} /> : t.program.state.ended;
    const ends = (program.windows ?? []).map((window) => window.to).filter((end) => end < asOf).sort();
    const closed = ends.length > 0 ? t.result.closed(dateText(ends.at(-1)!, lang)) : t.result.notOpen;
    const open = missingReason(missingOf(entry), speaker, 1);
    return open ? `${closed} ${t.result.missingFacts(open)}` : closed;
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
  const chosen = entry.group === 'yes' ? '' : `${t.program.award[entry.award]} `;
  if (met === rules.length) return chosen + t.result.meetsAll(met);
  const open = firstWith('undecided', finding.criteria, program.criteria);
  const rule = open?.words.text && <> <Around sentence={(text) => t.result.decides(open.words.decides ?? '', text)} text={open.words.text} speaker={speaker} /></>;
  return <>{chosen}{met > 0 && t.result.meetsSome(met, rules.length)}{rule}</>;
}
