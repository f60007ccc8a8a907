// The part of Papa Parse that is used: its parser, which reads a text that may break off anywhere.
declare module 'papaparse' {
  export interface ParseError {
    type: 'Quotes' | 'Delimiter' | 'FieldMismatch';
    code: string;
    row?: number;
  }
  export class Parser {
    constructor(config: { delimiter: string; newline: '\r' | '\n' | '\r\n' });
    /** `meta.cursor` is just past the last whole row. `ignoreLastRow`: more text is to come. */
    parse(input: string, baseIndex: number, ignoreLastRow: boolean): { data: string[][]; errors: ParseError[]; meta: { cursor: number } };
  }
  const Papa: { Parser: typeof Parser };
  export default Papa;
}
