// What kind of file this is, from its first bytes: encoding, separator, and whether it is a table at all.
export type Encoding = 'utf-8' | 'windows-1252' | 'utf-16le';

export interface Form {
  encoding: Encoding;
  separator: string;
  newline: '\n' | '\r';
}

/** Why a file is no table that can be read. */
export type NoTable = 'empty' | 'workbook' | 'binary' | 'long-line' | 'open-quote' | 'unreadable-file';

const SEPARATORS = [';', ',', '\t', '|'];

const begins = (bytes: Uint8Array, ...start: number[]) => start.every((byte, at) => bytes[at] === byte);

export function encodingOf(bytes: Uint8Array): Encoding | NoTable {
  if (bytes.length === 0) return 'empty';
  if (begins(bytes, 0xff, 0xfe)) return 'utf-16le';
  if (begins(bytes, 0x50, 0x4b, 3, 4) || begins(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return 'workbook';
  if (bytes.includes(0)) return 'binary';
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true }); // which may end inside a letter
    return 'utf-8';
  } catch {
    return 'windows-1252';
  }
}

/** The one that most evenly divides the first lines: quotes are left aside. */
export function separatorOf(lines: string[]): string {
  const counts = SEPARATORS.map((separator) => {
    const found = lines.map((line) => line.replace(/"[^"]*"/g, '').split(separator).length - 1);
    const usual = found[0] ?? 0;
    return { separator, score: usual === 0 ? 0 : usual * found.filter((count) => count === usual).length };
  });
  return counts.reduce((best, one) => (one.score > best.score ? one : best)).separator;
}

export function formOf(bytes: Uint8Array): Form | NoTable {
  const encoding = encodingOf(bytes);
  if (encoding !== 'utf-8' && encoding !== 'windows-1252' && encoding !== 'utf-16le') return encoding;
  const text = new TextDecoder(encoding).decode(bytes, { stream: true });
  const newline = text.includes('\n') || !text.includes('\r') ? '\n' : '\r';
  const lines = text.split(newline).filter((line) => line.trim() !== '');
  return { encoding, newline, separator: separatorOf(lines.slice(0, 20)) };
}

/** Whether the first row names columns: no number or date stands in it, and no name twice. */
export const isHeader = (row: string[]) => {
  const cells = row.map((cell) => cell.trim());
  const named = cells.filter((cell) => cell !== '');
  return named.length > 0 && new Set(named).size === named.length && !named.some((cell) => /^[\d$.,/-]+$/.test(cell));
};
