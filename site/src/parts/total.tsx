import { monthlyCash, type Cash } from '../amounts';
import { listText, quantity } from '../format';
import type { Result } from '../contract';
import type { Speaker } from '../say';
import { sumsOf } from '../sums';
import { PROBABLE, type Entry, type Group } from '../verdicts';
import { Figure } from './figure';
import { Glyph } from './icon';

const WIDTH = 320;
const NAMED = 3; // of what is still to know

// What the window promises: what is sure or waits for an agency; while there is none, what answers could still bring.
const mostOf = (cash: Cash) => (cash.likely.max > 0 ? cash.likely.max : cash.possible.max);

const noMonthly = (cash: Cash | undefined) => !cash || cash.possible.max === 0;

const eligible = (entry: Entry) => entry.results.every((one) => one.verdict === 'eligible' || one.rows?.some((row) => row.verdict === 'eligible'));

/** Where no money is probable each month: the probable program that pays most in a few payments. */
function fewPayments(cash: Cash | undefined, probable: Entry[], speaker: Speaker) {
  if (cash && cash.likely.max > 0) return undefined;
  const found = probable.flatMap((entry) =>
    sumsOf(entry, speaker).filter((sum) => sum.words.kind === 'cash' && sum.payments).map((sum) => ({ entry, sum, sure: eligible(entry) })),
  );
  return found.sort((a, b) => b.sum.max - a.sum.max)[0];
}

/** What the window promises: what is probable each month or, where that is nothing, in a few payments; else what answers could bring each month. */
export function promiseOf(result: Result, probable: Entry[], speaker: Speaker) {
  const cash = monthlyCash(result.totals);
  return { cash, few: fewPayments(cash, probable, speaker) };
}

/** The promise as heading and figure. */
export function Headline({ promise: { cash, few }, id, speaker }: { promise: ReturnType<typeof promiseOf>; id?: string; speaker: Speaker }) {
  const { t } = speaker;
  const figure = few ? (
    <Figure range={{ min: few.sure ? few.sum.min : 0, max: few.sum.max }} unit={few.sum.words.unit} period={t.result.payments(few.sum.payments!.length)} speaker={speaker} />
  ) : noMonthly(cash) ? (
    <p class="lede">{t.result.noMonthly}</p>
  ) : (
    <Figure range={{ min: cash!.certain.min, max: mostOf(cash!) }} unit="CLP" speaker={speaker} />
  );
  return (
    <>
      <h2 id={id} class="label">{few ? t.result.few : t.result.monthly}</h2>
      {figure}
    </>
  );
}

/** Solid: all rules are met. Hatched: an agency confirms it, or an answer is missing. */
function Bar({ certain, possible, speaker }: { certain: number; possible: number; speaker: Speaker }) {
  const { t, lang } = speaker;
  const solid = Math.round((certain / possible) * WIDTH);
  const rest = WIDTH - solid;
  return (
    <svg class="bar" viewBox={`0 0 ${WIDTH} 14`} preserveAspectRatio="none" role="img" aria-label={t.result.barText(quantity(certain, 'CLP', lang), quantity(possible - certain, 'CLP', lang))}>
      <defs>
        <pattern id="hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <path class="hatch" d="M0 0v6" stroke-width="4" />
        </pattern>
      </defs>
      {solid > 0 && <rect class="bar-a" width={solid} height="14" />}
      {rest > 2 && <rect class="bar-b" x={solid + 1} y="1" width={rest - 2} height="12" />}
    </svg>
  );
}

/** The window: what each month could bring, how much of it is sure, and what stands beside. */
export function Total({ result, entries, speaker }: { result: Result; entries: Record<Group, Entry[]>; speaker: Speaker }) {
  const { t, words, lang } = speaker;
  const probable = PROBABLE.flatMap((group) => entries[group]);
  const promise = promiseOf(result, probable, speaker);
  const { cash, few } = promise;
  const pays = (entry: Entry) => sumsOf(entry, speaker).some((sum) => sum.words.kind === 'cash' && sum.words.per === 'month' && !sum.payments);
  const paid = probable.filter(pays);
  const asked = entries.ask.filter(pays);
  const aside = probable.filter((entry) => !pays(entry) && entry !== few?.entry);
  const names = (some: Entry[]) => listText(some.map((entry) => words.programs[entry.id]!.name), lang);
  const fewNames = (some: Entry[]) =>
    some.length > NAMED ? t.question.andMore(some.slice(0, NAMED).map((entry) => words.programs[entry.id]!.name).join(', '), some.length - NAMED) : names(some);
  const money = (value: number) => quantity(value, 'CLP', lang);
  const [sure, confirm, open] = cash ? [cash.certain.min, cash.likely.max - cash.certain.min, cash.possible.max - cash.likely.max] : [0, 0, 0];
  const confirmed = paid.filter((entry) => !eligible(entry));
  return (
    <section class="window stack" aria-labelledby="total">
      <Headline promise={promise} id="total" speaker={speaker} />
      {cash && !few && mostOf(cash) > 0 && <Bar certain={cash.certain.min} possible={mostOf(cash)} speaker={speaker} />}
      <ul class="totals">
        {sure > 0 && <li><Glyph group="yes" /><b>{t.result.sure(money(sure))}</b><span class="small">{names(paid.filter(eligible))}</span></li>}
        {confirm > 0 && <li><Glyph group="ask" tone="yes" /><b>{t.result.confirm(money(confirm))}</b><span class="small">{names(confirmed.length > 0 ? confirmed : paid)}</span></li>}
        {few && (
          <li>
            <Glyph group={few.sure ? 'yes' : 'ask'} tone="yes" />
            <b>{(few.sure ? t.result.sure : t.result.confirm)(money(few.sum.max))}</b>
            <span class="small">{names([few.entry])}</span>
          </li>
        )}
        {open > 0 && <li><Glyph group="ask" /><b>{(few ? t.result.openMonthly : t.result.open)(money(open))}</b><span class="small">{fewNames(asked)}</span></li>}
        {aside.length > 0 && (
          <li class="aside"><Glyph group="yes" /><b>{t.result.aside(aside.length)}</b><span class="small">{names(aside)}. {t.result.asideText}</span></li>
        )}
        {noMonthly(cash) && !few && <li><Glyph group="ask" /><span class="small">{t.result.noMonthlyText}</span></li>}
      </ul>
    </section>
  );
}
