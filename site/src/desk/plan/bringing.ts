// Documents of a plan, each once: what was seen of them, and who brings which.
import { personOf, type Answers } from '../../answers';
import type { CatalogWords } from '../../catalog';
import { documentsOf } from '../../documents';
import type { CasePlan } from '../case';

export interface PlanDocument {
  id: string;
  programs: string[];
  seen: boolean;
  who: string; // id of a member; empty where nobody is listed
}

/** Who consults brings what nobody else was asked for. */
export function planDocuments({ programs, seen, brings }: CasePlan, answers: Answers, words: CatalogWords): PlanDocument[] {
  return documentsOf(programs.map((id) => ({ id })), words).map((one) => {
    const who = brings[one.id];
    return { ...one, seen: seen.includes(one.id), who: (who !== undefined && personOf(answers, who)?.id) || (answers.people[0]?.id ?? '') };
  });
}

/** How many each member brings, in the order of members. */
export const countsOf = (documents: PlanDocument[], { people }: Answers) =>
  people.map(({ id, name }) => ({ name, count: documents.filter(({ who }) => who === id).length })).filter(({ count }) => count > 0);

export const withSeen = (plan: CasePlan, document: string, seen: boolean): CasePlan => {
  const others = plan.seen.filter((one) => one !== document);
  return { ...plan, seen: seen ? [...others, document] : others };
};

export const withBringer = (plan: CasePlan, document: string, who: string): CasePlan => ({ ...plan, brings: { ...plan.brings, [document]: who } });

export const withProgram = (plan: CasePlan, program: string, wanted: boolean): CasePlan => {
  const others = plan.programs.filter((one) => one !== program);
  return { ...plan, programs: wanted ? [...others, program] : others };
};
