// The draft for the clipboard: as tables for a word processor, and as plain text with a tab between cells.
import type { Section, Table } from './report';

type Head = { title: string; lines: string[] };

const MARKS: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

export const escapedHtml = (text: string) => text.replace(/[&<>"]/g, (mark) => MARKS[mark]!);

const cells = (tag: 'td' | 'th', row: string[]) => row.map((cell) => `<${tag}>${escapedHtml(cell)}</${tag}>`).join('');

function tableHtml({ head, rows }: Table): string {
  const first = head.length > 0 ? `<tr>${cells('th', head)}</tr>` : '';
  return `<table border="1" cellspacing="0" cellpadding="4">${first}${rows.map(([name = '', ...rest]) => `<tr>${cells('th', [name])}${cells('td', rest)}</tr>`).join('')}</table>`;
}

const paragraph = (text: string) => `<p>${escapedHtml(text)}</p>`;

export const htmlOf = ({ title, lines }: Head, sections: Section[]): string => [
  `<h1>${escapedHtml(title)}</h1>`, ...lines.map(paragraph),
  ...sections.flatMap((section) => [`<h2>${escapedHtml(section.title)}</h2>`, ...section.tables.map(tableHtml), ...section.lines.map(paragraph)]),
].join('\n');

const tableText = ({ head, rows }: Table) => [head, ...rows].filter((row) => row.length > 0).map((row) => row.join('\t'));

export const textOf = ({ title, lines }: Head, sections: Section[]): string =>
  [[title, ...lines], ...sections.map((section) => [section.title, ...section.tables.flatMap((table, index) => (index > 0 ? ['', ...tableText(table)] : tableText(table))), ...section.lines])]
    .map((block) => block.join('\n')).join('\n\n');
