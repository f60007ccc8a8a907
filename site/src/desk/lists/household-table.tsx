// A list of households. Only the rows that are in sight are in the page; the spaces above and below stand for the others.
import { useEffect, useRef, useState } from 'preact/hooks';
import { kindOf, factOf } from './codes';
import type { Results, View } from './results';
import { count, factLabel, programName, useLists } from './setting';

const AROUND = 12; // rows beyond those in sight
const FIRST = 40; // rows, until it is known how high they are

interface Props {
  results: Results;
  rows: Uint32Array;
  view: View;
  whole: number; // so many rows stand in the page, for printing; 0: those in sight
  sort(by: View['sort']): void;
}

/** What a household is told of a program, in words. */
export function useTold(results: Results) {
  const setting = useLists();
  return (household: number, program: number) => {
    const code = results.code(program, household);
    const kind = kindOf(code);
    return { kind, text: setting.t.kinds[kind], question: kind === 'one' ? factLabel(setting, setting.layout.facts[factOf(code)]!.id) : '' };
  };
}

export function HouseholdTable({ results, rows, view, whole, sort }: Props) {
  const setting = useLists();
  const { t, layout } = setting;
  const told = useTold(results);
  const pane = useRef<HTMLDivElement>(null);
  const [range, setRange] = useState({ from: 0, to: FIRST, height: 0 });
  const look = () => {
    const box = pane.current;
    const row = box?.querySelector<HTMLElement>('tbody tr[aria-rowindex]');
    if (!box || !row) return;
    const height = row.offsetHeight || 1;
    const from = Math.max(0, Math.floor(box.scrollTop / height) - AROUND);
    const to = Math.ceil((box.scrollTop + box.clientHeight) / height) + AROUND;
    setRange((before) => (before.from === from && before.to === to && before.height === height ? before : { from, to, height }));
  };
  useEffect(() => {
    pane.current!.scrollTop = 0;
    setRange((before) => ({ ...before, from: 0, to: FIRST }));
    requestAnimationFrame(look);
  }, [rows]);
  const from = whole ? 0 : Math.min(range.from, Math.max(0, rows.length - 1));
  const to = whole ? Math.min(whole, rows.length) : Math.min(range.to, rows.length);
  const columns = view.program >= 0 ? 5 : 4;
  const space = (count: number) => count > 0 && range.height > 0 && !whole && <tr aria-hidden="true"><td colSpan={columns} height={count * range.height} /></tr>;
  const head = (key: View['sort'], text: string) => (
    <th scope="col" class={key === 'key' ? undefined : 'end'} aria-sort={view.sort === key ? (view.down ? 'descending' : 'ascending') : undefined}>
      <button type="button" class="sort" onClick={() => sort(key)} aria-label={t.sortBy(text)}>{text}</button>
    </th>
  );
  const probable = (household: number) =>
    layout.programs.flatMap((_, program) => (kindOf(results.code(program, household)) === 'yes' ? [programName(setting, program)] : [])).join(' · ');
  return (
    <div class="scroll tall" ref={pane} role="region" aria-label={t.list} tabIndex={0} onScroll={look}>
      <table class="homes" aria-rowcount={rows.length + 1}>
        <thead>
          <tr aria-rowindex={1}>
            {head('key', t.household)}
            {head('members', t.members)}
            {view.program >= 0 && <th scope="col" class="told">{t.verdict}</th>}
            {head('programs', t.found)}
            <th scope="col">{t.programs}</th>
          </tr>
        </thead>
        <tbody>
          {space(from)}
          {Array.from(rows.subarray(from, to), (household, at) => {
            const answer = view.program >= 0 ? told(household, view.program) : undefined;
            return (
              <tr key={household} aria-rowindex={from + at + 2}>
                <th scope="row"><span>{results.keys[household]}</span></th>
                <td class="end num">{results.people(household)}</td>
                {answer && <td class={`v-${answer.kind}`}><span>{answer.question || answer.text}</span></td>}
                <td class="end num">{count(results.found(household))}</td>
                <td><span>{probable(household)}</span></td>
              </tr>
            );
          })}
          {space(rows.length - to)}
        </tbody>
      </table>
    </div>
  );
}
