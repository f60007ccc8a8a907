// The loader: puts the frame into the page of a host, makes it as high as it asks, and tells the host of a few events. It knows no answer.
import type { VentanillaHandle, VentanillaOptions } from './embed-api';
import { HEIGHT, MOST_BYTES, OPTIONS, PROTOCOL, type FromFrame, type Message, type ToFrame } from './protocol';
import { TITLES } from './titles';

declare const VERSION: string;

const script = document.currentScript as HTMLScriptElement | null;
// As a module it is told no element and, since it may also be none, no address: that stands in the trace of an error.
const home = new URL(`../v${PROTOCOL}/`, script?.src ?? /http\S+\/embed/.exec(new Error().stack!)![0]);

// Written on the element itself it wins over every rule of the host's styles, and its policy has nothing against it.
const style = (element: HTMLElement, ...rules: string[]) => {
  element.style.cssText = ['all:initial', 'display:block', ...rules, ''].join('!important;');
};

const within = (least: number, value: number, most: number) => Math.min(most, Math.max(least, value));

// The page around the frame fetches for it, where the frame's own policy lets nothing come from. Of a file that is too long comes a part that is so, too.
async function fetchBeside(catalog: string, name: string) {
  const { ok, body } = await fetch(new URL(name, catalog), { credentials: 'omit' });
  if (!ok) return;
  const reader = body!.getReader();
  const parts: Uint8Array[] = [];
  for (let length = 0, part; length <= MOST_BYTES && (part = (await reader.read()).value); length += part.length) parts.push(part);
  void reader.cancel();
  return parts;
}

// Into a box of its own; `element` is where events are raised.
function open(element: HTMLElement, box: HTMLElement, options: VentanillaOptions): VentanillaHandle {
  const fixed = Number(options.height);
  let height = fixed || HEIGHT.least;
  let heard = false;
  let late: number;
  const chosen = new URLSearchParams();
  for (const name of OPTIONS) if (options[name] !== undefined) chosen.set(name, String(options[name]));

  const frame = document.createElement('iframe');
  const resize = () => style(frame, 'width:100%', `height:${height}px`);
  style(box, 'max-width:640px', 'margin:0 auto');
  resize();
  frame.title = TITLES[options.lang ?? 'es'] ?? TITLES.es!;
  frame.loading = 'lazy';
  frame.referrerPolicy = 'no-referrer';
  frame.allow = 'clipboard-write';
  frame.src = `${home}#${chosen}`;

  const tell = <Kind extends keyof ToFrame>(kind: Kind, value?: ToFrame[Kind]) => frame.contentWindow?.postMessage({ ventanilla: PROTOCOL, kind, value }, home.origin);
  const raise = (name: string, detail: unknown = null) => element.dispatchEvent(new CustomEvent(`ventanilla:${name}`, { bubbles: true, detail }));
  const does: { [Kind in keyof FromFrame]: (value: FromFrame[Kind]) => unknown } = {
    hello() {
      heard = true;
      tell('welcome');
    },
    ready: () => raise('ready'),
    page(step) {
      if (frame.getBoundingClientRect().top < 0) frame.scrollIntoView();
      if (step > 0) raise('step', step);
    },
    result: () => raise('result'),
    height(asked) {
      if (fixed) return;
      height = asked ? within(HEIGHT.least, Math.ceil(asked / HEIGHT.step) * HEIGHT.step, HEIGHT.most) : within(HEIGHT.fitLeast, innerHeight - 24, HEIGHT.most);
      resize();
    },
    error: (problem) => raise('error', problem),
    async want(name) {
      tell('file', { name, parts: await fetchBeside(options.catalog!, name).catch(() => undefined) });
    },
    leave(to) {
      if (!/^https:/.test(to)) return;
      style(document.documentElement, 'display:none');
      addEventListener('pageshow', ({ persisted }) => persisted && location.reload());
      try {
        top!.location.replace(to);
      } catch {
        location.replace(to);
      }
    },
  };
  const listen = ({ source, origin, data }: MessageEvent<Message<FromFrame> | undefined>) => {
    if (source !== frame.contentWindow || origin !== home.origin || data?.ventanilla !== PROTOCOL) return;
    if (Object.hasOwn(does, data.kind)) (does[data.kind] as (value: unknown) => unknown)(data.value);
  };
  addEventListener('message', listen);
  // A frame that a policy blocks is an error in Firefox, and elsewhere loaded.
  frame.onload = frame.onerror = () => (late = setTimeout(() => heard || raise('error', { code: 'no-frame', text: `${home} cannot be shown here. See frame-src of this page's policy.` }), 5000));
  box.attachShadow({ mode: 'closed' }).append(frame);
  return {
    element,
    destroy() {
      removeEventListener('message', listen);
      box.remove();
      clearTimeout(late);
    },
  };
}

const makeBox = () => document.createElement('div');

window.Ventanilla ??= {
  version: VERSION,
  mount(element, options = {}) {
    const box = makeBox();
    element.append(box);
    return open(element, box, options);
  },
};

// A script in the head has no place in the page: there it only brings mount().
if (script && !script.closest('head')) {
  const box = makeBox();
  script.after(box);
  open(box, box, { ...script.dataset });
}
