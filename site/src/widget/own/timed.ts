// An engine that answers in time, or is ended: the rules of others may be chosen to take for ever.
import type { Engine } from '../../engine';
import { MOST_TIME } from './limits';
import { Refused } from './refused';

type Asked = 'start' | 'assess' | 'timeline' | 'changes' | 'denial' | 'cliffs';

type Limits = Record<Asked, number>; // milliseconds

const LIMITS: Limits = {
  start: MOST_TIME.start, assess: MOST_TIME.ask, timeline: MOST_TIME.explore, changes: MOST_TIME.explore, denial: MOST_TIME.explore, cliffs: MOST_TIME.explore,
};

/** `slow` hears when it was ended; what was asked is refused. */
export function timed(engine: Engine, slow: (refused: Refused) => void, limits = LIMITS): Engine {
  const bounded = (name: Asked) => {
    const ask = engine[name].bind(engine) as (...given: unknown[]) => Promise<unknown>;
    const limit = limits[name];
    const within = (...given: unknown[]) =>
      new Promise((resolve, reject) => {
        const late = setTimeout(() => {
          engine.end();
          const refused = new Refused('slow', `${name} took more than ${limit / 1000} seconds`);
          slow(refused);
          reject(refused);
        }, limit);
        ask(...given).finally(() => clearTimeout(late)).then(resolve, reject);
      });
    Object.assign(engine, { [name]: within });
  };
  for (const name of Object.keys(limits) as Asked[]) bounded(name);
  return engine;
}
