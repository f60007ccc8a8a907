// The report as lines for a spreadsheet: a table, a row, a column and a value in each, as they are shown.
import type { Shown } from './suppress';
import { FIGURES, TABLES, type Report, type TableName } from './report';

export interface Naming {
  table(name: TableName | 'figures'): string;
  row(table: TableName, name: string): string;
  column(table: TableName, name: string): string;
  figure(name: (typeof FIGURES)[number]): string;
  total: string;
  cell(shown: Shown | undefined): string | number;
}

export function linesOf({ figures, tables }: Report, naming: Naming): (string | number)[][] {
  const first = FIGURES.map((name) => [naming.table('figures'), naming.figure(name), '', naming.cell(name === 'perFamily' && typeof figures[name] === 'number' ? figures[name] / 10 : figures[name])]);
  const rest = TABLES.flatMap((table) => {
    const { columns, rows, total } = tables[table];
    const named = rows.map(({ name, cells }) => [naming.row(table, name), cells] as const);
    const all = total ? [...named, [naming.total, total] as const] : named;
    return all.flatMap(([row, cells]) => columns.map((column, index) => [naming.table(table), row, naming.column(table, column), naming.cell(cells[index])]));
  });
  return [...first, ...rest];
}
