// Why a program holds, in a sentence for whoever receives a referral.
import { missingReason, say, type Speaker } from '../../say';
import { casesOf, firstWith, missingOf, paired, PROBABLE, requirements, type Entry } from '../../verdicts';

const NAMED = 3; // of what is still to find out

/** For the first of these people for whom it is not refused; "Cumple 6 de 7 reglas. Por confirmar (IPS): …". */
export function whyText(entry: Entry, people: string[], speaker: Speaker): string {
  const { t, words } = speaker;
  const program = words.programs[entry.id]!;
  if (entry.group === 'ask') return t.result.missingFacts(missingReason(missingOf(entry), speaker, NAMED));
  if (!PROBABLE.includes(entry.group)) return `${t.group[entry.group]}.`;
  const cases = entry.results.flatMap(casesOf).filter(({ finding }) => finding.verdict !== 'not_eligible');
  const { finding } = cases.find(({ person }) => person !== null && people.includes(person)) ?? cases[0]!;
  const rules = requirements(paired(finding.criteria, program.criteria));
  const met = rules.filter(({ node }) => node.status === 'holds').length;
  if (met === rules.length) return t.result.meetsAll(met);
  const open = firstWith('undecided', finding.criteria, program.criteria)?.words;
  return [met > 0 ? t.result.meetsSome(met, rules.length) : '', open?.text ? t.result.decides(open.decides ?? '', say(speaker, open.text)) : ''].filter(Boolean).join(' ');
}
