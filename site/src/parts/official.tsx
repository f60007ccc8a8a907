import type { ProgramWords } from '../catalog';
import type { Node, ProgramResult } from '../contract';
import { link } from '../router';
import type { Speaker } from '../say';
import { casesOf, paired, requirements, type Paired } from '../verdicts';
import { furtherWords } from '../words/further/load';
import { Around, Said } from './said';

// The rules that only an agency can settle, through groups.
function left(pairs: Paired[]): Paired[] {
  return requirements(pairs).filter(({ node }) => node.status === 'undecided').flatMap((pair) => {
    const inner: Node[] | undefined = pair.node.any_of ?? pair.node.all_of;
    if (inner) return left(paired(inner, pair.words));
    return pair.node.agency?.length && !pair.node.missing?.length ? [pair] : [];
  });
}

/** What an official decides, whatever the person answers. */
export function Official({ result, program, speaker }: { result: ProgramResult; program: ProgramWords; speaker: Speaker }) {
  const f = furtherWords(speaker.lang).program;
  const all = casesOf(result).flatMap(({ finding }) => left(paired(finding.criteria, program.criteria)));
  const rules = new Map(all.map(({ words }) => [words.id, words]));
  if (rules.size === 0) return null;
  return (
    <section class="stack">
      <h2>{f.official}</h2>
      <p class="small">{f.officialHint}</p>
      <ul class="bullets">
        {[...rules.values()].map(({ id, text, decides }) => (
          <li key={id}>{text && <Said text={text} speaker={speaker} />} {decides && <Around sentence={f.decidedBy} text={decides} speaker={speaker} />}</li>
        ))}
      </ul>
    </section>
  );
}

export function Refused({ id, speaker }: { id: string; speaker: Speaker }) {
  const f = furtherWords(speaker.lang).program;
  return (
    <section class="stack">
      <h2>{f.refused}</h2>
      <p>{f.refusedText} <a href={link('rechazo', id)}>{f.see}</a></p>
    </section>
  );
}
