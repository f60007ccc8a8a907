// What was found: programs with their counts, and the households of the list that is chosen.
import { useEffect, useMemo, useState } from 'preact/hooks';
import { BadRows } from './bad-rows';
import { KINDS, type Kind } from './codes';
import { csvOf } from './export';
import { HouseholdTable, useTold } from './household-table';
import { ProgramTable } from './program-table';
import type { Results, View } from './results';
import { saveBlob } from './save-blob';
import { count, factLabel, programName, useLists } from './setting';

const PRINTED = 1000; // rows

interface Props {
  results: Results;
  seconds: number;
  names: string[];
}

export function Found({ results, seconds, names }: Props) {
  const setting = useLists();
  const { t, layout } = setting;
  const told = useTold(results);
  const [view, setView] = useState<View>({ program: -1, kind: 'all', text: '', sort: 'key', down: false });
  const [printing, setPrinting] = useState(false);
  const rows = useMemo(() => results.list(view), [results, view]);
  const change = (part: Partial<View>) => setView((before) => ({ ...before, ...part }));
  useEffect(() => {
    if (!printing) return;
    window.print();
    setPrinting(false);
  }, [printing]);

  const save = async () => {
    const programs = view.program >= 0 ? [view.program] : layout.programs.map((_, program) => program);
    const header = [t.household, t.members, t.found, ...programs.map((program) => programName(setting, program)), ...(view.program >= 0 ? [t.question] : [])];
    const blob = await csvOf(header, rows.length, (at) => {
      const household = rows[at]!;
      const answers = programs.map((program) => told(household, program));
      return [results.keys[household]!, results.people(household), results.found(household), ...answers.map(({ text }) => text), ...(view.program >= 0 ? [answers[0]!.question] : [])];
    });
    saveBlob(`ventanilla-${view.program >= 0 ? layout.programs[view.program]!.id : 'hogares'}.csv`, blob);
  };

  const facts = view.program >= 0 ? [...results.counts[view.program]!.facts].sort((a, b) => b[1] - a[1]) : [];
  const heading = view.program >= 0 ? programName(setting, view.program) : t.allPrograms;
  return (
    <>
      <div role="status" class="sum">
        <p><b>{t.done(count(results.households), count(seconds, 1))}</b></p>
        <p>{t.reached(count(results.reached.yes), count(results.reached.one))}</p>
      </div>
      <div class="two">
        <ProgramTable results={results} program={view.program} kind={view.kind} choose={(program, kind) => change({ program, kind, fact: undefined })} />
        <section class="pane" aria-labelledby="homes">
          <header>
            <h2 id="homes">{t.list}: {heading}</h2>
            <p role="status">{t.shown(count(rows.length))}</p>
            <button type="button" class="tool" onClick={save}>{t.export}</button>
            <button type="button" class="tool" onClick={() => setPrinting(true)}>{t.print}</button>
          </header>
          <div class="filters">
            {view.program >= 0 && (
              <label>{t.show}
                <select value={view.kind} onChange={(event) => change({ kind: event.currentTarget.value as Kind | 'all', fact: undefined })}>
                  <option value="all">{t.all}</option>
                  {KINDS.map((kind) => <option key={kind} value={kind}>{t.kinds[kind]}</option>)}
                </select>
              </label>
            )}
            {view.kind === 'one' && (
              <label>{t.question}
                <select value={view.fact ?? ''} onChange={(event) => change({ fact: event.currentTarget.value === '' ? undefined : Number(event.currentTarget.value) })}>
                  <option value="">{t.anyQuestion}</option>
                  {facts.map(([fact, homes]) => <option key={fact} value={fact}>{factLabel(setting, layout.facts[fact]!.id)} ({count(homes)})</option>)}
                </select>
              </label>
            )}
            <label>{t.find}<input type="search" value={view.text} autocomplete="off" onInput={(event) => change({ text: event.currentTarget.value })} /></label>
            <label>{t.atLeast}<input type="number" min="1" max="30" value={view.members ?? ''} onInput={(event) => change({ members: Number(event.currentTarget.value) || undefined })} /></label>
          </div>
          {rows.length === 0 ? <p class="aside">{t.none}</p> : (
            <HouseholdTable results={results} rows={rows} view={view} whole={printing ? PRINTED : 0} sort={(sort) => change({ sort, down: view.sort === sort ? !view.down : sort !== 'key' })} />
          )}
          {printing && rows.length > PRINTED && <p>{t.printed(count(PRINTED), count(rows.length))}</p>}
          <p class="aside">{t.exportNote}</p>
        </section>
      </div>
      <BadRows results={results} names={names} />
    </>
  );
}
