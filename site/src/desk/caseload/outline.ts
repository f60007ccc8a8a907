// Of the words of a catalog the little that standings hang on.
import type { CatalogWords, ProgramWords } from '../../catalog';

export type Outline = Record<string, Pick<ProgramWords, 'award'> & { ended: boolean; windows: { from: string; to: string }[] }>;

export const outlineOf = ({ programs }: Pick<CatalogWords, 'programs'>): Outline =>
  Object.fromEntries(Object.entries(programs).map(([id, { award, status, windows = [] }]) => [id, { award, ended: status.state === 'ended', windows: windows.map(({ from, to }) => ({ from, to })) }]));

/** As the engine says it of a result: null where no window is known. */
export function isOpenOn({ ended, windows }: Outline[string], day: string): boolean | null {
  if (ended) return false;
  return windows.length === 0 ? null : windows.some(({ from, to }) => from <= day && day <= to);
}
