// The result as plain text, to be sent by its owner. Bold is marked as messengers do.
import { documentsOf } from './documents';
import { monthlyCash } from './amounts';
import { dateText } from './format';
import type { Result } from './contract';
import { comesAlone, stepsOf } from './first';
import { namesText, rangeText, say, sumText, type Speaker } from './say';
import { sumsOf } from './sums';
import { peopleOf, type Entry } from './verdicts';
import type { FurtherWords } from './words/further/es';

export interface CopyOptions {
  amounts: boolean;
  names: boolean;
  site: string; // its address
}

const bold = (text: string) => `*${text}*`;

/** What to ask for, in order, where, and what to bring. No answer, and no name or amount unless asked for. */
export function copyText(result: Result, wanted: Entry[], speaker: Speaker, f: FurtherWords, { amounts, names, site }: CopyOptions): string {
  const { t, words, lang, asOf } = speaker;
  const line = (entry: Entry) => {
    const { name } = words.programs[entry.id]!;
    const paid = amounts ? sumsOf(entry, speaker).map((sum) => sumText(sum, speaker).join(' ').trim()).join('; ') : '';
    const who = names ? ` (${namesText(peopleOf(entry), speaker)})` : '';
    return `${name}${who}${paid && `: ${paid}`}`;
  };
  const asked = stepsOf(wanted, words, asOf).map(({ id, until }, index) => {
    const ways = (words.programs[id]!.apply ?? []).map((way) => `${t.program.channel[way.channel]}: ${say(speaker, way.text)}${way.url ? ` ${way.url}` : ''}`);
    const head = line(wanted.find((entry) => entry.id === id)!);
    return [`${index + 1}. ${bold(head)}`, ...(until ? [f.next.until(dateText(until, lang))] : []), ...ways].join('\n');
  });
  const alone = wanted.filter(({ id }) => comesAlone(id, words)).map((entry) => `- ${line(entry)}`);
  const bring = documentsOf(wanted, words).map(({ id }) => {
    const { text = id, note } = words.documents[id] ?? {};
    return `- ${say(speaker, text)}${note ? `. ${say(speaker, note)}` : ''}`;
  });
  const cash = monthlyCash(result.totals);
  const total = amounts && cash && cash.likely.max > 0 ? `${t.result.monthly}: ${rangeText({ min: cash.certain.min, max: cash.likely.max }, 'CLP', speaker)}` : '';
  const block = (title: string, lines: string[]) => (lines.length > 0 ? [bold(title), ...lines].join('\n') : '');
  return [
    [bold(t.site), f.copy.made(dateText(asOf, lang), result.catalog.version)].join('\n'),
    total,
    asked.length > 0 ? [bold(f.copy.heading), asked.join('\n\n')].join('\n') : '',
    block(f.copy.alone, alone),
    block(f.print.bring, bring),
    `${t.foot.orientation} ${site}`,
  ].filter(Boolean).join('\n\n');
}
