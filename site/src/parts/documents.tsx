import { shortName } from '../catalog';
import { documentsOf } from '../documents';
import { listText } from '../format';
import { choicesOf, isWanted, withGathered, withWanted } from '../plan';
import type { Speaker } from '../say';
import { useSite } from '../site';
import type { Entry, Group } from '../verdicts';
import { furtherWords } from '../words/further/load';
import { Glyph } from './icon';
import { More } from './more';
import { Said } from './said';

/** Each document once, for all the programs that are to be asked for. */
export function Documents({ entries, speaker }: { entries: Record<Group, Entry[]>; speaker: Speaker }) {
  const { site, plan } = useSite();
  const { words, lang } = speaker;
  const f = furtherWords(lang).documents;
  const choices = choicesOf(entries);
  const wanted = choices.filter((entry) => isWanted(plan, entry));
  const documents = documentsOf(wanted, words);
  return (
    <section class="stack" id="documents">
      <h2>{f.title}</h2>
      <p class="small">{documents.length > 0 ? f.hint(documents.length) : f.none}</p>
      <div class="sheet">
        <ul class="docs">
          {documents.map(({ id, programs }) => {
            const { text = id, note } = words.documents[id] ?? {};
            return (
              <li key={id}>
                <input type="checkbox" id={`d-${id}`} checked={plan.gathered.includes(id)} onChange={(event) => site.plan(withGathered(plan, id, event.currentTarget.checked))} />
                <label for={`d-${id}`}><Said text={text} speaker={speaker} /></label>
                <small>{f.serves(listText(programs.map((program) => shortName(words.programs[program]!)), lang))}{note && <> <b><Said text={note} speaker={speaker} /></b></>}</small>
              </li>
            );
          })}
        </ul>
        {choices.length > 0 && (
          <More title={f.programs(wanted.length)}>
            <p>{f.choose}</p>
            {choices.map((entry) => (
              <label class="tick" key={entry.id}>
                <input type="checkbox" checked={isWanted(plan, entry)} onChange={(event) => site.plan(withWanted(plan, entry.id, event.currentTarget.checked))} />
                <Glyph group={entry.group} />
                <span>{words.programs[entry.id]!.name}</span>
              </label>
            ))}
          </More>
        )}
      </div>
    </section>
  );
}
