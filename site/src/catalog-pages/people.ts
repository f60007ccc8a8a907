// For whom a program is, for the filter of the list: by what its requirements ask.
import type { ProgramMaterial } from './material';

const ASKS = {
  child: /(\bage\w*|years\([^&]*birth_date[^&]*\)) (<=?|==) (\d|1\d|2[0-5])\b|birth_date\.getFullYear\(\) in \[1\d|\.(health_checks|in_alternative_care)\b/,
  woman: /\.sex == "female"(?! \?)/,
  pregnancy: /\.(pregnan|breastfe|postnatal|prenatal)/,
  student: /\.(enrolled_student|school|previous_year_grade|academic|studies|studying|higher_education|university)/,
  worker: /\.(work\b|job|contract|dismissal|average_wage|looking_or|had_youth|had_women|wage|formal|first_formal|contributed)/,
  disability: /\.(disab|mental_dis|cannot_work|invalid|tuberculosis|illness|electrodep|dependency|diagnos)/,
  carer: /\.(cares|cared|carer|caregiver)/,
  older: /(\bage\w*|years\([^&]*birth_date[^&]*\)) (>=?|==) (\([^)]*)?[6-9]\d\b/,
  pensioner: /\.(pension|has_pension|state_guaranteed|survivor)/,
  indigenous: /\.(indigenous|conadi|mapuche)/,
  homeless: /\.homeless\b/,
};

export type Person = keyof typeof ASKS | 'family';

export const PEOPLE: Person[] = [...(Object.keys(ASKS) as (keyof typeof ASKS)[]), 'family'];

/** A program that asks for nobody in particular is for families and households. */
export function peopleOf({ requirements }: ProgramMaterial, subject: 'person' | 'household'): Person[] {
  const found: Person[] = (Object.keys(ASKS) as (keyof typeof ASKS)[]).filter((person) => ASKS[person].test(requirements));
  return subject === 'household' || found.length === 0 ? [...found, 'family'] : found;
}
