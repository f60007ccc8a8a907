// The widget as people will see it, with the page of the configurator in the place of their host. What the loader would do, it does here.
import { useEffect, useRef, useState } from 'preact/hooks';
import { HEIGHT, PROTOCOL, type FromFrame, type Message } from '../widget/protocol';
import type { Options } from './choice';
import type { Given } from './given';
import { fragmentOf, type Place } from './snippets';
import type { ConfiguratorWords } from './words/es';

export const WIDTHS = [280, 360, 640];
const STEP = 20;
const LATE = 10_000;
const MOST_HEARD = 6;

type State = 'loading' | 'shown' | 'late';

interface FrameProps {
  given: Given;
  place: Place;
  w: ConfiguratorWords;
  fragment: string;
  width: number;
  fixed: number | undefined;
  hear(state: State, event?: string): void;
  again(): void;
}

function Frame({ given, place, w, fragment, width, fixed, hear, again }: FrameProps) {
  const frame = useRef<HTMLIFrameElement>(null);
  const [height, setHeight] = useState(HEIGHT.least);
  useEffect(() => {
    let heard = false;
    const late = setTimeout(() => heard || hear('late'), LATE);
    const say = (event: string) => hear('shown', event);
    const does: { [Kind in keyof FromFrame]?: (value: FromFrame[Kind]) => void } = {
      // A frame without an origin can be addressed in no other way, and nothing is in it.
      hello() {
        heard = true;
        frame.current!.contentWindow!.postMessage({ ventanilla: PROTOCOL, kind: 'welcome' }, '*');
      },
      ready: () => say(w.event.ready),
      page: (step) => step > 0 && say(w.event.step(step)),
      result: () => say(w.event.result),
      height: (asked) => setHeight((now) => Math.min(HEIGHT.most, asked ? Math.max(now, asked) : HEIGHT.most)),
      error: ({ text }) => say(w.event.error(text)),
      leave() {
        say(w.left);
        again();
      },
    };
    const listen = ({ source, data }: MessageEvent<Message<FromFrame> | undefined>) => {
      if (source !== frame.current?.contentWindow || data?.ventanilla !== PROTOCOL) return;
      if (Object.hasOwn(does, data.kind)) (does[data.kind] as (value: unknown) => void)(data.value);
    };
    addEventListener('message', listen);
    return () => {
      clearTimeout(late);
      removeEventListener('message', listen);
    };
  }, []);
  return (
    <iframe
      ref={frame}
      title={w.previewTitle}
      sandbox={given.sandbox}
      referrerpolicy="no-referrer"
      allow="clipboard-write"
      width={width}
      height={fixed ?? height}
      src={`${place.site}${place.frame}preview.html#${fragment}`}
    />
  );
}

function Width({ w, width, choose }: { w: ConfiguratorWords; width: number; choose(width: number): void }) {
  return (
    <fieldset class="width">
      <legend class="label">{w.width}</legend>
      <span class="row">
        {WIDTHS.map((one) => <button key={one} type="button" class="button second" aria-pressed={one === width} onClick={() => choose(one)}>{one}</button>)}
        <input type="range" aria-label={w.width} aria-valuetext={w.widthOf(width)} min={WIDTHS[0]} max={WIDTHS.at(-1)} step={STEP} value={width} onInput={(event) => choose(Number(event.currentTarget.value))} />
        <output>{w.widthOf(width)}</output>
      </span>
    </fieldset>
  );
}

/** `options` may change with each key that is pressed: the frame begins anew once that is over. */
export function Preview({ given, place, w, options }: Pick<FrameProps, 'given' | 'place' | 'w'> & { options: Options }) {
  const { catalog, key: _, ...shown } = options;
  const wanted = fragmentOf(shown);
  const [width, setWidth] = useState(() => WIDTHS[matchMedia('(min-width: 26em)').matches ? 1 : 0]!); // as much as a phone has room for
  const [{ fragment, count }, open] = useState({ fragment: wanted, count: 0 });
  const [{ state, events }, setHeard] = useState<{ state: State; events: string[] }>({ state: 'loading', events: [] });
  const again = (to: string) => open((last) => ({ fragment: to, count: last.count + 1 }));
  useEffect(() => {
    if (wanted === fragment) return;
    const later = setTimeout(() => {
      setHeard({ state: 'loading', events: [] });
      again(wanted);
    }, 400);
    return () => clearTimeout(later);
  }, [wanted, fragment]);
  const hear = (now: State, event?: string) => setHeard((last) => ({ state: now, events: [...last.events, ...(event ? [event] : [])].slice(-MOST_HEARD) }));
  return (
    <section class="stack" aria-labelledby="preview">
      <h2 id="preview">{w.preview}</h2>
      <Width w={w} width={width} choose={setWidth} />
      <p class="small"><span role="status">{w[state]}</span> <a href={`${place.site}${place.frame}#${wanted}`} target="_blank" rel="noopener noreferrer">{w.openTab}</a></p>
      {catalog && <p class="note">{w.ownNot}</p>}
      <div class="stage" tabIndex={0} role="group" aria-label={w.previewTitle}>
        <Frame key={count} given={given} place={place} w={w} fragment={fragment} width={width} fixed={options.height} hear={hear} again={() => again(fragment)} />
      </div>
      <details class="more">
        <summary>{w.hears}</summary>
        <div>
          <p>{w.hearsHint}</p>
          {events.length === 0 ? <p>{w.nothing}</p> : <ol class="events">{events.map((event, index) => <li key={index}><code>{event}</code></li>)}</ol>}
        </div>
      </details>
    </section>
  );
}
