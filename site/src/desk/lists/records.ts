// A file to rows of cells, piece by piece: never more of it is in memory than a piece and one unfinished row.
import Papa from 'papaparse';
import type { Form, NoTable } from './sniff';

const PIECE = 1 << 19; // bytes
const LONGEST = 1 << 20; // letters of one row, as for the command line

export class NotATable extends Error {
  constructor(
    readonly why: NoTable,
    readonly row = 0, // counted from 1, with the header
  ) {
    super(why);
  }
}

export interface Rows {
  rows: string[][];
  first: number; // the number of the first one in the file, from 1
  broken: Set<number>; // by place in `rows`: quotes do not close where the cell ends
  bytes: number; // read so far
}

/** Decodes piece by piece. A file that only seemed to be UTF-8 goes on as what Excel writes. */
function decoderOf(encoding: Form['encoding']) {
  let decoder = new TextDecoder(encoding, { fatal: encoding === 'utf-8' });
  return (bytes: Uint8Array, last: boolean) => {
    try {
      return decoder.decode(bytes, { stream: !last });
    } catch {
      decoder = new TextDecoder('windows-1252');
      return decoder.decode(bytes, { stream: !last });
    }
  };
}

const isEmpty = (row: string[]) => row.every((cell) => cell.trim() === '');

export async function* recordsOf(file: Blob, { encoding, separator, newline }: Form): AsyncGenerator<Rows> {
  const decode = decoderOf(encoding);
  let pending = '';
  let first = 1;
  for (let at = 0; at < file.size || at === 0; at += PIECE) {
    const last = at + PIECE >= file.size;
    const bytes = await file.slice(at, at + PIECE).arrayBuffer().catch(() => { throw new NotATable('unreadable-file'); });
    const text = pending + decode(new Uint8Array(bytes), last);
    if (text.includes('\0')) throw new NotATable('binary', first);
    const { data, errors, meta } = new Papa.Parser({ delimiter: separator, newline }).parse(text, 0, !last);
    const open = errors.find(({ code }) => code === 'MissingQuotes');
    if (open) throw new NotATable('open-quote', first + (open.row ?? data.length - 1));
    pending = last ? '' : text.slice(meta.cursor);
    if (pending.length > LONGEST) throw new NotATable(/["]/.test(pending) ? 'open-quote' : 'long-line', first + data.length);
    const broken = new Set(errors.flatMap(({ type, row }) => (type === 'Quotes' && row !== undefined ? [row] : [])));
    if (last && data.length > 0 && isEmpty(data[data.length - 1]!)) data.pop();
    yield { rows: data, first, broken, bytes: Math.min(at + PIECE, file.size) };
    first += data.length;
  }
}
