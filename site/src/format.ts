// Money, numbers and dates as people write them.
export type Lang = 'es' | 'en' | 'ht';

// No browser's Intl speaks Haitian Creole: figures are written as in Chile, dates and lists by hand.
const LOCALE: Record<Lang, string> = { es: 'es-CL', en: 'en-US', ht: 'es-CL' };

const MONTHS = ['janvye', 'fevriye', 'mas', 'avril', 'me', 'jen', 'jiyè', 'out', 'septanm', 'oktòb', 'novanm', 'desanm'];

// Making a formatter costs as much as using it many times: each is made once.
const made = new Map<string, unknown>();
function once<T>(key: unknown[], make: () => T): T {
  const name = key.join();
  if (!made.has(name)) made.set(name, make());
  return made.get(name) as T;
}

export function numberText(value: number, lang: Lang, decimals = 0): string {
  return once(['number', lang, decimals], () => new Intl.NumberFormat(LOCALE[lang], { minimumFractionDigits: 0, maximumFractionDigits: decimals, useGrouping: true })).format(value);
}

/** A value with its unit: "$231.732", "314 UF". Other units are left to the sentence around it. */
export function quantity(value: number, unit: string | undefined, lang: Lang, decimals = 0): string {
  if (unit === 'CLP') return `$${numberText(value, lang, decimals)}`;
  if (unit === 'UF') return `${numberText(value, lang, 2)} UF`;
  return numberText(value, lang, 2);
}

const parts = (iso: string) => iso.split('-').map(Number) as [number, number, number];

function dateFormat(iso: string, lang: Lang, options: Intl.DateTimeFormatOptions): string {
  const [year, month, day] = parts(iso);
  if (lang === 'ht') return `${options.day ? `${day} ` : ''}${MONTHS[month - 1]} ${year}`;
  return once(['date', lang, options.day], () => new Intl.DateTimeFormat(LOCALE[lang], { timeZone: 'UTC', ...options })).format(Date.UTC(year, month - 1, day));
}

/** "8 de abril de 2027" */
export const dateText = (iso: string, lang: Lang) => dateFormat(iso, lang, { day: 'numeric', month: 'long', year: 'numeric' });

/** "septiembre de 2026" */
export const monthText = (iso: string, lang: Lang) => dateFormat(iso, lang, { month: 'long', year: 'numeric' });

/** "Rosa, Elena y Tomás" */
export function listText(items: string[], lang: Lang, type: 'conjunction' | 'disjunction' = 'conjunction'): string {
  if (lang !== 'ht') return once(['list', lang, type], () => new Intl.ListFormat(LOCALE[lang], { type })).format(items);
  const last = items.slice(-2).join(type === 'conjunction' ? ' ak ' : ' oswa ');
  return [...items.slice(0, -2), last].join(', ');
}

/** The day so many days later, or earlier. */
export function addDays(iso: string, days: number): string {
  const [year, month, day] = parts(iso);
  return new Date(Date.UTC(year, month - 1, day + days)).toISOString().slice(0, 10);
}

/** Completed years at a date, as a lawyer counts them: somebody born on 29 February completes them on the 28th. */
export function yearsAt(born: string, at: string): number {
  const [by, bm, bd] = parts(born);
  const [ay, am, ad] = parts(at);
  const leap = (year: number) => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const day = bm === 2 && bd === 29 && !leap(ay) ? 28 : bd;
  return ay - by - (am < bm || (am === bm && ad < day) ? 1 : 0);
}

/** A number as typed, or undefined: "$300.000", "1.234,5"; with English marks in English. */
export function parseNumber(text: string, lang: Lang): number | undefined {
  const plain = text.replace(/[\s$]/g, '').replace(/uf$/i, '');
  const [group, mark] = lang === 'en' ? [',', '\\.'] : ['\\.', ','];
  const grouped = new RegExp(`^\\d{1,3}(${group}\\d{3})+(${mark}\\d+)?$`);
  const bare = new RegExp(`^\\d+(${mark}\\d+)?$`);
  if (grouped.test(plain) || bare.test(plain)) {
    return Number(plain.replace(new RegExp(group, 'g'), '').replace(',', '.'));
  }
  // The other language's decimal mark can only be one when three digits do not follow.
  return /^\d+[.,](\d{1,2}|\d{4,})$/.test(plain) ? Number(plain.replace(',', '.')) : undefined;
}
