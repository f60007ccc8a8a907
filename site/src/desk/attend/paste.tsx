import { useEffect, useRef, useState } from 'preact/hooks';
import { factOf } from '../../fact-of';
import { attend as t } from '../words/attend';
import { cellText } from './cell';
import { readMembers, withMembers } from './members';
import { useAttending } from './session';

/** A list of members, seen as it is understood before it is added. */
export function PasteDialog({ text: given, close }: { text: string; close(left: [number, string][]): void }) {
  const { answers, speaker, change } = useAttending();
  const [text, setText] = useState(given);
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  const scene = { today: speaker.asOf, people: answers.people };
  const members = readMembers(text, speaker.asOf, factOf('sex', speaker));
  const { left } = withMembers(answers, members);
  const of = (facts: (typeof members)[number]['facts'], id: string) => cellText(facts[id], id, factOf(id, speaker), scene);
  const shut = (kept: [number, string][]) => {
    dialog.current?.close();
    close(kept);
  };
  const add = (event: Event) => {
    event.preventDefault();
    if (members.length === 0) return;
    change('list', (before) => withMembers(before, members).answers);
    shut(left);
  };
  const heads = t.paste.columns;
  return (
    <dialog ref={dialog} class="sheet-dialog stack" aria-labelledby="paste" onCancel={() => close([])}>
      <form class="stack" autocomplete="off" onSubmit={add}>
        <h2 id="paste">{t.paste.title}</h2>
        <p class="small">{t.paste.text}</p>
        <textarea
          class="input note-text" rows={6} aria-label={t.paste.label} autofocus spellcheck={false} placeholder={t.paste.example} value={text}
          onInput={(event) => setText(event.currentTarget.value)} onKeyDown={(event) => event.key === 'Enter' && event.ctrlKey && add(event)}
        />
        {members.length > 0 && (
          <div class="scroll" tabIndex={0} role="region" aria-label={t.paste.preview}>
            <table class="grid">
              <thead><tr>{Object.entries(heads).map(([name, head]) => <th key={name} scope="col">{head}</th>)}</tr></thead>
              <tbody>
                {members.map(({ name, facts, tie }, index) => (
                  <tr key={index}>
                    <th scope="row">{answers.people.length + index + 1}</th>
                    <td>{name}</td><td>{of(facts, 'birth_date')}</td><td>{of(facts, 'sex')}</td><td>{tie}</td>
                    <td>{left.filter(([line]) => line === index + 1).map(([, what]) => <b class="wrong">{what}</b>)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        )}
        <p class="small" role="status">{members.length > 0 && t.paste.left(left.length)}</p>
        <p class="row">
          <button type="button" class="tool" onClick={() => shut([])}>{t.paste.cancel}</button>
          <button class="tool go" disabled={members.length === 0}>{t.paste.add(members.length)}</button>
        </p>
      </form>
    </dialog>
  );
}
