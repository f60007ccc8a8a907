// Fills the places of a catalog text: {param.suf_amount}, {name}.
import type { CatalogWords } from './catalog';
import type { ParameterValue } from './contract';
import { quantity, type Lang } from './format';

export function fill(text: string, words: CatalogWords, parameters: Record<string, ParameterValue>, lang: Lang, name = ''): string {
  return text.replace(/\{(?:param\.(\w+)|(name))\}/g, (place, parameter: string | undefined) => {
    if (parameter === undefined) return name;
    const value = parameters[parameter];
    const { unit, decimals } = words.parameters[parameter] ?? {};
    return typeof value === 'number' ? quantity(value, unit, lang, decimals) : place;
  });
}
