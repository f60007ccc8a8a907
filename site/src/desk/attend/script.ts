// What to read aloud to the person about a program, in plain words. Whoever asks is "usted"; the others are called as the case calls them.
import { nameOf } from '../../answers';
import { shortName } from '../../catalog';
import type { Ref } from '../../contract';
import { factOf } from '../../fact-of';
import { listText } from '../../format';
import { say, sumText, type Speaker } from '../../say';
import { sumsOf } from '../../sums';
import { casesOf, firstWith, peopleOf, type Entry } from '../../verdicts';
import type { AttendWords } from '../words/attend';

type Words = AttendWords['script'];

function whoText(entry: Entry, { answers, lang }: Speaker, w: Words): string {
  const first = answers.people[0]?.id;
  return listText(peopleOf(entry).map((id) => (id === null ? w.home : id === first ? w.you : nameOf(answers, id))), lang);
}

const stop = (text: string) => (/[.!?»]$/.test(text) ? text : `${text}.`);

/** Its sentences, in order. `first`: what to ask first where something is open. */
export function scriptOf(entry: Entry, speaker: Speaker, w: Words, first?: Ref): string[] {
  const { words, lang } = speaker;
  const program = words.programs[entry.id]!;
  const name = shortName(program);
  const who = whoText(entry, speaker, w);
  const [sum] = sumsOf(entry, speaker);
  const amount = sum ? sumText(sum, speaker).join(' ').trim() : '';
  const documents = (program.documents ?? []).map((id) => say(speaker, words.documents[id]?.text ?? id));
  const way = program.apply?.[0];
  const asking = [
    ...(way ? [stop(say(speaker, way.text))] : []),
    ...(documents.length > 0 ? [w.bring(listText(documents, lang))] : []),
    w.confirms(program.agency),
  ];
  switch (entry.group) {
    case 'yes': return [w.sure(name, who, amount), ...asking];
    case 'may': return [w.compete(name, who, amount), ...asking];
    case 'invited': return [w.invited(name, who), w.confirms(program.agency)];
    case 'ask': return first ? [w.asking(name, say(speaker, factOf(first.fact, speaker).question, nameOf(speaker.answers, first.person)))] : [w.open(name), w.confirms(program.agency)];
    case 'have': return [w.have(name, who)];
    case 'shut': return [w.shut(name)];
    case 'no': {
      const failed = entry.results.flatMap(casesOf).map(({ finding }) => firstWith('fails', finding.criteria, program.criteria)).find(Boolean);
      return [w.no(name), ...(failed?.words.text ? [w.rule(stop(say(speaker, failed.words.text)))] : []), w.changes];
    }
  }
}
