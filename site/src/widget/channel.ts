// The frame's side of what protocol.ts lists. What a page around it has no loader for is never sent.
import { PROTOCOL, type FromFrame, type Message, type ToFrame } from './protocol';

export const framed = parent !== self;

let host: string | undefined; // the origin of the page around it, once its loader answered
let waiting: { kind: string; value: unknown }[] = [];

const post = (kind: string, value: unknown, to: string) => parent.postMessage({ ventanilla: PROTOCOL, kind, value }, to);

export function tell<Kind extends keyof FromFrame>(kind: Kind, ...[value]: FromFrame[Kind] extends undefined ? [] : [FromFrame[Kind]]) {
  if (host === undefined) waiting.push({ kind, value });
  else post(kind, value, host);
}

/** The host of the page around it, as the browser says; empty where there is none. */
export const hostAround = () => (host && host !== '*' ? new URL(host).host : '');

type Hearing = { [Kind in keyof ToFrame]?: (value: ToFrame[Kind]) => void };

/** Asks for a loader, and hears what it says: only the page around this frame, and only from where it first answered. */
export function listen(hearing: Hearing = {}) {
  if (!framed) return;
  addEventListener('message', ({ source, origin, data }: MessageEvent<Message<ToFrame> | undefined>) => {
    if (source !== parent || data?.ventanilla !== PROTOCOL) return;
    const from = origin === 'null' ? '*' : origin; // a page without an origin can be addressed in no other way
    if (host !== undefined && from !== host) return;
    if (data.kind === 'welcome') {
      host = from;
      for (const { kind, value } of waiting) post(kind, value, host);
      waiting = [];
    }
    if (Object.hasOwn(hearing, data.kind)) (hearing[data.kind] as (value: unknown) => void)(data.value);
  });
  post('hello', undefined, '*'); // to whoever it is: nothing is in it
}
