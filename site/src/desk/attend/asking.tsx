import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { keyOf, nameOf } from '../../answers';
import { shortName } from '../../catalog';
import type { Result } from '../../contract';
import { factOf } from '../../fact-of';
import { labelOf, refLabel, say } from '../../say';
import { attend as t } from '../words/attend';
import { FactField, FactHelp } from './fact-field';
import { Kbd } from './keys';
import { arranged, knownRows, opensIn, rowsOf, type Row } from './queue';
import { useAttending } from './session';

const BELOW = 12; // rows drawn after the one where somebody is

interface At {
  fact: string;
  person: string | null;
}

function AskRow({ row, at, enter }: { row: Row; at: At | undefined; enter(at: At): void }) {
  const { speaker, answers } = useAttending();
  const { words } = speaker;
  const now = at?.fact === row.fact;
  const about = now ? at.person : null;
  const question = now ? say(speaker, factOf(row.fact, speaker).question, nameOf(answers, about) || speaker.t.question.anyone) : '';
  const gain = row.programs.length === 1 ? shortName(words.programs[row.programs[0]!]!) : row.programs.length > 1 ? t.ask.programs(row.programs.length) : '';
  return (
    <li class={now ? 'now' : undefined}>
      <span class="what">{labelOf(row.fact, speaker)}{question && <small>{t.ask.read(question)}</small>}</span>
      <span class="who">
        {row.people.map((person) => (
          <span key={person} class="one" onFocusIn={() => enter({ fact: row.fact, person })}>
            {person !== null && <span aria-hidden="true">{nameOf(answers, person)}</span>}
            <FactField answer={{ fact: row.fact, person }} all={row.people.map((one) => ({ fact: row.fact, person: one }))} label={refLabel({ fact: row.fact, person }, speaker)} />
          </span>
        ))}
      </span>
      <span class="gain">{gain}</span>
    </li>
  );
}

/** What to ask, in the order of what it can still change; or what is known. `wanted` is the fact to go to. */
export function Asking({ result, elsewhere, wanted }: { result: Result | undefined; elsewhere: Set<string>; wanted: { key: string } | undefined }) {
  const { answers, speaker, settled } = useAttending();
  const [known, setKnown] = useState(false);
  const [at, setAt] = useState<At>();
  const [more, setMore] = useState(0);
  const shown = useRef<Row[]>([]);
  const asked = useMemo(() => (result ? rowsOf(result.questions, answers, elsewhere) : []), [result, elsewhere]);
  const opens = useMemo(() => opensIn(speaker.words), [speaker.words]);
  useMemo(() => {
    shown.current = arranged(shown.current, asked, at?.fact, answers, opens, settled);
  }, [asked, answers, settled]);
  const place = shown.current.findIndex(({ fact }) => fact === at?.fact);
  const limit = place + 1 + BELOW + more;
  useEffect(() => {
    if (!wanted) return;
    setKnown(false);
    const found = shown.current.findIndex(({ fact, people }) => people.some((person) => keyOf({ fact, person }) === wanted.key));
    setMore((before) => Math.max(before, found + 1 - BELOW));
  }, [wanted]);
  const facts = known ? knownRows(answers, elsewhere) : shown.current;
  const rows = known ? facts : facts.slice(0, limit);
  const count = knownRows(answers, elsewhere).reduce((sum, { people }) => sum + people.length, 0);
  return (
    <section class="pane grow asking" id="asking" aria-labelledby="ask">
      <header>
        <h2 id="ask">{t.ask.title} <Kbd name="ask" /></h2>
        {result && facts.length > 0 && !known && <span class="small">{t.ask.left(facts.length)} · {t.ask.first}</span>}
        <fieldset class="seg" aria-label={t.ask.which}>
          <label><input type="radio" name="which" checked={!known} onChange={() => setKnown(false)} />{t.ask.open}</label>
          <label><input type="radio" name="which" checked={known} onChange={() => setKnown(true)} />{t.ask.known(count)}</label>
        </fieldset>
      </header>
      {rows.length === 0 && <p class="small empty">{known ? t.ask.none : result ? t.ask.nothing : t.ask.nobody}</p>}
      {rows.length > 0 && (
        <div class="scroll" tabIndex={0} role="region" aria-labelledby="ask">
          <ul class="queue">{rows.map((row) => <AskRow key={`${known} ${row.fact}`} row={row} at={at} enter={setAt} />)}</ul>
          {rows.length < facts.length && <p><button type="button" class="link" onClick={() => setMore(more + 2 * BELOW)}>{t.ask.more(facts.length - rows.length)}</button></p>}
        </div>
      )}
      <FactHelp facts={rows.map(({ fact }) => fact)} />
    </section>
  );
}
