// What people write in cells and in headers, made comparable.

/** Lower case, without accents; words apart by one space. */
export const plain = (text: string) =>
  text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[_\s\u00a0’'"]+/g, ' ')
    .trim();

const UNKNOWN = new Set([
  '', '?', '.', '--', '---', 's/i', 's.i.', 's/d', 'sin informacion', 'sin dato', 'sin datos', 'sin registro', 'n/a', '#n/a', 'na', 'n/d', 'nd', 'nan', 'null',
  'ns', 'nr', 'ns/nr', 'no sabe', 'no responde', 'no informa', 'no registra', 'desconocido', 'desconocida', 'unknown',
]);

/** Whether a cell says that it is not known. */
export const saysUnknown = (plainText: string) => UNKNOWN.has(plainText);

/** A RUN, with its check letter after a hyphen. */
export const looksLikeRun = (text: string) => /^\d{1,2}\.?\d{3}\.?\d{3}\s*-\s*[\dkK]$/.test(text.trim());
