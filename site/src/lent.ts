// What a draft lacks is lent by the first language: it is read there, and marked as such where it shows.
import type { CatalogWords } from './catalog';

export interface Lent {
  lang: string;
  texts: Set<string>;
}

/** The words of a draft, in which a text that it lacks is null, with those texts from the first language's words. May be filled again. */
export function filled({ lent, ...draft }: CatalogWords, first: CatalogWords): CatalogWords {
  const texts = new Set(lent?.texts);
  const fill = (own: unknown, other: unknown): unknown => {
    if (own === null) {
      if (typeof other === 'string') texts.add(other);
      return other;
    }
    if (typeof own !== 'object') return own;
    const others = other as Record<string, unknown>;
    if (Array.isArray(own)) return own.map((item, index) => fill(item, others[index]));
    return Object.fromEntries(Object.entries(own as object).map(([key, item]) => [key, fill(item, others[key])]));
  };
  return { ...(fill(draft, first) as CatalogWords), lent: { lang: first.lang, texts } };
}

/** The language of a text, where it is not that of the page. */
export const langOf = ({ lent }: CatalogWords, text: string | undefined) => (text !== undefined && lent?.texts.has(text) ? lent.lang : undefined);
