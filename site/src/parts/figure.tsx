import type { Range } from '../contract';
import { quantity } from '../format';
import type { Speaker } from '../say';

/** "entre $90.404 y $322.136", as the figure of a window: an amount never breaks. */
export function Figure({ range: { min, max }, unit, period, speaker }: { range: Range; unit: string; period?: string; speaker: Speaker }) {
  const { t, lang } = speaker;
  const [low, high] = [min, max].map((value) => <span>{quantity(value, unit, lang)}</span>);
  const after = period && <> <i>{period}</i></>;
  if (min === max) return <p class="amount">{high}{after}</p>;
  if (min === 0) return <p class="amount"><i>{t.result.upTo}</i> {high}{after}</p>;
  return <p class="amount"><i>{t.result.between}</i> {low} <i>{t.and}</i> {high}{after}</p>;
}
