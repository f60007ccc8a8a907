// What is to do, as days of a calendar: that often lies with others, so it names the case alone unless somebody wants more.
import type { CatalogWords } from '../../catalog';
import { calendarOf, type Day } from '../../ics';
import { saveFile } from '../../save-file';
import { plan as t } from '../words/plan';
import type { Due } from './referrals';
import { programName } from './known';

const ALARM = 1; // days before

export const dueText = ({ item, referral }: Due, words: Pick<CatalogWords, 'programs'>) =>
  item ? item.text : t.agenda.referral(programName(words, referral!.program), referral!.office);

export const daysOf = (dues: { due: Due; number: string }[], words: Pick<CatalogWords, 'programs'>, named: boolean): Day[] =>
  dues.map(({ due, number }) => ({ date: due.date, title: t.agenda.event(number), text: named ? dueText(due, words) : '', alarm: ALARM }));

export const saveDays = (days: Day[]) => saveFile(t.agenda.file, 'text/calendar', calendarOf(days, new Date(), () => crypto.randomUUID()));
