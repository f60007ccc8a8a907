// The reason of a change in plain words.
import { shortName, type CatalogWords, type CriterionWords } from '../../catalog';
import type { ParameterValue } from '../../contract';
import { dateText } from '../../format';
import { fill } from '../../text';
import type { caseload } from '../words/caseload';
import type { Change } from './findings';

export interface Speaker {
  t: typeof caseload;
  words: CatalogWords;
  parameters: Record<string, ParameterValue>;
  version: string;
}

export const programName = ({ words }: Pick<Speaker, 'words'>, id: string) => (words.programs[id] ? shortName(words.programs[id]) : id);

function criterionText(criterion: CriterionWords | undefined, id: string): string | undefined {
  if (!criterion) return undefined;
  if (criterion.id === id && criterion.text) return criterion.text;
  for (const child of criterion.all_of ?? criterion.any_of ?? []) {
    const text = criterionText(child, id);
    if (text) return text;
  }
  return undefined;
}

/** One sentence or two: what happened, then the rule that reads otherwise. */
export function whyOf({ program, cause, to }: Change, { t, words, parameters, version }: Speaker): string[] {
  if (!cause) return [t.why.looking];
  const { rules, window, age, criterion } = cause;
  const said: string[] = [];
  if (rules !== undefined) said.push(t.why.rules(rules, version));
  if (window) said.push(t.why[window]);
  if (age) said.push(t.why.age(age.name, age.years, dateText(age.date, 'es')));
  const text = criterion && criterionText(words.programs[program]?.criteria, criterion);
  if (text && to !== 'ask') said.push(t.why.rule(fill(text, words, parameters, 'es')));
  return said.length > 0 ? said : [text ? t.why.rule(fill(text, words, parameters, 'es')) : t.why.day];
}
