// What the desk itself remembers, encrypted like a case.
import { random } from './bytes';

export interface Settings {
  device: string; // who counts in the revisions of cases
  prefix: string; // before the number of a case
  next: number;
  idleMinutes: number; // until it locks itself
  keepMonths: number; // a case after its last attention
  copied: string | null; // the day of the last file with all cases
  helpKey: boolean; // "?" alone shows the keys
}

export const IDLE_MINUTES = [2, 5, 10, 15, 30];
export const KEEP_MONTHS = [6, 12, 24, 36, 60];

const hex = (length: number) => Array.from(random(length), (byte) => byte.toString(16).padStart(2, '0')).join('');

export const newSettings = (): Settings => ({ device: hex(8), prefix: 'A', next: 1, idleMinutes: 10, keepMonths: 24, copied: null, helpKey: true });

export const numberText = ({ prefix, next }: Settings) => `${prefix}-${String(next).padStart(4, '0')}`;

/** The next number that no case has, and the settings after it is given. */
export function numbered(settings: Settings, taken: ReadonlySet<string>): { number: string; settings: Settings } {
  let { next } = settings;
  while (taken.has(numberText({ ...settings, next }))) next++;
  return { number: numberText({ ...settings, next }), settings: { ...settings, next: next + 1 } };
}
