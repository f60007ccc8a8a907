// The report as one sees it: figures, then a pane for each table.
import type { ComponentChildren } from 'preact';
import { board as t } from '../words/board';
import { Bar, Spread } from './bars';
import type { Naming } from './csv';
import { FIGURES, TABLES, type FigureName, type Report, type Table, type TableName } from './report';
import type { Shown } from './suppress';
import { WeeksChart } from './weeks-chart';

const FIGURE: Partial<Record<FigureName, (value: number) => string>> = { perFamily: t.asDecimal, asked: (value) => `${value}%`, days: t.days };

export function Figures({ report: { figures }, naming }: { report: Report; naming: Naming }) {
  return (
    <dl class="tiles">
      {FIGURES.map((name) => {
        const value = figures[name];
        return (
          <div key={name} class="tile">
            <dt>{naming.figure(name)}</dt>
            <dd class={typeof value === 'string' ? 'hushed' : undefined}>{typeof value === 'number' ? (FIGURE[name]?.(value) ?? value) : naming.cell(value)}</dd>
          </div>
        );
      })}
    </dl>
  );
}

const largest = (cells: (Shown | undefined)[]) => Math.max(0, ...cells.filter((cell) => typeof cell === 'number'));

/** What stands beside the counts of a row. */
const PICTURES: Partial<Record<TableName, (cells: Shown[], table: Table) => ComponentChildren>> = {
  states: (cells, { rows }) => <Bar counts={cells} most={largest(rows.map((row) => row.cells[0]))} />,
  causes: (cells, { rows }) => <Bar counts={cells} most={largest(rows.map((row) => row.cells[0]))} />,
  programs: ([found, , applied, granted], { rows }) => <Bar counts={[found, applied, granted]} most={largest(rows.map((row) => row.cells[0]))} />,
  times: (cells, { rows }) => <Spread cells={cells} most={largest(rows.map((row) => row.cells[2]))} />,
};

const Cell = ({ cell, naming }: { cell: Shown; naming: Naming }) => <td class={typeof cell === 'number' ? 'end num' : 'end hushed'}>{naming.cell(cell)}</td>;

function Grid({ name, table, naming }: { name: TableName; table: Table; naming: Naming }) {
  const picture = PICTURES[name];
  return (
    <table class="grid">
      <thead>
        <tr>
          <th scope="col">{t.heads[name]}</th>
          {table.columns.map((column) => <th key={column} scope="col" class="end">{naming.column(name, column)}</th>)}
          {picture && <td class="picture"><span class="hidden">{t.part}</span></td>}
        </tr>
      </thead>
      <tbody>
        {table.rows.map((row) => (
          <tr key={row.name}>
            <th scope="row">{naming.row(name, row.name)}</th>
            {row.cells.map((cell, index) => <Cell key={index} cell={cell} naming={naming} />)}
            {picture && <td class="picture">{picture(row.cells, table)}</td>}
          </tr>
        ))}
      </tbody>
      {table.total && (
        <tfoot>
          <tr>
            <th scope="row">{t.total}</th>
            {table.total.map((cell, index) => <Cell key={index} cell={cell} naming={naming} />)}
            {picture && <td class="picture" />}
          </tr>
        </tfoot>
      )}
    </table>
  );
}

const isEmpty = ({ rows, total }: Table) => rows.length === 0 || total?.every((cell) => cell === 0) === true;

function Pane({ name, table, naming }: { name: TableName; table: Table; naming: Naming }) {
  const title = naming.table(name);
  return (
    <section class={`pane of-${name}`} aria-labelledby={`table-${name}`}>
      <header>
        <h2 id={`table-${name}`}>{title}</h2>
      </header>
      {t.notes[name] && <p class="small">{t.notes[name]}</p>}
      {isEmpty(table) ? <p class="nothing">{t.empty[name]}</p> : (
        <>
          {name === 'weeks' && <WeeksChart table={table} label={t.chart(title)} />}
          <div class="scroll" tabIndex={0} role="region" aria-label={t.tableOf(title)}>
            <Grid name={name} table={table} naming={naming} />
          </div>
        </>
      )}
    </section>
  );
}

export const Panes = ({ report, naming }: { report: Report; naming: Naming }) => (
  <>
    {TABLES.map((name) => <Pane key={name} name={name} table={report.tables[name]} naming={naming} />)}
  </>
);

export const Rule = () => (
  <section class="pane rule" aria-labelledby="rule">
    <header><h2 id="rule">{t.rule.title}</h2></header>
    <ul class="small">{t.rule.lines.map((line) => <li key={line}>{line}</li>)}</ul>
  </section>
);
