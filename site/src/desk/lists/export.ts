// Lists as CSV, for the spreadsheets that offices have: ";" between cells, and a mark that says UTF-8.

/**
 * A cell that a spreadsheet would take for a formula gets "'" before it, and so stays a text; a number may be negative.
 * What has a separator, a quote or a line break is quoted.
 */
export function safeCell(value: string | number): string {
  const text = String(value);
  const plain = /^[=+\-@\t\r]/.test(text) && !/^-?\d+([.,]\d+)?$/.test(text) ? `'${text}` : text;
  return /[;"\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}

export const csvLine = (cells: (string | number)[]) => `${cells.map(safeCell).join(';')}\r\n`;

const MARK = '\uFEFF';
const AT_ONCE = 2000; // lines, before the page may draw again

/** A file of lines, made so that the page goes on answering. */
export async function csvOf(header: string[], count: number, line: (at: number) => (string | number)[]): Promise<Blob> {
  const parts: string[] = [MARK + csvLine(header)];
  for (let at = 0; at < count; at += AT_ONCE) {
    let part = '';
    for (let i = at; i < Math.min(count, at + AT_ONCE); ++i) part += csvLine(line(i));
    parts.push(part);
    await new Promise((resolve) => setTimeout(resolve));
  }
  return new Blob(parts, { type: 'text/csv' });
}
