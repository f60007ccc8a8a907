// Which column of a table is what. Nothing that is not mapped is read.
import type { Meaning } from './cells';

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

/** Keeps mappings by the names of the columns of their files. */
export interface MappingMemory {
  find(header: string[]): Promise<Mapping | undefined>;
  keep(header: string[], mapping: Mapping): Promise<void>;
}

/** As long as the page is open. Names of columns only: no cell of a file. */
export function pageMemory(): MappingMemory {
  const kept = new Map<string, Mapping>();
  const key = (header: string[]) => JSON.stringify(header);
  return {
    find: async (header) => structuredClone(kept.get(key(header))),
    keep: async (header, mapping) => void kept.set(key(header), structuredClone(mapping)),
  };
}
