import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { nameOf, withValues, type Answers } from '../answers';
import { differences, monthly, OUTCOMES, type Difference, type Outcome } from '../compare';
import type { Result, Value } from '../contract';
import { draftOf, EMPTY_DRAFT, readDraft, type Draft } from '../draft';
import { Refusal } from '../engine';
import { quantity, type Lang } from '../format';
import { movesOf, type Move } from '../moves';
import { link } from '../router';
import { namesText, rangeText, refLabel, refusalText, sumText, type Speaker } from '../say';
import { useSite } from '../site';
import { sumsOf } from '../sums';
import { peopleOf, type Group } from '../verdicts';
import { furtherWords } from '../words/further/load';
import { ErrorSummary, type FieldError } from './errors';
import { Control, focusOf, NumberField } from './fields';
import { Glyph, Icon } from './icon';
import { More } from './more';
import { factOf } from '../fact-of';
import { draftErrorText } from './one';
import { reasonOf } from './reason';
import { Said } from './said';
import { Failed, Working } from './working';

const RECEIVED: Group[] = ['yes', 'have'];

const GLYPHS: Record<Outcome, Group> = { gained: 'yes', more: 'yes', lost: 'no', less: 'ask', opened: 'ask', unsure: 'ask', closed: 'no' };

function titleOf(move: Move, speaker: Speaker): string {
  const w = furtherWords(speaker.lang).whatIf;
  if (move.kind === 'job') return w.move.job(nameOf(move.base, move.person));
  if (move.kind === 'fact') return refLabel(move.asks[0]!, speaker);
  return w.move[move.kind];
}

/** One program that is not as it was: what happens, for whom, how much or why. */
function Changed({ difference: { id, outcome, before, after }, old, now }: { difference: Difference; old: Speaker; now: Speaker }) {
  const w = furtherWords(now.lang).whatIf;
  const program = now.words.programs[id]!;
  const paid = (entry: typeof before, speaker: Speaker) => sumsOf(entry, speaker).filter((sum) => sum.words.kind !== 'in_kind').slice(0, 1).map((sum) => sumText(sum, speaker).join(' '));
  const [was, is] = [paid(before, old), paid(after, now)];
  const both = RECEIVED.includes(before.group) && RECEIVED.includes(after.group);
  const amount = both ? w.amounts(was[0] ?? '$0', is[0] ?? '$0') : outcome === 'lost' ? was[0] && `− ${was[0]}` : outcome === 'gained' ? is[0] : undefined;
  return (
    <li class="program">
      <div>
        <h3><a href={link('programa', id)}>{program.name}</a></h3>
        {after.group !== 'no' && <p class="small">{namesText(peopleOf(after), now)}</p>}
        <p>{reasonOf(after, now)}</p>
      </div>
      {amount && <p class="pay">{amount}</p>}
    </li>
  );
}

export interface Tried {
  answers: Answers;
  result: Result;
}

/** Before and after, side by side: the money of each month, then each program that changes. */
function Outcome({ tried, use, speaker }: { tried: Tried; use(): void; speaker: Speaker }) {
  const { result } = useSite();
  const { t, words, lang } = speaker;
  const w = furtherWords(lang).whatIf;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), [tried]);
  const now = { ...speaker, answers: tried.answers, parameters: tried.result.parameters };
  const all = differences(result!, tried.result, words);
  const [before, after] = [monthly(result!), monthly(tried.result)];
  return (
    <section class="stack outcome" aria-labelledby="outcome">
      <h2 id="outcome" tabIndex={-1} ref={heading}>{w.outcomeTitle}</h2>
      <dl class="before-after">
        {([[w.before, before], [w.after, after]] as const).map(([label, { min, max, open }], index) => (
          <div key={label} class={index > 0 ? 'now' : undefined}>
            <dt>{label}</dt>
            <dd>{rangeText({ min, max }, 'CLP', speaker)} <small>{t.result.per['month']}</small></dd>
            {open > 0 && <dd class="small">{t.result.open(quantity(open, 'CLP', lang))}</dd>}
          </div>
        ))}
      </dl>
      <p class="small">{w.monthlyOnly}</p>
      {all.length === 0 && <p>{w.sameAll}</p>}
      {OUTCOMES.map((outcome) => {
        const found = all.filter((one) => one.outcome === outcome);
        if (found.length === 0) return null;
        return (
          <section key={outcome} class="group">
            <h2><Glyph group={GLYPHS[outcome]} />{w.outcome[outcome]}<span class="count">{t.programs(found.length)}</span></h2>
            <ul class="programs">{found.map((difference) => <Changed key={difference.id} difference={difference} old={speaker} now={now} />)}</ul>
          </section>
        );
      })}
      <p><button type="button" class="button second" onClick={use}>{w.use}</button></p>
    </section>
  );
}

interface FormProps {
  move: Move;
  errors: FieldError[];
  submit(read: () => { answers: Answers } | { errors: FieldError[] }): void;
  speaker: Speaker;
}

