// Lists of households: a file, its columns, the screening, and what was found. Nothing of it leaves the page, or is kept.
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { dayOfIso } from './days';
import { Trouble, type ListCrew, type Seen } from './crew';
import { Found } from './found';
import { MapColumns } from './map-columns';
import type { Mapping, MappingMemory } from './mapping';
import type { Glance } from './messages';
import type { Results } from './results';
import { count, ListSetting, type Setting } from './setting';
import { isHeader } from './sniff';
import { firstMapping, samplesOf, type Reason, type Sample } from './suggest';

interface Opened {
  file: File;
  glance: Glance;
  names: string[];
  samples: Sample[];
  mapping: Mapping;
  reasons: (Reason | 'remembered' | undefined)[];
}

type State = { at: 'start'; said?: string } | ({ at: 'columns'; said?: string } & Opened) | ({ at: 'work'; seen: Seen } & Opened) | ({ at: 'found'; results: Results; seconds: number } & Opened);

export interface ListsProps extends Setting {
  crew: ListCrew;
  today: string; // a day like 2026-11-21
  valid: { from: string; to: string };
  memory: MappingMemory;
}

const TELL = 120; // ms between two signs of progress

export function Lists({ t, words, layout, constraints, crew, today, valid, memory }: ListsProps) {
  const setting = useMemo(() => ({ t, words, layout, constraints }), [t, words, layout, constraints]);
  const [state, setState] = useState<State>({ at: 'start' });
  const [day, setDay] = useState(today);
  const field = useRef<HTMLInputElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), [state.at]);
  const asOf = dayOfIso(day)!;

  const told = (error: unknown) => (error instanceof Trouble ? `${t.trouble[error.why]}${error.row > 0 ? ` ${t.atRow(error.row)}` : ''}` : t.trouble.engine);

  function opened(file: File, glance: Glance, header: boolean): Opened {
    const [first = []] = glance.rows;
    const names = first.map((name, column) => (header && name.trim()) || t.columnNumber(column + 1));
    const samples = samplesOf(names, glance.rows.slice(header ? 1 : 0));
    return { file, glance, names, samples, ...firstMapping(samples, header, { layout, words, today: asOf }) };
  }

  async function open(file: File | undefined) {
    if (!file) return;
    try {
      const glance = await crew.glance(file);
      const found = opened(file, glance, isHeader(glance.rows[0]!));
      const known = await memory.find(found.names);
      setState({ at: 'columns', ...found, ...(known && { mapping: known, reasons: known.columns.map((target) => target && 'remembered') }) });
    } catch (error) {
      setState({ at: 'start', said: told(error) });
    }
  }

  async function start(given: Opened) {
    const began = performance.now();
    let shown = 0;
    await memory.keep(given.names, given.mapping);
    setState({ ...given, at: 'work', seen: { bytes: 0, rows: 0, total: given.file.size, screened: 0, bad: 0, again: false } });
    try {
      const results = await crew.screen({ file: given.file, form: given.glance.form, mapping: given.mapping, words, today: asOf }, (seen) => {
        if (performance.now() - shown < TELL) return;
        shown = performance.now();
        setState({ ...given, at: 'work', seen: { ...seen } });
      });
      setState({ ...given, at: 'found', results, seconds: (performance.now() - began) / 1000 });
    } catch (error) {
      setState({ ...given, at: 'columns', said: told(error) });
    }
  }

  function stop(given: Opened) {
    crew.cancel();
    setState({ ...given, at: 'columns', said: t.stopped });
  }

  const said = 'said' in state ? state.said : undefined;
  return (
    <ListSetting.Provider value={setting}>
      <h1 ref={heading} tabIndex={-1}>{state.at === 'start' ? t.title : `${t.title}: ${state.file.name}`}</h1>
      {state.at === 'start' && <p class="lead">{t.lead}</p>}
      <div class="file-row" hidden={state.at === 'work'}>
        <input
          ref={field} id="file" class="hidden" type="file" accept=".csv,.txt,.tsv,text/csv,text/plain" aria-describedby="file-help"
          onChange={(event) => { void open(event.currentTarget.files?.[0]); event.currentTarget.value = ''; }}
        />
        <label for="file" class={state.at === 'start' ? 'button' : 'tool'}>{state.at === 'start' ? t.choose : t.another}</label>
        {state.at !== 'found' && <label class="day">{t.day} <input type="date" value={day} min={valid.from} max={valid.to} required onChange={(event) => event.currentTarget.validity.valid && setDay(event.currentTarget.value)} /></label>}
      </div>
      <p id="file-help" class="aside" hidden={state.at !== 'start'}>{t.chooseHelp}</p>
      <div role="alert">{said && <p class="wrong">{said}</p>}</div>
      {state.at === 'columns' && (
        <MapColumns
          samples={state.samples} mapping={state.mapping} reasons={state.reasons} today={asOf}
          change={(mapping) => setState({ ...state, said: undefined, mapping })}
          setHeader={(header) => setState({ at: 'columns', ...opened(state.file, state.glance, header) })}
          start={() => void start(state)}
        />
      )}
      {state.at === 'work' && (
        <section class="pane work" aria-labelledby="work">
          <h2 id="work">{t.working}</h2>
          <progress max={state.seen.total || 1} value={state.seen.bytes} aria-labelledby="work" />
          <p class="num">{t.progress(count(state.seen.rows), count(state.seen.screened), count(state.seen.bad))}</p>
          {state.seen.again && <p>{t.again}</p>}
          <button type="button" class="tool" onClick={() => stop(state)}>{t.stop}</button>
        </section>
      )}
      {state.at === 'found' && <Found results={state.results} seconds={state.seconds} names={state.names} />}
    </ListSetting.Provider>
  );
}
