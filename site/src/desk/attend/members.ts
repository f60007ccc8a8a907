// A list of members that somebody pastes from a spreadsheet or types, a line each: initials, birth, sex, tie, in this order or in columns.
// What is not understood is kept, by its line.
import type { Answers, Person } from '../../answers';
import type { Fact } from '../../catalog';
import type { Value } from '../../contract';
import { readChoice } from './choices';
import { readDate } from './dates';
import { looksLikeRun, plain } from '../lists/plain-text';
import { readTie, withTie } from './ties';

export interface Member {
  name: string;
  facts: Record<string, Value>;
  tie: string; // read once all members of the list have their numbers
  left: string; // what was not understood
}

const HEADER = /\b(iniciales|nombre|nacimiento|edad|sexo|vinculo|parentesco)\b/;

/** Initials of a name that was written out: no more of it is kept. */
export function initialsIn(text: string): string {
  const words = text.trim().split(/[\s.]+/).filter(Boolean);
  if (!words.some((word) => word.length > 3)) return text.trim();
  return words.filter((word) => !/^(de|del|la|las|los|y)$/i.test(word)).map((word) => `${word[0]!.toUpperCase()}.`).join(' ');
}

type Take = (part: string, member: Member) => boolean;

function takers(today: string, sex: Fact): Take[] {
  const scene = { today, ages: true, least: '1900-01-01', most: today };
  const fresh = (member: Member, fact: string, value: Value) => !(fact in member.facts) && (member.facts[fact] = value, true);
  return [
    (part, member) => {
      const read = readDate(part, scene);
      return 'value' in read && fresh(member, 'birth_date', read.value);
    },
    (part, member) => {
      if (member.name === '' && !member.facts.birth_date) return false; // initials come first, and may look like a sex
      const read = readChoice(part, 'sex', sex);
      return 'value' in read && typeof read.value === 'string' && fresh(member, 'sex', read.value);
    },
    (part, member) => (/\d$|^(-|\?)$/.test(part) || /^(nadie|no depende)$/.test(plain(part))) && member.tie === '' && ((member.tie = part), true),
  ];
}

const CELLS = /\t|;/;

// Words of a line without columns: what stands before the birth are initials, what stands behind the sex is a tie.
function partsOf(line: string, today: string): string[] {
  if (CELLS.test(line)) return line.split(CELLS);
  if (line.includes(',')) return line.split(',');
  const words = line.trim().split(/\s+/);
  const born = words.findIndex((word, index) => index > 0 && 'value' in readDate(word, { today, ages: true, least: '1900-01-01', most: today }));
  if (born < 0) return [line];
  const years = /^a(ños|nos)?\.?$/i.test(words[born + 1] ?? '') ? 1 : 0;
  const rest = words.slice(born + 1 + years);
  return [words.slice(0, born).join(' '), words[born]!, ...rest.slice(0, 1), rest.slice(1).join(' ')];
}

export function readMembers(text: string, today: string, sex: Fact): Member[] {
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '');
  const rows = lines.filter((line, index) => index > 0 || !HEADER.test(plain(line)) || /\d/.test(line));
  const take = takers(today, sex);
  return rows.map((line) => {
    const member: Member = { name: '', facts: {}, tie: '', left: '' };
    const left: string[] = [];
    for (const part of partsOf(line, today).map((one) => one.trim()).filter(Boolean)) {
      if (looksLikeRun(part)) left.push(part);
      else if (!take.some((one) => one(part, member))) {
        if (member.name === '' && /\p{L}/u.test(part)) member.name = initialsIn(part);
        else left.push(part);
      }
    }
    return { ...member, left: left.join(' ') };
  });
}

/** Members of a list behind those that are here; `left` is what was not understood, by the number of the line. */
export function withMembers(answers: Answers, members: Member[]): { answers: Answers; left: [line: number, text: string][] } {
  const added = members.map(({ name, facts }, index): Person => ({ id: `p${answers.made + index + 1}`, name, resident: true, facts }));
  const all = { ...answers, made: answers.made + added.length, people: [...answers.people, ...added] };
  const left = members.map((member) => member.left);
  const tied = members.reduce((so_far, { tie }, index) => {
    const read = tie === '' ? undefined : readTie(tie, added[index]!.id, so_far.people);
    if (read && 'facts' in read) return withTie(so_far, added[index]!.id, read);
    if (read) left[index] = [left[index], tie].filter(Boolean).join(' ');
    return so_far;
  }, all);
  return { answers: tied, left: left.flatMap((text, index): [number, string][] => (text ? [[index + 1, text]] : [])) };
}
