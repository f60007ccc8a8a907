import { useState } from 'preact/hooks';
import type { Result } from '../contract';
import { go } from '../router';
import type { Speaker } from '../say';
import { byCash } from '../sums';
import { entriesOf, GROUPS } from '../verdicts';
import { furtherWords } from '../words/further/load';

/** Every program of the result, in its groups. */
export function ChooseProgram({ result, speaker }: { result: Result; speaker: Speaker }) {
  const { t, words, lang } = speaker;
  const f = furtherWords(lang).denial;
  const entries = entriesOf(result, words);
  const groups = GROUPS.filter((group) => entries[group].length > 0);
  const [chosen, setChosen] = useState(byCash(entries[groups[0]!], speaker)[0]!.id);
  const submit = (event: Event) => {
    event.preventDefault();
    go('rechazo', chosen);
  };
  return (
    <form class="stack" onSubmit={submit}>
      <div class="field">
        <label for="refused">{f.choose}</label>
        <small id="refused-hint">{f.chooseHint}</small>
        <select id="refused" aria-describedby="refused-hint" value={chosen} onChange={(event) => setChosen(event.currentTarget.value)}>
          {groups.map((group) => (
            <optgroup key={group} label={t.group[group]}>
              {byCash(entries[group], speaker).map(({ id }) => <option key={id} value={id}>{words.programs[id]!.name}</option>)}
            </optgroup>
          ))}
        </select>
      </div>
      <p class="actions"><button class="button">{f.go}</button></p>
    </form>
  );
}
