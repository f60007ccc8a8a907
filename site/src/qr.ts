// The code on paper: an address of this site that names programs and the version of the rules, and nothing that was answered.
import { encode } from 'uqr';

const BETWEEN = '_'; // in no version and no id of a program

export interface Sheet {
  version: string;
  programs: string[];
}

/** What stands after "#/hoja/". */
export const sheetId = ({ version, programs }: Sheet) => [version, ...programs].join(BETWEEN);

export function sheetOf(id: string): Sheet {
  const [version = '', ...programs] = id.split(BETWEEN);
  return { version, programs: programs.filter(Boolean) };
}

/** The dark modules of a text's code as one path, and the side of its square with the quiet zone. */
export function codePath(text: string): { side: number; path: string } {
  const { data, size } = encode(text, { ecc: 'M', border: 4 });
  const path = data.flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : ''))).join('');
  return { side: size, path };
}
