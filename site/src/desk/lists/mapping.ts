// Which column of a table is what. Nothing that is not mapped is read.
import type { Vault } from '../vault/vault';
import type { Meaning } from './cells';
import type { Layout } from './layout';

export type Role = 'household' | 'person' | 'members' | 'day' | 'resident';

/** What a column holds: a fact by its id, or the part that it plays in the table. */
export type Target = { fact: string; meaning: Meaning } | { role: Role };

export type TableLayout = 'person' | 'household'; // what a row is

export interface Mapping {
  layout: TableLayout;
  header: boolean;
  columns: (Target | undefined)[]; // by column
}

export const roleAt = (mapping: Mapping, role: Role) => mapping.columns.findIndex((target) => target && 'role' in target && target.role === role);

/** What is wrong with a mapping, so that nothing can be screened by it. */
export type MappingFault = { kind: 'no-facts' } | { kind: 'no-key' } | { kind: 'twice'; columns: [number, number] };

const nameOf = (target: Target) => ('fact' in target ? target.fact : `role ${target.role}`);

export function faultsOf(mapping: Mapping): MappingFault[] {
  const faults: MappingFault[] = [];
  const seen = new Map<string, number>();
  mapping.columns.forEach((target, column) => {
    if (!target) return;
    const before = seen.get(nameOf(target));
    if (before !== undefined) faults.push({ kind: 'twice', columns: [before, column] });
    else seen.set(nameOf(target), column);
  });
  if (!mapping.columns.some((target) => target && 'fact' in target)) faults.push({ kind: 'no-facts' });
  if (mapping.layout === 'person' && roleAt(mapping, 'household') < 0) faults.push({ kind: 'no-key' });
  return faults;
}

/** Keeps mappings by the names of the columns of their files: no cell of them. */
export interface MappingMemory {
  find(header: string[]): Promise<Mapping | undefined>;
  keep(header: string[], mapping: Mapping): Promise<void>;
}

/** Without what the rules do not know any more. */
export const known = (mapping: Mapping, { facts }: Layout): Mapping => ({
  ...mapping,
  columns: mapping.columns.map((target) => (target && (!('fact' in target) || facts.some(({ id }) => id === target.fact)) ? target : undefined)),
});

interface Kept {
  header: string[];
  mapping: Mapping;
}

const MOST = 20; // the last ones

const isOf = (header: string[]) => (one: Kept) => JSON.stringify(one.header) === JSON.stringify(header);

const withKept = (kept: Kept[], header: string[], mapping: Mapping): Kept[] => [{ header, mapping }, ...kept.filter((one) => !isOf(header)(one))].slice(0, MOST);

/** As long as the page is open. */
export function pageMemory(): MappingMemory {
  let kept: Kept[] = [];
  return {
    find: async (header) => kept.find(isOf(header))?.mapping,
    keep: async (header, mapping) => void (kept = withKept(kept, header, mapping)),
  };
}

const NAME = 'columns of lists';

/** In the vault, encrypted like a case. */
export const vaultMemory = (vault: Pick<Vault, 'recall' | 'update'>): MappingMemory => ({
  find: async (header) => ((await vault.recall(NAME)) as Kept[] | undefined)?.find(isOf(header))?.mapping,
  keep: (header, mapping) => vault.update(NAME, (before) => withKept((before as Kept[] | undefined) ?? [], header, mapping)),
});
