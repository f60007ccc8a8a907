// Cases in a file under a passphrase of its own, and what becomes of them on another desk. Nothing is written here: the vault does, once somebody has chosen.
import { newId, type Case } from '../case';
import { caseOf } from '../case-check';
import { advanced, joined, relationOf, type Relation, type Revision } from '../revision';
import { isTree } from '../shape';
import { padded, parsed } from './bytes';
import { VaultError, type VaultTrouble } from './errors';
import { inspect, seal, unseal } from './sealed';
import type { Cost, Stretch } from './stretching';

export const FILE = { kind: 'ventanilla-cases', version: 1 };
const BLOCK = 16_384; // bytes to whose multiples the content is padded

export async function fileOf(cases: Case[], today: string, passphrase: string, stretch: Stretch, cost?: Cost): Promise<string> {
  return seal(padded({ made: today, cases }, BLOCK), passphrase, FILE, stretch, cost);
}

/** Throws VaultError `foreign`, `later` or `altered` where it is no such file: before anybody types a passphrase. */
export const inspectFile = async (text: string) => void (await inspect(text, FILE));

export interface Contents {
  made: string;
  cases: Case[];
  refused: { number: string; why: VaultTrouble }[]; // what this page cannot read; it stays in the file
}

/** Throws VaultError, `wrong` for another passphrase. */
export async function casesIn(text: string, passphrase: string, stretch: Stretch): Promise<Contents> {
  const found = parsed(await unseal(text, passphrase, FILE, stretch));
  if (!isTree(found) || !Array.isArray(found.cases)) throw new VaultError('altered');
  const contents: Contents = { made: String(found.made), cases: [], refused: [] };
  for (const one of found.cases as unknown[]) {
    try {
      contents.cases.push(caseOf(one));
    } catch (error) {
      if (!(error instanceof VaultError)) throw error;
      contents.refused.push({ number: isTree(one) && typeof one.number === 'string' ? one.number : '', why: error.trouble });
    }
  }
  return contents;
}

/** What a case of a file is to what lies here. */
export interface Incoming {
  record: Case;
  mine: Case | undefined;
  relation: 'new' | Relation;
}

/** The same content, whatever the order in which members were written. */
function isSame(a: unknown, b: unknown): boolean {
  if (Array.isArray(a) && Array.isArray(b)) return a.length === b.length && a.every((one, index) => isSame(one, b[index]));
  if (isTree(a) && isTree(b)) {
    const names = Object.keys(a);
    return names.length === Object.keys(b).length && names.every((name) => name in b && isSame(a[name], b[name]));
  }
  return a === b;
}

/** Of two copies with one history and two contents, as when a disk was copied, nobody knows which is right. */
export function compare(record: Case, mine: Case | undefined): Incoming {
  if (!mine) return { record, mine, relation: 'new' };
  const relation = relationOf(record.revision, mine.revision);
  return { record, mine, relation: relation === 'same' && !isSame(record, mine) ? 'diverged' : relation };
}

/** What a file holds, beside what lies here. */
export interface Arrived extends Omit<Contents, 'cases'> {
  incoming: Incoming[];
}

/** `here` gives the case of this id that lies here. */
export async function arrivedIn({ cases, ...contents }: Contents, here: (id: string) => Promise<Case | undefined> | undefined): Promise<Arrived> {
  return { ...contents, incoming: await Promise.all(cases.map(async (record) => compare(record, await here(record.id)))) };
}

/** take: theirs; keep: mine; both: theirs beside mine, as a case of its own; leave: nothing, it stays in the file. */
export type Choice = 'take' | 'keep' | 'both' | 'leave';

/** What is done without asking. A conflict waits. */
export const USUAL: Record<Incoming['relation'], Choice> = { new: 'take', newer: 'take', same: 'leave', older: 'leave', diverged: 'leave' };

/** What there is to choose from; the first one is usual. */
export const CHOICES: Record<Incoming['relation'], Choice[]> = {
  new: ['take', 'leave'], newer: ['take', 'leave'], same: ['leave'], older: ['leave'], diverged: ['leave', 'keep', 'take', 'both'],
};

/** What the vault has to write for a choice. Whoever settles a conflict knows both pasts, and every other desk takes it from there. */
export function written({ record, mine, relation }: Incoming, choice: Choice, device: string): { record: Case; over: Revision }[] {
  if (choice === 'leave') return [];
  if (choice === 'both') return [{ record: { ...record, id: newId(), revision: { [device]: 1 } }, over: {} }];
  const over = mine?.revision ?? {};
  if (relation !== 'diverged') return [{ record, over }];
  const revision = advanced(joined(record.revision, over), device);
  return [{ record: { ...(choice === 'keep' ? mine! : record), revision }, over }];
}
