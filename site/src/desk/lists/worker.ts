// One worker of the lists: it reads a file, or screens what another read. It has no way out, and fetches nothing.
import { isShut } from '../../no-network';
import type { Reply, Request } from './messages';
import { glance, more, read, stop } from './read-file';
import { screen, start } from './screen-block';

const send = (reply: Reply, transfer: Transferable[] = []) => self.postMessage(reply, { transfer });

const actions: { [K in Request['kind']]: (request: Extract<Request, { kind: K }>) => void | Promise<void> } = {
  start: async (request) => send({ kind: 'layout', layout: await start(request.start), shut: isShut() }),
  glance: (request) => glance(request, send),
  read: (request) => read(request, send),
  more: ({ run }) => more(run),
  stop,
  screen: (request) => {
    const answer = screen(request);
    send(answer, [answer.codes.buffer, answer.broken.buffer]);
  },
};

self.onmessage = null; // Papa Parse takes every worker for one of its own
self.addEventListener('message', async ({ data }: MessageEvent<Request>) => {
  try {
    await (actions[data.kind] as (request: Request) => void | Promise<void>)(data);
  } catch (error) {
    console.error(error);
    send({ kind: 'trouble', run: 'run' in data ? data.run : 0, why: 'engine', row: 0 });
  }
});

send({ kind: 'ready', shut: isShut() });
