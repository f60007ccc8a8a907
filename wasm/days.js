// Dates as the engine counts them: days since 1970-01-01.

const DAYS_OF_MONTH = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const isLeap = (year) => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);

/** Of a text like "2026-11-21"; undefined when it is none. */
export function dayOf(text) {
  if (typeof text !== 'string' || !/^\d{4}-\d\d-\d\d$/.test(text) || text.length !== 10) return undefined;
  const year = Number(text.slice(0, 4));
  const month = Number(text.slice(5, 7));
  const day = Number(text.slice(8));
  if (year < 1 || month < 1 || month > 12 || day < 1) return undefined;
  if (day > DAYS_OF_MONTH[month - 1] + (month === 2 && isLeap(year) ? 1 : 0)) return undefined;
  const shifted = month > 2 ? year : year - 1; // years that begin in March
  const era = Math.floor(shifted / 400);
  const ofEra = shifted - era * 400;
  const ofYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  return era * 146097 + ofEra * 365 + Math.floor(ofEra / 4) - Math.floor(ofEra / 100) + ofYear - 719468;
}

/** dayOf() that remembers: the same dates come again and again. */
export function rememberDays(most = 4096) {
  const known = new Map();
  return (text) => {
    let day = known.get(text);
    if (day !== undefined) return day;
    day = dayOf(text);
    if (day === undefined) return undefined;
    if (known.size >= most) known.clear();
    known.set(text, day);
    return day;
  };
}
