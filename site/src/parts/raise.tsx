import { useEffect, useLayoutEffect, useMemo, useState } from 'preact/hooks';
import { sameRef, valueOf } from '../answers';
import { measureOf, paidFor, reachOf, stretchesOf, type Measure, type Stretch } from '../cliffs';
import type { Range, Ref, Value } from '../contract';
import type { Cliffs } from '../contract-explore';
import { draftOf, readDraft } from '../draft';
import { numbersOf } from '../moves';
import { answerText, rangeText, refLabel, withUnit, type Speaker } from '../say';
import { useSite } from '../site';
import { contestsIn } from '../verdicts';
import { furtherWords } from '../words/further/load';
import { CliffChart } from './cliff-chart';
import { CliffTable, Turnings } from './cliff-table';
import { FieldMessage } from './errors';
import { draftErrorText } from './one';
import { Failed, Working } from './working';

const SETTLED = 250; // milliseconds: who goes through a list by the arrows does not ask for each

type Answer = { of: Ref; cliffs?: Cliffs };

/** What the engine says of a number, or why it does not: undefined while it works. */
function useCliffs(ref: Ref | undefined): [Answer | undefined, () => void] {
  const { site, answers, offline } = useSite();
  const [answer, setAnswer] = useState<Answer>();
  const [tries, setTries] = useState(0);
  useEffect(() => {
    if (!ref || !offline) return;
    const left = new AbortController();
    const { signal } = left;
    const take = (found: Answer) => !signal.aborted && setAnswer(found);
    setAnswer(undefined);
    const timer = setTimeout(() => site.crew!.cliffs(answers, ref, signal).then((cliffs) => take({ of: ref, cliffs }), () => take({ of: ref })), SETTLED);
    return () => {
      left.abort();
      clearTimeout(timer);
    };
  }, [ref?.fact, ref?.person, answers, offline, tries]);
  return [answer && ref && sameRef(answer.of, ref) ? answer : undefined, () => setTries(tries + 1)];
}

const isRange = (value: Value | undefined): value is { min?: number; max?: number } => typeof value === 'object' && value !== null && !Array.isArray(value) && !('any_of' in value);

function todayOf(value: Value | undefined, { domain }: Cliffs): Range | undefined {
  if (typeof value === 'number') return { min: value, max: value };
  return isRange(value) ? { min: value.min ?? Number(domain.min), max: value.max ?? Number(domain.max) } : undefined;
}

// The number in the field, or the value of the last tap, with what is received for it.
function Trial({ of, cliffs, stretches, measure, value, set, speaker }: { of: Ref; cliffs: Cliffs; stretches: Stretch[]; measure: Measure; value: number | undefined; set(value: number): void; speaker: Speaker }) {
  const { t, words, lang } = speaker;
  const w = furtherWords(lang).whatIf;
  const fact = words.facts[of.fact]!;
  const [text, setText] = useState('');
  const [error, setError] = useState('');
  useLayoutEffect(() => { // with the value: later it would overwrite what is typed meanwhile
    if (value !== undefined) setText(draftOf({ ...fact, bands: [] }, value, lang).text);
  }, [value]);
  const submit = (event: Event) => {
    event.preventDefault();
    const read = readDraft(fact, { ...draftOf(fact, undefined, lang), text }, lang);
    setError('error' in read ? draftErrorText(read.error, fact, speaker) : '');
    if ('value' in read) set(read.value as number);
  };
  const starts = stretches.slice(1).map((one) => one.from);
  const here = value ?? -Infinity;
  const [back, on] = [starts.filter((start) => start < here).at(-1), starts.find((start) => start > here)];
  const paid = value === undefined ? undefined : paidFor(cliffs, measure, value);
  const border = stretches.find((one) => one.from === value && one.turns.length > 0);
  const unit = fact.unit && t.question.units[fact.unit];
  return (
    <form class="stack trial" noValidate onSubmit={submit}>
      <div class="field">
        <label for="trial">{w.tryOne}</label>
        {unit && <small id="trial-unit">{t.question.inUnit(unit)}</small>}
        {error && <FieldMessage id="trial-error" text={error} />}
        <div class="row">
          <input
            class="input" id="trial" inputMode={fact.type === 'int' ? 'numeric' : 'decimal'} autocomplete="off" value={text}
            aria-invalid={error ? true : undefined} aria-describedby={[unit && 'trial-unit', error && 'trial-error'].filter(Boolean).join(' ') || undefined}
            onInput={(event) => setText(event.currentTarget.value)}
          />
          <button class="button second">{w.see}</button>
        </div>
      </div>
      {starts.length > 0 && (
        <div class="row">
          <button type="button" class="button second" disabled={back === undefined} onClick={() => set(back!)}>‹ {w.previous}<span class="hidden"> {w.ofChanges}</span></button>
          <button type="button" class="button second" disabled={on === undefined} onClick={() => set(on!)}>{w.next}<span class="hidden"> {w.ofChanges}</span> ›</button>
        </div>
      )}
      <div role="status">
        {value !== undefined && (
          <p>
            {paid ? w.at(withUnit(value, fact, t, lang), `${rangeText(paid, measure.unit, speaker)} ${w.period[measure.per as 'month' | 'first_year']}`) : w.impossible}
          </p>
        )}
        {border && <Turnings turns={border.turns} speaker={speaker} names />}
      </div>
    </form>
  );
}

