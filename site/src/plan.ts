// What the household intends to do with its result. Like the answers it lives in memory.
import type { Group, Entry } from './verdicts';

export interface Plan {
  wanted: Record<string, boolean>; // by program, where the person said so
  gathered: string[]; // documents
}

export const NO_PLAN: Plan = { wanted: {}, gathered: [] };

/** What there is to choose from: probable programs and those with places or a contest; where there is none, what is undecided. */
export function choicesOf({ yes, may, ask }: Record<Group, Entry[]>): Entry[] {
  const known = [...yes, ...may];
  return known.length > 0 ? known : ask;
}

/** Nobody has to ask for something uncertain: of that only what the person chose. */
export const isWanted = ({ wanted }: Plan, entry: Entry) => wanted[entry.id] ?? entry.group !== 'may';

export const withWanted = (plan: Plan, id: string, wanted: boolean): Plan => ({ ...plan, wanted: { ...plan.wanted, [id]: wanted } });

export const withGathered = (plan: Plan, document: string, gathered: boolean): Plan => {
  const others = plan.gathered.filter((one) => one !== document);
  return { ...plan, gathered: gathered ? [...others, document] : others };
};
