// An engine that answers in time, or is ended: the rules of others may be chosen to take for ever.
import type { Engine, Sent } from '../../engine';
import { MOST_TIME } from './limits';
import { Refused } from './refused';

type Limits = Record<Sent['kind'], number>; // milliseconds

const LIMITS: Limits = { start: MOST_TIME.start, keep: MOST_TIME.start, assess: MOST_TIME.ask, explore: MOST_TIME.explore };

/** `slow` hears when it was ended; what was asked is refused. */
export function timed(engine: Engine, slow: (refused: Refused) => void, limits = LIMITS): Engine {
  const ask = engine.ask.bind(engine);
  const bounded: Engine['ask'] = (request) =>
    new Promise((resolve, reject) => {
      const limit = limits[request.kind];
      const late = setTimeout(() => {
        engine.end();
        const refused = new Refused('slow', `${request.kind} took more than ${limit / 1000} seconds`);
        slow(refused);
        reject(refused);
      }, limit);
      ask(request).finally(() => clearTimeout(late)).then(resolve, reject);
    });
  return Object.assign(engine, { ask: bounded });
}