function Picture({ of, cliffs, speaker }: { of: Ref; cliffs: Cliffs; speaker: Speaker }) {
  const { words, answers, lang } = speaker;
  const w = furtherWords(lang).whatIf;
  const [tried, setTried] = useState<number>();
  const measure = useMemo(() => measureOf(cliffs), [cliffs]);
  const shown = measure ?? { kind: 'cash', unit: 'CLP', per: 'month' as const };
  const stretches = useMemo(() => stretchesOf(cliffs, shown, contestsIn(words)), [cliffs, words]);
  const fact = words.facts[of.fact]!;
  const label = w.chart(refLabel(of, speaker));
  const now = valueOf(answers, of);
  const today = todayOf(now, cliffs);
  const [low, step] = [Number(cliffs.domain.min), cliffs.domain.step];
  const reach = reachOf(stretches, today);
  const paid = tried === undefined ? undefined : paidFor(cliffs, shown, tried);
  const snap = (value: number) => setTried(low + Math.round((value - low) / step) * step);
  const said = now === undefined || now === null ? w.todayUnknown : w.todayIs(answerText(of, speaker));
  if (stretches.length === 1) return <p>{said} {w.flat}</p>;
  return (
    <>
      <p class="small column">{said} {w.counts}</p>
      <div class="pair">
        {measure ? (
          <figure class="sheet stack">
            <figcaption>{label} <b>{w.per[measure.per as 'month' | 'first_year']}</b></figcaption>
            <div class="scroll-x" tabIndex={0} role="region" aria-label={label}>
              <CliffChart
                stretches={stretches} from={low} step={step} reach={reach} measure={measure} fact={fact} today={today}
                tried={tried !== undefined && paid && tried <= reach ? { value: tried, paid } : undefined} pick={snap} label={w.chartText(label, stretches.length - 1)} speaker={speaker}
              />
            </div>
            <Trial of={of} cliffs={cliffs} stretches={stretches} measure={measure} value={tried} set={setTried} speaker={speaker} />
          </figure>
        ) : (
          <p>{w.noMoney}</p>
        )}
        <div class="sheet scroll-x" tabIndex={0} role="region" aria-label={w.table}>
          <CliffTable stretches={stretches} measure={shown} fact={fact} caption={label} speaker={speaker} />
        </div>
      </div>
      {!cliffs.complete && <p class="small">{w.incomplete}</p>}
    </>
  );
}

/** One number of the household from its least to its most, and where something changes. */
export function Raise({ speaker }: { speaker: Speaker }) {
  const { result, offline } = useSite();
  const { words, lang } = speaker;
  const w = furtherWords(lang).whatIf;
  const all = useMemo(() => numbersOf(result!, words), [result, words]);
  const [chosen, setChosen] = useState(0);
  const ref = all[chosen] ?? all[0];
  const [answer, again] = useCliffs(ref);
  if (!ref) return <p>{w.noNumber}</p>;
  return (
    <section class="stack" aria-labelledby="raise">
      <h2 id="raise">{w.raise}</h2>
      <p class="hint">{w.raiseHint}</p>
      <div class="field">
        <label for="number">{w.pickNumber}</label>
        <select class="input" id="number" value={String(chosen)} onChange={(event) => setChosen(Number(event.currentTarget.value))}>
          {all.map((one, index) => <option key={index} value={String(index)}>{refLabel(one, speaker)}</option>)}
        </select>
      </div>
      {!answer && <Working waiting={!offline} />}
      {answer && !answer.cliffs && <Failed again={again} />}
      {answer?.cliffs && <Picture key={`${ref.fact} ${ref.person}`} of={ref} cliffs={answer.cliffs} speaker={speaker} />}
    </section>
  );
}
