// A calendar file (RFC 5545) of whole days, made on the device.
import { addDays } from './format';

export interface Day {
  date: string;
  title: string;
  text: string; // empty: none
  alarm: number; // days before; 0: none
}

const LONGEST = 75; // octets in a line

const octets = (text: string) => new TextEncoder().encode(text).length;

/** Lines of at most 75 octets; what goes on begins with a space. No letter is cut. */
export function folded(line: string): string {
  const parts: string[] = [];
  let part = '';
  for (const letter of line) {
    if (octets(part + letter) > LONGEST) {
      parts.push(part);
      part = ' ';
    }
    part += letter;
  }
  return [...parts, part].join('\r\n');
}

export const escaped = (text: string) => text.replace(/[\\;,]/g, '\\$&').replace(/\r?\n/g, '\\n');

const dayOf = (date: string) => date.replaceAll('-', '');

/** `now` stamps the file; `random` names each event, so that its name tells nothing. */
export function calendarOf(days: Day[], now: Date, random: () => string): string {
  const stamp = now.toISOString().replace(/[-:]|\.\d+/g, '');
  const events = days.flatMap(({ date, title, text, alarm }) => [
    'BEGIN:VEVENT',
    `UID:${random()}`,
    `DTSTAMP:${stamp}`,
    `DTSTART;VALUE=DATE:${dayOf(date)}`,
    `DTEND;VALUE=DATE:${dayOf(addDays(date, 1))}`,
    `SUMMARY:${escaped(title)}`,
    ...(text ? [`DESCRIPTION:${escaped(text)}`] : []),
    'CLASS:PRIVATE',
    'TRANSP:TRANSPARENT',
    ...(alarm > 0 ? ['BEGIN:VALARM', 'ACTION:DISPLAY', `DESCRIPTION:${escaped(title)}`, `TRIGGER:-P${alarm}D`, 'END:VALARM'] : []),
    'END:VEVENT',
  ]);
  const lines = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Ventanilla//Fechas//ES', 'CALSCALE:GREGORIAN', ...events, 'END:VCALENDAR'];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}
