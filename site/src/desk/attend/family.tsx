import type { Answers } from '../../answers';
import { labelOf } from '../../say';
import { attend as t } from '../words/attend';
import { withAnswer, withMemberAt, withName, withResident } from './answering';
import { FactField, FactHelp } from './fact-field';
import { useAttending } from './session';
import { readTie, tieText, withTie } from './ties';
import { Typed } from './typed';
import { Kbd } from './keys';
import { keyOfAction } from './shortcuts';

interface RowProps {
  index: number;
  columns: string[];
  first: boolean; // whoever asks
  paste(text: string): boolean;
}

const PLAIN = ['birth_date', 'sex'];

function MemberRow({ index, columns, first, paste }: RowProps) {
  const { answers, speaker, open, readOnly, change, remove } = useAttending();
  const person = answers.people[index];
  const number = index + 1;
  const id = person?.id ?? `p${answers.made + 1}`; // of whom nothing was typed yet
  const here = (field: string, make: (answers: Answers, id: string) => Answers) => change(`${field} ${id}`, (before) => {
    const { answers: all, id: known } = withMemberAt(before, index);
    return make(all, known);
  });
  const fact = (name: string, label: string) => (
    <FactField answer={{ fact: name, person: id }} label={t.family.cell(label, number)} inTable take={(value) => value === undefined && !person ? undefined : here(name, (all, one) => withAnswer(all, { fact: name, person: one }, value))} />
  );
  const asked = (name: string) => open.has(`${name} ${id}`);
  return (
    <tr>
      <th scope="row">{number}</th>
      <td>
        <Typed
          stop={`name ${id}`} label={first ? t.family.first : t.family.cell(t.family.columns.name, number)} hint="hint-name" inTable open={!person ? 'new' : person.name === ''} shown={person?.name ?? ''} paste={paste}
          take={(text) => void ((person || text !== '') && here('name', (all, one) => withName(all, one, text)))}
        />
      </td>
      {PLAIN.map((name) => <td key={name}>{fact(name, t.family.columns[name as 'sex'])}</td>)}
      <td>
        <Typed
          stop={`guardian ${id}`} label={t.family.cell(t.family.columns.tie, number)} hint="hint-tie" inTable open={asked('guardian') || asked('relation')} shown={person ? tieText(person, answers.people) : ''}
          take={(text) => {
            if (text.trim() === '') return void (person && here('guardian', (all, one) => withTie(all, one, { facts: {}, mutual: undefined })));
            const read = readTie(text, id, answers.people);
            if ('fault' in read) return t.faults[read.fault];
            return void here('guardian', (all, one) => withTie(all, one, read));
          }}
        />
      </td>
      <td>{fact('marital_status', t.family.columns.marital_status)}</td>
      {columns.map((name) => <td key={name}>{fact(name, labelOf(name, speaker))}</td>)}
      <td class="mark">
        {person && <input type="checkbox" aria-label={t.family.here(number)} checked={person.resident} disabled={readOnly} onChange={(event) => change(`resident ${id}`, (all) => withResident(all, id, event.currentTarget.checked))} />}
      </td>
      <td class="mark">{person && !readOnly && <button type="button" class="close" aria-label={t.family.remove(number)} onClick={() => remove(id)}>×</button>}</td>
    </tr>
  );
}

/** The members, a row each, and one more for whoever comes next. */
export function Family({ columns, paste, undo, undoable }: { columns: string[]; paste(text: string): void; undo(): void; undoable: boolean }) {
  const { answers, speaker, readOnly } = useAttending();
  const { people } = answers;
  const many = (text: string) => /[\n\t;]/.test(text.trim()) && (paste(text), true);
  const rows = people.length + (readOnly ? 0 : 1);
  const heads = t.family.columns;
  return (
    <section class="pane" id="members" aria-labelledby="family">
      <header>
        <h2 id="family">{t.family.title(people.length)}</h2>
        {!readOnly && (
          <span class="bar-row">
            <button type="button" class="tool" disabled={!undoable} aria-keyshortcuts={keyOfAction('undo')} onClick={undo}>{t.family.undo} <Kbd name="undo" /></button>
            <button type="button" class="tool" aria-keyshortcuts={keyOfAction('paste')} onClick={() => paste('')}>{t.family.paste} <Kbd name="paste" /></button>
          </span>
        )}
      </header>
      <div class="scroll" tabIndex={0} role="region" aria-label={t.family.table}>
        <table class="grid members">
          <thead>
            <tr>
              <th scope="col" class="c-number">{heads.number}</th>
              <th scope="col" class="c-name">{heads.name}</th>
              <th scope="col" class="c-birth">{heads.birth_date}</th>
              <th scope="col" class="c-sex">{heads.sex}</th>
              <th scope="col">{heads.tie}</th>
              <th scope="col">{heads.marital_status}</th>
              {columns.map((name) => <th key={name} scope="col" title={labelOf(name, speaker)}>{labelOf(name, speaker)}</th>)}
              <th scope="col" class="c-here">{heads.here}</th>
              <td class="c-remove" />
            </tr>
          </thead>
          <tbody>{Array.from({ length: rows }, (_, index) => <MemberRow key={index} index={index} columns={columns} first={index === 0} paste={many} />)}</tbody>
        </table>
      </div>
      <div hidden>
        <span id="hint-name">{t.hints.name}</span>
        <span id="hint-tie">{t.hints.tie}</span>
        <span id="hint-yes-no">{t.hints.yesNo}</span>
      </div>
      <FactHelp facts={[...PLAIN, 'marital_status', ...columns]} />
    </section>
  );
}
