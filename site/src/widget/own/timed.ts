// A worker that answers in time, or is ended: the rules of others may be chosen to take for ever.
import { Refusal, type Engine, type Sent } from '../../engine';
import { MOST_TIME } from './limits';
import { Refused } from './refused';

// Rules may take all memory, too.
const isStopped = (error: unknown) => error instanceof Refusal && error.errors.some(({ code }) => code === 'engine-stopped' || code === 'no-engine');

/** `slow` hears when it was ended; what was asked is refused. */
export function timed(engine: Engine, slow: (refused: Refused) => void, limits: Record<Sent['kind'], number> = MOST_TIME): Engine {
  const ask = engine.ask.bind(engine);
  engine.ask = (request) =>
    new Promise((resolve, reject) => {
      const { kind } = request;
      const stop = (detail: string) => {
        engine.end();
        const refused = new Refused('slow', detail);
        slow(refused);
        reject(refused);
      };
      const late = setTimeout(() => stop(`${kind} took more than ${limits[kind] / 1000} seconds`), limits[kind]);
      ask(request)
        .finally(() => clearTimeout(late))
        .then(resolve, (error) => (isStopped(error) ? stop(`${kind}: ${error}`) : reject(error)));
    });
  return engine;
}
