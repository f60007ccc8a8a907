import { Icon } from '../../parts/icon';
import { initialsOf } from '../case';
import type { OpenCase } from '../open-case';
import { CaseNav } from '../parts/case-nav';
import { Heading } from '../parts/heading';
import { NoCase } from '../parts/no-case';
import { useDeskSpeaker } from '../parts/speaker';
import { useDesk } from '../state';
import { plan as words } from '../words/plan';
import { CopyButton } from './copying';
import { headOf, reportOf, type Table } from './report';
import { htmlOf, textOf } from './report-text';

const t = words.report;

const cellClass = (cell: string) => (cell === t.none ? 'unknown' : undefined);

function Cells({ table: { head, rows }, label }: { table: Table; label: string }) {
  return (
    <div class="scroll-x" tabIndex={0} role="region" aria-label={label}>
      <table class={head.length > 0 ? undefined : 'pairs'}>
        {head.length > 0 && <thead><tr>{head.map((name) => <th key={name} scope="col">{name}</th>)}</tr></thead>}
        <tbody>
          {rows.map(([name, ...cells], index) => (
            <tr key={index}><th scope="row">{name}</th>{cells.map((cell, at) => <td key={at} class={cellClass(cell)}>{cell}</td>)}</tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Draft({ tab: { record }, id }: { tab: OpenCase; id: string }) {
  const { today, t: desk } = useDesk();
  const speaker = useDeskSpeaker(record.answers);
  if (!speaker) return <p class="desk-page" role="status">{desk.rules.waiting}</p>;
  const sections = reportOf(record, speaker);
  const head = headOf(record, today());
  const text = textOf(head, sections);
  return (
    <div class="sheet-page wide">
      <div class="no-print">
        <div class="bar-row"><b>{record.number} {initialsOf(record)}</b><CaseNav id={id} page="informe" /></div>
        <p class="row">
          <button type="button" class="tool go" onClick={() => print()}><Icon name="print" />{t.print}</button>
          <CopyButton label={t.copy} copied={{ text, html: htmlOf(head, sections) }} />
          <CopyButton label={t.plain} copied={{ text }} />
        </p>
      </div>
      <article class="paper report">
        <Heading title={t.title}>{head.title}</Heading>
        {head.lines.map((line) => <p key={line}>{line}</p>)}
        {sections.map(({ title, tables, lines }) => (
          <section key={title}>
            <h2>{title}</h2>
            {tables.map((table, index) => <Cells key={index} table={table} label={`${title} ${index + 1}`} />)}
            {lines.map((line) => <p key={line} class="small">{line}</p>)}
          </section>
        ))}
      </article>
    </div>
  );
}

/** A draft of the economic section of the "informe social", to be copied or printed. */
export function ReportPage({ id }: { id: string }) {
  const tab = useDesk().tab(id);
  return tab ? <Draft tab={tab} id={id} /> : <NoCase />;
}
