import { useEffect, useRef, useState } from 'preact/hooks';
import { monthlyCash } from '../amounts';
import { link } from '../router';
import { missingReason, mostText, namesText, rangeText, type Speaker } from '../say';
import { useSite } from '../site';
import { useSpeaker } from './speaker';
import { openOf } from '../goals';
import { entriesOf, missingOf, peopleOf, type Entry } from '../verdicts';
import { Glyph } from './icon';
import { byCash, sumsOf } from '../sums';

const SHOWN = 6; // programs in the panel

function LiveRow({ entry, speaker }: { entry: Entry; speaker: Speaker }) {
  const { t, words } = speaker;
  const program = words.programs[entry.id]!;
  const sums = sumsOf(entry, speaker);
  const missing = missingReason(missingOf(entry), speaker, 1);
  return (
    <li>
      <Glyph group={entry.group} />
      <b>{program.name}</b>
      <span class="num">{sums[0] && mostText(sums[0], speaker)}</span>
      <small>
        {entry.group === 'ask' && missing ? `${t.group.ask}: ${missing}` : `${t.group[entry.group]}: ${namesText(peopleOf(entry), speaker)}`}
      </small>
    </li>
  );
}

/** What is known so far: a panel beside the question, or on phones a bar that opens a drawer. */
export function Live() {
  const { t, result, answers } = useSite();
  const speaker = useSpeaker();
  const [open, setOpen] = useState(false);
  const bar = useRef<HTMLButtonElement>(null);
  const panel = useRef<HTMLElement>(null);
  useEffect(() => {
    if (open) panel.current?.querySelector('h2')?.focus();
  }, [open]);
  if (!result || !speaker) return null;
  const { yes, may, invited, ask, have } = entriesOf(result, speaker.words);
  const { goals } = answers;
  const settled = goals.length - openOf(goals, result.questions).length;
  const nearest = goals.flatMap((id) => ask.filter((entry) => entry.id === id));
  const rest = ask.filter((entry) => !nearest.includes(entry));
  const known = [...byCash(yes, speaker), ...byCash(may, speaker), ...nearest, ...invited, ...byCash(rest, speaker)];
  const shown = known.slice(0, Math.max(SHOWN, yes.length));
  const more = known.length - shown.length;
  const cash = monthlyCash(result.totals);
  const most = cash && (cash.likely.max > 0 ? cash.likely.max : cash.possible.max);
  const amount = cash && most ? rangeText({ min: cash.certain.min, max: most }, 'CLP', speaker) : undefined;
  const close = () => {
    setOpen(false);
    bar.current?.focus();
  };
  return (
    <>
      <aside
        class={open ? 'live open' : 'live'}
        aria-labelledby="live"
        tabIndex={0}
        ref={panel}
        onKeyDown={(event) => event.key === 'Escape' && open && close()}
      >
        <div class="stack">
          <h2 id="live" tabIndex={-1}>{t.live.title}</h2>
          <p class="small">
            {amount ? <Parts texts={t.live.monthly(amount)} /> : t.live.nothingYet}
          </p>
          {goals.length > 0 && (
            <div>
              <p class="small" id="goals">{t.first.settled(settled, goals.length)}</p>
              <progress value={settled} max={goals.length} aria-labelledby="goals" />
            </div>
          )}
          <ul>{shown.map((entry) => <LiveRow key={entry.id + entry.group} entry={entry} speaker={speaker} />)}</ul>
          {more > 0 && <p class="small">{t.live.more(more)}</p>}
          <p class="row">
            {yes.length + have.length > 0 && <a class="button second" href={link('resultado')}>{t.live.first}</a>}
            <button type="button" class="link close" onClick={close}>{t.live.close}</button>
          </p>
        </div>
      </aside>
      <nav class="peek" aria-label={t.live.bar}>
        <button type="button" ref={bar} aria-expanded={open} onClick={() => setOpen(true)}>
          <Glyph group={yes.length > 0 ? 'yes' : 'ask'} />
          <span>
            {amount && <><b class="num">{t.live.nowMonthly(amount)[0]}</b>{t.live.nowMonthly(amount)[1]}<br /></>}
            {t.live.counts(yes.length, ask.length)}
          </span>
          <u>{t.live.see}</u>
        </button>
      </nav>
    </>
  );
}

/** Three texts, the middle one the figure. */
const Parts = ({ texts: [before, figure, after] }: { texts: [string, string, string] }) => (
  <>{before}<b class="num">{figure}</b>{after}</>
);
