// What a referral says on paper and in a message: nothing but what the office needs, and no RUN, income or answer.
import { nameOf, personOf } from '../../answers';
import { BIRTH } from '../../form';
import { dateText, listText } from '../../format';
import { agesText, say, sumText, type Speaker } from '../../say';
import { sumsOf } from '../../sums';
import type { Entry, Group } from '../../verdicts';
import { initialsOf, type Case, type Referral } from '../case';
import { plan as t } from '../words/plan';
import { planDocuments } from './bringing';
import { entryOf, programName } from './known';
import { whyText } from './why';

export interface Sheet {
  number: string;
  date: string;
  from: string;
  office: string;
  rows: { id: string; program: string; people: string; why: string; amounts: string[] }[];
  documents: { id: string; text: string; note: string; seen: boolean; who: string }[];
  ask: string;
  ways: string[]; // in person, as the catalog says
  notes: string[];
  version: string;
}

const withAge = (id: string, speaker: Speaker) => [nameOf(speaker.answers, id), agesText(personOf(speaker.answers, id)?.facts[BIRTH], speaker)].filter(Boolean).join(', ');

/** `entries`: what the rules say today; without them no reason and no amount stands there. */
export function sheetOf(record: Case, referrals: Referral[], entries: Record<Group, Entry[]> | undefined, speaker: Speaker, from: string): Sheet {
  const { words, lang, answers } = speaker;
  const known = referrals.filter(({ program }) => words.programs[program]);
  const rows = referrals.map(({ id, program, people }) => {
    const entry = entryOf(entries, program);
    const pays = entry && !['no', 'have'].includes(entry.group);
    return {
      id, program: words.programs[program]?.name ?? program,
      people: people.length > 0 ? listText(people.map((one) => withAge(one, speaker)), lang) : speaker.t.household,
      why: entry ? whyText(entry, people, speaker) : '',
      amounts: pays ? sumsOf(entry, speaker).map((sum) => sumText(sum, speaker).join(' ').trim()) : [],
    };
  });
  const documents = planDocuments({ ...record.plan, programs: known.map(({ program }) => program) }, answers, words).map(({ id, seen, who }) => {
    const { text = id, note = '' } = words.documents[id] ?? {};
    return { id, text: say(speaker, text), note: note && say(speaker, note), seen, who: who && who !== answers.people[0]?.id ? nameOf(answers, who) : '' };
  });
  const ways = known.flatMap(({ program }) => (words.programs[program]!.apply ?? []).filter(({ channel }) => channel === 'office').map(({ text }) => say(speaker, text)));
  return {
    number: record.number, date: referrals[0]!.steps[0]!.date, from, office: referrals[0]!.office, rows, documents,
    ask: t.sheet.askFor(listText(referrals.map(({ program }) => programName(words, program)), lang)),
    ways: [...new Set(ways)], notes: referrals.map(({ steps }) => steps[0]!.note).filter(Boolean), version: `${words.catalog.id} ${words.catalog.version}`,
  };
}

/** The same for a message. */
export function sheetText(sheet: Sheet, whose: Case, speaker: Speaker): string {
  const { number, date, from, office, rows, documents, ask, ways, notes, version } = sheet;
  const block = (title: string, lines: string[]) => (lines.length > 0 ? [`${title}:`, ...lines].join('\n') : '');
  return [
    [t.sheet.title, t.sheet.case(`${number} ${initialsOf(whose)}`.trim(), dateText(date, 'es'), from), `${t.sheet.to}: ${office}`].join('\n'),
    block(t.sheet.refer, rows.map(({ program, people, why, amounts }) => [`- ${program}: ${people}.`, why, amounts.length > 0 ? `${amounts.join('; ')}.` : ''].filter(Boolean).join(' '))),
    block(t.sheet.bring, documents.map(({ text, note, seen, who }) => `- ${[text, note, who && t.sheet.broughtBy(who), seen && t.sheet.seen].filter(Boolean).join('; ')}`)),
    [`${t.sheet.ask}: ${ask}`, ...ways].join('\n'),
    block(t.sheet.note, notes),
    `${speaker.t.foot.orientation} ${t.sheet.foot(version)}`,
  ].filter(Boolean).join('\n\n');
}
