// How many households each program has in each list; pressing a number shows them.
import { useState } from 'preact/hooks';
import { KINDS, type Kind } from './codes';
import type { Results } from './results';
import { count, programName, useLists } from './setting';

interface Props {
  results: Results;
  program: number;
  kind: Kind | 'all';
  choose(program: number, kind: Kind | 'all'): void;
}

/** Arrows lead from cell to cell; the Tab key knows one of them only. */
function move(event: KeyboardEvent) {
  const cell = (event.target as Element).closest<HTMLTableCellElement>('tbody th, tbody td');
  if (!cell) return;
  const beside = (row: Element | null) => (row as HTMLTableRowElement | null)?.cells[cell.cellIndex];
  const { previousElementSibling: above, nextElementSibling: below } = cell.parentElement!;
  const next = { ArrowUp: beside(above), ArrowDown: beside(below), ArrowLeft: cell.previousElementSibling, ArrowRight: cell.nextElementSibling }[event.key];
  const button = next?.querySelector('button');
  if (!button) return;
  event.preventDefault();
  button.focus();
}

export function ProgramTable({ results, program, kind, choose }: Props) {
  const setting = useLists();
  const { t, layout } = setting;
  const [by, setBy] = useState<Kind | 'name'>('yes');
  const [at, setAt] = useState<string>();
  const names = layout.programs.map((_, one) => programName(setting, one));
  const order = names.map((_, one) => one).sort((a, b) => {
    const byName = names[a]!.localeCompare(names[b]!);
    return by === 'name' ? byName : results.counts[b]![by] - results.counts[a]![by] || byName;
  });
  const stop = at ?? `${order[0]} all`;
  const cell = (one: number, list: Kind | 'all') => ({ tabIndex: stop === `${one} ${list}` ? 0 : -1, onFocus: () => setAt(`${one} ${list}`), onClick: () => choose(one, list) });
  const head = (key: Kind | 'name', text: string) => (
    <th scope="col" key={key} class={key === 'name' ? undefined : 'end'} aria-sort={by === key ? (key === 'name' ? 'ascending' : 'descending') : undefined}>
      <button type="button" class="sort" onClick={() => setBy(key)}>{text}</button>
    </th>
  );
  return (
    <section class="pane by-program" aria-labelledby="programs">
      <header>
        <h2 id="programs">{t.programs}</h2>
        <button type="button" class="tool" aria-pressed={program < 0} onClick={() => choose(-1, 'all')}>{t.allPrograms}</button>
      </header>
      <p class="aside">{t.arrows}</p>
      <div class="scroll tall" role="region" aria-labelledby="programs" tabIndex={0} onKeyDown={move}>
        <table>
          <thead><tr>{head('name', t.program)}{KINDS.map((one) => head(one, t.short[one]))}</tr></thead>
          <tbody>
            {order.map((one) => (
              <tr key={one} class={one === program ? 'chosen' : undefined}>
                <th scope="row"><button type="button" class="cell" {...cell(one, 'all')} aria-pressed={one === program && kind === 'all'}>{names[one]}</button></th>
                {KINDS.map((list) => (
                  <td key={list} class={`end v-${list}`}>
                    <button type="button" class="cell num" {...cell(one, list)} aria-pressed={one === program && kind === list} aria-label={`${names[one]}, ${t.kinds[list]}: ${count(results.counts[one]![list])}`}>
                      {count(results.counts[one]![list])}
                    </button>
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
