import { receivedProgram } from '../../catalog';
import { Chip } from '../../parts/icon';
import type { Group } from '../../verdicts';
import { dateText } from '../../format';
import type { Part } from '../words/caseload';
import type { Change, OneQuestion } from './findings';
import type { Stand } from './kinds';
import type { Row } from './rows';
import { programName, whyOf, type Speaker } from './why';

export interface Actions {
  open(id: string): void;
  see(ids: string[]): void;
  note(row: Row, part: Part): void;
}

const drawing = (stand: Stand): Group => (stand === 'had' ? 'no' : stand);

/** What to ask, of whomever it may be. */
export function questionOf(fact: string, { t, words }: Pick<Speaker, 't' | 'words'>) {
  const program = receivedProgram(words, fact);
  if (program) return t.receives(programName({ words }, program));
  const { question, label } = words.facts[fact] ?? { label: fact };
  return question && !question.includes('{name}') ? question : label;
}

function ChangeCells({ change, part, speaker }: { change: Change; part: Part; speaker: Speaker }) {
  const { t } = speaker;
  return (
    <>
      <th scope="row">{programName(speaker, change.program)}</th>
      <td><Chip group={drawing(change.to)}>{t.stands[change.to]}</Chip> <span class="was">{t.from} {t.stands[change.from]}</span></td>
      {part === 'ahead' && <td class="num">{dateText(change.date, 'es')}</td>}
      <td class="why">{whyOf(change, speaker).join(' ')}</td>
    </>
  );
}

function QuestionCells({ question: { fact, programs }, speaker }: { question: OneQuestion; speaker: Speaker }) {
  return (
    <>
      <th scope="row" class="why">{questionOf(fact, speaker)}</th>
      <td class="why">{programs.map((id) => programName(speaker, id)).join(', ')}</td>
    </>
  );
}

/** A part of the page: a body of the table for each case, a row for each program or question of it. */
export function CaseTable({ part, rows, speaker, actions, label }: { part: Part; rows: Row[]; speaker: Speaker; actions: Actions; label: string }) {
  const { t } = speaker;
  const columns = part === 'one' ? [t.columns.question, t.columns.decides] : [t.columns.program, t.columns.change, ...(part === 'ahead' ? [t.columns.since] : []), t.columns.why];
  return (
    <div class="scroll" tabIndex={0} role="region" aria-label={label}>
      <table class="grid changes">
        <thead><tr><th scope="col">{t.columns.number}</th>{columns.map((column) => <th key={column} scope="col">{column}</th>)}<td /></tr></thead>
        {rows.map((row) => {
          const { card, changes, questions } = row;
          const items = part === 'one' ? questions : changes;
          return (
            <tbody key={card.id}>
              {items.map((item, index) => (
                <tr key={index}>
                  {index === 0 && (
                    <th scope="rowgroup" rowSpan={items.length} class="of">
                      <button type="button" class="link" aria-label={t.open(card.number)} onClick={() => actions.open(card.id)}>{card.number}</button> <span>{card.initials}</span>
                    </th>
                  )}
                  {part === 'one' ? <QuestionCells question={item as OneQuestion} speaker={speaker} /> : <ChangeCells change={item as Change} part={part} speaker={speaker} />}
                  {index === 0 && (
                    <td rowSpan={items.length} class="acts">
                      <button type="button" class="tool" aria-label={t.agendaOf(card.number)} onClick={() => actions.note(row, part)}>{t.agenda}</button>
                      {part !== 'one' && part !== 'ahead' && <button type="button" class="tool" aria-label={t.seenOf(card.number)} onClick={() => actions.see([card.id])}>{t.seen}</button>}
                    </td>
                  )}
                </tr>
              ))}
            </tbody>
          );
        })}
      </table>
    </div>
  );
}
