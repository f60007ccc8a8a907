// Lists of households, step by step.
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Found } from './found';
import { MapColumns } from './map-columns';
import type { ListSeat } from './seat';
import { count, ListSetting } from './setting';

export function Lists({ seat }: { seat: ListSeat }) {
  const [, redraw] = useState({});
  useLayoutEffect(() => seat.listen(() => redraw({})), [seat]);
  const heading = useRef<HTMLHeadingElement>(null);
  const { state, setting } = seat;
  const { t, words } = setting;
  useEffect(() => heading.current?.focus(), [state.at]);
  const { from, to } = words.catalog.valid;
  const said = 'said' in state ? state.said : undefined;
  return (
    <ListSetting.Provider value={setting}>
      <div class="lists">
        <div class="lists-head">
          <h1 ref={heading} tabIndex={-1}>{state.at === 'start' ? t.title : `${t.title}: ${state.file.name}`}</h1>
          {state.at === 'start' && <p class="lead">{t.lead}</p>}
          <div class="file-row" hidden={state.at === 'work'}>
            <input
              id="file" class="hidden" type="file" accept=".csv,.txt,.tsv,text/csv,text/plain" aria-describedby="file-help"
              onChange={(event) => {
                const [file] = event.currentTarget.files ?? [];
                if (file) void seat.open(file);
                event.currentTarget.value = '';
              }}
            />
            <label for="file" class={state.at === 'start' ? 'tool go' : 'tool'}>{state.at === 'start' ? t.choose : t.another}</label>
            {state.at !== 'found' && (
              <label class="day">{t.day} <input type="date" value={seat.day} min={from} max={to} required onChange={(event) => event.currentTarget.validity.valid && seat.dated(event.currentTarget.value)} /></label>
            )}
          </div>
        </div>
        <p id="file-help" class="aside" hidden={state.at !== 'start'}>{t.chooseHelp}</p>
        <div role="alert">{said && <p class="wrong">{said}</p>}</div>
        {state.at === 'opening' && <p role="status">{t.opening}</p>}
        {state.at === 'columns' && (
          <MapColumns
            samples={state.samples} mapping={state.mapping} reasons={state.reasons} today={seat.today}
            change={(mapping) => seat.map(mapping)} setHeader={(header) => seat.headed(header)} start={() => void seat.start()}
          />
        )}
        {state.at === 'work' && (
          <section class="pane work" aria-labelledby="work">
            <h2 id="work">{t.working}</h2>
            <progress max={state.seen.total || 1} value={state.seen.bytes} aria-labelledby="work" />
            <p class="num">{t.progress(count(state.seen.rows), count(state.seen.screened), count(state.seen.bad))}</p>
            {state.seen.again && <p>{t.again}</p>}
            <button type="button" class="tool" onClick={() => seat.stop()}>{t.stop}</button>
          </section>
        )}
        {state.at === 'found' && <Found results={state.results} seconds={state.seconds} names={state.names} />}
      </div>
    </ListSetting.Provider>
  );
}