/** What has to be told about a change, as the questions ask it. */
function MoveForm({ move, errors, submit, speaker }: FormProps) {
  const { t, lang } = speaker;
  const w = furtherWords(lang).whatIf;
  const theirs = { ...speaker, answers: move.base };
  const [drafts, setDrafts] = useState<Draft[]>(() =>
    move.asks.map((ask, index) => {
      const told = move.start.find(([ref]) => ref.fact === ask.fact && ref.person === ask.person);
      const value: Value | undefined = told ? told[1] : index > 0 ? null : undefined;
      return value === undefined ? EMPTY_DRAFT : draftOf(factOf(ask.fact, speaker), value, lang);
    }),
  );
  const read = () => {
    const readings = move.asks.map((ask, index) => ({ ask, field: `move-${index}`, fact: factOf(ask.fact, speaker), read: readDraft(factOf(ask.fact, speaker), drafts[index]!, lang) }));
    const wrong = readings.flatMap(({ field, fact, read }) => ('error' in read ? [{ field: focusOf(field, fact), text: draftErrorText(read.error, fact, speaker) }] : []));
    if (wrong.length > 0) return { errors: wrong };
    const told = readings.flatMap(({ ask, read }) => ('value' in read ? [[ask, read.value] as (typeof move.start)[number]] : []));
    return { answers: withValues(move.base, [...move.start, ...told]) };
  };
  return (
    <form class="stack" noValidate onSubmit={(event) => (event.preventDefault(), submit(read))}>
      {move.asks.map((ask, index) => {
        const fact = factOf(ask.fact, speaker);
        const field = `move-${index}`;
        const error = errors.find((one) => one.field === focusOf(field, fact))?.text;
        const name = ask.person === null ? t.question.yourHome : nameOf(move.base, ask.person);
        const change = (draft: Draft) => setDrafts(drafts.map((old, at) => (at === index ? draft : old)));
        const control = { id: field, fact, draft: drafts[index]!, change, error, speaker: theirs, person: ask.person };
        return (
          <fieldset key={field} class={error ? 'stack has-error' : 'stack'}>
            <legend class="label"><Said text={fact.question} speaker={theirs} name={name} /></legend>
            <Control {...control} label={fact.label} />
            {fact.bands && fact.type !== 'choice' && (
              <More title={t.question.exact}><NumberField {...control} id={`${field}-exact`} error={undefined} label={fact.label} /></More>
            )}
          </fieldset>
        );
      })}
      {move.kind === 'birth' && <p class="small">{w.newborn}</p>}
      <div class="actions"><button class="button">{w.compare}</button></div>
    </form>
  );
}

/** The change is in the answers now. Takes the focus, since the button that took it is gone. */
function Taken({ undo, lang }: { undo(): void; lang: Lang }) {
  const w = furtherWords(lang).whatIf;
  const note = useRef<HTMLDivElement>(null);
  useEffect(() => note.current?.focus(), []);
  return (
    <div class="note first" tabIndex={-1} ref={note}>
      <Icon name="flag" />
      <p><b>{w.used}</b></p>
      <p class="row"><a class="button" href={link('resultado')}>{w.seeResult}</a> <button type="button" class="button second" onClick={undo}>{w.undo}</button></p>
    </div>
  );
}

/** A change that can be chosen, and what it would do. The answers stay as they are unless the person takes it. */
export function BeforeAfter({ speaker }: { speaker: Speaker }) {
  const { site, result, answers } = useSite();
  const { t, words, asOf, lang } = speaker;
  const w = furtherWords(lang).whatIf;
  const moves = useMemo(() => movesOf(result!, answers, words, asOf, w.baby), [result, words, lang]);
  const [chosen, setChosen] = useState('');
  const [errors, setErrors] = useState<FieldError[]>([]);
  const [state, setState] = useState<Tried | 'working' | 'failed'>();
  const [earlier, setEarlier] = useState<Answers>(); // before a change was taken
  const [asked, setAsked] = useState<Answers>();
  const latest = useRef(0);
  const select = useRef<HTMLSelectElement>(null);
  const move = moves.find((one) => one.id === chosen);
  const clear = () => {
    latest.current++;
    setErrors([]);
    setState(undefined);
  };
  const ask = async (changed: Answers) => {
    const turn = ++latest.current;
    setErrors([]);
    setAsked(changed);
    setState('working');
    try {
      const found = await site.assess(changed);
      if (turn === latest.current) setState({ answers: changed, result: found });
    } catch (error) {
      if (turn !== latest.current) return;
      const refused = error instanceof Refusal && error.errors.some((one) => one.pointer !== undefined && one.pointer !== '');
      setState(refused ? undefined : 'failed');
      if (refused) setErrors([{ field: 'move', text: refusalText(error.errors, speaker) }]);
    }
  };
  const take = async (changed: Answers) => {
    await site.answer(changed);
    setEarlier(answers);
    setChosen('');
    clear();
  };
  const undo = async () => {
    await site.answer(earlier!);
    setEarlier(undefined);
    select.current?.focus();
  };
  const options = (life: boolean) =>
    moves.filter((one) => (one.kind !== 'fact') === life).map((one) => <option key={one.id} value={one.id}>{titleOf(one, speaker)}</option>);
  return (
    <section class="stack" aria-labelledby="moves">
      <h2 id="moves">{w.moves}</h2>
      <p class="hint">{w.movesHint}</p>
      {earlier && <Taken undo={undo} lang={lang} />}
      <ErrorSummary errors={errors} />
      <div class="pair">
        <div class="stack">
          <div class="field">
            <label for="move">{w.pickMove}</label>
            <select class="input" id="move" ref={select} value={chosen} onChange={(event) => (clear(), setChosen(event.currentTarget.value))}>
              <option value="">{t.people.choose}</option>
              <optgroup label={w.life}>{options(true)}</optgroup>
              <optgroup label={w.steps}>{options(false)}</optgroup>
            </select>
          </div>
          {move && (
            <MoveForm
              key={chosen} move={move} errors={errors} speaker={speaker}
              submit={(read) => {
                const reading = read();
                if ('errors' in reading) return (clear(), setErrors(reading.errors));
                void ask(reading.answers);
              }}
            />
          )}
        </div>
        <div class="stack">
          {state === 'working' && <Working waiting={false} />}
          {state === 'failed' && <Failed again={() => void ask(asked!)} />}
          {typeof state === 'object' && <Outcome tried={state} use={() => void take(state.answers)} speaker={speaker} />}
        </div>
      </div>
    </section>
  );
}
