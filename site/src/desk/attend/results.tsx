import { monthlyCash } from '../../amounts';
import { shortName } from '../../catalog';
import type { Result } from '../../contract';
import { goalsOf } from '../../goals';
import { Glyph } from '../../parts/icon';
import { quantity } from '../../format';
import { missingReason, mostText, namesText, type Speaker } from '../../say';
import { byCash, sumsOf } from '../../sums';
import { entriesOf, GROUPS, missingOf, peopleOf, type Entry, type Group } from '../../verdicts';
import { attend as t } from '../words/attend';

export const entryKey = ({ id, group }: Entry) => `${id} ${group}`;

export type Listed = Record<Group, Entry[]>;

/** All entries as they stand in the list, those that pay most first; of what is open those that are worth most to know. */
export function listedIn(result: Result, speaker: Speaker): Listed {
  const groups = entriesOf(result, speaker.words);
  const goals = goalsOf(result, speaker.words, null);
  const rank = ({ id }: Entry) => (goals.includes(id) ? goals.indexOf(id) : goals.length);
  const ordered = (group: Group) => (group === 'ask' ? byCash(groups.ask, speaker).sort((a, b) => rank(a) - rank(b)) : byCash(groups[group], speaker));
  return Object.fromEntries(GROUPS.map((group) => [group, group === 'no' ? groups.no : ordered(group)])) as Listed;
}

function Total({ totals, speaker, old }: { totals: Result['totals'] | undefined; speaker: Speaker; old: boolean }) {
  const cash = totals && monthlyCash(totals);
  const ends = cash && cash.likely.max > 0 ? [...new Set([cash.certain.min, cash.likely.max])] : [];
  return (
    <section class="window" aria-labelledby="total">
      <h2 id="total" class="small">{t.results.total}</h2>
      {ends.length > 0 ? (
        <p class={old ? 'amount old' : 'amount'}>{ends.map((end, index) => <>{index > 0 && <i> {t.results.a} </i>}<span>{quantity(end, 'CLP', speaker.lang)}</span></>)}</p>
      ) : <p class="amount none"><i>{totals ? t.results.none : t.results.nothing}</i></p>}
    </section>
  );
}

function Line({ entry, current, speaker, choose }: { entry: Entry; current: boolean; speaker: Speaker; choose(): void }) {
  const [sum] = entry.group === 'no' ? [] : sumsOf(entry, speaker);
  const who = entry.group === 'no' ? '' : namesText(peopleOf(entry).filter((id) => id !== null), speaker);
  const missing = entry.group === 'ask' ? missingReason(missingOf(entry), speaker, 1) : '';
  return (
    <li class={current ? 'now' : undefined}>
      <Glyph group={entry.group} />
      <button type="button" class="link" aria-current={current ? 'true' : undefined} onClick={choose}>
        <span class="hidden">{speaker.t.group[entry.group]}: </span>{shortName(speaker.words.programs[entry.id]!)}{who && `: ${who}`}
      </button>
      <span class="num">{sum && !sum.vague && mostText(sum, speaker)}</span>
      {missing && <small>{missing}</small>}
    </li>
  );
}

interface ResultsProps {
  listed: Listed | undefined; // of the last result that there was
  totals: Result['totals'] | undefined;
  old: boolean; // answers changed since
  note: string;
  chosen: Entry | undefined;
  speaker: Speaker;
  choose(entry: Entry): void;
}

/** Every program by how it stands: arrows go through them. */
export function Results({ listed: groups, totals, old, note, chosen, speaker, choose }: ResultsProps) {
  const line = (entry: Entry) => <Line key={entryKey(entry)} entry={entry} current={chosen !== undefined && entryKey(chosen) === entryKey(entry)} speaker={speaker} choose={() => choose(entry)} />;
  const climb = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    const buttons = [...(event.currentTarget as HTMLElement).querySelectorAll<HTMLButtonElement>('li button')].filter((one) => one.checkVisibility?.() ?? true);
    const at = buttons.indexOf(document.activeElement as HTMLButtonElement);
    const next = at < 0 ? undefined : buttons[at + (event.key === 'ArrowDown' ? 1 : -1)];
    if (!next) return;
    event.preventDefault();
    next.focus();
    next.click();
  };
  return (
    <>
      <Total totals={totals} speaker={speaker} old={old} />
      <section class="pane grow results" id="results" aria-label={t.results.title} aria-busy={old}>
        {note && <p class="note warn">{note}</p>}
        {!groups && <p class="small empty">{t.results.nobody}</p>}
        {groups && (
          <div class="scroll verdicts" tabIndex={0} role="region" aria-label={t.results.title} onKeyDown={climb}>
            {GROUPS.filter((group) => group !== 'no' && groups[group].length > 0).map((group) => (
              <section key={group}>
                <h3 class="sub"><span>{speaker.t.group[group]}</span> <span>{groups[group].length}</span></h3>
                <ul>{groups[group].map(line)}</ul>
              </section>
            ))}
            <details>
              <summary><Glyph group="no" /> {t.results.others(groups.no.length)}</summary>
              <ul>{groups.no.map(line)}</ul>
            </details>
          </div>
        )}
      </section>
    </>
  );
}
