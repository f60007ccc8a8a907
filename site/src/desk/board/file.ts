// The counts of desks in a file, for whoever adds them up. Sums of several desks need every count, also the small ones, and those are no matter for everybody: so the
// file is sealed with a passphrase, like a file of cases, and what is read of it on a page goes through report.ts. It has no case, person, note or day of birth;
// an office that few referrals name stands in it without its name, and so does what is no name of a program.
//
// Sealed is JSON: {"parts": [{desk, period, made, catalog, counts}]}, where `counts` is an Aggregate. A change of what fields mean is a new version.
import { CAUSES, STATES, type State } from '../case';
import { byName, count, day, isTree, listOf, named, shape, text, where, type Reader, type Unread } from '../shape';
import { padded, parsed, type Bytes } from '../vault/bytes';
import { VaultError } from '../vault/errors';
import { seal, unseal, type Kind } from '../vault/sealed';
import type { Cost, Stretch } from '../vault/stretching';
import { folded, merge, OTHER, STAGES, sumOf, WORK, type Aggregate, type Days, type Stage, type Week } from './aggregate';
import type { Period } from './period';
import { FEW } from './suppress';

export const COUNTS_FILE: Kind = { kind: 'ventanilla-counts', version: 1 };
const BLOCK = 4096; // bytes to whose multiples the content is padded

/** Who counted: names of institutions and places, as somebody wrote them. */
export interface DeskName {
  id: string; // random; the same in all files of a desk
  name: string;
  commune: string;
  province: string;
  region: string;
}

/** What one desk counted in one period. */
export interface Part {
  desk: DeskName;
  period: Period;
  made: string; // the instant, in UTC
  catalog: string; // the version of the rules
  counts: Aggregate;
}

const isProgram = (name: string) => /^[a-z0-9][\w.:-]{0,79}$/i.test(name);

/** Offices that enough referrals name to be told by their name. */
export const officesToName = ({ offices }: Aggregate) => Object.keys(offices).filter((name) => name !== OTHER && name !== '' && sumOf(Object.values(offices[name]!)) >= FEW).sort();

/** What goes into a file. `named`: the offices that somebody saw, and leaves by their name. */
export function withoutNames(counts: Aggregate, offices: readonly string[]): Aggregate {
  const common = officesToName(counts).filter((name) => offices.includes(name));
  return { ...counts, offices: folded<Record<State, number>>(counts.offices, (name) => common.includes(name)), programs: folded<Record<Stage, number>>(counts.programs, isProgram) };
}

export const contentOf = (parts: Part[]): Bytes => padded({ parts }, BLOCK);

export const sealedParts = (parts: Part[], passphrase: string, stretch: Stretch, cost?: Cost) => seal(contentOf(parts), passphrase, COUNTS_FILE, stretch, cost);

const keyed = <T>(fits: (name: string) => boolean, item: Reader<T>): Reader<Record<string, T>> => (value, path, unread) => {
  if (isTree(value)) for (const name of Object.keys(value)) if (!fits(name)) unread(`${path}/${name}`, value[name]);
  return byName(item)(value, path, unread);
};

const must = <T>(read: Reader<T>) => ({ read });
const counted = <K extends string>(names: readonly K[]) => shape<Record<K, number>>(Object.fromEntries(names.map((name) => [name, must(count)])) as Record<K, { read: Reader<number> }>);
const days: Reader<Days> = keyed((name) => /^\d{1,5}$/.test(name), count);
const isMonday = (name: string) => /^\d{4}-\d\d-\d\d$/.test(name) && new Date(name).getUTCDay() === 1;
const isPair = (name: string) => name.split(' ').length === 2 && name.split(' ').every((state) => STATES.includes(state as State));
const anyName = () => true;

const aggregate = shape<Aggregate>({
  families: must(count),
  people: must(count),
  weeks: must(keyed<Week>(isMonday, counted(WORK))),
  programs: must(keyed<Record<Stage, number>>((name) => name === OTHER || isProgram(name), counted(STAGES))),
  offices: must(keyed<Record<State, number>>(anyName, counted(STATES))),
  causes: must(keyed((name) => CAUSES.some((cause) => cause === name), count)),
  toGrant: must(days),
  waiting: must(days),
  between: must(keyed(isPair, days)),
});

const part = shape<Part>({
  desk: must(shape<DeskName>({ id: must(named), name: must(named), commune: must(text), province: must(text), region: must(text) })),
  period: must(shape<Period>({ from: must(day), to: must(day) })),
  made: must(where<string>((value) => typeof value === 'string' && !Number.isNaN(Date.parse(value)))),
  catalog: must(text),
  counts: must(aggregate),
});

/** Throws VaultError `altered` where anything of it is not as `contentOf` writes it: a sum of half a file would be wrong in silence. */
export function partsIn(content: BufferSource): Part[] {
  const altered: Unread = () => { throw new VaultError('altered'); };
  const found = parsed(content);
  const { parts } = shape<{ parts: Part[] }>({ parts: must(listOf(part)) })(found, '', altered)!;
  return parts.map((one) => ({ ...one, counts: merge([one.counts]) }));
}

/** Throws VaultError, `wrong` for another passphrase. */
export const unsealedParts = async (file: string, passphrase: string, stretch: Stretch) => partsIn(await unseal(file, passphrase, COUNTS_FILE, stretch));
