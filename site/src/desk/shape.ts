// Reads JSON that is not trusted into a shape. What does not fit is named by its path and handed over, and never lost in silence.

/** Takes what has no place. */
export type Unread = (path: string, value: unknown) => void;

/** Gives what fits; undefined: nothing does, and it was handed over. */
export type Reader<T> = (value: unknown, path: string, unread: Unread) => T | undefined;

type Tree = Record<string, unknown>;

export const isTree = (value: unknown): value is Tree => typeof value === 'object' && value !== null && !Array.isArray(value);

/** A value that the test takes as it is. */
export const where = <T>(fits: (value: unknown) => boolean): Reader<T> => (value, path, unread) => {
  if (fits(value)) return value as T;
  unread(path, value);
  return undefined;
};

const isDay = (value: unknown) => typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value) && !Number.isNaN(Date.parse(value));

export const text = where<string>((value) => typeof value === 'string');
export const named = where<string>((value) => typeof value === 'string' && value !== '');
export const day = where<string>(isDay);
export const yesNo = where<boolean>((value) => typeof value === 'boolean');
export const count = where<number>((value) => Number.isInteger(value) && (value as number) >= 0);
export const oneOf = <T extends string>(names: readonly T[]) => where<T>((value) => names.includes(value as T));
export const anything: Reader<never> = (value) => value as never;

/** Also null. */
export const orNull = <T>(read: Reader<T>): Reader<T | null> => (value, path, unread) => (value === null ? null : read(value, path, unread));

const nowhere: Unread = () => {};

// What fits is given as it is: a copy of each of a thousand cases takes longer than the rules do.
export const listOf = <T>(item: Reader<T>): Reader<T[]> => (value, path, unread) => {
  if (!Array.isArray(value)) return where<T[]>(() => false)(value, path, unread);
  const read = value.map((one, index) => item(one, `${path}/${index}`, unread));
  return read.every((one, index) => one === value[index]) ? value : read.filter((one) => one !== undefined);
};

/** By name what `item` gives as it is. */
export const byName = <T>(item: Reader<T>): Reader<Record<string, T>> => (value, path, unread) => {
  if (!isTree(value)) return where<Record<string, T>>(() => false)(value, path, unread);
  if (item === anything || Object.values(value).every((one) => item(one, path, nowhere) !== undefined)) return value as Record<string, T>;
  return Object.fromEntries(Object.entries(value).filter(([name, one]) => item(one, `${path}/${name}`, unread) !== undefined)) as Record<string, T>;
};

/** A member that must be there has no `or`; without it the whole shape does not fit. */
export interface Member<T> {
  read: Reader<T>;
  or?: T;
}

/** An object of these members. What it lacks, or has wrong, is as `or` says; what it has beyond them is handed over. */
export const shape = <T>(members: { [K in keyof T]: Member<T[K]> }): Reader<T> => {
  const entries = Object.entries(members) as [string, Member<unknown>][];
  return (value, path, unread) => {
    if (!isTree(value)) return where<T>(() => false)(value, path, unread);
    const bad: [string, unknown][] = [];
    const note: Unread = (...one) => bad.push(one);
    const made: Tree = {};
    for (const [name, { read, or }] of entries) {
      const fits = Object.hasOwn(value, name) ? read(value[name], `${path}/${name}`, note) : undefined;
      if (fits === undefined && or === undefined) return where<T>(() => false)(value, path, unread);
      made[name] = fits === undefined ? structuredClone(or) : fits;
    }
    for (const name of Object.keys(value)) if (!(name in members)) note(`${path}/${name}`, value[name]);
    for (const one of bad) unread(...one);
    return made as T;
  };
};
