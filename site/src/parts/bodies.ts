import type { Page } from '../answers';
import type { CatalogWords } from '../catalog';
import { IN_ONE } from '../steps';
import { InOne } from './in-one';
import { Lines } from './lines';
import { One } from './one';
import { Rows } from './rows';

/** The form that fits a screen. */
export function bodyOf({ asks, group }: Page, words: CatalogWords) {
  if (asks.length === 1) return One;
  if (asks[0]!.fact === IN_ONE[0]) return InOne;
  return group !== null || words.facts[asks[0]!.fact]?.type === 'boolean' ? Lines : Rows;
}
